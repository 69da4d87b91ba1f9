import { ALL_RULES, type MethodSwitch, type Rule } from "~/domain/rulebook/rules";

/** Another value of the same kind: one more, the contrary, or one entry less. */
function changed(value: Rule["value"]): Rule["value"] {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return "02-28";
  return value.slice(1) as Rule["value"];
}

/** The market's rulebook with one more row of every rule, of another value, from a day (YYYY-MM-DD) on. */
export function withLaterRows(effectiveFrom: string): readonly Rule[] {
  const keys = [...new Set(ALL_RULES.map((row) => row.key))];
  const last = keys.flatMap((key) => ALL_RULES.filter((row) => row.key === key).slice(-1));
  return [...ALL_RULES, ...last.map((row) => ({ ...row, effectiveFrom, value: changed(row.value) }))];
}

/** The market's rulebook with one switch on from a day (YYYY-MM-DD) on. */
export function withSwitchOn(key: MethodSwitch, effectiveFrom: string): readonly Rule[] {
  return [...ALL_RULES, ...ALL_RULES.filter((row) => row.key === key).map((row) => ({ ...row, value: true, effectiveFrom }))];
}
