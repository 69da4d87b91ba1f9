import { rational, roundHalfUp } from "~/domain/kernel/rational";
import type { PriceEntrant } from "./case";
import type { RunContext } from "./run-context";
import { orderWithTies } from "./ties";

/** The reference in fen: mean of the amounts × percent / 100, rounded once, half up (selection-case). */
export function referencePrice(amountsFen: readonly number[], percent: number): number {
  const sum = amountsFen.reduce((total, amount) => total + BigInt(amount), 0n);
  return Number(roundHalfUp(rational(sum * BigInt(percent), 100n * BigInt(amountsFen.length))));
}

/** Nearest to the reference first, then the lower amount, then a draw (market §4.6, §4.7). */
export function orderByDistance(context: RunContext, used: readonly PriceEntrant[], referenceFen: number): readonly PriceEntrant[] {
  const distance = ({ amountFen }: PriceEntrant) => Math.abs(amountFen - referenceFen);
  return orderWithTies(context, used, (a, b) => distance(a) - distance(b) || a.amountFen - b.amountFen);
}
