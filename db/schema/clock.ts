import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/**
 * The time of a demonstration, in one row that every process reads: it was `demo_at` when the database's own clock stood at `real_at`.
 * Between two ticks it runs on with real time, but not further than the cap in db/queries/demonstration-clock, so a closed laptop skips no month.
 */
export const demonstrationClock = pgTable(
  "demonstration_clock",
  {
    id: integer("id").primaryKey(),
    demoAt: instant("demo_at").notNull(),
    realAt: instant("real_at").notNull(),
  },
  (table) => [check("demonstration_clock_one_row", sql`${table.id} = 1`)],
);

/** One row a server process, beaten by its scheduler with the machine's time: readiness and the office's home read lag from it. */
export const processHeartbeat = pgTable("process_heartbeat", {
  processId: text("process_id").primaryKey(),
  startedAt: instant("started_at").notNull(),
  beatAt: instant("beat_at").notNull(),
  /** How late the last due move was applied, in milliseconds of the site's time. */
  lagMilliseconds: integer("lag_milliseconds").notNull().default(0),
  /** Due moves applied since the start. */
  applied: integer("applied").notNull().default(0),
  lastFault: text("last_fault"),
});
