import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { CloseFile } from "~/domain/verifiable/close-file";
import type { DrawInputs } from "~/domain/verifiable/draw";
import type { DrawProof } from "~/domain/verifiable/draw-proof";
import { fen, instant } from "./columns";
import { commission } from "./commission";
import { organisation, user } from "./people";

/** An entry. Before the close nobody but the entrant sees it (SD4). */
export const registration = pgTable(
  "registration",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    agencyId: text("agency_id")
      .notNull()
      .references(() => organisation.id),
    enteredAt: instant("entered_at").notNull(),
    enteredBy: text("entered_by")
      .notNull()
      .references(() => user.id),
    withdrawnAt: instant("withdrawn_at"),
    /** Found not eligible at T0: the reason code, told in the roster. */
    ineligibleReason: text("ineligible_reason"),
  },
  (t) => [
    uniqueIndex("registration_live").on(t.commissionId, t.agencyId).where(sql`withdrawn_at is null`),
    index("registration_agency").on(t.agencyId, t.enteredAt),
  ],
);

export type RosterEntry = { readonly id: string; readonly agencyId: string; readonly name: string };
export type Postponement = {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly fromInputsHash: string;
  readonly toInputsHash: string;
};

/** What was fixed at a commission's close, and its draw: the inputs are committed at the freeze, before the beacon's value can exist. */
export const selectionRun = pgTable("selection_run", {
  /** The event id of the draw: the commission's number. */
  id: text("id").primaryKey(),
  commissionId: text("commission_id")
    .notNull()
    .unique()
    .references(() => commission.id),
  roster: jsonb("roster").$type<readonly RosterEntry[]>().notNull(),
  /** `inputs` of the draw in the form in which they were frozen, exactly as hashed; null where the roster is empty, so that nothing is drawn. */
  inputs: jsonb("inputs").$type<DrawInputs>(),
  inputsHash: text("inputs_hash"),
  /** What was fixed at the close, as its hash stands in the closing event; null where the freeze is older than this file. */
  close: jsonb("close").$type<CloseFile>(),
  opensAt: instant("opens_at").notNull(),
  frozenAt: instant("frozen_at").notNull(),
  postponements: jsonb("postponements").$type<readonly Postponement[]>().notNull().default([]),
  /** The beacon's value once it was received and verified. */
  signature: text("signature"),
  receivedAt: instant("received_at"),
  /** `local`, `drand over HTTP`, or the officer who pasted it. */
  receivedFrom: text("received_from"),
  proof: jsonb("proof").$type<DrawProof>(),
  drawnAt: instant("drawn_at"),
});

/** One drawn agency after another: the first is the winner, two more are alternates (market §4.3). */
export const award = pgTable(
  "award",
  {
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    /** 1 the first drawn, 2 and 3 the alternates. */
    position: integer("position").notNull(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => organisation.id),
    /** The price agreed if the award is this agency's: contract, payment and figures read it here, never in the notice. */
    priceFen: fen("price_fen").notNull(),
    /** When its result notice was published; null while it waits as an alternate. */
    resultAt: instant("result_at"),
    awardedAt: instant("awarded_at"),
    confirmedAt: instant("confirmed_at"),
    endedAt: instant("ended_at"),
    endReason: text("end_reason", { enum: ["declined", "silent", "unsigned"] }),
    endNote: text("end_note"),
  },
  (t) => [uniqueIndex("award_position").on(t.commissionId, t.position), index("award_agency").on(t.agencyId)],
);
