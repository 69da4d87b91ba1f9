import { fromHex, isHex, toHex } from "~/domain/kernel/bytes";
import type { CommitteeBeacon } from "./beacon";
import {
  combineG1,
  GROUP_ORDER,
  lagrange,
  parseG1,
  parseG2,
  parseScalar,
  publicKeyOf,
  scalarFromBytes,
  signPoint,
  verifyPoints,
} from "./bls";
import { COMMITTEE_SIZE_MAX, COMMITTEE_VERSION, type Committee } from "./committee-object";
import type { RandomBytes } from "./sealed";

/** Bytes that a uniform scalar is reduced from. */
const SCALAR_SEED_BYTES = 48;

/** What one custodian alone knows. Never logged, never stored by the server. */
export type Share = { readonly index: number; readonly secret: Uint8Array };
/** One custodian's signature, hex of a point in G1. */
export type Partial = { readonly index: number; readonly signature: string };

export const COMMITTEE_CODES = [
  "share.member",
  "share.scalar",
  "share.other",
  "partial.member",
  "partial.repeated",
  "partial.encoding",
  "partial.group",
  "partial.wrong",
  "partial.too-few",
  "partial.combined-wrong",
] as const;
export type CommitteeCode = (typeof COMMITTEE_CODES)[number];
type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly code: CommitteeCode; readonly index?: number };

const mod = (value: bigint): bigint => ((value % GROUP_ORDER) + GROUP_ORDER) % GROUP_ORDER;

function bytesOf(scalar: bigint): Uint8Array {
  return fromHex(scalar.toString(16).padStart(64, "0")) ?? new Uint8Array();
}

/**
 * The dealer's ceremony: a fresh key, shared so that any `threshold` of `names.length` custodians sign together. The dealer must
 * be watched and its machine wiped: it alone knows the whole key, for a moment. `replaces` is the id of the committee before, or null.
 * Throws RangeError unless 2 ≤ threshold ≤ size ≤ 31.
 */
export function dealCommittee(
  threshold: number,
  names: readonly string[],
  replaces: string | null,
  random: RandomBytes,
): { readonly committee: Committee; readonly shares: readonly Share[] } {
  const size = names.length;
  const fits = Number.isSafeInteger(threshold) && threshold >= 2 && threshold <= size && size <= COMMITTEE_SIZE_MAX;
  if (!fits) throw new RangeError(`a committee has 2 to ${COMMITTEE_SIZE_MAX} members and a threshold of 2 to as many`);
  const coefficients = Array.from({ length: threshold }, () => scalarFromBytes(random(SCALAR_SEED_BYTES)));
  const shares = names.map((_, place) => {
    const x = BigInt(place + 1);
    return { index: place + 1, scalar: coefficients.reduceRight((sum, coefficient) => mod(sum * x + coefficient), 0n) };
  });
  // A share of zero signs nothing, and one that repeats another or the whole is refused; neither comes up, and if one does the ceremony is held again.
  const distinct = new Set([coefficients[0], ...shares.map((share) => share.scalar)]);
  if (distinct.size !== size + 1 || distinct.has(0n)) return dealCommittee(threshold, names, replaces, random);
  const keys = shares.map(({ scalar }) => toHex(publicKeyOf(scalar)));
  const pk = toHex(publicKeyOf(coefficients[0] as bigint));
  const committee: Committee = { v: COMMITTEE_VERSION, threshold, size, pk, keys, members: [...names], replaces };
  return { committee, shares: shares.map(({ index, scalar }) => ({ index, secret: bytesOf(scalar) })) };
}

const keyAt = (keys: readonly string[], index: number): string | undefined => keys[index - 1];

function scalarOfShare({ keys }: Pick<Committee, "keys">, share: Share): Outcome<{ readonly scalar: bigint }> {
  const key = keyAt(keys, share.index);
  if (key === undefined) return { ok: false, code: "share.member", index: share.index };
  const scalar = parseScalar(share.secret);
  if (scalar === null) return { ok: false, code: "share.scalar", index: share.index };
  return toHex(publicKeyOf(scalar)) === key ? { ok: true, scalar } : { ok: false, code: "share.other", index: share.index };
}

/** Whether a share belongs to its committee: the refusal, or null. Nothing of the share is in the answer. */
export function shareProblem(committee: Committee, share: Share): CommitteeCode | null {
  const fits = scalarOfShare(committee, share);
  return fits.ok ? null : fits.code;
}

/** One custodian's signature over a message of 32 bytes (`beaconMessage`); refused when the share is not the committee's. */
export function signPartial(committee: Committee, share: Share, message: Uint8Array): Outcome<{ readonly partial: Partial }> {
  const fits = scalarOfShare(committee, share);
  if (!fits.ok) return fits;
  return { ok: true, partial: { index: share.index, signature: toHex(signPoint(fits.scalar, message).toBytes()) } };
}

/** Whether a partial signature is its member's, by the members' keys in order, with both subgroup checks: the refusal, or null. */
export function partialProblem(keys: readonly string[], partial: Partial, message: Uint8Array): CommitteeCode | null {
  const key = keyAt(keys, partial.index);
  if (key === undefined) return "partial.member";
  const publicKey = parseG2(fromHex(key) ?? new Uint8Array());
  if (!publicKey) return "partial.member";
  const bytes = isHex(partial.signature, 48) ? fromHex(partial.signature) : null;
  if (!bytes) return "partial.encoding";
  const signature = parseG1(bytes);
  if (!signature) return "partial.group";
  return verifyPoints(publicKey, message, signature) ? null : "partial.wrong";
}

/**
 * The beacon's value out of `threshold` or more partial signatures: every one is checked, then the first ones combine (Lagrange
 * at 0), then the result is verified. Any choice of partials gives the same 48 bytes (verifiable §1).
 */
export function combinePartials(
  committee: Committee,
  partials: readonly Partial[],
  message: Uint8Array,
): Outcome<{ readonly signature: string }> {
  const indices = partials.map((partial) => partial.index);
  const repeated = indices.find((index, place) => indices.indexOf(index) !== place);
  if (repeated !== undefined) return { ok: false, code: "partial.repeated", index: repeated };
  for (const partial of partials) {
    const code = partialProblem(committee.keys, partial, message);
    if (code) return { ok: false, code, index: partial.index };
  }
  if (partials.length < committee.threshold) return { ok: false, code: "partial.too-few" };
  const used = partials.slice(0, committee.threshold);
  const weights = lagrange(
    used.map((partial) => partial.index),
    0,
  );
  const points = used.map((partial) => parseG1(fromHex(partial.signature) ?? new Uint8Array()));
  const sum = combineG1(points.flatMap((point, place) => (point ? [{ point, scalar: weights[place] as bigint }] : [])));
  const whole = parseG2(fromHex(committee.pk) ?? new Uint8Array());
  if (!sum || !whole || !verifyPoints(whole, message, sum)) return { ok: false, code: "partial.combined-wrong" };
  return { ok: true, signature: toHex(sum.toBytes()) };
}

/** The beacon of an event that this committee opens at `opensAt` (ISO seconds, Z). */
export function committeeBeacon(committee: Committee, opensAt: string): CommitteeBeacon {
  return { kind: "committee", committee, opensAt };
}
