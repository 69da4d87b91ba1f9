import { eq } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { press } from "#db/schema/press";

/** The kept press of a digest: the revision that it left; null when there was none. */
export async function pressByDigest(db: Queryable, digest: string): Promise<{ readonly leaves: number | null } | null> {
  const [row] = await db.select({ leaves: press.leaves }).from(press).where(eq(press.digest, digest));
  return row ?? null;
}
