import { dateKey, daysBetween } from "../kernel/time";
import { rulesAt } from "../rulebook/rules";

/** An earlier commission of the same purchaser. Amount in fen. */
export type EarlierCommission = { readonly number: string; readonly title: string; readonly priceFen: number; readonly publishedAt: Date };

export type SplittingCheck = {
  readonly days: number;
  readonly earlier: readonly EarlierCommission[];
  /** Together with this one, in fen. */
  readonly totalFen: number;
  /** The sum reaches the threshold that one of them alone stays below: the approver is warned, nothing is refused. */
  readonly reachesThreshold: boolean;
};

/**
 * The splitting self-check (market §3.2): what the purchaser published of the same item in the last `posting.splitting_days` days
 * and what neither failed nor was cancelled.
 * For information: splitting is judged by people.
 */
export function checkSplitting(priceFen: number, sameItem: readonly EarlierCommission[], now: Date): SplittingCheck {
  const rules = rulesAt(now);
  const days = rules.value("posting.splitting_days");
  const today = dateKey(now);
  const earlier = sameItem.filter((each) => {
    const age = daysBetween(dateKey(each.publishedAt), today);
    return age >= 0 && age <= days;
  });
  const totalFen = earlier.reduce((sum, each) => sum + each.priceFen, priceFen);
  return { days, earlier, totalFen, reachesThreshold: earlier.length > 0 && totalFen >= rules.value("threshold.dept_service") };
}
