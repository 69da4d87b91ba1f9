import type { ReactNode } from "react";
import { shell } from "~/copy/shell/shell";
import type { Place } from "~/lib/desks";
import { href, type Lang } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { Icon } from "../ui/icon";
import { isAt } from "./places";

type MenuProps = {
  readonly lang: Lang;
  readonly places: readonly Place[];
  /** Plain path of the page. */
  readonly path: string;
  /** Unread messages, told beside their place. */
  readonly unread?: number;
  /** Further entries after the places. */
  readonly children?: ReactNode;
};

/** A number on the desk's mail, with its meaning for those who hear it. */
export function Unread({ lang, count }: { readonly lang: Lang; readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="count-badge">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="visually-hidden">{shell[lang].unread(count)}</span>
    </span>
  );
}

/** The places as a list of links, the present one marked. */
export function MenuList({ lang, places, path, unread = 0, children }: MenuProps) {
  // A place below another one is the nearer of the two.
  const here = places.filter((place) => isAt(place, path)).sort((one, other) => other.path.length - one.path.length)[0];
  return (
    <ul>
      {places.map((place) => (
        <li key={place.path}>
          <a href={href(lang, place.path)} {...(place === here ? { "aria-current": "page" as const } : {})}>
            {place.icon ? <Icon name={place.icon} /> : null}
            <span>{shell[lang][place.word]}</span>
            {place.path === paths.account.messages ? <Unread lang={lang} count={unread} /> : null}
          </a>
        </li>
      ))}
      {children}
    </ul>
  );
}

/** The same page in the other language. */
export function LanguageLink({ lang, path, className }: { readonly lang: Lang; readonly path: string; readonly className?: string }) {
  const other = lang === "zh" ? "en" : "zh";
  const tag = other === "zh" ? "zh-CN" : "en";
  return (
    <a href={href(other, path)} lang={tag} hrefLang={tag} className={className}>
      {shell[lang].otherLanguage}
    </a>
  );
}
