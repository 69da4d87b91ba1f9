import { isHex } from "~/domain/kernel/bytes";
import type { Json, JsonObject } from "~/domain/kernel/jcs";

/** What stood in a field's place should have been; copy/selection/verdicts.ts holds the words. */
export const EXPECTED = [
  "object",
  "array",
  "text",
  "integer",
  "present",
  "absent",
  "known-value",
  "id",
  "event-id",
  "unrepeated",
  "fewer",
  "small-list",
  "floor",
  "weights",
  "mark",
  "same-experts",
  "beacon",
  "hex",
  "size",
] as const;
export type Expected = (typeof EXPECTED)[number];
export type Misfit = { readonly field: string; readonly expected: Expected };
export type Shaped<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Misfit);

class MisfitError extends Error {
  constructor(
    readonly field: string,
    readonly expected: Expected,
  ) {
    super(`${field}: ${expected}`);
  }
}

/** Stops reading: the field is not what the format says. Only inside `shaped`. */
export function misfit(field: string, expected: Expected): never {
  throw new MisfitError(field, expected);
}

/** Runs a reader made of the functions below; the first field that does not fit ends it. */
export function shaped<T>(read: () => T): Shaped<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof MisfitError) return { ok: false, field: error.field, expected: error.expected };
    throw error;
  }
}

/** Whether the value is an object (neither array nor null). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** An object with exactly the required keys, and no others but the optional ones. */
export function readObject(
  value: Json | undefined,
  path: string,
  required: readonly string[],
  optional: readonly string[] = [],
): JsonObject {
  if (!isObject(value)) return misfit(path, "object");
  for (const key of required) if (!Object.hasOwn(value, key)) misfit(at(path, key), "present");
  for (const key of Object.keys(value)) if (!required.includes(key) && !optional.includes(key)) misfit(at(path, key), "absent");
  return value;
}

/** An object with any keys, each value read by `item`. */
export function readMap<T>(value: Json | undefined, path: string, item: (value: Json, path: string) => T): { readonly [key: string]: T } {
  if (!isObject(value)) return misfit(path, "object");
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, item(inner, at(path, key))]));
}

/** A text of any length. */
export function readText(value: Json | undefined, path: string): string {
  return typeof value === "string" ? value : misfit(path, "text");
}

/** So many bytes in lower-case hex. */
export function readHex(value: Json | undefined, path: string, bytes: number): string {
  return isHex(value, bytes) ? value : misfit(path, typeof value === "string" ? "hex" : "text");
}

/** A safe integer (the strict JSON reader has refused all other numbers). */
export function readInteger(value: Json | undefined, path: string): number {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : misfit(path, "integer");
}

/** A list, each entry read by `item`. */
export function readArray<T>(value: Json | undefined, path: string, item: (value: Json, path: string) => T): readonly T[] {
  if (!Array.isArray(value)) return misfit(path, "array");
  return value.map((inner: Json, i) => item(inner, `${path}[${i}]`));
}

/** One of a closed list of texts. */
export function readOneOf<const T extends string>(value: Json | undefined, path: string, values: readonly T[]): T {
  return values.find((known) => known === value) ?? misfit(path, "known-value");
}
