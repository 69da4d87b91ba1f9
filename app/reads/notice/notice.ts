import type { Queryable } from "#db/client";
import type { CommissionRow } from "#db/queries/commission-facts";
import type { Purchaser } from "#db/queries/commissions";
import { filesOf } from "#db/queries/files";
import { organisationById } from "#db/queries/people";
import { isTakenOut } from "~/domain/access/visibility";
import { findItem } from "~/domain/catalogue/find-item";
import type { ServiceItem } from "~/domain/catalogue/item";
import { CATALOGUE_VERSION } from "~/domain/catalogue/items";
import type { DraftTerms } from "~/domain/commission/terms";
import { planWindow } from "~/domain/commission/window";
import type { Calendar } from "~/domain/kernel/calendar";
import { type Rule, type RulesBoundBy, rulesAt } from "~/domain/rulebook/rules";
import { carriedMethod, minimumEntrants } from "~/domain/selection/carried";
import type { CarriedMethod } from "~/domain/selection/methods";

export type NoticeFile = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: Date;
  /** Why it was superseded after the publication; null while it stands. */
  readonly superseded: string | null;
};

/** The moments of a registration, planned as if published now, or fixed; or the year whose calendar is missing; null while not stated. */
export type NoticeWindow =
  | { readonly kind: "planned" | "fixed"; readonly opensAt: Date; readonly closesAt: Date; readonly selectsAt: Date }
  | { readonly kind: "missing"; readonly year: number };

/** A notice as the public will see it, before and after publication. */
export type NoticeView = {
  readonly number: string | null;
  readonly purchaser: Purchaser;
  readonly method: CarriedMethod;
  readonly terms: DraftTerms;
  readonly item: Pick<ServiceItem, "code" | "name" | "qualification" | "stricter" | "qualificationNote" | "reviewsAuthorsWork"> | null;
  readonly catalogueVersion: string;
  readonly minimumEntrants: number;
  /** By when it is paid: the rule of the signing, until then that of now. */
  readonly payDays: (Rule & { readonly value: number }) | null;
  readonly window: NoticeWindow | null;
  readonly files: readonly NoticeFile[];
};

function windowOf(row: CommissionRow, now: Date, calendar: Calendar): NoticeWindow | null {
  const { publishedAt: opensAt, closesAt, selectsAt, terms } = row;
  if (opensAt && closesAt && selectsAt) return { kind: "fixed", opensAt, closesAt, selectsAt };
  if (terms.windowWorkingDays === undefined || terms.closeMinute === undefined) return null;
  const planned = planWindow(calendar, now, { windowWorkingDays: terms.windowWorkingDays, closeMinute: terms.closeMinute });
  if (planned.ok) return { kind: "planned", ...planned.value };
  return planned.reason === "calendar.missing" ? { kind: "missing", year: Number(planned.detail?.year) } : null;
}

async function noticeFiles(db: Queryable, row: CommissionRow): Promise<NoticeFile[]> {
  const all = await filesOf(db, "commission", row.id);
  return all
    .filter((each) => !isTakenOut(each))
    .map(({ id, name, bytes, sha256, uploadedAt, supersededAt, supersedeReason }) => ({
      ...{ id, name, bytes, sha256, uploadedAt },
      superseded: supersededAt ? (supersedeReason ?? "") : null,
    }));
}

/**
 * The notice of a commission. In: its row, the moment, the calendar, the rules by which its contract is or would be signed. Two queries, one
 * where the purchaser is known already.
 */
export async function readNotice(
  db: Queryable,
  row: CommissionRow,
  now: Date,
  calendar: Calendar,
  signing: RulesBoundBy<"signing"> = rulesAt(now),
  known: Purchaser | null = null,
): Promise<NoticeView> {
  const purchaser = known ?? (await organisationById(db, row.purchaserId));
  const item = findItem(row.itemCode);
  return {
    number: row.number,
    purchaser: { name: purchaser?.name ?? "", englishName: purchaser?.englishName ?? null },
    method: carriedMethod(row.method),
    terms: row.terms,
    item,
    catalogueVersion: CATALOGUE_VERSION,
    minimumEntrants: minimumEntrants(row, rulesAt(row.publishedAt ?? now)),
    payDays: signing.row("pay_days"),
    window: windowOf(row, now, calendar),
    files: await noticeFiles(db, row),
  };
}
