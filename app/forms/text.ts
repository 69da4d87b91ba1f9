import type { FieldErrorCode } from "~/domain/kernel/field-errors";

type Refuse = (code: FieldErrorCode, detail?: Record<string, string | number>) => never;

/** Past this no form asks for text; longer ones are not even normalised. */
const LONGEST = 200_000;
// Tab and line feed are what people type; everything else below a space, and delete, is not. PostgreSQL refuses the first of them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/**
 * One text from whatever a form sent under a name: nothing sent is the empty text, line ends become \n, outer space goes.
 * Refuses repeated values, files, control characters, and line breaks unless `lines`.
 */
export function textIn(value: unknown, refuse: Refuse, options: { lines?: boolean; raw?: boolean } = {}): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return refuse("field.repeated");
  if (typeof value !== "string") return refuse("field.text-expected");
  if (value.length > LONGEST) return refuse("field.too-long", { max: LONGEST, length: value.length });
  const text = value.replace(/\r\n?/g, "\n");
  const control = CONTROL.exec(text);
  if (control) return refuse("field.control-character", { position: [...text.slice(0, control.index)].length + 1 });
  if (options.raw) return text;
  const plain = text.normalize("NFC").trim();
  return !options.lines && plain.includes("\n") ? refuse("field.one-line") : plain;
}
