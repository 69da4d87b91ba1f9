import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Alteration } from "~/domain/verifiable/audit";
import { WITNESS_FAULTS } from "~/domain/verifiable/cosignature";
import { LOG_STOPS } from "~/domain/verifiable/log-stop";
import { instant, oneOf } from "./columns";

/** A key of the log as everybody may know it: the note's verifier line, and from when until when it signs. */
export type PublicLogKey = { readonly key: string; readonly from: string; readonly until: string | null };

/**
 * The public log as it was last signed; after a loss a new one follows with the next number, and the old one stays. Written by
 * db/writes/log.ts alone, under a lock of its row: one sequencer at a time.
 */
export const logState = pgTable(
  "log_state",
  {
    number: integer("number").primaryKey(),
    origin: text("origin").notNull(),
    keys: jsonb("keys").$type<readonly PublicLogKey[]>().notNull(),
    size: bigint("size", { mode: "number" }).notNull().default(0),
    root: text("root").notNull(),
    /** The signed checkpoint of this size; null before the first. */
    note: text("note"),
    /** Right edge of the tree from level 1 upwards: the hashes of each partial tile, hex, by level. */
    edge: jsonb("edge").$type<Readonly<Record<string, string>>>().notNull().default({}),
    begunAt: instant("begun_at").notNull(),
    /** Up to which size witnesses were asked last, and when by the machine's time: one process asks at a time. */
    askedSize: bigint("asked_size", { mode: "number" }).notNull().default(0),
    askedAt: instant("asked_at"),
    /** Up to which line, and up to which event, the audit has come in its present pass; and what it found, which stops the log. */
    audited: bigint("audited", { mode: "number" }).notNull().default(0),
    auditedEvent: bigint("audited_event", { mode: "number" }).notNull().default(0),
    altered: jsonb("altered").$type<Alteration>(),
    /** Why nothing is signed any more, and since when. */
    stopped: text("stopped", { enum: LOG_STOPS }),
    stoppedAt: instant("stopped_at"),
  },
  (t) => [oneOf("log_state_stopped", t.stopped, LOG_STOPS)],
);

/** A leaf of a log: that an event has one is a fact of its own. Append only. */
export const logLeaf = pgTable(
  "log_leaf",
  {
    log: integer("log").notNull(),
    index: bigint("index", { mode: "number" }).notNull(),
    /** Null where the event's row is lost: the leaf stays. No reference, since a demonstration that begins anew empties the events. */
    eventId: bigint("event_id", { mode: "number" }),
    /** The bytes that are hashed, as text. */
    entry: text("entry").notNull(),
    /** When it was added; null of lines older than this column, and of those that were put back after a loss. */
    at: instant("at"),
  },
  (t) => [
    primaryKey({ columns: [t.log, t.index] }),
    // How many a day.
    index("log_leaf_at").on(t.log, t.at),
    uniqueIndex("log_leaf_event").on(t.eventId, t.log),
  ],
);

/** The events that wait for their leaf. A row comes with its event, in one transaction, and goes with the leaf. */
export const logWaiting = pgTable(
  "log_waiting",
  {
    eventId: bigint("event_id", { mode: "number" }).primaryKey(),
    /** Before whose close it gets no leaf, because the leaf would count the entrants (market §4.1.7); null for what waits its turn alone. */
    untilClose: text("until_close"),
  },
  (t) => [
    index("log_waiting_turn").on(t.eventId).where(sql`until_close is null`),
    index("log_waiting_close").on(t.untilClose).where(sql`until_close is not null`),
  ],
);

/**
 * A checkpoint that witnesses signed, with their lines. `kept` for good where it is the first that covers a close; else it goes when each of
 * its witnesses has signed a later one. Written under the lock of the log's row.
 */
export const logCosigned = pgTable(
  "log_cosigned",
  {
    log: integer("log").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    note: text("note").notNull(),
    /** The earliest time that a witness gives in it. */
    at: instant("at").notNull(),
    kept: boolean("kept").notNull(),
  },
  (t) => [primaryKey({ columns: [t.log, t.size] }), index("log_cosigned_kept").on(t.log, t.size).where(sql`kept`)],
);

/** How a witness stands with a log: what it signed last, by its own time, and what was wrong when it was asked last. */
export const logWitness = pgTable(
  "log_witness",
  {
    log: integer("log").notNull(),
    /** The verifier line. */
    key: text("key").notNull(),
    size: bigint("size", { mode: "number" }).notNull().default(0),
    signedAt: instant("signed_at"),
    fault: text("fault", { enum: WITNESS_FAULTS }),
    faultAt: instant("fault_at"),
  },
  (t) => [primaryKey({ columns: [t.log, t.key] }), oneOf("log_witness_fault", t.fault, WITNESS_FAULTS)],
);
