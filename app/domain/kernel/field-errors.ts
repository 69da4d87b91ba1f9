import type { Detail } from "./decision";
import type { ReasonCode } from "./reasons";

/** Everything that can be wrong with one field of a form, before any rule is asked. The words stand in copy/refusals/field-errors.ts. */
export const FIELD_ERROR_CODES = [
  "field.required",
  "field.choose",
  "field.tick",
  "field.invalid",
  "field.repeated",
  "field.text-expected",
  "field.control-character",
  "field.direction-character",
  "field.one-line",
  "field.too-long",
  "field.too-short",
  "field.choice",
  "field.too-few",
  "field.too-many",
  "field.date",
  "field.date-early",
  "field.date-late",
  "field.number",
  "field.number-separator",
  "field.number-small",
  "field.number-large",
  "field.phone",
  "field.office-phone",
  "field.sign-in-name",
  "field.stale-page",
  "field.not-same",
  "file.missing",
  "file.empty",
  "file.too-large",
  "file.kind",
  "file.too-many",
] as const;

export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/**
 * A field's message as forms carry it: "@code" or "@code?name=value&…". A schema's messages are plain strings, and a form does
 * not know the reader's language; the words are found when the page is drawn. In: a field's own code or a rule's reason code,
 * and the numbers or words its sentence needs. Out: the carried text. Never refuses.
 */
export function fieldMessage(code: FieldErrorCode | ReasonCode, detail?: Detail): string {
  if (!detail) return `@${code}`;
  const query = new URLSearchParams(Object.entries(detail).map(([name, value]) => [name, String(value)]));
  return `@${code}?${query}`;
}

/** The code and detail of a carried message; null for a text that is a finished sentence already. Never refuses. */
export function readFieldMessage(text: string): { readonly code: string; readonly detail: Detail } | null {
  if (!text.startsWith("@")) return null;
  const [code = "", query = ""] = text.slice(1).split("?", 2);
  return { code, detail: Object.fromEntries(new URLSearchParams(query)) };
}
