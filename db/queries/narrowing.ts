import { and, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, lte, not, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { payment } from "#db/schema/contract";
import { duty } from "#db/schema/duty";
import { organisation } from "#db/schema/people";
import type { LightColour } from "~/domain/supervision/light";
import { ofCommission, urgentDuty, withDuty } from "./duties";

/** What every list of commissions can be narrowed to. `at`: the instant at which lights and lateness are told; amounts in fen. */
export type Narrowing = {
  readonly at: Date;
  /** The department by its code; one of nobody finds nothing. */
  readonly purchaserCode?: string;
  readonly itemCode?: string;
  readonly priceFrom?: number;
  readonly priceTo?: number;
  readonly dayFrom?: Date;
  readonly dayBefore?: Date;
  readonly payment?: "due" | "late" | "recorded" | "paid";
  readonly light?: LightColour;
};

function isPaid(db: Queryable): SQL | undefined {
  const settled = db
    .select({ one: sql`1` })
    .from(payment)
    .where(and(eq(payment.commissionId, commission.id), eq(payment.outcome, "confirmed")));
  return and(exists(settled), not(withDuty(db, "record-payment")), not(withDuty(db, "confirm-payment")));
}

function paymentIs(db: Queryable, state: NonNullable<Narrowing["payment"]>, at: Date): SQL | undefined {
  switch (state) {
    case "due":
      return withDuty(db, "record-payment");
    case "late":
      return withDuty(db, "record-payment", at);
    case "recorded":
      return withDuty(db, "confirm-payment");
    case "paid":
      return isPaid(db);
  }
}

/** Whether the light of the row's most urgent duty has this colour at the instant, as lightAt tells it. */
function hasLight(db: Queryable, colour: LightColour, at: Date): SQL | undefined {
  const urgent = urgentDuty(db, ofCommission);
  const { yellowAt, redAt, blackAt } = urgent;
  const later = (moment: typeof yellowAt) => or(isNull(moment), gt(moment, at));
  const shown: Readonly<Record<LightColour, SQL | undefined>> = {
    black: lte(blackAt, at),
    red: and(lte(redAt, at), later(blackAt)),
    yellow: and(lte(yellowAt, at), gt(redAt, at), later(blackAt)),
    green: and(gt(redAt, at), later(yellowAt), later(blackAt)),
  };
  const one = db.select({ one: sql`1` }).from(urgent).where(shown[colour]);
  // The index of standing duties names the few that can be meant; which of them is the most urgent is asked of each.
  const near = db
    .select({ id: duty.commissionId })
    .from(duty)
    .where(and(isNull(duty.endedAt), isNotNull(duty.dueAt), colour === "red" || colour === "black" ? lte(duty.dueAt, at) : undefined));
  return and(inArray(commission.id, near), exists(one));
}

const purchaserOf = (db: Queryable, code: string): SQL =>
  sql`(${db.select({ id: organisation.id }).from(organisation).where(eq(organisation.uscc, code))})`;

/** The conditions of a narrowing; `day` is the column whose days are asked for. */
export function narrowed(db: Queryable, asked: Narrowing, day: AnyPgColumn): (SQL | undefined)[] {
  const { at, purchaserCode, itemCode, priceFrom, priceTo, dayFrom, dayBefore, light } = asked;
  return [
    purchaserCode === undefined ? undefined : eq(commission.purchaserId, purchaserOf(db, purchaserCode)),
    itemCode === undefined ? undefined : eq(commission.itemCode, itemCode),
    priceFrom === undefined ? undefined : gte(commission.priceFen, priceFrom),
    priceTo === undefined ? undefined : lte(commission.priceFen, priceTo),
    dayFrom === undefined ? undefined : gte(day, dayFrom),
    dayBefore === undefined ? undefined : lt(day, dayBefore),
    asked.payment === undefined ? undefined : paymentIs(db, asked.payment, at),
    light === undefined ? undefined : hasLight(db, light, at),
  ];
}
