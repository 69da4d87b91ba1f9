import { fromUtf8 } from "~/domain/kernel/bytes";
import { type NoteKey, parseKey } from "~/domain/verifiable/note";
import type { KnownLog } from "~/domain/verifiable/witness";
import { readInput } from "./read-input";

/** The verifier keys of a text: a line each, as `/log/key` shows them, what follows a tab left aside; null where a line is none. */
function keysIn(text: string): NoteKey[] | null {
  const lines = text.split(/\r?\n/).flatMap((line) => line.split("\t")[0]?.trim() || []);
  const keys = lines.map(parseKey);
  return keys.length > 0 && keys.every((key) => key?.type === "log") ? (keys as NoteKey[]) : null;
}

/**
 * The logs that were named: each by a verifier key, or by a file of keys such as `/log/key` of a site. Keys of one name are keys of one log.
 * Out: the logs, or the first that could not be read.
 */
export async function readKnownLogs(named: readonly string[]): Promise<{ readonly logs: KnownLog[] } | { readonly unread: string }> {
  const logs = new Map<string, NoteKey[]>();
  for (const given of named) {
    const file = keysIn(given) === null ? await readInput(given) : null;
    const keys = keysIn(given) ?? keysIn(file && typeof file === "object" ? (fromUtf8(file.bytes) ?? "") : "");
    if (!keys) return { unread: given };
    for (const key of keys) logs.set(key.name, [...(logs.get(key.name) ?? []), key]);
  }
  return { logs: [...logs].map(([origin, keys]) => ({ origin, keys })) };
}
