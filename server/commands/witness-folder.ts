import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { lockDirectory } from "#db/embedded/lock";
import { putWhole, readIfThere } from "~/adapters/files/put-whole";
import { fromHex, isHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { parseStrict } from "~/domain/kernel/json-parse";
import type { TreeHead } from "~/domain/verifiable/log-tree";
import { isKeyName, type NoteKey, noteKeyOf, parseNote, signedBy } from "~/domain/verifiable/note";
import { isObject } from "~/domain/verifiable/shape";
import { headOfText, originHash } from "~/domain/verifiable/witness";
import type { Entropy } from "~/lib/entropy";

const KEY_VERSION = "mingxuan-witness-key/1";
const SECRET_BYTES = 32;
/** Requests that are kept because they show that a log lies: more of them show nothing more. */
const MAX_EVIDENCE = 100;

/** Why a witness's folder cannot be used: `what` names the file. */
export class WitnessFolderError extends Error {
  constructor(
    readonly fault: "no-name" | "other-name" | "bad-name" | "key-damaged" | "state-damaged",
    readonly what: string,
  ) {
    super(`${fault}: ${what}`);
  }
}

/** The whole of what a witness remembers: its key, and of each log the last note that it cosigned. */
export type WitnessFolder = {
  readonly key: NoteKey;
  readonly secret: Uint8Array;
  /** The note with the log's and the own line; null for a log that was never cosigned. */
  readonly noteOf: (origin: string) => string | null;
  /** The same by the hash that addresses name a log by. */
  readonly noteAt: (originHash: string) => string | null;
  readonly headOf: (origin: string) => TreeHead | null;
  /** Remembers a cosigned note; it is safely on disk when this returns. */
  readonly remember: (origin: string, note: string) => Promise<void>;
  /** Keeps a request with a signed checkpoint that was not shown to go on from the last, one a checkpoint. Out: its file, null where so many are kept already. */
  readonly keepEvidence: (checkpoint: string, body: string) => Promise<string | null>;
  readonly close: () => Promise<void>;
};

function readKey(text: string, file: string): { readonly name: string; readonly secret: Uint8Array } {
  const parsed = parseStrict(text);
  const value = parsed.ok && isObject(parsed.value) ? parsed.value : {};
  const secret = isHex(value.secret, SECRET_BYTES) ? fromHex(value.secret) : null;
  if (value.v !== KEY_VERSION || typeof value.name !== "string" || !isKeyName(value.name) || !secret)
    throw new WitnessFolderError("key-damaged", file);
  return { name: value.name, secret };
}

/** The key of the folder; where there is none, a new one under the name. */
async function keyOf(folder: string, name: string | null, entropy: Entropy) {
  const file = join(folder, "key.json");
  const kept = await readIfThere(file);
  if (kept) {
    const key = readKey(kept.toString("utf8"), file);
    if (name !== null && name !== key.name) throw new WitnessFolderError("other-name", key.name);
    return key;
  }
  if (name === null) throw new WitnessFolderError("no-name", folder);
  if (!isKeyName(name)) throw new WitnessFolderError("bad-name", name);
  const secret = entropy.bytes(SECRET_BYTES);
  await putWhole(file, utf8(`${JSON.stringify({ v: KEY_VERSION, name, secret: toHex(secret) }, null, 1)}\n`), entropy);
  return { name, secret };
}

/**
 * Opens the folder of a witness for one process alone; key and state are files of their owner alone. In: the folder, the name of a new key
 * (null: there is one), the logs whose state is read. Throws WitnessFolderError, and DatabaseInUseError where another process has it.
 */
export async function openWitnessFolder(
  folder: string,
  name: string | null,
  origins: readonly string[],
  entropy: Entropy,
): Promise<WitnessFolder> {
  const { name: own, secret } = await keyOf(folder, name, entropy);
  const close = await lockDirectory(folder);
  const key = noteKeyOf("witness", own, secret);
  const notes = new Map<string, string>();
  const placeOf = (hash: string) => join(folder, `${hash}.note`);
  for (const origin of origins) {
    const [hash, bytes] = [originHash(origin), await readIfThere(placeOf(originHash(origin)))];
    if (!bytes) continue;
    const note = parseNote(bytes.toString("utf8"));
    const isOwn = note && signedBy(note, key).state === "signed" && headOfText(note.text)?.origin === origin;
    if (!isOwn) {
      await close();
      throw new WitnessFolderError("state-damaged", placeOf(hash));
    }
    notes.set(hash, bytes.toString("utf8"));
  }
  const noteOf = (origin: string) => notes.get(originHash(origin)) ?? null;
  return {
    ...{ key, secret, close, noteOf },
    noteAt: (hash) => notes.get(hash) ?? null,
    headOf: (origin) => headOfText(parseNote(noteOf(origin) ?? "")?.text ?? ""),
    async remember(origin, note) {
      await putWhole(placeOf(originHash(origin)), utf8(note), entropy);
      notes.set(originHash(origin), note);
    },
    async keepEvidence(checkpoint, body) {
      const [place, file] = [
        join(folder, "refused"),
        `${createHash("sha256")
          .update(parseNote(checkpoint)?.text ?? "")
          .digest("hex")
          .slice(0, 32)}.txt`,
      ];
      const kept: readonly string[] = await readdir(place).catch(() => []);
      if (kept.length >= MAX_EVIDENCE && !kept.includes(file)) return null;
      await putWhole(join(place, file), utf8(body), entropy);
      return join(place, file);
    },
  };
}
