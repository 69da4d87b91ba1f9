import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { DraftTerms } from "~/domain/commission/terms";
import { COMMISSION_STATUSES, OBJECTION_STATUSES } from "~/domain/kernel/statuses";
import { STREAMS } from "~/domain/selection/case";
import { FIRST_METHOD, METHOD_NAMES, type MethodName } from "~/domain/selection/methods";
import { fen, instant, oneOf } from "./columns";
import { organisation, user } from "./people";

/** One commission. `status` and the derived columns are written by db/writes/apply-move.ts alone. */
export const commission = pgTable(
  "commission",
  {
    id: text("id").primaryKey(),
    /** MX-YYYY-NNNNNN, given at the first submission for approval. */
    number: text("number").unique(),
    status: text("status", { enum: COMMISSION_STATUSES }).notNull(),
    /** Counts every change: a form or a second press that saw an older one is refused. */
    revision: integer("revision").notNull().default(1),
    purchaserId: text("purchaser_id")
      .notNull()
      .references(() => organisation.id),
    /** Whose need it is: a department's, an applicant's, or any other purchaser's (market §3.1). */
    stream: text("stream", { enum: STREAMS }).notNull().default("DEPT"),
    /** How the work is given out; chosen with the item, asked of the record of methods. */
    method: text("method").$type<MethodName>().notNull().default(FIRST_METHOD),
    draftedBy: text("drafted_by")
      .notNull()
      .references(() => user.id),
    /** Everybody who wrote in it: none of them may approve (SD1). */
    editors: text("editors").array().notNull(),
    terms: jsonb("terms").$type<DraftTerms>().notNull(),
    /** Extracted from terms for lists; the price is that of the award in turn, as it stands there, while there is one. */
    title: text("title").notNull().default(""),
    itemCode: text("item_code").notNull(),
    priceFen: fen("price_fen"),
    relistOf: text("relist_of"),
    copiedFrom: text("copied_from"),
    createdAt: instant("created_at").notNull(),
    enteredStatusAt: instant("entered_status_at").notNull(),
    publishedAt: instant("published_at"),
    closesAt: instant("closes_at"),
    /** T_select: the moment that the beacon opens. */
    selectsAt: instant("selects_at"),
    frozenAt: instant("frozen_at"),
    /** Known from the close on; null before. */
    frozenCount: integer("frozen_count"),
    failureReason: text("failure_reason"),
    cancelReason: text("cancel_reason"),
    cancelNote: text("cancel_note"),
    /** The agency whose turn the award is; null before the draw. */
    providerId: text("provider_id").references(() => organisation.id),
    resultAt: instant("result_at"),
    acceptedAt: instant("accepted_at"),
    held: boolean("held").notNull().default(false),
    /** Derived at every change: who must act, by when, and when the clock acts by itself. */
    turnParty: text("turn_party"),
    turnVerb: text("turn_verb"),
    turnDueAt: instant("turn_due_at"),
    nextDueAt: instant("next_due_at"),
    /** What time waits for: `beacon`, or `calendar:2027`. */
    waitingFor: text("waiting_for"),
    /** Bigrams and single characters of title, number, item and purchaser. */
    search: text("search").array().notNull().default(sql`'{}'`),
  },
  (t) => [
    oneOf("commission_status", t.status, COMMISSION_STATUSES),
    oneOf("commission_stream", t.stream, STREAMS),
    oneOf("commission_method", t.method, METHOD_NAMES),
    foreignKey({ columns: [t.relistOf], foreignColumns: [t.id], name: "commission_relist_of" }),
    uniqueIndex("commission_relist_once").on(t.relistOf),
    index("commission_status_close").on(t.status, t.closesAt, t.id),
    // Ascending and read backwards: a descending one would put nulls last, which no list's order asks for, and go unused.
    index("commission_published").on(t.publishedAt, t.id).where(sql`published_at is not null`),
    index("commission_result").on(t.resultAt, t.id).where(sql`result_at is not null`),
    index("commission_closes").on(t.closesAt, t.id).where(sql`published_at is not null`),
    index("commission_price").on(t.priceFen, t.id).where(sql`published_at is not null`),
    index("commission_selects").on(t.selectsAt).where(sql`selects_at is not null`),
    index("commission_purchaser").on(t.purchaserId, t.status, t.publishedAt),
    index("commission_purchaser_id").on(t.purchaserId, t.id),
    index("commission_provider").on(t.providerId, t.status),
    index("commission_item").on(t.itemCode, t.publishedAt),
    index("commission_next_due").on(t.nextDueAt).where(sql`next_due_at is not null`),
    index("commission_turn_due").on(t.turnDueAt).where(sql`turn_due_at is not null`),
    index("commission_held").on(t.held).where(sql`held`),
    index("commission_waiting").on(t.waitingFor).where(sql`waiting_for is not null`),
    index("commission_search").using("gin", t.search),
  ],
);

/** What was sent to approval, to the office, and published; and what came back with remarks. Never changed. */
export const commissionVersion = pgTable(
  "commission_version",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    kind: text("kind", { enum: ["submitted", "sent_back", "approved", "returned", "published"] }).notNull(),
    terms: jsonb("terms").$type<DraftTerms>().notNull(),
    /** Itemised, all at once (一次性告知): field and what is wrong with it. */
    remarks: jsonb("remarks").$type<readonly { field: string; text: string }[]>().notNull().default([]),
    at: instant("at").notNull(),
    by: text("by")
      .notNull()
      .references(() => user.id),
  },
  (t) => [index("commission_version_of").on(t.commissionId, t.at)],
);

/** The row whose lock hands out the next number of a year. */
export const counter = pgTable("counter", { key: text("key").primaryKey(), value: integer("value").notNull() });

/** A hold is one fact that blocks every move and stops every clock (market §3.3 #10). */
export const hold = pgTable(
  "hold",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    kind: text("kind", { enum: ["OBJECTION", "OFFICE"] }).notNull(),
    reason: text("reason").notNull(),
    since: instant("since").notNull(),
    until: instant("until"),
    liftReason: text("lift_reason"),
    setBy: text("set_by")
      .notNull()
      .references(() => user.id),
    liftedBy: text("lifted_by").references(() => user.id),
  },
  (t) => [index("hold_of").on(t.commissionId, t.since), uniqueIndex("hold_one_open").on(t.commissionId).where(sql`until is null`)],
);

/** An objection to a result: filed online by an entrant, or a letter that the office recorded. `status` is written by db/writes/objection.ts alone. */
export const objection = pgTable(
  "objection",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    status: text("status", { enum: OBJECTION_STATUSES }).notNull(),
    /** Counts every change: a form or a second press that saw an older one is refused. */
    revision: integer("revision").notNull().default(1),
    enteredStatusAt: instant("entered_status_at").notNull(),
    /** The hold of the award, which all open objections share. */
    holdId: text("hold_id")
      .notNull()
      .references(() => hold.id),
    /** The agency that filed it online; null for a letter. */
    agencyId: text("agency_id").references(() => organisation.id),
    /** Who objected: kept from the public and the provider. */
    objector: text("objector").notNull(),
    receivedOn: text("received_on").notNull(),
    /** What it says, without names: public. */
    digest: text("digest").notNull(),
    /** Facts and evidence in full, for the purchaser and the office alone. */
    statement: text("statement"),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: text("recorded_by")
      .notNull()
      .references(() => user.id),
    /** The purchaser's answer: drafted by an agent, public once an approver has signed it. */
    answer: text("answer"),
    draftedBy: text("drafted_by").references(() => user.id),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by").references(() => user.id),
    decision: text("decision"),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by").references(() => user.id),
  },
  (t) => [oneOf("objection_status", t.status, OBJECTION_STATUSES), index("objection_of").on(t.commissionId, t.recordedAt)],
);

/** After the close a cancellation needs the office's consent (market §3.3 #24). */
export const cancellationRequest = pgTable(
  "cancellation_request",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    reason: text("reason").notNull(),
    note: text("note").notNull(),
    requestedAt: instant("requested_at").notNull(),
    requestedBy: text("requested_by")
      .notNull()
      .references(() => user.id),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by").references(() => user.id),
    outcome: text("outcome", { enum: ["consented", "refused", "overtaken"] }),
    answer: text("answer"),
  },
  (t) => [
    index("cancellation_of").on(t.commissionId),
    uniqueIndex("cancellation_one_open").on(t.commissionId).where(sql`decided_at is null`),
  ],
);
