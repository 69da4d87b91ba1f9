import type { Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { isPersonsNumber } from "~/domain/kernel/uscc";

/**
 * What a form's action answers (422) when something must be mended: errors by field name, every typed value back, and what is
 * wrong with the whole. Errors are carried codes (domain/kernel/field-errors) or finished sentences; the fields find the words.
 */
export type FormReply = {
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly formError?: string;
  /** The field in which the page begins, where nothing is to be mended. */
  readonly focus?: string;
  /** The state that the person saw, where the form was sent back before anybody looked whether it still stands so. */
  readonly revision?: string;
};

/** The errors of one field, none when all is well. */
export function fieldErrors(reply: FormReply | null | undefined, name: string): readonly string[] {
  return (reply && Object.hasOwn(reply.errors, name) && reply.errors[name]) || [];
}

/** What the person typed in this field, else the stored value, else nothing. */
export function fieldValue(reply: FormReply | null | undefined, name: string, fallback: string | number | null | undefined = ""): string {
  if (!reply) return String(fallback ?? "");
  const typed = Object.hasOwn(reply.values, name) ? reply.values[name] : undefined;
  // A reply holds everything that was sent: a field it lacks was left unticked, or is a file or a password.
  if (typed === undefined) return "";
  return typeof typed === "string" ? typed : (typed[0] ?? "");
}

/** The ticked values of a group of checkboxes, or the lines of a repeated field: as sent, else as stored. */
export function fieldValues(reply: FormReply | null | undefined, name: string, fallback: readonly string[] = []): readonly string[] {
  if (!reply) return fallback;
  const typed = Object.hasOwn(reply.values, name) ? reply.values[name] : undefined;
  if (typed === undefined) return [];
  return typeof typed === "string" ? [typed] : typed;
}

/** Whether anything is to be mended. */
export function hasErrors(reply: FormReply | null | undefined): boolean {
  return Boolean(reply && (reply.formError || Object.keys(reply.errors).length > 0));
}

/**
 * A reply to a form that was sent back before anybody looked how things stand now: errors by field, everything typed, and the state that
 * the person saw. The form goes on from that state, so that what a colleague has done meanwhile is told when all can be read.
 */
export function mendReply(formData: FormData, errors: FormReply["errors"], formError?: string): FormReply {
  const seen = formData.get("revision");
  return {
    errors: inOrderOf(formData, errors),
    values: typedValues(formData),
    ...(typeof seen === "string" && /^\d{1,9}$/.test(seen) ? { revision: seen } : {}),
    ...(formError === undefined ? {} : { formError }),
  };
}

/**
 * Errors in the order in which the page shows their fields, which is how a browser sends them; a field that sent nothing stays behind the
 * one before it.
 */
function inOrderOf(formData: FormData, errors: FormReply["errors"]): FormReply["errors"] {
  const places = new Map([...new Set(formData.keys())].map((name, place) => [name, place] as const));
  let last = -1;
  const placed = Object.entries(errors).map(([name, messages]) => {
    last = places.get(name) ?? last;
    return { name, messages, place: last };
  });
  return Object.fromEntries(placed.sort((a, b) => a.place - b.place).map(({ name, messages }) => [name, messages] as const));
}

/** A reply that refuses the whole form with one sentence, everything typed kept. */
export function formRefusal(formData: FormData, formError: string): FormReply {
  return { errors: {}, values: typedValues(formData), formError };
}

/** A reply that refuses one field, everything typed kept. */
export function fieldRefusal(formData: FormData, name: string, error: string): FormReply {
  return { errors: { [name]: [error] }, values: typedValues(formData) };
}

/** What must never travel back to the page. */
const SECRET = /password|passphrase|secret|token/i;
/** Hidden fields of the form itself: the page writes them anew. */
const OWN = new Set(["revision", "verb", "idempotencyKey"]);

/** Every text a form carried, by name, without files and secrets; a person's identity number is not shown again. */
export function typedValues(formData: FormData): FormReply["values"] {
  const values = new Map<string, string[]>();
  for (const [name, value] of formData) {
    if (typeof value !== "string" || SECRET.test(name) || OWN.has(name)) continue;
    const known = values.get(name);
    const text = isPersonsNumber(value) ? "" : value.replaceAll("\0", "");
    if (known) known.push(text);
    else values.set(name, [text]);
  }
  return Object.fromEntries([...values].map(([name, [only = "", ...more]]) => [name, more.length === 0 ? only : [only, ...more]]));
}

/** What rules refuse, by the field that each reason belongs to; what belongs to none is left out. */
export function besideFields(refusals: readonly Refusal[], fieldOf: (refusal: Refusal) => string | null): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const each of refusals) {
    const name = fieldOf(each);
    if (name !== null) messages[name] ??= fieldMessage(each.reason, each.detail);
  }
  return messages;
}

/** A refusal beside its fields, each of its reasons at its own, everything typed kept; null when the foremost belongs to no field. */
export function refusalBeside(form: FormData, refusal: Refusal, fieldOf: (refusal: Refusal) => string | null): FormReply | null {
  if (fieldOf(refusal) === null) return null;
  const messages = besideFields([refusal, ...(refusal.also ?? [])], fieldOf);
  const errors = Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, [message]] as const));
  return { errors: inOrderOf(form, errors), values: typedValues(form) };
}

/** What nobody typed: the hidden facts of a page, and the names of buttons. */
const UNTYPED = new Set(["seenAt", "rows", "file", "add", "then"]);

/** Everything that was typed or chosen in a form, in its order; a field that was left empty is left out. */
export function typedTexts(reply: FormReply | null | undefined): readonly { key: string; name: string; text: string }[] {
  return Object.entries(reply?.values ?? {})
    .filter(([name]) => !UNTYPED.has(name))
    .flatMap(([name, value]) => [value].flat().map((text, at) => ({ key: `${name} ${at}`, name, text })))
    .filter(({ text }) => text.trim() !== "");
}
