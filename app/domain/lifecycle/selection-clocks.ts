import type { Calendar } from "../kernel/calendar";
import { officeHolds } from "./clocks";
import { type Due, dueAfter } from "./due";
import type { CommissionFacts } from "./facts";

/**
 * The clocks of a selection: `opening` goes on at once, as the bids are opened one after the other; `signing` is the custodians' term from
 * the moment of opening (CK_OPEN); the others are the terms of a question about an abnormally low price (market §4.4, exact prices).
 */
export type SelectionClock = "opening" | "signing" | "reply" | "decide" | "deem";

const LENGTHS = { signing: "open.custodians_wd", reply: "alp.reply", decide: "alp.decide_wd", deem: "alp.deem_wd" } as const;

/** The rule that a clock comes from, by the publication of its commission; null for the opening, which has no term. */
export function ruleOfSelectionClock(clock: SelectionClock, { rulesOf }: Pick<CommissionFacts, "rulesOf">) {
  return clock === "opening" ? null : rulesOf.publication.row(LENGTHS[clock]);
}

type Facts = {
  readonly enteredStatusAt: Date;
  readonly byCustodians: boolean;
  readonly commission: Pick<CommissionFacts, "rulesOf" | "holds" | "selectsAt">;
};

/**
 * When a clock of a selection runs out: a question's from when its status began, where the office's hold stops it; the custodians' from the
 * moment of opening, null where the value comes by itself.
 */
export function dueOfSelection(
  clock: SelectionClock,
  { enteredStatusAt, byCustodians, commission }: Facts,
  calendar: Calendar,
): Due | null {
  if (clock === "opening") return { at: enteredStatusAt };
  const rule = ruleOfSelectionClock(clock, commission);
  const from = clock === "signing" ? (byCustodians ? commission.selectsAt : null) : enteredStatusAt;
  return rule && from && dueAfter({ from, length: rule.value, unit: "WD" }, officeHolds(commission), calendar);
}
