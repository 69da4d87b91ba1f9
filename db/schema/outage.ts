import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { commission } from "./commission";

/** A process that served, and when that was last known of it. */
export type Served = { readonly process: string; readonly at: string };

/**
 * A stretch in which a process served without a break: it begins with one record and its end moves with each further one. One row a process
 * and stretch; by the database's own clock, in a demonstration by the site's.
 */
export const serviceSpan = pgTable(
  "service_span",
  {
    id: text("id").primaryKey(),
    processId: text("process_id").notNull(),
    since: instant("since").notNull(),
    until: instant("until").notNull(),
  },
  (t) => [index("service_span_until").on(t.until), index("service_span_since").on(t.since)],
);

/** A stretch in which no process served: between the last record before it and the first one after. Append only. */
export const outage = pgTable(
  "outage",
  {
    id: text("id").primaryKey(),
    /** ZD-YYYY-NNNN where it lasted so long that it has a certificate. */
    number: text("number").unique(),
    since: instant("since").notNull(),
    until: instant("until").notNull(),
    /** The processes that had served up to it, each with its last record, the latest first. */
    before: jsonb("before").$type<readonly Served[]>().notNull(),
    /** The process that served first again. */
    after: jsonb("after").$type<Served>().notNull(),
  },
  (t) => [
    // One outage begins at one last record, whoever writes it.
    uniqueIndex("outage_since").on(t.since),
    index("outage_until").on(t.until),
  ],
);

/** A close that an outage moved, and with it the selection. Append only. */
export const closeMove = pgTable(
  "close_move",
  {
    id: text("id").primaryKey(),
    outageId: text("outage_id")
      .notNull()
      .references(() => outage.id),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    from: instant("from_at").notNull(),
    to: instant("to_at").notNull(),
    movedAt: instant("moved_at").notNull(),
  },
  (t) => [index("close_move_outage").on(t.outageId, t.id), index("close_move_of").on(t.commissionId, t.movedAt)],
);
