import { parseAccept } from "hono/utils/accept";

/**
 * Whether a browser takes a content coding. In: its Accept-Encoding, the coding. A coding with q=0 is refused by name; `*` speaks of all
 * that are not named.
 */
export function acceptsEncoding(header: string | null | undefined, coding: "gzip" | "br"): boolean {
  const accepted = parseAccept(header ?? "").map(({ type, q }) => ({ type: type.toLowerCase(), q }));
  const word = accepted.find(({ type }) => type === coding) ?? accepted.find(({ type }) => type === "*");
  return word !== undefined && word.q > 0;
}
