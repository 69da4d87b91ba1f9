import type { FieldErrorCode } from "~/domain/kernel/field-errors";

type Refuse = (code: FieldErrorCode, detail?: Record<string, string | number>) => never;

/** Past this no form asks for text; longer ones are not even normalised. */
const LONGEST = 200_000;
// Tab and line feed are what people type; everything else below a space, and delete, is not. PostgreSQL refuses the first of them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

// Embeddings, overrides and isolates: they show a reader other words than are stored, so the person must see and mend them.
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
// Zero width and without a meaning in any script, unlike the joiners of emoji and of some scripts: copied along unseen from documents and
// pages. Nobody can find them to delete them, and what is read stays the same, so they go.
const ZERO_WIDTH = /[\u200b\u2060\ufeff]/g;
// The blank of braille and the fillers of Hangul count as symbols and letters, but show nothing.
const SHOWS_NOTHING = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;

/** Whether nobody could read anything in it: no letter (also one of a private area, as rare names have), number, mark or symbol. */
export function isBlank(text: string): boolean {
  return !SAYS_SOMETHING.test(text.replace(SHOWS_NOTHING, ""));
}

/** The first character that is none of a text's, counted as people count. */
function positionOf(unseen: RegExp, text: string): number | null {
  const found = unseen.exec(text);
  return found ? [...text.slice(0, found.index)].length + 1 : null;
}

/**
 * One text from whatever a form sent under a name: nothing sent, or nothing that can be seen, is the empty text; line ends become \n,
 * outer space and characters without width go. Refuses repeated values, files, characters that control or turn the text, and line
 * breaks unless `lines`.
 */
export function textIn(value: unknown, refuse: Refuse, options: { lines?: boolean; raw?: boolean } = {}): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return refuse("field.repeated");
  if (typeof value !== "string") return refuse("field.text-expected");
  if (value.length > LONGEST) return refuse("field.too-long", { max: LONGEST, length: value.length });
  const text = value.replace(/\r\n?/g, "\n");
  const control = positionOf(CONTROL, text);
  if (control !== null) return refuse("field.control-character", { position: control });
  if (options.raw) return text;
  const turning = positionOf(DIRECTION, text);
  if (turning !== null) return refuse("field.direction-character", { position: turning });
  const plain = text.replace(ZERO_WIDTH, "").normalize("NFC").trim();
  if (isBlank(plain)) return "";
  return !options.lines && plain.includes("\n") ? refuse("field.one-line") : plain;
}
