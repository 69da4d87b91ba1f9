import { eq } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { selectionRun } from "#db/schema/selection";

/** The draw of a number, with its roster, inputs and proof; null before the freeze. Everything in it is public from T_close on. */
export async function readDraw(db: Queryable, number: string) {
  const [run] = await db.select().from(selectionRun).where(eq(selectionRun.id, number));
  return run ?? null;
}
