/** A base no address of ours has; what resolves elsewhere was no path of this site. */
const BASE = "http://same-site.invalid";

/**
 * A path of this site, or null: refuses other hosts, doubled slashes wherever they stand (`/en//host` without its language is `//host`),
 * backslashes, control characters and over-long text (open redirects).
 */
export function safePath(text: string | null | undefined): string | null {
  if (!text || text.length > 2_000 || !text.startsWith("/")) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them and read what is left as another address.
  if (/[\\\u0000-\u0020\u007f]/.test(text)) return null;
  const parsed = URL.canParse(text, BASE) ? new URL(text, BASE) : null;
  if (parsed?.origin !== BASE) return null;
  return parsed.pathname.includes("//") ? null : `${parsed.pathname}${parsed.search}${parsed.hash}`;
}
