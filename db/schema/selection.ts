import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import {
  LOW_PRICE_CODES,
  LOW_PRICE_DECISIONS,
  LOW_PRICE_GROUNDS,
  SELECTION_FAILURES,
  SELECTION_STATUSES,
  SPENT_SELECTIONS,
} from "~/domain/kernel/statuses";
import type { LowPriceAnswer } from "~/domain/selection/abnormally-low";
import type { CostSheet } from "~/domain/selection/cost-sheet";
import { METHOD_NAMES, type MethodName } from "~/domain/selection/methods";
import type { Replay } from "~/domain/selection/replay";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import type { Attachment } from "~/domain/verifiable/bid";
import type { CloseFile } from "~/domain/verifiable/close-file";
import type { DrawInputs } from "~/domain/verifiable/draw";
import type { DrawProof } from "~/domain/verifiable/draw-proof";
import { fen, instant, listed, oneOf } from "./columns";
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
    /** 16 bytes hex, from which the entrant's opaque id is made (verifiable §2): one an agency and commission, also after a withdrawal. */
    entrantSalt: text("entrant_salt").notNull(),
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
  /** Null where nothing is drawn over the roster. */
  readonly fromInputsHash: string | null;
  readonly toInputsHash: string | null;
};

/** One place of an order: whose it is, and the price that it agrees, in fen. */
export type Ordered = { readonly agencyId: string; readonly priceFen: number };

/** One selection of a commission, from its publication on. `status` and the derived columns are written by db/writes/selection.ts alone. */
export const selection = pgTable(
  "selection",
  {
    /** The event id of its draw: the commission's number, or that of a re-run. */
    id: text("id").primaryKey(),
    commissionId: text("commission_id")
      .notNull()
      .references(() => commission.id),
    method: text("method").$type<MethodName>().notNull(),
    status: text("status", { enum: SELECTION_STATUSES }).notNull(),
    revision: integer("revision").notNull().default(1),
    enteredStatusAt: instant("entered_status_at").notNull(),
    /** Whose value opens it, as its notice said; null for one that began before this was kept (exact prices, beacon of a notice). */
    beacon: jsonb("beacon").$type<BeaconInputs>(),
    /** 32 bytes hex, never shown: from it an agency's salt is made before it enters, since a sealed price names its bidder. */
    entrantKey: text("entrant_key"),
    /** What it came to: the agencies in their order, or the code for which it failed (market §3.5). */
    result: jsonb("result").$type<readonly Ordered[]>(),
    failure: text("failure", { enum: SELECTION_FAILURES }),
    /** The agency that is asked about its low price; null while no question stands. */
    askedAgencyId: text("asked_agency_id").references(() => organisation.id),
    /** Derived at every change: when the clock acts by itself, and what time waits for (`beacon`, or `calendar:2027`). */
    nextDueAt: instant("next_due_at"),
    waitingFor: text("waiting_for"),
  },
  (t) => [
    oneOf("selection_status", t.status, SELECTION_STATUSES),
    oneOf("selection_method", t.method, METHOD_NAMES),
    oneOf("selection_failure", t.failure, SELECTION_FAILURES),
    // A commission has one that stands, and any number before it.
    uniqueIndex("selection_live")
      .on(t.commissionId)
      .where(sql`status not in (${listed(SPENT_SELECTIONS)})`),
    index("selection_of").on(t.commissionId),
    index("selection_next_due").on(t.nextDueAt).where(sql`next_due_at is not null`),
    index("selection_asked").on(t.askedAgencyId).where(sql`asked_agency_id is not null`),
    index("selection_waiting").on(t.waitingFor).where(sql`waiting_for is not null`),
  ],
);

/** What stood in an opened bid. `plain` is the sealed text itself, from which anybody computes its hash (verifiable §3). */
export type OpenedText = { readonly nonce: string; readonly attachments: readonly Attachment[] };
/** A sealed file beside the bid, as it lies in the store: its name there, and the hash and length of its cipher text. */
export type SealedFile = { readonly place: string; readonly sha256: string; readonly bytes: number };

/** A sealed price: cipher text alone until its selection is opened. The last one that was taken before the close counts (exact prices). */
export const bid = pgTable(
  "bid",
  {
    id: text("id").primaryKey(),
    selectionId: text("selection_id")
      .notNull()
      .references(() => selection.id),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registration.id),
    /** The bidder's opaque id in this commission: what the sealed text must name. */
    bidder: text("bidder").notNull(),
    /** The price file, base64: one stanza for this opening. */
    sealed: text("sealed").notNull(),
    /** Hex of SHA-256 of the price file: it stands in the receipt, and from the close on in the close file. */
    sealedHash: text("sealed_hash").notNull(),
    files: jsonb("files").$type<readonly SealedFile[]>().notNull().default([]),
    /** The opening to whose message it was sealed: another one after a postponement. */
    opensAt: instant("opens_at").notNull(),
    takenAt: instant("taken_at").notNull(),
    takenFrom: text("taken_from")
      .notNull()
      .references(() => user.id),
    /** Replaced by a later one, or withdrawn with its entry: it does not count. */
    endedAt: instant("ended_at"),
    openedAt: instant("opened_at"),
    priceFen: fen("price_fen"),
    opened: jsonb("opened").$type<OpenedText>(),
    /** Why it is void, where it did not open to its own commission and bidder. */
    voidCode: text("void_code"),
  },
  (t) => [
    uniqueIndex("bid_live").on(t.registrationId).where(sql`ended_at is null`),
    index("bid_of").on(t.selectionId, t.bidder),
    index("bid_unopened").on(t.selectionId, t.id).where(sql`ended_at is null and opened_at is null`),
  ],
);

/** A question to a bidder about its abnormally low price, one a bid, and what was decided on the answer (market §4.4). */
export const lowPriceQuestion = pgTable(
  "low_price_question",
  {
    id: text("id").primaryKey(),
    selectionId: text("selection_id")
      .notNull()
      .references(() => selection.id),
    /** The bidder's opaque id in this commission. */
    bidder: text("bidder").notNull(),
    /** `投标人 n`: the place of that id among those of the close, ascending (exact prices). */
    number: integer("number").notNull(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => organisation.id),
    priceFen: fen("price_fen").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** What the bidder sealed beside its price, opened for this question; null where it cannot be read. */
    sheet: jsonb("sheet").$type<CostSheet>(),
    answer: jsonb("answer").$type<LowPriceAnswer>(),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by").references(() => user.id),
    decision: text("decision", { enum: LOW_PRICE_DECISIONS }),
    ground: text("ground", { enum: LOW_PRICE_GROUNDS }),
    /** Of an approver's decision: the coded reason, and the reason in words, public. */
    code: text("code", { enum: LOW_PRICE_CODES }),
    reason: text("reason"),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by").references(() => user.id),
  },
  (t) => [
    oneOf("low_price_decision", t.decision, LOW_PRICE_DECISIONS),
    oneOf("low_price_ground", t.ground, LOW_PRICE_GROUNDS),
    oneOf("low_price_code", t.code, LOW_PRICE_CODES),
    uniqueIndex("low_price_question_of").on(t.selectionId, t.bidder),
  ],
);

/** What was fixed at a commission's close, and its draw: the inputs are committed at the freeze, before the beacon's value can exist. */
export const selectionRun = pgTable(
  "selection_run",
  {
    /** The event id of the draw: its selection's. */
    id: text("id")
      .primaryKey()
      .references(() => selection.id),
    commissionId: text("commission_id")
      .notNull()
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
    /** The whole selection as a file, where it was not one draw over the roster (selection-case). */
    replay: jsonb("replay").$type<Replay>(),
    drawnAt: instant("drawn_at"),
  },
  (t) => [index("selection_run_of").on(t.commissionId), index("selection_run_inputs").on(t.inputsHash)],
);

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
