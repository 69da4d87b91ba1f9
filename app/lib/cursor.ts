/** What a list can be ordered by: an instant, a number, or a text compared by its bytes. */
export type CursorKey = Date | number | string;

/** Where the next page of a list begins: the order's value and the id of the last row seen. */
export type Cursor<K extends CursorKey = Date> = { readonly at: K; readonly id: string };

const LAST_YEAR = 9999;

/** A place in a list as an address carries it. */
export function writeCursor({ at, id }: Cursor<CursorKey>): string {
  if (at instanceof Date) return `${at.getTime().toString(36)}.${id}`;
  return `${typeof at === "number" ? at : Buffer.from(at, "utf8").toString("base64url")}.${id}`;
}

function instantOf(text: string): Date | null {
  const at = /^[0-9a-z]{1,11}$/.test(text) ? new Date(Number.parseInt(text, 36)) : null;
  return at === null || Number.isNaN(at.getTime()) || at.getUTCFullYear() > LAST_YEAR ? null : at;
}

const READERS = {
  instant: instantOf,
  number: (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
  text: (text: string) => Buffer.from(text, "base64url").toString("utf8"),
} as const;
type Kinds = { instant: Date; number: number; text: string };

/** Reads it back; anything else than what writeCursor wrote of that kind is the first page (null). */
export function readCursor(text: string | null): Cursor | null;
export function readCursor<K extends keyof Kinds>(text: string | null, kind: K): Cursor<Kinds[K]> | null;
export function readCursor(text: string | null, kind: keyof Kinds = "instant"): Cursor<CursorKey> | null {
  const match = /^([0-9A-Za-z_-]{1,2000})\.([0-9A-Za-z-]{1,64})$/.exec(text ?? "");
  const at = match ? READERS[kind](match[1] ?? "") : null;
  return match && at !== null && !(typeof at === "string" && at.includes("\u0000")) ? { at, id: match[2] ?? "" } : null;
}
