import { shell } from "~/copy/shell/shell";
import { DESKS, deskFor } from "~/lib/desks";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { LogStrip } from "../log/log-strip";
import { SkipLink } from "../ui/page-tools";
import { DemoStrip } from "./demo-strip";
import { LanguageLink, MenuList } from "./menu";
import { PUBLIC_MENU } from "./places";
import { SiteFoot } from "./site-foot";
import type { PublicShellProps } from "./types";

type ToolsProps = Pick<PublicShellProps, "lang" | "viewer">;

/** [登录] [机构入驻], or the way back to one's desk. */
function Tools({ lang, viewer, inMenu }: ToolsProps & { readonly inMenu?: boolean }) {
  const t = shell[lang];
  const links = viewer
    ? [{ path: DESKS[deskFor(viewer)].home, word: t.myDesk, look: "primary" }]
    : [
        { path: paths.signIn, word: t.signIn, look: "secondary" },
        { path: paths.account.join, word: t.join, look: "primary" },
      ];
  return (
    <>
      {links.map(({ path, word, look }) =>
        inMenu ? (
          <li key={path}>
            <a href={href(lang, path)}>{word}</a>
          </li>
        ) : (
          <a key={path} href={href(lang, path)} className={`button button-${look} button-small`}>
            {word}
          </a>
        ),
      )}
    </>
  );
}

/** The frame of everything that anybody may read. */
export function PublicShell({ lang, path, site, demo, stoppedLog, viewer, bleed, children }: PublicShellProps) {
  const t = shell[lang];
  return (
    <div className="page">
      <SkipLink lang={lang} />
      {demo ? <DemoStrip lang={lang} demo={demo} /> : null}
      {stoppedLog ? <LogStrip lang={lang} stopped={stoppedLog} /> : null}
      <header className="masthead">
        <div className="wrap masthead-top">
          <a className="brand" href={href(lang, paths.home)}>
            <img className="brand-mark" src={paths.icon} alt="" width="40" height="40" />
            <span>
              <span className="brand-name">{t.brand}</span>
              <span className="brand-line">
                {t.market(site.district)}
                {t.marketNote ? <span className="brand-note">{t.marketNote}</span> : null}
              </span>
            </span>
          </a>
          <div className="masthead-tools masthead-tools-wide">
            <LanguageLink lang={lang} path={path} className="tool-link" />
            <Tools lang={lang} viewer={viewer} />
          </div>
          <details className="menu-fold">
            <summary>{t.menu}</summary>
            <nav className="menu-sheet" aria-label={t.mainMenu}>
              <MenuList lang={lang} places={PUBLIC_MENU} path={path}>
                <Tools lang={lang} viewer={viewer} inMenu />
                <li>
                  <LanguageLink lang={lang} path={path} />
                </li>
              </MenuList>
            </nav>
          </details>
        </div>
        <nav className="wrap menu menu-bar" aria-label={t.mainMenu}>
          <MenuList lang={lang} places={PUBLIC_MENU} path={path} />
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={bleed ? undefined : "wrap page-main"}>
        {children}
      </main>
      <SiteFoot lang={lang} site={site} />
    </div>
  );
}
