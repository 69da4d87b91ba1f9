import { fromHex, isHex, toHex } from "~/domain/kernel/bytes";
import { COMMITTEE_SIZE_MAX, type SignedBeacon } from "./beacon";
import {
  combineG1,
  combineG2,
  type G2,
  GROUP_ORDER,
  parseG1,
  parseG2,
  parseScalar,
  publicKeyOf,
  scalarFromBytes,
  signPoint,
  verifyPoints,
} from "./bls";
import type { RandomBytes } from "./sealed";

/** Bytes that a uniform scalar is reduced from. */
const SCALAR_SEED_BYTES = 48;

/** One custodian's place: the key against which its partial signatures are checked. */
export type MemberKey = { readonly index: number; readonly publicKey: string };
export type Member = MemberKey & { readonly name: string };
/** What a committee's signatures are checked against. Keys are hex of points in G2. */
export type CommitteeKeys = {
  readonly pk: string;
  readonly threshold: number;
  readonly size: number;
  readonly members: readonly MemberKey[];
};
/** What everybody may know of a committee. */
export type Committee = Omit<CommitteeKeys, "members"> & { readonly members: readonly Member[] };
/** What one custodian alone knows. Never logged, never stored by the server. */
export type Share = { readonly index: number; readonly secret: Uint8Array };
/** One custodian's signature, hex of a point in G1. */
export type Partial = { readonly index: number; readonly signature: string };

export const COMMITTEE_CODES = [
  "committee.shape",
  "committee.point",
  "committee.keys-disagree",
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

function inverse(value: bigint): bigint {
  let result = 1n;
  let base = mod(value);
  for (let exponent = GROUP_ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

/** Lagrange coefficients that take the values at `indices` to the value at `x`; indices are public, distinct and not 0. */
function lagrange(indices: readonly number[], x: number): bigint[] {
  return indices.map((i) => {
    let above = 1n;
    let below = 1n;
    for (const j of indices) {
      if (j === i) continue;
      above = mod(above * BigInt(x - j));
      below = mod(below * BigInt(i - j));
    }
    return mod(above * inverse(below));
  });
}

function bytesOf(scalar: bigint): Uint8Array {
  return fromHex(scalar.toString(16).padStart(64, "0")) ?? new Uint8Array();
}

/**
 * The dealer's ceremony: a fresh key, shared so that any `threshold` of `names.length` custodians sign together. The dealer must
 * be watched and its machine wiped: it alone knows the whole key, for a moment. Throws RangeError unless 1 ≤ threshold ≤ size ≤ 31.
 */
export function dealCommittee(
  threshold: number,
  names: readonly string[],
  random: RandomBytes,
): { readonly committee: Committee; readonly shares: readonly Share[] } {
  const size = names.length;
  const fits = Number.isSafeInteger(threshold) && threshold >= 1 && threshold <= size && size <= COMMITTEE_SIZE_MAX;
  if (!fits) throw new RangeError(`a committee has 1 to ${COMMITTEE_SIZE_MAX} members and a threshold of at most as many`);
  const coefficients = Array.from({ length: threshold }, () => scalarFromBytes(random(SCALAR_SEED_BYTES)));
  const shares = names.map((_, place) => {
    const x = BigInt(place + 1);
    return { index: place + 1, scalar: coefficients.reduceRight((sum, coefficient) => mod(sum * x + coefficient), 0n) };
  });
  // A share of zero signs nothing; it never comes up, and if it does the ceremony is held again.
  if (shares.some((share) => share.scalar === 0n)) return dealCommittee(threshold, names, random);
  const members = shares.map(({ index, scalar }, place) => ({ index, name: names[place] ?? "", publicKey: toHex(publicKeyOf(scalar)) }));
  const committee = { pk: toHex(publicKeyOf(coefficients[0] as bigint)), threshold, size, members };
  return { committee, shares: shares.map(({ index, scalar }) => ({ index, secret: bytesOf(scalar) })) };
}

const point2 = (hex: string) => parseG2(fromHex(hex) ?? new Uint8Array());

/** Whether the members' keys are points of one polynomial of the threshold's degree whose value at 0 is the committee's key. Null says yes. */
export function committeeProblem({ pk, threshold, size, members }: CommitteeKeys): CommitteeCode | null {
  const shape =
    members.length === size &&
    size <= COMMITTEE_SIZE_MAX &&
    threshold >= 1 &&
    threshold <= size &&
    members.every((member, place) => member.index === place + 1);
  if (!shape) return "committee.shape";
  const points = members.map((member) => point2(member.publicKey));
  const whole = point2(pk);
  if (!whole || points.some((point) => point === null)) return "committee.point";
  const base = members.slice(0, threshold).map((member) => member.index);
  const valueAt = (x: number) => combineG2(lagrange(base, x).map((scalar, place) => ({ point: points[place] as G2, scalar })));
  const agrees = (x: number, point: G2 | null): boolean => point !== null && (valueAt(x)?.equals(point) ?? false);
  if (!agrees(0, whole)) return "committee.keys-disagree";
  return members.slice(threshold).every((member, place) => agrees(member.index, points[threshold + place] ?? null))
    ? null
    : "committee.keys-disagree";
}

function scalarOfShare(committee: CommitteeKeys, share: Share): Outcome<{ readonly scalar: bigint; readonly member: MemberKey }> {
  const member = committee.members.find((each) => each.index === share.index);
  if (!member) return { ok: false, code: "share.member", index: share.index };
  const scalar = parseScalar(share.secret);
  if (scalar === null) return { ok: false, code: "share.scalar", index: share.index };
  return toHex(publicKeyOf(scalar)) === member.publicKey
    ? { ok: true, scalar, member }
    : { ok: false, code: "share.other", index: share.index };
}

/** Whether a share belongs to its committee: the refusal, or null. Nothing of the share is in the answer. */
export function shareProblem(committee: CommitteeKeys, share: Share): CommitteeCode | null {
  const fits = scalarOfShare(committee, share);
  return fits.ok ? null : fits.code;
}

/** One custodian's signature over a message of 32 bytes (`openingMessage`); refused when the share is not the committee's. */
export function signPartial(committee: CommitteeKeys, share: Share, message: Uint8Array): Outcome<{ readonly partial: Partial }> {
  const fits = scalarOfShare(committee, share);
  if (!fits.ok) return fits;
  return { ok: true, partial: { index: share.index, signature: toHex(signPoint(fits.scalar, message).toBytes()) } };
}

/** Whether a partial signature is its member's, with both subgroup checks: the refusal, or null. */
export function partialProblem(committee: Pick<CommitteeKeys, "members">, partial: Partial, message: Uint8Array): CommitteeCode | null {
  const member = committee.members.find((each) => each.index === partial.index);
  if (!member) return "partial.member";
  const publicKey = point2(member.publicKey);
  if (!publicKey) return "committee.point";
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
  committee: CommitteeKeys,
  partials: readonly Partial[],
  message: Uint8Array,
): Outcome<{ readonly signature: string }> {
  const indices = partials.map((partial) => partial.index);
  const repeated = indices.find((index, place) => indices.indexOf(index) !== place);
  if (repeated !== undefined) return { ok: false, code: "partial.repeated", index: repeated };
  for (const partial of partials) {
    const code = partialProblem(committee, partial, message);
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
  const whole = point2(committee.pk);
  if (!sum || !whole || !verifyPoints(whole, message, sum)) return { ok: false, code: "partial.combined-wrong" };
  return { ok: true, signature: toHex(sum.toBytes()) };
}

/** The beacon of an event that this committee opens at `opensAt` (ISO seconds, Z). */
export function committeeBeacon({ pk, threshold, size }: CommitteeKeys, opensAt: string): SignedBeacon {
  return { kind: "committee", pk, threshold, size, opensAt };
}
