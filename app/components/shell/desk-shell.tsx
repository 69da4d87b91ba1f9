import { rolesText } from "~/copy/people/roles-text";
import { shell } from "~/copy/shell/shell";
import { DESKS, deskHere } from "~/lib/desks";
import { href, type Lang } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { LogStrip } from "../log/log-strip";
import { OrganisationName } from "../ui/organisation-name";
import { SkipLink } from "../ui/page-tools";
import { DemoStrip } from "./demo-strip";
import { LanguageLink, MenuList, Unread } from "./menu";
import { deskMenu } from "./places";
import { SiteFoot } from "./site-foot";
import type { DeskShellProps } from "./types";

function SignOut({ lang, className }: { readonly lang: Lang; readonly className?: string }) {
  return (
    <form method="post" action={href(lang, paths.account.signOut)}>
      <button type="submit" className={className}>
        {shell[lang].signOut}
      </button>
    </form>
  );
}

/** The frame of work: whose desk it is, where one may go, and the mail. */
export function DeskShell({ lang, path, site, demo, stoppedLog, viewer, children }: DeskShellProps) {
  const t = shell[lang];
  const desk = deskHere(viewer, path);
  const places = deskMenu(desk, viewer);
  const { bottomBar } = DESKS[desk];
  const bottom = bottomBar.length > 0;
  const roles = rolesText(lang, viewer.roles);
  return (
    <div className={bottom ? "page page-with-bottom-bar" : "page"}>
      <SkipLink lang={lang} />
      {demo ? <DemoStrip lang={lang} demo={demo} /> : null}
      {stoppedLog ? <LogStrip lang={lang} stopped={stoppedLog} /> : null}
      <header className="masthead desk-head">
        <div className="desk-bar">
          <div className="wrap masthead-top">
            <div className="brand">
              <a href={href(lang, paths.home)} title={t.publicSite} className="desk-home">
                <img className="brand-mark" src={paths.icon} alt={t.home} width="40" height="40" />
              </a>
              <p className="desk-who">
                <strong>
                  <OrganisationName lang={lang} name={viewer.organisationName} englishName={viewer.organisationEnglishName} />
                </strong>
                <span>
                  <span lang="zh-CN">{viewer.name}</span> · {roles}
                </span>
              </p>
            </div>
            <div className="masthead-tools masthead-tools-wide">
              <a className="tool-link" href={href(lang, paths.account.messages)}>
                {t.messages}
                <Unread lang={lang} count={viewer.unread} />
              </a>
              <a className="tool-link" href={href(lang, paths.account.home)}>
                {t.account}
              </a>
              <a className="tool-link" href={href(lang, paths.home)}>
                {t.publicSite}
              </a>
              <LanguageLink lang={lang} path={path} className="tool-link" />
              <SignOut lang={lang} className="tool-link" />
            </div>
            <details className="menu-fold">
              <summary>
                {t.menu}
                <Unread lang={lang} count={viewer.unread} />
              </summary>
              <nav className="menu-sheet" aria-label={t.deskMenu}>
                <MenuList
                  lang={lang}
                  places={[...places, { path: paths.account.messages, word: "messages" }]}
                  path={path}
                  unread={viewer.unread}
                >
                  <li>
                    <a href={href(lang, paths.account.home)}>{t.account}</a>
                  </li>
                  <li>
                    <a href={href(lang, paths.home)}>{t.publicSite}</a>
                  </li>
                  <li>
                    <LanguageLink lang={lang} path={path} />
                  </li>
                  <li>
                    <SignOut lang={lang} />
                  </li>
                </MenuList>
              </nav>
            </details>
          </div>
        </div>
        <nav className="wrap menu menu-bar" aria-label={t.deskMenu}>
          <MenuList lang={lang} places={places} path={path} />
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="wrap page-main">
        {children}
      </main>
      <SiteFoot lang={lang} site={site} />
      {bottom ? (
        <nav className="bottom-bar" aria-label={t.quickMenu}>
          <MenuList lang={lang} places={bottomBar} path={path} unread={viewer.unread} />
        </nav>
      ) : null}
    </div>
  );
}
