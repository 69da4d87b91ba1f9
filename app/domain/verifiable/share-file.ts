import { fromHex, fromUtf8, isHex, toHex } from "~/domain/kernel/bytes";
import { type Json, jcs } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import type { Partial, Share } from "./committee";
import { type Committee, committeeId } from "./committee-object";
import { hashOf, portableHashes } from "./hash";
import { isInstant } from "./instant";
import { openWithPassphrase, type PassphraseFileCode, sealWithPassphrase } from "./passphrase-file";
import { readCommittee } from "./read-beacon";
import type { RandomBytes } from "./sealed";
import { readHex, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

const SHARE_VERSION = "mingxuan-share/2";
const PARTIAL_VERSION = "mingxuan-partial/2";

/** A custodian's signature for one event, on its way to the others. */
export type PartialFile = {
  readonly v: typeof PARTIAL_VERSION;
  readonly committeeId: string;
  readonly id: string;
  readonly opensAt: string;
  readonly index: number;
  readonly signature: string;
  /** Hex of SHA-256(JCS of all the rest). */
  readonly fileHash: string;
};

/** The file of a partial signature over an event's opening. */
export function partialFile(committee: Committee, id: string, opensAt: string, { index, signature }: Partial): PartialFile {
  const rest = { v: PARTIAL_VERSION, committeeId: committeeId(committee), id, opensAt, index, signature } as const;
  return { ...rest, fileHash: hashOf(portableHashes, rest) };
}

/** Whether a file has the hash that it states, which is looked at before any key: the refusal, or null. */
export function fileHashProblem({ fileHash, ...rest }: PartialFile): "file.hash" | null {
  return hashOf(portableHashes, rest) === fileHash ? null : "file.hash";
}

/** A committee's public file (parsed JSON) with exactly its fields; `committeeKeysProblem` says whether its keys belong together. */
export function readCommitteeFile(value: Json): Shaped<Committee> {
  return shaped(() => readCommittee(value, ""));
}

/** A partial signature's file (parsed JSON) with exactly its fields; whether it signs is for `partialProblem`. */
export function readPartialFile(value: Json): Shaped<PartialFile> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "committeeId", "id", "opensAt", "index", "signature", "fileHash"]);
    return {
      v: readOneOf(o.v, "v", [PARTIAL_VERSION]),
      committeeId: readHex(o.committeeId, "committeeId", 32),
      id: readText(o.id, "id"),
      opensAt: readText(o.opensAt, "opensAt"),
      index: readInteger(o.index, "index"),
      signature: readHex(o.signature, "signature", 48),
      fileHash: readHex(o.fileHash, "fileHash", 32),
    };
  });
}

/** Whether partial signatures are for one event of one committee. */
export function sameEvent(files: readonly PartialFile[]): boolean {
  const [first] = files;
  return files.every(
    (file) => file.committeeId === first?.committeeId && file.id === first.id && file.opensAt === first.opensAt && isInstant(file.opensAt),
  );
}

/** A share under its custodian's passphrase: the only form in which one is ever written (verifiable §1). */
export function writeShareFile(
  committee: Committee,
  share: Share,
  passphrase: string,
  random: RandomBytes,
  workFactor?: number,
): Uint8Array {
  const plain = jcs({ v: SHARE_VERSION, committeeId: committeeId(committee), index: share.index, secret: toHex(share.secret) });
  return sealWithPassphrase(plain, passphrase, random, workFactor);
}

export type ShareFileCode = PassphraseFileCode | "share.format" | "share.other-committee";

/** The share in a file, of this committee. The refusals hold nothing of it; `shareProblem` says whether its key fits. */
export function readShareFile(
  bytes: Uint8Array,
  passphrase: string,
  committee: Committee,
): { readonly ok: true; readonly share: Share } | { readonly ok: false; readonly code: ShareFileCode } {
  const opened = openWithPassphrase(bytes, passphrase);
  if (!opened.ok) return opened;
  const text = fromUtf8(opened.plain);
  const parsed = text === null ? null : parseStrict(text);
  const read = parsed?.ok
    ? shaped(() => {
        const o = readObject(parsed.value, "", ["v", "committeeId", "index", "secret"]);
        return {
          v: readOneOf(o.v, "v", [SHARE_VERSION]),
          committeeId: readText(o.committeeId, "committeeId"),
          index: readInteger(o.index, "index"),
          secret: readText(o.secret, "secret"),
        };
      })
    : null;
  const secret = read?.ok && isHex(read.value.secret, 32) ? fromHex(read.value.secret) : null;
  if (!read?.ok || !secret) return { ok: false, code: "share.format" };
  if (read.value.committeeId !== committeeId(committee)) return { ok: false, code: "share.other-committee" };
  return { ok: true, share: { index: read.value.index, secret } };
}
