import { sha256 } from "@noble/hashes/sha2.js";
import { be64, concat, fromHex, isHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { parseG1, parseG2, signPoint, verifyPoints } from "./bls";
import { isInstant } from "./instant";

/** drand's quicknet: its values are built in, and a file's claims are compared with them (verifiable §1). */
export const QUICKNET = {
  chain: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  pk: "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  genesis: 1_692_803_367,
  period: 3,
} as const;

/** The round is the first one strictly later than the opening and these seconds. */
const ROUND_MARGIN_SECONDS = 60;
const EVENT_ID_MAX = 40;
/** More custodians than any committee here has; keeps the check of a stranger's committee, whose cost grows as its square, to seconds. */
export const COMMITTEE_SIZE_MAX = 31;
/** Beyond it a round's time is no date. */
const ROUND_MAX = 1_000_000_000_000;
const SUFFIX = /-(?:k|high|low|panel|r1|tie-[0-9]+(?:-[0-9]+)?)$/;

export type DrandBeacon = {
  readonly kind: "drand";
  readonly chain: string;
  readonly pk: string;
  readonly genesis: number;
  readonly period: number;
  readonly round: number;
};
export type SignedBeacon = {
  readonly kind: "committee" | "local";
  /** 96 bytes hex, G2. */
  readonly pk: string;
  readonly threshold: number;
  readonly size: number;
  /** ISO seconds, Z. */
  readonly opensAt: string;
};
/** Whose signature, over what, opens an event: as it stands in a draw's inputs. */
export type BeaconInputs = DrandBeacon | SignedBeacon;

/** Why a beacon's description or value is refused. */
export const BEACON_CODES = [
  "beacon.fields",
  "beacon.event-id",
  "beacon.network",
  "beacon.public-key",
  "beacon.signature-encoding",
  "beacon.signature-group",
  "beacon.signature-wrong",
] as const;
export type BeaconCode = (typeof BEACON_CODES)[number];

export type BeaconVerdict =
  | {
      readonly ok: true;
      readonly kind: BeaconInputs["kind"] /** Moment from which the value can exist. */;
      readonly at: Date;
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly code: BeaconCode };

/** The event's id of a draw's id: without its one derived suffix (verifiable §1). */
export function baseEventId(id: string): string {
  return id.replace(SUFFIX, "");
}

/** Whether an id may name an event: 1–40 of `[0-9A-Za-z._-]`, and it does not end in a derived suffix. */
export function isEventId(id: string): boolean {
  return /^[0-9A-Za-z._-]+$/.test(id) && id.length <= EVENT_ID_MAX && !SUFFIX.test(id);
}

/** Number of the first drand round strictly later than `opensAt` + 60 s. Round 1 is at genesis. */
export function drandRoundAfter(opensAt: Date): number {
  const seconds = opensAt.getTime() / 1_000 + ROUND_MARGIN_SECONDS;
  return seconds < QUICKNET.genesis ? 1 : Math.floor((seconds - QUICKNET.genesis) / QUICKNET.period) + 2;
}

/** The moment at which a round's value appears. */
export function drandRoundTime(round: number): Date {
  return new Date((QUICKNET.genesis + (round - 1) * QUICKNET.period) * 1_000);
}

/** The beacon that a drand event takes for its opening. */
export function drandBeacon(opensAt: Date): DrandBeacon {
  return { kind: "drand", ...QUICKNET, round: drandRoundAfter(opensAt) };
}

/** First 16 hex digits of SHA-256(pk): what people compare with the notice. `pk` is valid hex. */
export function keyFingerprint(pk: string): string {
  return toHex(sha256(fromHex(pk) ?? utf8(pk))).slice(0, 16);
}

/**
 * Whether a value read from a file has exactly the fields of a beacon, each of its type and range. Says nothing about the
 * network's constants or the key's group: `verifyBeacon` does.
 */
export function isBeacon(value: unknown): value is BeaconInputs {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const beacon = value as Record<string, unknown>;
  const keys = Object.keys(beacon).sort().join(",");
  const count = (field: unknown, max: number): boolean => Number.isSafeInteger(field) && (field as number) >= 1 && (field as number) <= max;
  if (beacon.kind === "drand") {
    return (
      keys === "chain,genesis,kind,period,pk,round" &&
      isHex(beacon.chain, 32) &&
      isHex(beacon.pk, 96) &&
      count(beacon.genesis, Number.MAX_SAFE_INTEGER) &&
      count(beacon.period, Number.MAX_SAFE_INTEGER) &&
      count(beacon.round, ROUND_MAX)
    );
  }
  if (beacon.kind !== "committee" && beacon.kind !== "local") return false;
  return (
    keys === "kind,opensAt,pk,size,threshold" &&
    isHex(beacon.pk, 96) &&
    count(beacon.size, COMMITTEE_SIZE_MAX) &&
    count(beacon.threshold, beacon.size as number) &&
    (beacon.kind === "committee" || beacon.size === 1) &&
    isInstant(beacon.opensAt)
  );
}

/** The 32 bytes that are signed: of the round for drand, of the event's id and opening otherwise (verifiable §1). A draw's id serves as well. */
export function beaconMessage(beacon: BeaconInputs, eventId: string): Uint8Array {
  if (beacon.kind === "drand") return sha256(be64(beacon.round));
  return openingMessage(baseEventId(eventId), beacon.opensAt);
}

/** SHA-256("mingxuan-open/1\n" || id || "\n" || opensAt): what custodians sign. */
export function openingMessage(eventId: string, opensAt: string): Uint8Array {
  return sha256(concat(utf8("mingxuan-open/1\n"), utf8(eventId), utf8("\n"), utf8(opensAt)));
}

/**
 * The refusal of a beacon's description for this event, or null: fields, drand's constants, event id, the key's group.
 * drand's message does not hold the id, so only the draw's own limits bind it there.
 */
export function beaconProblem(beacon: BeaconInputs, eventId: string): BeaconCode | null {
  if (!isBeacon(beacon)) return "beacon.fields";
  if (beacon.kind === "drand") {
    const { chain, pk, genesis, period } = QUICKNET;
    return beacon.chain === chain && beacon.pk === pk && beacon.genesis === genesis && beacon.period === period ? null : "beacon.network";
  }
  if (!isEventId(baseEventId(eventId))) return "beacon.event-id";
  return parseG2(fromHex(beacon.pk) ?? new Uint8Array()) ? null : "beacon.public-key";
}

/**
 * Whether `signatureHex` (96 hex digits) is the beacon's value for the event. Both points are checked for the prime-order
 * subgroup; everything that a hash or a comparison can refuse is refused before the pairing (verifiable §1).
 */
export function verifyBeacon(beacon: BeaconInputs, eventId: string, signatureHex: string): BeaconVerdict {
  const problem = beaconProblem(beacon, eventId);
  if (problem) return { ok: false, code: problem };
  const bytes = isHex(signatureHex, 48) ? fromHex(signatureHex) : null;
  if (!bytes) return { ok: false, code: "beacon.signature-encoding" };
  const signature = parseG1(bytes);
  if (!signature) return { ok: false, code: "beacon.signature-group" };
  const publicKey = parseG2(fromHex(beacon.pk) ?? new Uint8Array());
  if (!publicKey) return { ok: false, code: "beacon.public-key" };
  if (!verifyPoints(publicKey, beaconMessage(beacon, eventId), signature)) return { ok: false, code: "beacon.signature-wrong" };
  const at = beacon.kind === "drand" ? drandRoundTime(beacon.round) : new Date(beacon.opensAt);
  return { ok: true, kind: beacon.kind, at, fingerprint: keyFingerprint(beacon.pk) };
}

/** The `local` beacon's value, hex: one key on the same machine, for demonstration and tests only (verifiable §1). */
export function signLocal(secretKey: bigint, beacon: SignedBeacon, eventId: string): string {
  return toHex(signPoint(secretKey, beaconMessage(beacon, eventId)).toBytes());
}
