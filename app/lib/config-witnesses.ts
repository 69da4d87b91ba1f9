import { type NoteKey, parseKey } from "~/domain/verifiable/note";
import { isBaseAddress } from "./config-addresses";

/** A witness of the public log: its key, the line that says it, and where it is asked; null where it comes by itself. */
export type ConfiguredWitness = { readonly key: NoteKey; readonly line: string; readonly url: string | null };

/**
 * The witnesses of a setting: entries with commas or line breaks between them, each a verifier key and, after a space, the address where the
 * witness is asked. Null where an entry is neither, and where a name or key stands twice: one witness counts once.
 */
export function parseWitnesses(text: string): readonly ConfiguredWitness[] | null {
  const entries = text.split(/[,\r\n]+/).flatMap((entry) => entry.trim() || []);
  const witnesses: ConfiguredWitness[] = [];
  for (const entry of entries) {
    const [line = "", url = null, ...rest] = entry.split(/\s+/);
    const key = parseKey(line);
    if (key?.type !== "witness" || rest.length > 0 || (url !== null && !isBaseAddress(url))) return null;
    const isTwice = witnesses.some((other) => other.key.name === key.name || other.line.split("+")[2] === line.split("+")[2]);
    if (isTwice) return null;
    witnesses.push({ key, line, url: url?.replace(/\/+$/, "") ?? null });
  }
  return witnesses;
}
