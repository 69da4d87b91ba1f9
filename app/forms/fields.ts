import { z } from "zod";
import { characterCount } from "~/domain/kernel/characters";
import type { Decision } from "~/domain/kernel/decision";
import { type FieldErrorCode, fieldMessage } from "~/domain/kernel/field-errors";
import { parseYuan } from "~/domain/kernel/money";
import { telephoneKind } from "~/domain/kernel/telephone";
import { parseUscc, readUscc } from "~/domain/kernel/uscc";
import { type DateLimits, type NumberLimits, readDate, readInteger } from "./figures";
import { type TextOptions, textIn } from "./text";

export { parseForm } from "./parse";

type Context = z.core.$RefinementCtx<unknown>;
type Reader<T> = (text: string, refuse: (code: FieldErrorCode, detail?: Record<string, string | number>) => never, context: Context) => T;

/** Thrown inside a reader and caught by field(): zod's own way of stopping a transform needs a return at each place. */
class Refused extends Error {}

function field<T>(read: Reader<T>, options?: TextOptions) {
  return z.unknown().transform((value, context): T => {
    const refuse = (code: FieldErrorCode, detail?: Record<string, string | number>): never => {
      context.addIssue({ code: "custom", message: fieldMessage(code, detail) });
      throw new Refused();
    };
    try {
      return read(textIn(value, refuse, options), refuse, context);
    } catch (error) {
      if (error instanceof Refused) return z.NEVER;
      throw error;
    }
  });
}

/** The value of a rule's decision, or its reason as the field's message. */
function decided<T>(decision: Decision<T>, context: Context): T {
  if (decision.ok) return decision.value;
  context.addIssue({ code: "custom", message: fieldMessage(decision.reason, decision.detail) });
  throw new Refused();
}

type Wanted = { readonly min?: number } & Omit<TextOptions, "raw">;

/** Text that must be there: trimmed, at most `max` characters (as people count them). */
export const requiredText = (max: number, options: Wanted = {}) =>
  field((text, refuse) => {
    const length = characterCount(text);
    if (length === 0) return refuse("field.required");
    if (options.min !== undefined && length < options.min) return refuse("field.too-short", { min: options.min, length });
    return length > max ? refuse("field.too-long", { max, length }) : text;
  }, options);

/** Text or nothing: null when left empty. */
export const optionalText = (max: number, options: Omit<Wanted, "min"> = {}) =>
  field((text, refuse): string | null => {
    const length = characterCount(text);
    return length > max ? refuse("field.too-long", { max, length }) : text === "" ? null : text;
  }, options);

/** A password: nothing trimmed, nothing normalised, never sent back. */
export const secretText = (options: { min?: number; max: number }) =>
  field(
    (text, refuse) => {
      const length = characterCount(text);
      if (length === 0) return refuse("field.required");
      if (options.min !== undefined && length < options.min) return refuse("field.too-short", { min: options.min, length });
      return length > options.max ? refuse("field.too-long", { max: options.max, length }) : text;
    },
    { raw: true },
  );

/** What is compared character by character: nothing unseen may stand in it. */
const FIGURES = { exact: "figures" } as const;

/** An amount above zero, in fen, from yuan as people write them ("92,000.00"). */
export const moneyFen = () =>
  field((text, refuse, context) => (text === "" ? refuse("field.required") : decided(parseYuan(text), context)), FIGURES);

/** An amount in fen, or null when left empty. */
export const optionalMoneyFen = () => field((text, _refuse, context) => (text === "" ? null : decided(parseYuan(text), context)), FIGURES);

/** A real day, "2026-09-14" (also 2026年9月14日, 2026/9/14). */
export const dateKey = (limits: DateLimits = {}) =>
  field((text, refuse) => (text === "" ? refuse("field.required") : readDate(text, refuse, limits)), FIGURES);

/** A real day, or null when left empty. */
export const optionalDateKey = (limits: DateLimits = {}) =>
  field((text, refuse) => (text === "" ? null : readDate(text, refuse, limits)), FIGURES);

/** A 统一社会信用代码, normalised and checked; the refusal names the wrong character. */
export const uscc = () =>
  field((text, refuse, context) => (text === "" ? refuse("field.required") : decided(parseUscc(text), context)), FIGURES);

/** The same where somebody has compared it with the licence, or only looks for it: a last character that disagrees is taken. */
export const comparedUscc = () =>
  field((text, refuse, context) => (text === "" ? refuse("field.required") : decided(readUscc(text), context).code), FIGURES);

function readOfficePhone(text: string, refuse: (code: FieldErrorCode) => never): string {
  const kind = text.length > 40 ? "none" : telephoneKind(text);
  if (kind === "none") return refuse("field.phone");
  return kind === "mobile" ? refuse("field.office-phone") : text;
}

/** An office's telephone number of mainland China, kept as typed. It is published, so a mobile, a person's, is refused however it is written. */
export const officePhone = () => field((text, refuse) => (text === "" ? refuse("field.required") : readOfficePhone(text, refuse)), FIGURES);
export const optionalOfficePhone = () => field((text, refuse) => (text === "" ? null : readOfficePhone(text, refuse)), FIGURES);

/** A whole number within its limits. */
export const integer = (limits: NumberLimits = {}) =>
  field((text, refuse) => (text === "" ? refuse("field.required") : readInteger(text, refuse, limits)), FIGURES);
export const optionalInteger = (limits: NumberLimits = {}) =>
  field((text, refuse) => (text === "" ? null : readInteger(text, refuse, limits)), FIGURES);

/** One of the options. */
export const choice = <const T extends string>(options: readonly T[]) =>
  field((text, refuse): T => {
    if (text === "") return refuse("field.choose");
    return options.find((option) => option === text) ?? refuse("field.choice");
  });
export const optionalChoice = <const T extends string>(options: readonly T[]) =>
  field((text, refuse): T | null => (text === "" ? null : (options.find((option) => option === text) ?? refuse("field.choice"))));

/** A lone checkbox: ticked or not. */
export const checkbox = () => field((text) => text !== "");

/** A checkbox that must be ticked (a declaration). */
export const mustTick = () => field((text, refuse): true => (text === "" ? refuse("field.tick") : true));

/** A record's id or key from a hidden field or a select of ours. */
export const recordId = () =>
  field((text, refuse) => (text === "" ? refuse("field.choose") : /^[\w.-]{1,64}$/.test(text) ? text : refuse("field.choice")));

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key of a press that makes a record, whose id it becomes: a UUID as pages make them, so that it is never a word of an address. */
export const newRecordKey = () => field((text, refuse) => (UUID.test(text) ? text : refuse("field.stale-page")));

/** The hidden revision that ActionForm sends: which state the person saw. */
export const revision = () => integer({ min: 0 });

/** Several of the options, each once, in the options' order; a single tick is a list of one. */
export const choices = <const T extends string>(options: readonly T[], limits: NumberLimits = {}) =>
  z.unknown().transform((value, context): readonly T[] => {
    const sent = value === undefined ? [] : Array.isArray(value) ? value : [value];
    const kept = options.filter((option) => sent.includes(option));
    const message = sent.some((one) => !options.some((option) => option === one))
      ? fieldMessage("field.choice")
      : kept.length < (limits.min ?? 0)
        ? fieldMessage("field.too-few", { min: limits.min ?? 0 })
        : kept.length > (limits.max ?? options.length)
          ? fieldMessage("field.too-many", { max: limits.max ?? 0 })
          : null;
    if (message) context.addIssue({ code: "custom", message });
    return kept;
  });
