import { z } from "zod";
import type { Decision } from "~/domain/kernel/decision";
import { type FieldErrorCode, fieldMessage } from "~/domain/kernel/field-errors";
import { parseYuan } from "~/domain/kernel/money";
import { isDateKey } from "~/domain/kernel/time";
import { parseUscc } from "~/domain/kernel/uscc";
import { textIn } from "./text";

export { parseForm } from "./parse";

type Context = z.core.$RefinementCtx<unknown>;
type Reader<T> = (text: string, refuse: (code: FieldErrorCode, detail?: Record<string, string | number>) => never, context: Context) => T;

/** Thrown inside a reader and caught by field(): zod's own way of stopping a transform needs a return at each place. */
class Refused extends Error {}

function field<T>(read: Reader<T>, options?: { lines?: boolean; raw?: boolean }) {
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

type TextOptions = { readonly min?: number /** Several lines are welcome. */; readonly lines?: boolean };

/** Text that must be there: trimmed, at most `max` characters (as people count them). */
export const requiredText = (max: number, options: TextOptions = {}) =>
  field((text, refuse) => {
    const length = [...text].length;
    if (length === 0) return refuse("field.required");
    if (options.min !== undefined && length < options.min) return refuse("field.too-short", { min: options.min, length });
    return length > max ? refuse("field.too-long", { max, length }) : text;
  }, options);

/** Text or nothing: null when left empty. */
export const optionalText = (max: number, options: Omit<TextOptions, "min"> = {}) =>
  field((text, refuse): string | null => {
    const length = [...text].length;
    return length > max ? refuse("field.too-long", { max, length }) : text === "" ? null : text;
  }, options);

/** A password: nothing trimmed, nothing normalised, never sent back. */
export const secretText = (options: { min?: number; max: number }) =>
  field(
    (text, refuse) => {
      const length = [...text].length;
      if (length === 0) return refuse("field.required");
      if (options.min !== undefined && length < options.min) return refuse("field.too-short", { min: options.min, length });
      return length > options.max ? refuse("field.too-long", { max: options.max, length }) : text;
    },
    { raw: true },
  );

/** An amount above zero, in fen, from yuan as people write them ("92,000.00"). */
export const moneyFen = () =>
  field((text, refuse, context) => (text === "" ? refuse("field.required") : decided(parseYuan(text), context)));

/** An amount in fen, or null when left empty. */
export const optionalMoneyFen = () => field((text, _refuse, context) => (text === "" ? null : decided(parseYuan(text), context)));

type DateLimits = { readonly min?: string; readonly max?: string };

function readDate(
  text: string,
  refuse: (code: FieldErrorCode, detail?: Record<string, string | number>) => never,
  limits: DateLimits,
): string {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize("NFKC"));
  const key = parts ? `${parts[1]}-${parts[2]?.padStart(2, "0")}-${parts[3]?.padStart(2, "0")}` : "";
  if (!isDateKey(key)) return refuse("field.date");
  if (limits.min !== undefined && key < limits.min) return refuse("field.date-early", { min: limits.min });
  return limits.max !== undefined && key > limits.max ? refuse("field.date-late", { max: limits.max }) : key;
}

/** A real day, "2026-09-14" (also 2026年9月14日, 2026/9/14). */
export const dateKey = (limits: DateLimits = {}) =>
  field((text, refuse) => (text === "" ? refuse("field.required") : readDate(text, refuse, limits)));

/** A real day, or null when left empty. */
export const optionalDateKey = (limits: DateLimits = {}) => field((text, refuse) => (text === "" ? null : readDate(text, refuse, limits)));

/** A 统一社会信用代码, normalised and checked; the refusal names the wrong character. */
export const uscc = () => field((text, refuse, context) => (text === "" ? refuse("field.required") : decided(parseUscc(text), context)));

/** Mobile, landline with area code and perhaps an extension, 400/800 numbers, five-digit service numbers. */
const PHONE = /^(?:1\d{10}|0\d{2,3}\d{7,8}(?:x\d{1,6})?|[48]00\d{7}|1\d{4})$/;

/** The digits of a telephone number without what people write between and before them, an extension behind an x. */
function phoneDigits(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?:转|分机|ext\.?|#)\s*/i, "x")
    .replace(/[\s\-‐–—()]/g, "")
    .replace(/^(?:\+86|86(?=1\d{10}$))/, "");
}

/** A mobile's digits, with the 0 that was once dialled before it too. */
const MOBILE = /^(?:1\d{10}|01[3-9]\d{9})$/;

function readOfficePhone(text: string, refuse: (code: FieldErrorCode) => never): string {
  const plain = text.normalize("NFKC").trim();
  const digits = phoneDigits(plain);
  if (plain.length > 40 || !(PHONE.test(digits) || MOBILE.test(digits))) return refuse("field.phone");
  return MOBILE.test(digits) ? refuse("field.office-phone") : plain;
}

/** An office's telephone number of mainland China, kept as typed. It is published, so a mobile, a person's, is refused however it is written. */
export const officePhone = () => field((text, refuse) => (text === "" ? refuse("field.required") : readOfficePhone(text, refuse)));
export const optionalOfficePhone = () => field((text, refuse) => (text === "" ? null : readOfficePhone(text, refuse)));

type NumberLimits = { readonly min?: number; readonly max?: number };

function readInteger(text: string, refuse: (code: FieldErrorCode, detail?: Record<string, number>) => never, limits: NumberLimits): number {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  if (!/^-?\d{1,15}$/.test(plain)) return refuse("field.number");
  const value = Number(plain);
  if (limits.min !== undefined && value < limits.min) return refuse("field.number-small", { min: limits.min });
  return limits.max !== undefined && value > limits.max ? refuse("field.number-large", { max: limits.max }) : value;
}

/** A whole number within its limits. */
export const integer = (limits: NumberLimits = {}) =>
  field((text, refuse) => (text === "" ? refuse("field.required") : readInteger(text, refuse, limits)));
export const optionalInteger = (limits: NumberLimits = {}) =>
  field((text, refuse) => (text === "" ? null : readInteger(text, refuse, limits)));

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
