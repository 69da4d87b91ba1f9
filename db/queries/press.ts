import { eq } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { press } from "#db/schema/press";

/** The kept press of a digest: when it was made, and the revision that it left; null when there was none. */
export async function pressByDigest(db: Queryable, digest: string): Promise<{ readonly at: Date; readonly leaves: number | null } | null> {
  const [row] = await db.select({ at: press.at, leaves: press.leaves }).from(press).where(eq(press.digest, digest));
  return row ?? null;
}
