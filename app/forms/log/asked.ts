import { queryText } from "../query-text";

/** What somebody asks whether it is from here: the number of a commission or of an outage certificate, a line of the log, a SHA-256, or words that are none of these. */
export type Asked = { readonly kind: "commission" | "certificate" | "line" | "hash" | "words"; readonly text: string } | null;

/**
 * Reads what was typed, pasted or scanned: a number, an address of this site, a hash in groups or whole. A paper bears its commission's
 * number. In: the value of the address. Out: what is asked, null for nothing.
 */
export function readAsked(value: string | null): Asked {
  const text = queryText(value);
  if (text === "") return null;
  const [number] = /MX-\d{4}-\d{6}/i.exec(text) ?? [];
  if (number) return { kind: "commission", text: number.toUpperCase() };
  const [certificate] = /ZD-\d{4}-\d{4,}/i.exec(text) ?? [];
  if (certificate) return { kind: "certificate", text: certificate.toUpperCase() };
  const [, line] = /(?:^|\/log\/)((?:\d{1,4}-)?\d{1,12})(?:[?#].*)?$/.exec(text) ?? [];
  if (line) return { kind: "line", text: line };
  const hash = text.replace(/[\s:]/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(hash) ? { kind: "hash", text: hash } : { kind: "words", text };
}
