import type { Database, Tx } from "#db/client";
import { transaction } from "#db/transaction";
import type { Decision, Refusal } from "~/domain/kernel/decision";

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** One transaction in which a refusal undoes what was written before it. */
export async function allOrNothing<T>(database: Database, work: (tx: Tx) => Promise<Decision<T>>): Promise<Decision<T>> {
  try {
    return await transaction(database, async (tx) => {
      const decision = await work(tx);
      if (!decision.ok) throw new RolledBack(decision);
      return decision;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}
