import type { Database } from "#db/client";
import { nameOfPerson } from "#db/queries/people";
import type { UserActor } from "~/domain/kernel/actor";
import { workingDaysBetween } from "~/domain/kernel/working-days";
import { type NoticeView, readNotice } from "./notice";
import { type PostingReview, readPostingReview } from "./posting-review";
import { readWork, type WorkHead } from "./work-facts";

/** The one page on which a commission is approved, or checked by the office: the notice, the checks, what changed. */
export type ReviewPage = {
  readonly head: WorkHead;
  readonly notice: NoticeView;
  readonly review: PostingReview;
  readonly drafter: string;
  /** The viewer wrote in it (SD1). */
  readonly isOwnDraft: boolean;
  /** Working days since it was handed in; null while a year's calendar is missing. */
  readonly waitedDays: number | null;
};

/** Null when there is no such commission or it is not the viewer's to see. */
export async function readReviewPage(database: Database, actor: UserActor, id: string, now: Date): Promise<ReviewPage | null> {
  const work = await readWork(database, actor, id, now);
  if (!work) return null;
  const { head, row, calendar, db } = work;
  const notice = await readNotice(db, row, now, calendar);
  const drafter = await nameOfPerson(db, row.draftedBy);
  const waited = workingDaysBetween(calendar, row.enteredStatusAt, now);
  return {
    ...{ head, notice },
    review: await readPostingReview(db, row, notice.files, now),
    // A person's name stays inside the person's own organisation.
    drafter: actor.organisationId === row.purchaserId ? (drafter ?? "") : "",
    isOwnDraft: row.editors.includes(actor.userId),
    waitedDays: waited.ok ? waited.value : null,
  };
}
