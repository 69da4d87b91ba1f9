import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import type { Database } from "#db/client";
import { commission } from "#db/schema/commission";
import { selection } from "#db/schema/selection";
import { LOWEST_PRICE } from "~/domain/selection/lowest-price";
import { RANDOM } from "~/domain/selection/random";

/**
 * The number of entrants of this method is secret until the close. The site cannot make its selection yet: for the tests of a file it
 * borrows the draw, so that everything up to the result can be walked.
 */
export function withSecretMethod(): void {
  const { selects } = LOWEST_PRICE.carried;
  beforeAll(() => void Object.assign(LOWEST_PRICE.carried, { selects: RANDOM.carried?.selects }));
  afterAll(() => void Object.assign(LOWEST_PRICE.carried, { selects }));
}

/** From now on the commission is of that method, past the guards of a published notice: none can be published by hand yet. */
export async function asSecret({ db }: Database, id: string): Promise<void> {
  const guarded = async (words: "disable" | "enable") => {
    for (const table of ["commission", "selection"]) await db.execute(sql.raw(`alter table ${table} ${words} trigger user`));
  };
  await guarded("disable");
  await db.update(commission).set({ method: "LOWEST_PRICE" }).where(eq(commission.id, id));
  await db.update(selection).set({ method: "LOWEST_PRICE" }).where(eq(selection.commissionId, id));
  await guarded("enable");
}
