import { sql } from "drizzle-orm";
import { bigserial, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { commission } from "./commission";
import { organisation } from "./people";

/**
 * What was or is waited for of somebody, with the moments at which its light turns: the one place that pages and lists read lights and
 * lateness from. Derived in the transaction of every move, hold and calendar change by db/writes/duties.ts alone; those that have ended
 * are the history.
 */
export const duty = pgTable(
  "duty",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** Which life it belongs to, by the engine's name of it, such as `commission`. */
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    /** The commission that it is listed with: the subject itself, or the one above it. */
    commissionId: text("commission_id").references(() => commission.id),
    /** Whose hand it is, as it was then; null for the office's, and where either party may act. */
    organisationId: text("organisation_id").references(() => organisation.id),
    party: text("party").notNull(),
    verb: text("verb").notNull(),
    /** Null where no term runs: none is set, a hold stops it, or a year's calendar is missing. */
    dueAt: instant("due_at"),
    yellowAt: instant("yellow_at"),
    redAt: instant("red_at"),
    blackAt: instant("black_at"),
    /** Of what stood before this table: the moment of the upgrade. */
    begunAt: instant("begun_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("duty_live").on(t.subject, t.subjectId, t.party, t.verb).where(sql`ended_at is null`),
    index("duty_due").on(t.dueAt).where(sql`ended_at is null and due_at is not null`),
    index("duty_verb").on(t.verb, t.dueAt).where(sql`ended_at is null`),
    // Those that have ended too: a list tells of what was late.
    index("duty_commission").on(t.commissionId, t.dueAt),
    index("duty_late").on(t.commissionId).where(sql`ended_at >= due_at`),
  ],
);
