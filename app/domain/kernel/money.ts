import { type Decision, ok, refused } from "./decision";
import { exactText, ungrouped } from "./exact-text";

/** The largest amount the forms take: 1,000 亿元 in fen; far below where integers lose their last digit. */
const MAX_FEN = 10_000_000_000_000;

/**
 * Fen from what a person typed: "92000", "92,000.00", "¥92,000", "９２０００元". Refusals: `money.empty`, `money.not-a-number` (also other
 * digits than 0 to 9), `money.separators` ("1,5", "92,00": a separator stands not before three digits), `money.too-precise` (more than two
 * decimals), `money.not-positive`, `money.too-large` {max in yuan}. Integers only (§4.1.1).
 */
export function parseYuan(text: string): Decision<number> {
  const plain = exactText(text)
    .replace(/^(?:¥|CNY|RMB|人民币) ?/i, "")
    .replace(/ ?[元圆]整?$/, "");
  if (plain === "") return refused("money.empty");
  const match = /^(-?) ?(\d[\d, ]*)(?:\.(\d*))?$/.exec(plain);
  if (!match) return refused(/^-? ?[\d,. ]*\d[\d,. ]*$/.test(plain) ? "money.separators" : "money.not-a-number");
  const [, sign, grouped = "", decimals = ""] = match;
  const whole = ungrouped(grouped);
  if (whole === null) return refused("money.separators");
  if (/[1-9]/.test(decimals.slice(2))) return refused("money.too-precise");
  if (whole.replace(/^0+/, "").length > 12) return refused("money.too-large", { max: MAX_FEN / 100 });
  const fen = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, "0"));
  if (sign || fen === 0) return refused("money.not-positive");
  return fen > MAX_FEN ? refused("money.too-large", { max: MAX_FEN / 100 }) : ok(fen);
}

/** "92,000.00" from fen: grouped yuan with two decimals, no currency sign. */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/** basis-point share of an amount, rounded half up to one fen (§4.1.1): 5 bp of 1,000,000 fen = 500 fen. */
export function basisPointsOf(fen: number, basisPoints: number): number {
  return Number((BigInt(fen) * BigInt(basisPoints) * 2n + 10_000n) / 20_000n);
}
