import { CLOCK_CODES, type ClockCode, clockRule } from "./clocks";
import { moveOf } from "./commission";
import type { CommissionFacts } from "./facts";
import { OBJECTION, ruleOfObjectionClock } from "./objection";
import { type AnyVerb, isObjectionVerb } from "./turns";

const isClock = (code: string | undefined): code is ClockCode => CLOCK_CODES.some((each) => each === code);

/**
 * The whole term of a turn, by which its light is told (market §8.2): the rule's length in working days, or the instant from which it
 * runs where the term stands in no rule (an exact minute, a contract's date) or is counted in calendar days. In: the move that is
 * waited for, when the status was entered, and the rules that bind the commission.
 */
export function termOf(verb: AnyVerb, { enteredStatusAt, rulesOf }: Pick<CommissionFacts, "enteredStatusAt" | "rulesOf">): number | Date {
  if (isObjectionVerb(verb)) {
    const clock = OBJECTION.moveOf(verb).deadline;
    return (clock && ruleOfObjectionClock(clock, { rulesOf })?.value) || enteredStatusAt;
  }
  const { deadline, fires } = moveOf(verb);
  const named = deadline ?? fires;
  const code = named === "unsigned" ? "CK_SIGN_VOID" : named;
  if (!isClock(code) || code === "CK_REGISTRATION") return enteredStatusAt;
  const row = clockRule(code, rulesOf);
  return row?.unit === "WD" ? Number(row.value) : enteredStatusAt;
}
