import type { Calendar } from "../kernel/calendar";
import { officeHolds } from "./clocks";
import { type Due, dueAfter } from "./due";
import type { CommissionFacts } from "./facts";

/**
 * The clocks of a selection: `opening` goes on at once, as the bids are opened one after the other; the others are the terms of a question
 * about an abnormally low price (market §4.4, exact prices).
 */
export type SelectionClock = "opening" | "reply" | "decide" | "deem";

const LENGTHS = { reply: "alp.reply", decide: "alp.decide_wd", deem: "alp.deem_wd" } as const;

/** The rule that a clock of a question comes from, by the publication of its commission; null for the opening, which has no term. */
export function ruleOfSelectionClock(clock: SelectionClock, { rulesOf }: Pick<CommissionFacts, "rulesOf">) {
  return clock === "opening" ? null : rulesOf.publication.row(LENGTHS[clock]);
}

/** When a clock of a selection runs out, from when its status began; the office's hold stops those of a question. */
export function dueOfSelection(
  clock: SelectionClock,
  { enteredStatusAt, commission }: { readonly enteredStatusAt: Date; readonly commission: Pick<CommissionFacts, "rulesOf" | "holds"> },
  calendar: Calendar,
): Due | null {
  if (clock === "opening") return { at: enteredStatusAt };
  const rule = ruleOfSelectionClock(clock, commission);
  return rule && dueAfter({ from: enteredStatusAt, length: rule.value, unit: "WD" }, officeHolds(commission), calendar);
}
