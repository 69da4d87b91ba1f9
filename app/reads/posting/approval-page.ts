import { versionsOf } from "#db/queries/commissions";
import { nameOfPerson } from "#db/queries/people";
import type { UserActor } from "~/domain/kernel/actor";
import { workingDaysBetween } from "~/domain/kernel/working-days";
import type { Work } from "../desk/work-facts";
import { type NoticeView, readNotice } from "../notice/notice";
import { lastReturnOf, type PostingReview, readPostingReview } from "./posting-review";

/** What a commission is judged by before its publication, by its approver and by the office: the notice, the checks, what changed. */
export type Posting = {
  readonly notice: NoticeView;
  readonly review: PostingReview;
  readonly drafter: string;
  /** Working days since it was handed in; null while a year's calendar is missing. */
  readonly waitedDays: number | null;
};

/** From what was read of the commission already. */
export async function postingOf({ row, calendar, db }: Work, actor: UserActor, now: Date): Promise<Posting> {
  const notice = await readNotice(db, row, now, calendar);
  // A person's name stays inside the person's own organisation.
  const drafter = actor.organisationId === row.purchaserId ? await nameOfPerson(db, row.draftedBy) : null;
  const waited = workingDaysBetween(calendar, row.enteredStatusAt, now);
  return {
    notice,
    review: await readPostingReview(db, row, notice.files, now, lastReturnOf(await versionsOf(db, row.id))),
    drafter: drafter ?? "",
    waitedDays: waited.ok ? waited.value : null,
  };
}
