/** An exact fraction; the denominator is positive. Ratios of money and scores never pass through binary floating point (market §4.1.1). */
export type Rational = { readonly n: bigint; readonly d: bigint };

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  for (let y = b; y !== 0n; ) [x, y] = [y, x % y];
  return x;
}

/** The fraction n / d in lowest terms. Safe integers or bigints in; throws RangeError for d = 0. */
export function rational(n: number | bigint, d: number | bigint = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("division by zero");
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / divisor, d: bottom / divisor };
}

/** a + b. */
export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a × b. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** a / b; throws RangeError for b = 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n % d !== 0n && n < 0n ? quotient - 1n : quotient;
}

/** The nearest whole number; a half goes up (market §4.1.1). */
export function roundHalfUp(a: Rational): bigint {
  return floorDivide(2n * a.n + a.d, 2n * a.d);
}

/** Half up to so many decimals, as text: 88.685 with 2 is "88.69". */
export function toFixed(a: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = roundHalfUp({ n: a.n * scale, d: a.d });
  const size = scaled < 0n ? -scaled : scaled;
  const sign = scaled < 0n ? "-" : "";
  return decimals === 0 ? `${sign}${size}` : `${sign}${size / scale}.${String(size % scale).padStart(decimals, "0")}`;
}
