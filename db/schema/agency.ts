import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ADMISSION_STATUSES, ITEM_ENTRY_STATUSES } from "~/domain/kernel/statuses";
import { fen, instant, oneOf } from "./columns";
import { file } from "./file";
import { organisation, user } from "./people";

/** Company facts and admission of an agency (market §5.1); one row an agency organisation. */
export const agency = pgTable(
  "agency",
  {
    organisationId: text("organisation_id")
      .primaryKey()
      .references(() => organisation.id),
    status: text("status", { enum: ADMISSION_STATUSES }).notNull(),
    /** Counts every change of the file: the office decides on what it has read. */
    revision: integer("revision").notNull().default(1),
    legalRepresentative: text("legal_representative").notNull().default(""),
    registeredCapitalFen: fen("registered_capital_fen"),
    foundedOn: text("founded_on"),
    businessScope: text("business_scope").notNull().default(""),
    licenceFileId: text("licence_file_id").references(() => file.id),
    /** Text version and hash of the commitment letter that was signed, and by whom. */
    commitmentVersion: text("commitment_version"),
    commitmentHash: text("commitment_hash"),
    committedAt: instant("committed_at"),
    committedBy: text("committed_by").references(() => user.id),
    /** End of the five working days of publicity. */
    publicityUntil: instant("publicity_until"),
    /** When the check clock runs out, and when an uncorrected return pauses the right to enter. */
    checkDueAt: instant("check_due_at"),
    checkedAt: instant("checked_at"),
    checkedBy: text("checked_by").references(() => user.id),
    /** When and by whom a code whose last character disagrees was compared with the licence. */
    codeConfirmedAt: instant("code_confirmed_at"),
    codeConfirmedBy: text("code_confirmed_by").references(() => user.id),
    returnedAt: instant("returned_at"),
    returnRemarks: jsonb("return_remarks").$type<readonly { field: string; text: string }[]>().notNull().default([]),
    correctionDueAt: instant("correction_due_at"),
    /** Right to enter paused: returned and not corrected in time. */
    pausedAt: instant("paused_at"),
    nextDueAt: instant("next_due_at"),
    waitingFor: text("waiting_for"),
    search: text("search").array().notNull().default(sql`'{}'`),
  },
  (t) => [
    oneOf("agency_status", t.status, ADMISSION_STATUSES),
    index("agency_status_list").on(t.status, t.committedAt),
    index("agency_next_due").on(t.nextDueAt).where(sql`next_due_at is not null`),
    index("agency_search").using("gin", t.search),
  ],
);

/** A certificate with its validity (market §5.2). Dates are YYYY-MM-DD; `validTo` null is without end. */
export const qualification = pgTable(
  "qualification",
  {
    id: text("id").primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => organisation.id),
    type: text("type").notNull(),
    level: text("level"),
    certNo: text("cert_no").notNull(),
    issuer: text("issuer").notNull(),
    scope: text("scope").notNull().default(""),
    validFrom: text("valid_from").notNull(),
    validTo: text("valid_to"),
    fileId: text("file_id")
      .notNull()
      .references(() => file.id),
    addedAt: instant("added_at").notNull(),
    /** Replaced by a renewed one, or withdrawn; never deleted. */
    endedAt: instant("ended_at"),
  },
  (t) => [index("qualification_of").on(t.agencyId), index("qualification_valid_to").on(t.validTo)],
);

/** Which items an agency takes work of. */
export const itemEntry = pgTable(
  "item_entry",
  {
    id: text("id").primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => organisation.id),
    itemCode: text("item_code").notNull(),
    status: text("status", { enum: ITEM_ENTRY_STATUSES }).notNull(),
    /** Reason code of a suspension. */
    reason: text("reason"),
    since: instant("since").notNull(),
    /** First instant at which its certificate no longer holds, or, while suspended, at which a later one begins: the scheduler looks again then. */
    expiresAt: instant("expires_at"),
  },
  (t) => [
    oneOf("item_entry_status", t.status, ITEM_ENTRY_STATUSES),
    uniqueIndex("item_entry_once").on(t.agencyId, t.itemCode),
    index("item_entry_item").on(t.itemCode, t.status),
    index("item_entry_expires").on(t.expiresAt).where(sql`expires_at is not null`),
  ],
);
