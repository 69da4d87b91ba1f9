import { characterCount, wholeText } from "~/domain/kernel/characters";
import { codeText, exactText } from "~/domain/kernel/exact-text";
import type { FieldErrorCode } from "~/domain/kernel/field-errors";
import { foldRadicals } from "~/domain/kernel/radicals";

type Refuse = (code: FieldErrorCode, detail?: Record<string, string | number>) => never;

/** Past this no form asks for text; longer ones are not even normalised. */
const LONGEST = 200_000;
// Tab and line feed are what people type; every other control is not. PostgreSQL refuses the first of them, XML nearly all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
// A password may hold whatever was typed on any keyboard, but no half of a character: it would be hashed as another one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
const RAW_CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Cs}/u;
// Line ends of other systems, and the line and paragraph separators that word processors put on the clipboard.
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

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
  return found ? characterCount(text.slice(0, found.index)) + 1 : null;
}

export type TextOptions = {
  /** Several lines are welcome. */
  readonly lines?: boolean;
  /** A password: nothing is taken out. */
  readonly raw?: boolean;
  /**
   * A field that is compared character by character: whatever cannot be seen goes. `figures` (amount, day, number, telephone, credit code):
   * full width and radicals are folded too. `code` (a certificate's or voucher's number): shapes stay as typed.
   */
  readonly exact?: "figures" | "code";
};

/**
 * One text from whatever a form sent under a name: nothing sent, or nothing that can be seen, is the empty text; line ends become \n,
 * outer space, characters without width, halves of characters and code points that are none go. Refuses repeated values, files,
 * characters that control or turn the text, and line breaks unless `lines`.
 */
export function textIn(value: unknown, refuse: Refuse, options: TextOptions = {}): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return refuse("field.repeated");
  if (typeof value !== "string") return refuse("field.text-expected");
  if (value.length > LONGEST) return refuse("field.too-long", { max: LONGEST, length: value.length });
  const text = value.replace(options.raw ? /\r\n?/g : LINE_END, "\n");
  const plain = options.exact ? exactly(options.exact, text) : readable(text, refuse, options);
  if (options.raw) return plain;
  if (isBlank(plain)) return "";
  return !options.lines && plain.includes("\n") ? refuse("field.one-line") : plain;
}

const exactly = (kind: "figures" | "code", text: string) => (kind === "code" ? codeText(text) : foldRadicals(exactText(text)));

/** A text for people: only what has no meaning in any script is taken out unasked. */
function readable(text: string, refuse: Refuse, { raw }: TextOptions): string {
  const control = positionOf(raw ? RAW_CONTROL : CONTROL, text);
  if (control !== null) return refuse("field.control-character", { position: control });
  if (raw) return text;
  const turning = positionOf(DIRECTION, text);
  if (turning !== null) return refuse("field.direction-character", { position: turning });
  return wholeText(text).replace(ZERO_WIDTH, "").normalize("NFC").trim();
}
