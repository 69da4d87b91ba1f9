import { sha256 } from "@noble/hashes/sha2.js";
import { be64, fromHex, isHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { COMMITTEE_SIZE_MAX, type Committee, committeeId } from "./committee-object";
import { instant, isInstant } from "./instant";

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
/** Beyond it a round's time is no date. */
const ROUND_MAX = 1_000_000_000_000;
const SUFFIX = /-(?:(k)|(high|low|r1|tie-[0-9]+(?:-[0-9]+)?)|(panel))$/;

export type DrandBeacon = {
  readonly kind: "drand";
  readonly chain: string;
  readonly pk: string;
  readonly genesis: number;
  readonly period: number;
  readonly round: number;
};
/** `opensAt` is ISO seconds, Z. */
export type CommitteeBeacon = { readonly kind: "committee"; readonly committee: Committee; readonly opensAt: string };
export type LocalBeacon = { readonly kind: "local"; readonly pk: string; readonly opensAt: string };
/** The first form, in which nothing signed says who signed: its values are still checked, and never believed. */
export type OlderBeacon = {
  readonly kind: "committee" | "local";
  /** 96 bytes hex, G2. */
  readonly pk: string;
  readonly threshold: number;
  readonly size: number;
  /** ISO seconds, Z. */
  readonly opensAt: string;
};
/** Whose signature, over what, opens an event: as it stands in a draw's inputs. */
export type BeaconInputs = DrandBeacon | CommitteeBeacon | LocalBeacon | OlderBeacon;
/** The form of a file: the first, or the second, whose beacon binds what it claims (verifiable §1.2). drand's is the same in both. */
export type Form = 1 | 2;

/** The event's id of a draw's id: without its one derived suffix (verifiable §1). */
export function baseEventId(id: string): string {
  return id.replace(SUFFIX, "");
}

/** What the derived suffix of a draw's id says that the draw is for; null for an id without one (verifiable §1.2). */
export function suffixPurpose(id: string): "percent" | "tie-break" | "panel" | null {
  const [, percent, tie, panel] = SUFFIX.exec(id) ?? [];
  return percent ? "percent" : tie ? "tie-break" : panel ? "panel" : null;
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

/** The same beacon at another opening: who signs stays as it was announced. In: whole seconds. */
export function beaconAt(beacon: BeaconInputs, opensAt: Date): BeaconInputs {
  return beacon.kind === "drand" ? drandBeacon(opensAt) : { ...beacon, opensAt: instant(opensAt) };
}

/** First 16 hex digits of SHA-256(pk): what people compare with the notice. `pk` is valid hex. */
export function keyFingerprint(pk: string): string {
  return toHex(sha256(fromHex(pk) ?? utf8(pk))).slice(0, 16);
}

/** Whether a beacon is of the first form, in which a committee is two numbers that nobody signs. */
export function isOlderBeacon(beacon: BeaconInputs): beacon is OlderBeacon {
  return beacon.kind !== "drand" && "threshold" in beacon;
}

/** The key that signs, hex of 96 bytes. */
export function beaconKey(beacon: BeaconInputs): string {
  return "committee" in beacon ? beacon.committee.pk : beacon.pk;
}

/** The moment from which the value can exist. */
export function beaconMoment(beacon: BeaconInputs): Date {
  return beacon.kind === "drand" ? drandRoundTime(beacon.round) : new Date(beacon.opensAt);
}

const isCount = (value: number, max: number): boolean => Number.isSafeInteger(value) && value >= 1 && value <= max;

/** Whether the values of a beacon of the right types are within their ranges. Says nothing of constants, keys or groups: `beaconProblem` does. */
export function isBeacon(beacon: BeaconInputs): boolean {
  if (beacon.kind === "drand") {
    const { chain, pk, genesis, period, round } = beacon;
    const positive = isCount(genesis, Number.MAX_SAFE_INTEGER) && isCount(period, Number.MAX_SAFE_INTEGER);
    return isHex(chain, 32) && isHex(pk, 96) && positive && isCount(round, ROUND_MAX);
  }
  if (!isInstant(beacon.opensAt)) return false;
  if (!isOlderBeacon(beacon)) return true;
  const { kind, pk, size, threshold } = beacon;
  return isHex(pk, 96) && isCount(size, COMMITTEE_SIZE_MAX) && isCount(threshold, size) && (kind === "committee" || size === 1);
}

/** The 32 bytes that are signed: of the round for drand, of who signs, event and opening otherwise (verifiable §1.2). A draw's id serves as well. */
export function beaconMessage(beacon: BeaconInputs, eventId: string): Uint8Array {
  if (beacon.kind === "drand") return sha256(be64(beacon.round));
  const signer = isOlderBeacon(beacon)
    ? "mingxuan-open/1"
    : beacon.kind === "local"
      ? "mingxuan-local/1"
      : `mingxuan-open/2\n${committeeId(beacon.committee)}`;
  return sha256(utf8(`${signer}\n${baseEventId(eventId)}\n${beacon.opensAt}`));
}
