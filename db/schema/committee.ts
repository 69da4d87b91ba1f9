import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { COMMITTEE_STATUSES } from "~/domain/kernel/statuses";
import type { Committee } from "~/domain/verifiable/committee-object";
import { fen, instant, oneOf } from "./columns";
import { commission } from "./commission";
import { organisation, user } from "./people";

/** A committee of custodians (verifiable §1.2). `status` is written by db/writes/committee.ts alone. It holds nothing of any share. */
export const committee = pgTable(
  "committee",
  {
    id: text("id").primaryKey(),
    /** 1, 2, 3 …: by `committee-n` its events name it. */
    number: integer("number").notNull().unique(),
    status: text("status", { enum: COMMITTEE_STATUSES }).notNull(),
    revision: integer("revision").notNull().default(1),
    enteredStatusAt: instant("entered_status_at").notNull(),
    threshold: integer("threshold").notNull(),
    /** What the dealer made, public: names, threshold and keys; null before. */
    object: jsonb("object").$type<Committee>(),
    /** Hex of SHA-256(JCS(object)), what everybody compares. */
    hash: text("hash").unique(),
    proposedAt: instant("proposed_at").notNull(),
    proposedBy: text("proposed_by")
      .notNull()
      .references(() => user.id),
    activatedAt: instant("activated_at"),
    retiredAt: instant("retired_at"),
  },
  (t) => [
    oneOf("committee_status", t.status, COMMITTEE_STATUSES),
    // Notices are opened by one at a time.
    uniqueIndex("committee_activated").on(t.status).where(sql`status = 'activated'`),
  ],
);

/** A custodian of a committee, by its index in the object. */
export const committeeMember = pgTable(
  "committee_member",
  {
    committeeId: text("committee_id")
      .notNull()
      .references(() => committee.id),
    index: integer("index").notNull(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisation.id),
    /** As it stands in the object, whatever the organisation is called later. */
    name: text("name").notNull(),
    provenAt: instant("proven_at"),
    /** Hex of the signature by which the share was shown to fit. */
    proof: text("proof"),
    lostAt: instant("lost_at"),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.index] }),
    uniqueIndex("committee_member_once").on(t.committeeId, t.organisationId),
    index("committee_member_of").on(t.organisationId),
  ],
);

/** An opening that is rehearsed: a practice bid that the custodians open (exact prices). No event has such an id. */
export const rehearsal = pgTable(
  "rehearsal",
  {
    /** `rehearsal-n`, what the custodians sign. */
    id: text("id").primaryKey(),
    committeeId: text("committee_id")
      .notNull()
      .references(() => committee.id),
    opensAt: instant("opens_at").notNull(),
    /** The practice bid, base64, sealed to this committee and moment. */
    sealed: text("sealed").notNull(),
    openedAt: instant("opened_at"),
    signature: text("signature"),
    priceFen: fen("price_fen"),
  },
  (t) => [index("rehearsal_of").on(t.committeeId), uniqueIndex("rehearsal_open").on(t.committeeId).where(sql`opened_at is null`)],
);

/** One custodian's signature over one message: of an event and a moment (verifiable §1.2). Once each, whoever presses and wherever. */
export const partial = pgTable(
  "partial",
  {
    /** The id of a selection, or of a rehearsal. */
    eventId: text("event_id").notNull(),
    opensAt: instant("opens_at").notNull(),
    index: integer("index").notNull(),
    committeeId: text("committee_id")
      .notNull()
      .references(() => committee.id),
    /** Whose opening it is; null for a rehearsal. */
    commissionId: text("commission_id").references(() => commission.id),
    signature: text("signature").notNull(),
    signedAt: instant("signed_at").notNull(),
    /** Null where a demonstration signed by itself. */
    signedBy: text("signed_by").references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.opensAt, t.index] }), index("partial_of").on(t.committeeId, t.index, t.signedAt)],
);

/** From when to when nothing could be published because no committee was activated: the format check's clock stood (exact prices). */
export const beaconGap = pgTable(
  "beacon_gap",
  { id: text("id").primaryKey(), since: instant("since").notNull(), until: instant("until") },
  (t) => [uniqueIndex("beacon_gap_open").on(sql`(true)`).where(sql`until is null`), index("beacon_gap_since").on(t.since)],
);
