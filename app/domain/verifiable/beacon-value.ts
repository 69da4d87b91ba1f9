import { fromHex, isHex, toHex } from "~/domain/kernel/bytes";
import {
  type BeaconInputs,
  baseEventId,
  beaconKey,
  beaconMessage,
  beaconMoment,
  isBeacon,
  isEventId,
  keyFingerprint,
  type LocalBeacon,
  type OlderBeacon,
  QUICKNET,
} from "./beacon";
import { parseG1, parseG2, signPoint, verifyPoints } from "./bls";
import { committeeKeysProblem } from "./committee-keys";

/** Why a beacon's description or value is refused. */
export const BEACON_CODES = [
  "beacon.fields",
  "beacon.event-id",
  "beacon.network",
  "beacon.public-key",
  "beacon.committee",
  "beacon.signature-encoding",
  "beacon.signature-group",
  "beacon.signature-wrong",
] as const;
export type BeaconCode = (typeof BEACON_CODES)[number];

export type BeaconVerdict =
  /** `at`: the moment from which the value can exist. */
  { readonly ok: true; readonly at: Date; readonly fingerprint: string } | { readonly ok: false; readonly code: BeaconCode };

/**
 * The refusal of a beacon's description for this event, or null: ranges, drand's constants, event id, the keys' group, and that a
 * committee's keys belong together. drand's message does not hold the id, so only the draw's own limits bind it there.
 */
export function beaconProblem(beacon: BeaconInputs, eventId: string): BeaconCode | null {
  if (!isBeacon(beacon)) return "beacon.fields";
  if (beacon.kind === "drand") {
    const { chain, pk, genesis, period } = QUICKNET;
    return beacon.chain === chain && beacon.pk === pk && beacon.genesis === genesis && beacon.period === period ? null : "beacon.network";
  }
  if (!isEventId(baseEventId(eventId))) return "beacon.event-id";
  if ("committee" in beacon) return committeeKeysProblem(beacon.committee);
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
  const publicKey = parseG2(fromHex(beaconKey(beacon)) ?? new Uint8Array());
  if (!publicKey) return { ok: false, code: "beacon.public-key" };
  if (!verifyPoints(publicKey, beaconMessage(beacon, eventId), signature)) return { ok: false, code: "beacon.signature-wrong" };
  return { ok: true, at: beaconMoment(beacon), fingerprint: keyFingerprint(beaconKey(beacon)) };
}

/** The `local` beacon's value, hex: one key on the same machine, for demonstration and tests only (verifiable §1). */
export function signLocal(secretKey: bigint, beacon: LocalBeacon | OlderBeacon, eventId: string): string {
  return toHex(signPoint(secretKey, beaconMessage(beacon, eventId)).toBytes());
}
