import { bls12_381 } from "@noble/curves/bls12-381.js";

/**
 * Scheme `bls-unchained-g1-rfc9380`: signatures in G1 (48 bytes), keys in G2 (96 bytes). All curve arithmetic is noble's;
 * here stand only the checks that its callers must never forget.
 */
export const SIGNATURE_BYTES = 48;
export const PUBLIC_KEY_BYTES = 96;
const TAG = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

export type G1 = InstanceType<typeof bls12_381.G1.Point>;
export type G2 = InstanceType<typeof bls12_381.G2.Point>;

const { Point: PointG1 } = bls12_381.G1;
const { Point: PointG2 } = bls12_381.G2;
const { Fr } = bls12_381.fields;
/** Kept, because the library remembers of a point that it has been checked. */
const NEGATED_BASE = PointG2.BASE.negate();
export const GROUP_ORDER: bigint = Fr.ORDER;

/** Lagrange coefficients that take the values at `indices` to the value at `x`, over the group's order; indices are public, distinct and not 0. */
export function lagrange(indices: readonly number[], x: number): bigint[] {
  const product = (factors: readonly number[]): bigint => factors.reduce((all, factor) => Fr.mul(all, Fr.create(BigInt(factor))), Fr.ONE);
  return indices.map((i) => {
    const others = indices.filter((j) => j !== i);
    return Fr.div(product(others.map((j) => x - j)), product(others.map((j) => i - j)));
  });
}

/**
 * 48 compressed bytes to a point of the prime-order subgroup of G1. Null when the length, the encoding, the curve or the
 * subgroup is wrong, and for the point at infinity. `fromBytes` checks curve and subgroup (verifiable §1).
 */
export function parseG1(bytes: Uint8Array): G1 | null {
  if (bytes.length !== SIGNATURE_BYTES) return null;
  try {
    const point = PointG1.fromBytes(bytes);
    return point.is0() || !point.isTorsionFree() ? null : point;
  } catch {
    return null;
  }
}

/** 96 compressed bytes to a point of the prime-order subgroup of G2; null as in `parseG1`. */
export function parseG2(bytes: Uint8Array): G2 | null {
  if (bytes.length !== PUBLIC_KEY_BYTES) return null;
  try {
    const point = PointG2.fromBytes(bytes);
    return point.is0() ? null : point;
  } catch {
    return null;
  }
}

/** The message's point in G1 (RFC 9380, the scheme's tag). Never infinity in practice. */
export function hashToG1(message: Uint8Array): G1 {
  return PointG1.fromAffine(bls12_381.G1.hashToCurve(message, { DST: TAG }).toAffine());
}

/** Whether `signature` is the one signature of `message` under `publicKey`. Both points have passed parseG1 and parseG2. */
export function verifyPoints(publicKey: G2, message: Uint8Array, signature: G1): boolean {
  const product = bls12_381.pairingBatch([
    { g1: hashToG1(message), g2: publicKey },
    { g1: signature, g2: NEGATED_BASE },
  ]);
  return bls12_381.fields.Fp12.eql(product, bls12_381.fields.Fp12.ONE);
}

/** e(g1, g2) in the target group, as the 576 bytes that drand's hashes take: coefficients from the highest down. */
export function pairingBytes(g1: G1, g2: G2): Uint8Array {
  const { c0, c1 } = bls12_381.pairing(g1, g2);
  const coefficients = [c1, c0].flatMap((six) => [six.c2, six.c1, six.c0]).flatMap((two) => [two.c1, two.c0]);
  const out = new Uint8Array(48 * coefficients.length);
  coefficients.forEach((value, place) => {
    out.set(bls12_381.fields.Fp.toBytes(value), 48 * place);
  });
  return out;
}

/** The signature point of a message. The multiplication takes constant time in the key. */
export function signPoint(secretKey: bigint, message: Uint8Array): G1 {
  return hashToG1(message).multiply(secretKey);
}

/** The public key of a secret scalar, 1 to the group's order less one. Constant time. */
export function publicKeyOf(secretKey: bigint): Uint8Array {
  return PointG2.BASE.multiply(secretKey).toBytes();
}

/** r times the generator of G2, in constant time: for a secret `r`. */
export function timesBaseG2Secret(r: bigint): G2 {
  return PointG2.BASE.multiply(r);
}

/** r times the generator of G2. Variable time: `r` must be public (whoever opens a bid knows it). */
export function timesBaseG2(r: bigint): G2 {
  return PointG2.BASE.multiplyUnsafe(r);
}

/** Σ scalar · point in G1, for Lagrange combination; scalars are public indices. Null for the point at infinity. */
export function combineG1(terms: readonly { readonly point: G1; readonly scalar: bigint }[]): G1 | null {
  const sum = terms.reduce((total, term) => total.add(term.point.multiplyUnsafe(term.scalar)), PointG1.ZERO);
  return sum.is0() ? null : sum;
}

/** Σ scalar · point in G2; as `combineG1`. */
export function combineG2(terms: readonly { readonly point: G2; readonly scalar: bigint }[]): G2 | null {
  const sum = terms.reduce((total, term) => total.add(term.point.multiplyUnsafe(term.scalar)), PointG2.ZERO);
  return sum.is0() ? null : sum;
}

/** A scalar in 1 … order-1 from 48 uniform bytes: the bias of the reduction is below 2^-128. */
export function scalarFromBytes(uniform: Uint8Array): bigint {
  if (uniform.length !== 48) throw new Error("a scalar takes 48 uniform bytes");
  let value = 0n;
  for (const byte of uniform) value = (value << 8n) | BigInt(byte);
  return (value % (GROUP_ORDER - 1n)) + 1n;
}

/** 32 big-endian bytes to a scalar in 1 … order-1; null outside that range. */
export function parseScalar(bytes: Uint8Array): bigint | null {
  if (bytes.length !== 32) return null;
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value > 0n && value < GROUP_ORDER ? value : null;
}
