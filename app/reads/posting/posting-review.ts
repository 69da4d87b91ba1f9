import type { Queryable } from "#db/client";
import type { CommissionRow } from "#db/queries/commission-facts";
import { publishedOfItem, type VersionRow } from "#db/queries/commissions";
import { type Difference, differences } from "~/domain/commission/differences";
import { type CheckResult, postingChecks } from "~/domain/commission/posting";
import { checkSplitting, type SplittingCheck } from "~/domain/commission/splitting";
import { type Rules, rulesAt } from "~/domain/rulebook/rules";
import { carriedMethod, postingContext } from "~/domain/selection/carried";
import type { CarriedMethod } from "~/domain/selection/methods";
import type { NoticeFile } from "../notice/notice";

export type ReturnedWith = {
  readonly by: "approver" | "office";
  readonly at: Date;
  readonly remarks: readonly { readonly field: string; readonly text: string }[];
};

/** What is judged of a posting beside the notice itself. */
export type PostingReview = {
  readonly method: CarriedMethod;
  readonly checks: readonly CheckResult[];
  readonly splitting: SplittingCheck;
  /** The last time it came back, and what has changed since; null when it never did. */
  readonly lastReturn: (ReturnedWith & { readonly changed: readonly Difference[]; readonly newFiles: readonly string[] }) | null;
};

const DAY = 86_400_000;

const isReturn = (version: VersionRow) => version.kind === "sent_back" || version.kind === "returned";

/** The last return of a commission, from its versions (the latest first). */
export function lastReturnOf(versions: readonly VersionRow[]): VersionRow | null {
  return versions.find(isReturn) ?? null;
}

/** The same as pages tell it. */
export function returnedWith(version: VersionRow): ReturnedWith {
  return { by: version.kind === "returned" ? "office" : "approver", at: version.at, remarks: version.remarks };
}

/** Checks, splitting self-check and differences since the last return (`back`), for approver and office. One query. */
export async function readPostingReview(
  db: Queryable,
  row: CommissionRow,
  files: readonly NoticeFile[],
  now: Date,
  back: VersionRow | null,
  at: (moment: Date) => Rules = rulesAt,
): Promise<PostingReview> {
  const since = new Date(now.getTime() - (rulesAt(now).value("posting.splitting_days") + 1) * DAY);
  const sameItem = await publishedOfItem(db, row.purchaserId, row.itemCode, since, row.id);
  return {
    method: carriedMethod(row.method),
    checks: postingChecks(row.terms, postingContext(row, now, at)),
    splitting: checkSplitting(row.priceFen ?? 0, sameItem, now),
    lastReturn: back
      ? {
          ...returnedWith(back),
          changed: differences(back.terms, row.terms),
          newFiles: files.filter((file) => file.uploadedAt > back.at).map((file) => file.name),
        }
      : null,
  };
}
