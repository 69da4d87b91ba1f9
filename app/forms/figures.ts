import { DASHES, ungrouped } from "~/domain/kernel/exact-text";
import type { FieldErrorCode } from "~/domain/kernel/field-errors";
import { isDateKey } from "~/domain/kernel/time";

type Refuse = (code: FieldErrorCode, detail?: Record<string, string | number>) => never;
export type DateLimits = { readonly min?: string; readonly max?: string };
export type NumberLimits = { readonly min?: number; readonly max?: number };

/** A day from "2026-09-14", "2026/9/14", "2026.9.14" or 2026年9月14日; in: exact text. Refuses days that do not exist or lie outside. */
export function readDate(text: string, refuse: Refuse, limits: DateLimits): string {
  const plain = text.replace(DASHES, "-");
  const parts = /^(\d{4}) ?(?:[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})|年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?)$/.exec(plain);
  const [, year, month = parts?.[4] ?? "", day = parts?.[5] ?? ""] = parts ?? [];
  const key = parts ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
  if (!isDateKey(key)) return refuse("field.date");
  if (limits.min !== undefined && key < limits.min) return refuse("field.date-early", { min: limits.min });
  return limits.max !== undefined && key > limits.max ? refuse("field.date-late", { max: limits.max }) : key;
}

/** A whole number of at most 15 digits, in thousands or plain; in: exact text. Refuses other digits and separators in other places. */
export function readInteger(text: string, refuse: Refuse, limits: NumberLimits): number {
  const [, sign = "", digits = ""] = /^(-?) ?(.*)$/.exec(text) ?? [];
  if (/^\d{1,3}(?:[, ]\d+)+$/.test(digits) && ungrouped(digits) === null) return refuse("field.number-separator");
  const plain = ungrouped(digits);
  if (plain === null || plain.length > 15) return refuse("field.number");
  // Adding 0 turns -0 into 0.
  const value = Number(`${sign}${plain}`) + 0;
  if (limits.min !== undefined && value < limits.min) return refuse("field.number-small", { min: limits.min });
  return limits.max !== undefined && value > limits.max ? refuse("field.number-large", { max: limits.max }) : value;
}
