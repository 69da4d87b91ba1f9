import type { Lang } from "~/copy/define";

export type { Lang };

/** The value of the lang attribute of a page in this language. */
export const HTML_LANG: Record<Lang, string> = { zh: "zh-CN", en: "en" };

/** Language of an address: English when its path is /en or lies below it. */
export function langOf(url: URL | string): Lang {
  const path = typeof url === "string" ? url : url.pathname;
  return path === "/en" || path.startsWith("/en/") || path.startsWith("/en?") ? "en" : "zh";
}

/** The address of a page in the language, from its plain path ("/commissions?page=2"). */
export function href(lang: Lang, path: string): string {
  if (lang === "zh") return path;
  return path === "/" ? "/en" : path.startsWith("/?") ? `/en${path.slice(1)}` : `/en${path}`;
}

/**
 * The plain path of an address, without the language: the inverse of href. It begins with one slash whatever stood there, since a
 * browser reads `//host` as another site.
 */
export function plainPath(path: string): string {
  const rest = langOf(path) === "zh" ? path : path.slice(3);
  return rest.replace(/^[/\\]*/, "/");
}

/** The same page in the other language. */
export function otherLanguage(path: string): string {
  return href(langOf(path) === "zh" ? "en" : "zh", plainPath(path));
}

/**
 * Which language a first visitor of the start page prefers: the one chosen before (cookie), else the first of the two named in
 * Accept-Language, else Chinese.
 */
export function preferredLang(chosen: string | null, acceptLanguage: string | null): Lang {
  if (chosen === "zh" || chosen === "en") return chosen;
  const ranked = (acceptLanguage ?? "")
    .split(",", 20)
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^(zh|en)(-|$)/.test(tag) && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return ranked[0]?.tag.startsWith("en") ? "en" : "zh";
}
