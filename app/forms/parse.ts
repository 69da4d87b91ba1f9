import { z } from "zod";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { type FormReply, mendReply } from "./reply";

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reply: FormReply };

/** What rules say of the fields that could be read, while others could not: so that nobody mends one only to hear of the next. */
export type More<T> = (given: Partial<T>) => Readonly<Record<string, string>>;

/**
 * A form's typed input, or the reply that says what to mend. Never throws, whatever was sent: the helpers of fields.ts take
 * repeated keys, files, huge and unprintable texts. Names are flat: an error belongs to the first part of its path. `rows`: what the
 * readers of the form's numbered rows could not read, by field.
 */
export function parseForm<S extends z.ZodType>(
  schema: S,
  formData: FormData,
  more?: More<z.output<S>>,
  rows: Readonly<Record<string, string>> = {},
): Parsed<z.output<S>> {
  const raw = { ...unsent(schema), ...rawValues(formData) };
  const result = schema.safeParse(raw);
  if (result.success && Object.keys(rows).length === 0) return { ok: true, value: result.data };
  const errors = new Map(Object.entries(rows).map(([name, message]) => [name, [message]] as const));
  let formError: string | undefined;
  for (const issue of result.error?.issues ?? []) {
    const message = issue.message.startsWith("@") ? issue.message : fieldMessage("field.invalid");
    const [name] = issue.path;
    if (name === undefined) formError ??= message;
    else if (!errors.has(String(name))) errors.set(String(name), [message]);
  }
  for (const [name, message] of Object.entries(more?.(readable(schema, raw)) ?? {})) if (!errors.has(name)) errors.set(name, [message]);
  return { ok: false, reply: mendReply(formData, Object.fromEntries(errors), formError) };
}

/** One value a name, or the list of all when a name was sent more than once. One pass: a form may hold thousands of names. */
function rawValues(formData: FormData): Record<string, unknown> {
  const values = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of formData) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

/** A box left unticked sends nothing at all: every field of the form is asked, so that each gives its own sentence. */
function unsent(schema: unknown): Record<string, undefined> {
  if (schema instanceof z.ZodPipe) return unsent(schema.in);
  return schema instanceof z.ZodObject ? Object.fromEntries(Object.keys(schema.shape).map((name) => [name, undefined])) : {};
}

/** The fields that could be read by themselves. */
function readable<S extends z.ZodType>(schema: S, raw: Record<string, unknown>): Partial<z.output<S>> {
  if (!(schema instanceof z.ZodObject)) return {};
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const one = field.safeParse(raw[name]);
    return one.success ? [[name, one.data] as const] : [];
  });
  return Object.fromEntries(fields) as Partial<z.output<S>>;
}
