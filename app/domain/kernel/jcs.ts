import { utf8 } from "./bytes";

/** What our artefacts are made of: JSON with safe integers and ASCII keys only. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Nothing of ours nests deeper than eight; the limit keeps hostile input off the stack. */
export const MAX_DEPTH = 64;

/** Thrown by `canonicalize` for a value outside the restricted JCS: our own mistake, as read files pass `parseStrict` first. */
export class JcsError extends Error {}

/** Whether a string has no lone surrogate, so that its UTF-8 form is unique. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** Whether every character of an object's key is ASCII. */
export function isAsciiKey(key: string): boolean {
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) > 0x7f) return false;
  return true;
}

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new JcsError("nested too deep");
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new JcsError("a number is not a safe integer");
    return value === 0 ? "0" : String(value);
  }
  if (typeof value === "string") {
    if (!isWellFormed(value)) throw new JcsError("a string has a lone surrogate");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    const parts: string[] = [];
    for (let i = 0; i < value.length; i++) parts.push(write(value[i], depth + 1));
    return `[${parts.join(",")}]`;
  }
  if (typeof value !== "object" || !isPlainObject(value)) throw new JcsError(`a ${typeof value} is not JSON`);
  const parts = Object.keys(value)
    .sort()
    .map((key) => {
      if (!isAsciiKey(key)) throw new JcsError("a key is not ASCII");
      return `${JSON.stringify(key)}:${write(value[key], depth + 1)}`;
    });
  return `{${parts.join(",")}}`;
}

/**
 * RFC 8785 text of a value of strings, booleans, null, arrays, objects with ASCII keys and safe integers (verifiable, conventions).
 * Anything else throws JcsError: it is refused, not rounded.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

/** The bytes that are hashed and signed: `canonicalize` in UTF-8. Throws JcsError. */
export function jcs(value: unknown): Uint8Array {
  return utf8(canonicalize(value));
}
