import { ruleRow } from "../rulebook/rules";
import { CLOCK_RULES, type ClockCode } from "./clocks";
import { moveOf, type Verb } from "./commission";

const isClock = (code: string | undefined): code is ClockCode => code !== undefined && Object.hasOwn(CLOCK_RULES, code);

/**
 * The whole term of a turn, by which its light is told (market §8.2): the rule's length in working days, or the instant from which it
 * runs where the term stands in no rule (an exact minute, a contract's date) or is counted in calendar days. In: the move that is
 * waited for and when the status was entered.
 */
export function termOf(verb: Verb, since: Date): number | Date {
  const { deadline, fires } = moveOf(verb);
  const code = deadline ?? fires;
  if (code === "unsigned") return Number(ruleRow(CLOCK_RULES.CK_SIGN_VOID).value);
  if (!isClock(code) || code === "CK_REGISTRATION") return since;
  const key = CLOCK_RULES[code];
  const row = key ? ruleRow(key) : null;
  return row?.unit === "WD" ? Number(row.value) : since;
}
