import { fromHex, fromUtf8, isHex, toHex } from "~/domain/kernel/bytes";
import { type Json, jcs } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { type Committee, type CommitteeCode, committeeProblem, type Partial, type Share } from "./committee";
import { hashOf, portableHashes } from "./hash";
import { isInstant } from "./instant";
import { openWithPassphrase, type PassphraseFileCode, sealWithPassphrase } from "./passphrase-file";
import type { RandomBytes } from "./sealed";
import { readArray, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

export const COMMITTEE_VERSION = "mingxuan-committee/1";
export const SHARE_VERSION = "mingxuan-share/1";
export const PARTIAL_VERSION = "mingxuan-partial/1";

/** The public file of a committee. `replaces` is the fingerprint of the one before it: new commissions take the new committee. */
export type CommitteeFile = Committee & {
  readonly v: typeof COMMITTEE_VERSION;
  readonly replaces: string | null;
  /** Hex of SHA-256(JCS of all the rest): what no key binds (names, `replaces`) is bound here. */
  readonly fileHash: string;
};
/** A custodian's signature for one event, on its way to the others. */
export type PartialFile = {
  readonly v: typeof PARTIAL_VERSION;
  readonly pk: string;
  readonly id: string;
  readonly opensAt: string;
  readonly index: number;
  readonly signature: string;
  /** As a committee's. */
  readonly fileHash: string;
};

/** A committee's public file. */
export function committeeFile({ pk, threshold, size, members }: Committee, replaces: string | null): CommitteeFile {
  return withHash({ v: COMMITTEE_VERSION, pk, threshold, size, members, replaces });
}

/** The file of a partial signature over an event's opening. */
export function partialFile(pk: string, id: string, opensAt: string, { index, signature }: Partial): PartialFile {
  return withHash({ v: PARTIAL_VERSION, pk, id, opensAt, index, signature });
}

function withHash<T extends object>(rest: T): T & { readonly fileHash: string } {
  return { ...rest, fileHash: hashOf(portableHashes, rest) };
}

/** Whether a file has the hash that it states, which is looked at before any key: the refusal, or null. */
export function fileHashProblem({ fileHash, ...rest }: CommitteeFile | PartialFile): "file.hash" | null {
  return hashOf(portableHashes, rest) === fileHash ? null : "file.hash";
}

/** What is wrong with a committee's file: its hash, or that its keys do not belong together; null when all is well. */
export function committeeFileProblem(file: CommitteeFile): CommitteeCode | "file.hash" | null {
  return fileHashProblem(file) ?? committeeProblem(file);
}

/** A committee's public file (parsed JSON) with exactly its fields; `committeeFileProblem` says whether its keys belong together. */
export function readCommitteeFile(value: Json): Shaped<CommitteeFile> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "pk", "threshold", "size", "members", "replaces", "fileHash"]);
    return {
      v: readOneOf(o.v, "v", [COMMITTEE_VERSION]),
      pk: readText(o.pk, "pk"),
      threshold: readInteger(o.threshold, "threshold"),
      size: readInteger(o.size, "size"),
      members: readArray(o.members, "members", (item, at) => {
        const member = readObject(item, at, ["index", "name", "publicKey"]);
        return {
          index: readInteger(member.index, `${at}.index`),
          name: readText(member.name, `${at}.name`),
          publicKey: readText(member.publicKey, `${at}.publicKey`),
        };
      }),
      replaces: o.replaces === null ? null : readText(o.replaces, "replaces"),
      fileHash: readText(o.fileHash, "fileHash"),
    };
  });
}

/** A partial signature's file (parsed JSON) with exactly its fields; whether it signs is for `partialProblem`. */
export function readPartialFile(value: Json): Shaped<PartialFile> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "pk", "id", "opensAt", "index", "signature", "fileHash"]);
    return {
      v: readOneOf(o.v, "v", [PARTIAL_VERSION]),
      pk: readText(o.pk, "pk"),
      id: readText(o.id, "id"),
      opensAt: readText(o.opensAt, "opensAt"),
      index: readInteger(o.index, "index"),
      signature: readText(o.signature, "signature"),
      fileHash: readText(o.fileHash, "fileHash"),
    };
  });
}

/** Whether partial signatures are for one event of one committee. */
export function sameEvent(files: readonly PartialFile[]): boolean {
  const [first] = files;
  return files.every((file) => file.pk === first?.pk && file.id === first.id && file.opensAt === first.opensAt && isInstant(file.opensAt));
}

/** A share under its custodian's passphrase: the only form in which one is ever written (verifiable §1). */
export function writeShareFile(
  committee: Committee,
  share: Share,
  passphrase: string,
  random: RandomBytes,
  workFactor?: number,
): Uint8Array {
  const plain = jcs({ v: SHARE_VERSION, pk: committee.pk, index: share.index, secret: toHex(share.secret) });
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
        const o = readObject(parsed.value, "", ["v", "pk", "index", "secret"]);
        return {
          v: readOneOf(o.v, "v", [SHARE_VERSION]),
          pk: readText(o.pk, "pk"),
          index: readInteger(o.index, "index"),
          secret: readText(o.secret, "secret"),
        };
      })
    : null;
  const secret = read?.ok && isHex(read.value.secret, 32) ? fromHex(read.value.secret) : null;
  if (!read?.ok || !secret) return { ok: false, code: "share.format" };
  if (read.value.pk !== committee.pk) return { ok: false, code: "share.other-committee" };
  return { ok: true, share: { index: read.value.index, secret } };
}
