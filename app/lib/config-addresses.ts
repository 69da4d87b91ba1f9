import { isIP } from "node:net";

/** White space and control characters, quotes and what separates lists: no address holds them, and the platform would cut or bend them. */
const NOT_IN_AN_ADDRESS = /[\s\p{Cc}"'<>\\,;|]/u;

const parsed = (text: string): URL | null => (!NOT_IN_AN_ADDRESS.test(text) && URL.canParse(text) ? new URL(text) : null);

/**
 * Whether a text is one origin of the web: scheme, host and port, perhaps a slash behind. Whatever else the platform would read and the site
 * would then leave out (a path, a query, a name and password, a second address) is refused, since whoever wrote it meant it.
 */
export function isOrigin(text: string): boolean {
  const url = parsed(text);
  if (!url || !/^https?:\/\//i.test(text) || text.includes("#") || text.includes("?")) return false;
  return (
    url.pathname === "/" &&
    url.username === "" &&
    url.password === "" &&
    !text.includes("@") &&
    /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(url.hostname)
  );
}

/** Whether a text is the address of a service of the web, with a path perhaps; no query, no fragment, no name or password. */
export function isBaseAddress(text: string): boolean {
  const url = parsed(text);
  return url !== null && /^https?:\/\//i.test(text) && !/[?#@]/.test(text);
}

/** Whether a text is one address of a PostgreSQL server. */
export function isDatabaseUrl(text: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(text) && !/[\s\p{Cc}]/u.test(text) && URL.canParse(text);
}

/** Whether a text is a host name or an IP address to listen at. */
export function isHost(text: string): boolean {
  return /^[0-9a-z](?:[0-9a-z.-]{0,252}[0-9a-z])?$/i.test(text) || isIP(text) !== 0;
}
