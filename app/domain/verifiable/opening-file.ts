import { fromHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { type BeaconInputs, beaconMessage, type DrandBeacon, type Form, isBeacon, isEventId } from "./beacon";
import { type BeaconCode, verifyBeacon } from "./beacon-value";
import { parseG2 } from "./bls";
import { type CommitteeCode, type Partial, partialProblem } from "./committee";
import { onPolynomial } from "./committee-keys";
import { committeeId } from "./committee-object";
import { hashOf, portableHashes } from "./hash";
import type { Claim } from "./judge";
import { readBeacon } from "./read-beacon";
import { misfit, readArray, readHex, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";
import { type BeaconFacts, beaconFacts, fails, holds, unlike, type Verdict } from "./verdict";

export const OPENING_VERSION = "mingxuan-opening/2";
const VERSIONS = ["mingxuan-opening/1", OPENING_VERSION] as const;

/** One custodian's place: the key against which its partial signatures are checked. */
type MemberKey = { readonly index: number; readonly publicKey: string };

/**
 * How an event was opened: the beacon's value, and for a committee whose signatures made it: all members' keys, and exactly `threshold`
 * partial signatures in the order of their members. Both lists are empty for a local beacon; drand's rounds are public anyway.
 */
export type OpeningFile = {
  readonly v: (typeof VERSIONS)[number];
  readonly id: string;
  readonly beacon: Exclude<BeaconInputs, DrandBeacon>;
  readonly signature: string;
  readonly members: readonly MemberKey[];
  readonly partials: readonly Partial[];
  /** Hex of SHA-256(JCS of all the rest). */
  readonly fileHash: string;
};

/** What is wrong with the list of members' keys. */
type MembersCode = "committee.shape" | "committee.point" | "committee.keys-disagree";
export type OpeningCode = BeaconCode | CommitteeCode | MembersCode | "file.hash";
export type OpeningFacts = {
  readonly id: string;
  readonly beacon: BeaconFacts;
  /** Places in the committee of those whose signatures made the value. */
  readonly signers: readonly number[];
  readonly claim: Claim;
};
export type OpeningVerdict = Verdict<OpeningFacts, OpeningCode>;

/** An opening (parsed JSON) with exactly its fields; `verifyCommitteeOpening` checks it. */
export function readOpening(value: Json): Shaped<OpeningFile> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "id", "beacon", "signature", "members", "partials", "fileHash"]);
    const v = readOneOf(o.v, "v", VERSIONS);
    const form: Form = v === OPENING_VERSION ? 2 : 1;
    const hex = (text: Json | undefined, at: string, bytes: number): string => (form === 2 ? readHex(text, at, bytes) : readText(text, at));
    const beacon = readBeacon(o.beacon, "beacon", form);
    if (beacon.kind === "drand") return misfit("beacon.kind", "known-value");
    return {
      v,
      id: readText(o.id, "id"),
      beacon,
      signature: hex(o.signature, "signature", 48),
      members: readArray(o.members, "members", (item, at) => {
        const member = readObject(item, at, ["index", "publicKey"]);
        return { index: readInteger(member.index, `${at}.index`), publicKey: hex(member.publicKey, `${at}.publicKey`, 96) };
      }),
      partials: readArray(o.partials, "partials", (item, at) => {
        const partial = readObject(item, at, ["index", "signature"]);
        return { index: readInteger(partial.index, `${at}.index`), signature: hex(partial.signature, `${at}.signature`, 48) };
      }),
      fileHash: hex(o.fileHash, "fileHash", 32),
    };
  });
}

/** Whether the members are those of the committee: by its object, or in the first form by the keys' own polynomial. */
function membersProblem({ beacon, members }: OpeningFile): MembersCode | null {
  const keys = members.map((member) => member.publicKey);
  const inOrder = members.every((member, place) => member.index === place + 1);
  if ("committee" in beacon) {
    const agree = keys.length === beacon.committee.size && keys.every((key, place) => key === beacon.committee.keys[place]);
    return inOrder && agree ? null : "committee.shape";
  }
  if (!("threshold" in beacon) || members.length !== beacon.size || !inOrder) return "committee.shape";
  const [whole, ...points] = [beacon.pk, ...keys].map((key) => parseG2(fromHex(key) ?? new Uint8Array()));
  const valid = points.flatMap((point) => (point ? [point] : []));
  if (!whole || valid.length !== points.length) return "committee.point";
  return onPolynomial(whole, valid, beacon.threshold) ? null : "committee.keys-disagree";
}

function signersProblem(file: OpeningFile): CommitteeCode | MembersCode | null {
  const { beacon, members, partials, id } = file;
  if (beacon.kind !== "committee") return members.length === 0 && partials.length === 0 ? null : "committee.shape";
  const { threshold } = "committee" in beacon ? beacon.committee : beacon;
  if (partials.length < threshold) return "partial.too-few";
  const ascending = partials.every((partial, place) => place === 0 || partial.index > (partials[place - 1]?.index ?? 0));
  if (partials.length > threshold || !ascending) return "partial.repeated";
  const problem = membersProblem(file);
  if (problem) return problem;
  const message = beaconMessage(beacon, id);
  const keys = members.map((member) => member.publicKey);
  for (const partial of partials) {
    const code = partialProblem(keys, partial, message);
    if (code) return code;
  }
  return null;
}

/** The file of an opening; `partials` are in the order of their members. */
export function openingFile(facts: Omit<OpeningFile, "v" | "fileHash">): OpeningFile {
  const { id, beacon, signature, members, partials } = facts;
  const v: OpeningFile["v"] = "threshold" in beacon ? VERSIONS[0] : OPENING_VERSION;
  const rest = { v, id, beacon, signature, members, partials };
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
  const { id, beacon } = file;
  if (!isBeacon(beacon)) return fails("beacon.fields");
  const { fileHash, ...rest } = file;
  if (hashOf(portableHashes, rest) !== fileHash) return fails("file.hash");
  if (!isEventId(id)) return fails("beacon.event-id");
  const verdict = verifyBeacon(beacon, id, file.signature);
  if (!verdict.ok) return fails(verdict.code);
  const problem = signersProblem(file);
  if (problem) return fails(problem);
  const claim: Claim = {
    eventId: id,
    draw: null,
    beacon,
    older: file.v !== OPENING_VERSION,
    locks: null,
    without: "nothing-to-lock",
    lockedAt: null,
    lock: null,
    commitment: "committee" in beacon ? committeeId(beacon.committee) : null,
  };
  return holds({ id, beacon: beaconFacts(beacon, verdict), signers: file.partials.map((partial) => partial.index), claim });
}
