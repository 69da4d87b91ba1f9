import { sql } from "drizzle-orm";
import { bigint, bigserial, boolean, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { EventKind } from "~/domain/kernel/events";
import { instant } from "./columns";
import { commission } from "./commission";
import { organisation, user } from "./people";

/** One market event, in the leaf form of verifiable §4. Append only; written by db/writes/event.ts alone. */
export const event = pgTable(
  "event",
  {
    /** The order in which a sequencer will move rows to leaves. */
    id: bigserial("id", { mode: "number" }).primaryKey(),
    t: instant("t").notNull(),
    kind: text("kind").$type<EventKind>().notNull(),
    subject: text("subject").notNull(),
    /** The subject as the leaf names it: itself, or `s-…` where nobody may read it yet. */
    leafSubject: text("leaf_subject").notNull(),
    /** By which a blinded subject can be shown to be this one; null where it stands open. */
    subjectSalt: text("subject_salt"),
    actorRole: text("actor_role").notNull(),
    /** Code or opaque id of the organisation, as the leaf names it; null for the clock. */
    actorOrg: text("actor_org"),
    /** By which an opaque id can be shown to be the organisation's; null where its code stands there, and of events older than this column. */
    actorSalt: text("actor_salt"),
    salt: text("salt").notNull(),
    payload: jsonb("payload").$type<Readonly<Record<string, unknown>>>().notNull(),
    /** h of the leaf: SHA-256(salt || JCS(payload)). */
    hash: text("hash").notNull(),
    public: boolean("public").notNull(),
    commissionId: text("commission_id").references(() => commission.id),
    organisationId: text("organisation_id").references(() => organisation.id),
    /** Who pressed; kept from everybody but the auditor. */
    userId: text("user_id").references(() => user.id),
  },
  (t) => [
    index("event_commission").on(t.commissionId, t.id),
    index("event_public").on(t.id).where(sql`public`),
    index("event_subject").on(t.subject, t.id),
    // A receipt by its address.
    index("event_hash").on(t.hash),
    // The filters of the event log: day, kind, role, and whose person it was.
    index("event_time").on(t.t, t.id),
    index("event_kind").on(t.kind, t.t, t.id),
    index("event_role").on(t.actorRole, t.t, t.id),
    // Whom the public log names, and the latest first.
    index("event_actor_org").on(t.actorOrg, t.t, t.id),
    index("event_user").on(t.userId, t.t, t.id),
  ],
);

/** An event in an organisation's inbox, for members who hold one of `roles`; it links to where one acts. */
export const inboxEntry = pgTable(
  "inbox_entry",
  {
    id: text("id").primaryKey(),
    eventId: bigint("event_id", { mode: "number" })
      .notNull()
      .references(() => event.id),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisation.id),
    roles: text("roles").array().notNull(),
    /** Path without language prefix. */
    path: text("path").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("inbox_of").on(t.organisationId, t.at, t.id), uniqueIndex("inbox_once").on(t.eventId, t.organisationId)],
);

/** That this person has read that entry. */
export const inboxRead = pgTable(
  "inbox_read",
  {
    entryId: text("entry_id")
      .notNull()
      .references(() => inboxEntry.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [uniqueIndex("inbox_read_once").on(t.userId, t.entryId)],
);

/**
 * Whose record somebody of the office's side looked at (market §18.12), as it was then: an agency that is called later has no part in an
 * earlier look. Written with its event by db/writes/look.ts alone.
 */
export const lookConcern = pgTable(
  "look_concern",
  {
    eventId: bigint("event_id", { mode: "number" })
      .notNull()
      .references(() => event.id),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisation.id),
    /** The person whose account it was, who alone is told; null where the organisation is. */
    userId: text("user_id").references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [uniqueIndex("look_concern_once").on(t.eventId, t.organisationId), index("look_concern_of").on(t.organisationId, t.at, t.eventId)],
);
