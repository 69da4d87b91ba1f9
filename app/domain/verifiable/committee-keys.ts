import { fromHex } from "~/domain/kernel/bytes";
import { combineG2, type G2, lagrange, parseG2 } from "./bls";
import { COMMITTEE_SIZE_MAX, type Committee } from "./committee-object";

/** Whether the polynomial through the first `count` points (at 1 … count) has the value `point` at `x`. */
function passes(points: readonly G2[], count: number, x: number, point: G2): boolean {
  const indices = Array.from({ length: count }, (_, place) => place + 1);
  const weights = lagrange(indices, x);
  const value = combineG2(points.slice(0, count).map((each, place) => ({ point: each, scalar: weights[place] as bigint })));
  return value?.equals(point) ?? false;
}

/** Whether the keys at 1 … size lie on one polynomial of degree at most `threshold` - 1 whose value at 0 is `whole`. */
export function onPolynomial(whole: G2, keys: readonly G2[], threshold: number): boolean {
  if (!passes(keys, threshold, 0, whole)) return false;
  return keys.slice(threshold).every((key, place) => passes(keys, threshold, threshold + place + 1, key));
}

const point = (hex: string): G2 | null => parseG2(fromHex(hex) ?? new Uint8Array());

/**
 * The refusal of a committee of the second form, or null (verifiable §1.2): 2 ≤ threshold ≤ size ≤ 31, all keys different from each
 * other and from the whole's, valid points, and on one polynomial of degree exactly threshold - 1, so that no fewer can sign.
 */
export function committeeKeysProblem({ threshold, size, pk, keys }: Committee): "beacon.committee" | "beacon.public-key" | null {
  const shape = threshold >= 2 && threshold <= size && size <= COMMITTEE_SIZE_MAX && keys.length === size;
  if (!shape || new Set([pk, ...keys]).size !== size + 1) return "beacon.committee";
  const whole = point(pk);
  const points = keys.map(point);
  if (!whole || points.some((each) => each === null)) return "beacon.public-key";
  const isExact = onPolynomial(whole, points as G2[], threshold) && !passes(points as G2[], threshold - 1, 0, whole);
  return isExact ? null : "beacon.committee";
}
