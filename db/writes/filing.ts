import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { contractFiling } from "#db/schema/contract";

type NewFiling = Omit<typeof contractFiling.$inferInsert, "answeredAt" | "answeredBy" | "outcome" | "rejectReason">;

/** A contract that one side sent. Throws where another one of the commission still waits for its answer. */
export async function insertFiling(tx: Tx, row: NewFiling): Promise<void> {
  await tx.insert(contractFiling).values(row);
}

type FilingAnswer = {
  readonly outcome: "confirmed" | "deemed" | "rejected";
  readonly answeredAt: Date;
  /** Null: nobody, silence confirmed it. */
  readonly answeredBy: string | null;
  readonly rejectReason: string | null;
};

/** The other side's answer to a filed contract, by the filing's id. */
export async function saveFilingAnswer(tx: Tx, id: string, answer: FilingAnswer): Promise<void> {
  await tx.update(contractFiling).set(answer).where(eq(contractFiling.id, id));
}
