import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { EarlierYear } from "~/domain/kernel/calendar";
import { instant, oneOf } from "./columns";

const SOURCES = ["release", "command"] as const;

/** The official holidays and make-up workdays of one year (market/08 §8.1, WDR6); a year without a row cannot be reckoned with. */
export const calendarYear = pgTable(
  "calendar_year",
  {
    year: integer("year").primaryKey(),
    /** Number of the State Council's notice, such as 国办发明电〔2025〕7号. */
    notice: text("notice").notNull(),
    /** Days off by the notice, YYYY-MM-DD, weekends inside them included. */
    holidays: text("holidays").array().notNull(),
    /** Saturdays and Sundays worked instead, YYYY-MM-DD. */
    workdays: text("workdays").array().notNull(),
    /** What came with a release is renewed by the next; what an officer loaded is left alone. */
    source: text("source", { enum: SOURCES }).notNull(),
    /** What stood here before each correction, oldest first: open deadlines never move forward (WDR7). */
    earlier: jsonb("earlier").$type<readonly EarlierYear[]>().notNull().default([]),
    /** Machine time of the last change. */
    loadedAt: instant("loaded_at").notNull(),
  },
  (table) => [oneOf("calendar_year_source", table.source, SOURCES)],
);
