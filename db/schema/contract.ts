import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { DeliverableTerm, DurationUnit } from "~/domain/commission/terms";
import { fen, instant } from "./columns";
import { commission } from "./commission";
import { organisation, user } from "./people";
import { award } from "./selection";

/** A contract sent for filing by one side; the other confirms or rejects it. A rejected one stays, a new row follows. */
export const contractFiling = pgTable(
  "contract_filing",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    awardId: text("award_id")
      .notNull()
      .references(() => award.id),
    filedBySide: text("filed_by_side", { enum: ["purchaser", "provider"] }).notNull(),
    filedBy: text("filed_by")
      .notNull()
      .references(() => user.id),
    filedAt: instant("filed_at").notNull(),
    signedOn: text("signed_on").notNull(),
    priceFen: fen("price_fen").notNull(),
    duration: jsonb("duration").$type<{ count: number; unit: DurationUnit }>().notNull(),
    deliverables: jsonb("deliverables").$type<readonly DeliverableTerm[]>().notNull(),
    payDays: integer("pay_days").notNull(),
    /** Reasons for key terms that differ from the notice, by field; the price may not. */
    deviations: jsonb("deviations").$type<Readonly<Record<string, string>>>().notNull().default({}),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by").references(() => user.id),
    outcome: text("outcome", { enum: ["confirmed", "deemed", "rejected"] }),
    rejectReason: text("reject_reason"),
  },
  (t) => [
    index("contract_filing_of").on(t.commissionId, t.filedAt),
    uniqueIndex("contract_filing_one_open").on(t.commissionId).where(sql`outcome is null`),
  ],
);

/** One handing-in of the deliverables; at most two are rejected (market §6.4). */
export const delivery = pgTable(
  "delivery",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    round: integer("round").notNull(),
    note: text("note").notNull(),
    deliveredAt: instant("delivered_at").notNull(),
    deliveredBy: text("delivered_by")
      .notNull()
      .references(() => user.id),
    outcome: text("outcome", { enum: ["accepted", "deemed", "rejected"] }),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by").references(() => user.id),
    opinion: text("opinion"),
    defects: jsonb("defects").$type<readonly { clause: string; defect: string }[]>().notNull().default([]),
  },
  (t) => [uniqueIndex("delivery_round").on(t.commissionId, t.round)],
);

/** A transfer that the purchaser recorded and the provider confirms or has not received (market §6.6). */
export const payment = pgTable(
  "payment",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    paidOn: text("paid_on").notNull(),
    amountFen: fen("amount_fen").notNull(),
    voucher: text("voucher").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: text("recorded_by")
      .notNull()
      .references(() => user.id),
    outcome: text("outcome", { enum: ["confirmed", "disputed"] }),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by").references(() => user.id),
    note: text("note"),
  },
  (t) => [
    index("payment_of").on(t.commissionId, t.recordedAt),
    uniqueIndex("payment_voucher").on(t.commissionId, t.voucher).where(sql`outcome is distinct from 'disputed'`),
  ],
);

export type RatingItem = { readonly key: string; readonly score: number; readonly evidence: string };

/** One rating a contract and rater (I9). */
export const rating = pgTable(
  "rating",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    agencyId: text("agency_id")
      .notNull()
      .references(() => organisation.id),
    raterRole: text("rater_role", { enum: ["PURCHASER"] }).notNull(),
    items: jsonb("items").$type<readonly RatingItem[]>().notNull(),
    text: text("text").notNull(),
    submittedAt: instant("submitted_at").notNull(),
    submittedBy: text("submitted_by")
      .notNull()
      .references(() => user.id),
    late: boolean("late").notNull(),
    reply: text("reply"),
    repliedAt: instant("replied_at"),
    repliedBy: text("replied_by").references(() => user.id),
  },
  (t) => [uniqueIndex("rating_once").on(t.commissionId, t.raterRole), index("rating_agency").on(t.agencyId, t.submittedAt)],
);
