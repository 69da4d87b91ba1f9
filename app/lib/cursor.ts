/** Where the next page of a list begins: the order's instant and the id of the last row seen. */
export type Cursor = { readonly at: Date; readonly id: string };

const LAST_YEAR = 9999;

/** A place in a list as an address carries it. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime().toString(36)}.${id}`;
}

/** Reads it back; anything else than what writeCursor wrote is the first page (null). */
export function readCursor(text: string | null): Cursor | null {
  const match = /^([0-9a-z]{1,11})\.([0-9A-Za-z-]{1,64})$/.exec(text ?? "");
  if (!match) return null;
  const at = new Date(Number.parseInt(match[1] ?? "", 36));
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() > LAST_YEAR ? null : { at, id: match[2] ?? "" };
}
