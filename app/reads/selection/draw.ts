import type { Queryable } from "#db/client";
import { type DrawRow, drawByNumber } from "#db/queries/draws";

/** The draw of a number, with its roster, inputs and proof; null before the freeze. Everything in it is public from T_close on. */
export function readDraw(db: Queryable, number: string): Promise<DrawRow | null> {
  return drawByNumber(db, number);
}
