import type { Json } from "~/domain/kernel/jcs";
import { type BeaconCode, beaconMessage, isBeacon, isEventId, type SignedBeacon, verifyBeacon } from "./beacon";
import { type CommitteeCode, committeeProblem, type MemberKey, type Partial, partialProblem } from "./committee";
import { hashOf, portableHashes } from "./hash";
import { readBeacon } from "./read-beacon";
import { misfit, readArray, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";
import { type BeaconFacts, beaconFacts, fails, holds, unlike, type Verdict } from "./verdict";

export const OPENING_VERSION = "mingxuan-opening/1";

/**
 * How an event was opened: the beacon's value, and for a committee whose signatures made it: all members' keys, and exactly `threshold`
 * partial signatures in the order of their members. Both lists are empty for a local beacon; drand's rounds are public anyway.
 */
export type OpeningFile = {
  readonly v: typeof OPENING_VERSION;
  readonly id: string;
  readonly beacon: SignedBeacon;
  readonly signature: string;
  readonly members: readonly MemberKey[];
  readonly partials: readonly Partial[];
  /** Hex of SHA-256(JCS of all the rest): what no signature binds (kind, threshold, size) is bound here. */
  readonly fileHash: string;
};

export type OpeningCode = BeaconCode | CommitteeCode | "file.hash";
export type OpeningFacts = {
  readonly id: string;
  readonly beacon: BeaconFacts;
  /** Places in the committee of those whose signatures made the value. */
  readonly signers: readonly number[];
};
export type OpeningVerdict = Verdict<OpeningFacts, OpeningCode>;

/** An opening (parsed JSON) with exactly its fields; `verifyCommitteeOpening` checks it. */
export function readOpening(value: Json): Shaped<OpeningFile> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "id", "beacon", "signature", "members", "partials", "fileHash"]);
    const beacon = readBeacon(o.beacon, "beacon");
    if (beacon.kind === "drand") return misfit("beacon.kind", "known-value");
    return {
      v: readOneOf(o.v, "v", [OPENING_VERSION]),
      id: readText(o.id, "id"),
      beacon,
      signature: readText(o.signature, "signature"),
      members: readArray(o.members, "members", (item, at) => {
        const member = readObject(item, at, ["index", "publicKey"]);
        return { index: readInteger(member.index, `${at}.index`), publicKey: readText(member.publicKey, `${at}.publicKey`) };
      }),
      partials: readArray(o.partials, "partials", (item, at) => {
        const partial = readObject(item, at, ["index", "signature"]);
        return { index: readInteger(partial.index, `${at}.index`), signature: readText(partial.signature, `${at}.signature`) };
      }),
      fileHash: readText(o.fileHash, "fileHash"),
    };
  });
}

function signersProblem({ beacon, members, partials, id }: Omit<OpeningFile, "fileHash">): CommitteeCode | null {
  if (beacon.kind !== "committee") return members.length === 0 && partials.length === 0 ? null : "committee.shape";
  const committee = { pk: beacon.pk, threshold: beacon.threshold, size: beacon.size, members };
  if (partials.length < beacon.threshold) return "partial.too-few";
  const ascending = partials.every((partial, place) => place === 0 || partial.index > (partials[place - 1]?.index ?? 0));
  if (partials.length > beacon.threshold || !ascending) return "partial.repeated";
  const problem = committeeProblem(committee);
  if (problem) return problem;
  const message = beaconMessage(beacon, id);
  for (const partial of partials) {
    const code = partialProblem(committee, partial, message);
    if (code) return code;
  }
  return null;
}

/** The file of an opening; `partials` are in the order of their members. */
export function openingFile(facts: Omit<OpeningFile, "v" | "fileHash">): OpeningFile {
  const { id, beacon, signature, members, partials } = facts;
  const rest = { v: OPENING_VERSION, id, beacon, signature, members, partials } as const;
  return { ...rest, fileHash: hashOf(portableHashes, rest) };
}

/**
 * Checks a committee's opening (parsed JSON): the beacon's value, that the members' keys make up the committee's key, and each
 * partial signature (verifiable §1). The verdict's facts name the signers.
 */
export function verifyCommitteeOpening(json: Json): OpeningVerdict {
  const read = readOpening(json);
  if (!read.ok) return unlike(read.field, read.expected);
  const file = read.value;
  if (!isBeacon(file.beacon)) return fails("beacon.fields");
  const { fileHash, ...rest } = file;
  if (hashOf(portableHashes, rest) !== fileHash) return fails("file.hash");
  if (!isEventId(file.id)) return fails("beacon.event-id");
  const verdict = verifyBeacon(file.beacon, file.id, file.signature);
  if (!verdict.ok) return fails(verdict.code);
  const problem = signersProblem(file);
  if (problem) return fails(problem);
  return holds({ id: file.id, beacon: beaconFacts(file.beacon, verdict), signers: file.partials.map((partial) => partial.index) });
}
