import type { Database, Queryable } from "#db/client";
import { commissionById, type VersionRow, versionsOf } from "#db/queries/commissions";
import { type Difference, differences } from "~/domain/commission/differences";
import { type PostingLimits, postingLimits } from "~/domain/commission/posting";
import {
  missingTerms,
  SECTION_TERMS,
  SECTIONS,
  type Section,
  type SectionState,
  sectionOf,
  sectionState,
  type TermKey,
} from "~/domain/commission/sections";
import type { DraftTerms } from "~/domain/commission/terms";
import type { UserActor } from "~/domain/kernel/actor";
import type { Rules } from "~/domain/rulebook/rules";
import { carriedOf, isOffered } from "~/domain/selection/carried";
import { readWork, type Work, type WorkHead } from "../desk/work-facts";
import { type NoticeView, readNotice } from "../notice/notice";
import { lastReturnOf, type PostingReview, type ReturnedWith, readPostingReview, returnedWith } from "./posting-review";

export type DraftSection = { readonly key: Section; readonly state: SectionState; readonly remarks: readonly string[] };

/** Everything the pages show on which a draft is written and checked. */
export type DraftPage = {
  readonly head: WorkHead;
  readonly notice: NoticeView;
  readonly sections: readonly DraftSection[];
  readonly missing: readonly { readonly term: TermKey; readonly section: Section }[];
  readonly returned: ReturnedWith | null;
  readonly limits: PostingLimits;
};

export type CheckPage = DraftPage & { readonly review: PostingReview };

/** The moment at which a draft is read, and the rulebook by which its method is on or off. */
export type ReadAt = { readonly now: Date; readonly rulesAt: (moment: Date) => Rules };

/**
 * A draft as its clerks write it: the task list, what is missing, the remarks it came back with. Null when it is not theirs, and while
 * the rules do not offer its method: then its addresses answer as if there were none.
 */
export async function readDraftPage(database: Database, actor: UserActor, id: string, at: ReadAt): Promise<DraftPage | null> {
  const work = actor.organisationKind === "department" ? await readWork(database, actor, id, at.now) : null;
  return work && isOfferedAt(work, at) ? draftPageOf(work, at.now, lastReturnOf(await versionsOf(work.db, id))) : null;
}

const isOfferedAt = ({ row }: Work, { now, rulesAt }: ReadAt): boolean => isOffered(row, rulesAt(now));

async function draftPageOf({ head, row, calendar, db }: Work, now: Date, back: VersionRow | null): Promise<DraftPage> {
  const notice = await readNotice(db, row, now, calendar);
  const changed = back ? differences(back.terms, row.terms).map((each) => each.key) : [];
  const sections = SECTIONS.map((key): DraftSection => {
    const remarks = back?.remarks.filter((remark) => remark.field === key).map((remark) => remark.text) ?? [];
    if (key === "attachments") {
      const mended = notice.files.some((file) => back && file.uploadedAt > back.at);
      return { key, remarks, state: remarks.length > 0 && !mended ? "problem" : "done" };
    }
    const terms: readonly TermKey[] = SECTION_TERMS[key];
    const untouched = remarks.length > 0 && !terms.some((term) => changed.includes(term));
    return { key, remarks, state: sectionState(key, row.terms, notice.item, untouched) };
  });
  return {
    ...{ head, notice, sections },
    missing: missingTerms(row.terms, notice.item).map((term) => ({ term, section: sectionOf(term) })),
    returned: back && (row.status === "draft" || row.status === "returned") ? returnedWith(back) : null,
    limits: postingLimits(carriedOf(row.method).posting, row.relistOf !== null, now),
  };
}

/** The same for check-your-answers, with the checks by rule; from what was read of the commission already. */
export async function checkPageOf(work: Work, at: ReadAt): Promise<CheckPage | null> {
  if (!isOfferedAt(work, at)) return null;
  const back = lastReturnOf(await versionsOf(work.db, work.row.id));
  const page = await draftPageOf(work, at.now, back);
  return { ...page, review: await readPostingReview(work.db, work.row, page.notice.files, at.now, back, at.rulesAt) };
}

/** What is stored now of the terms that somebody else saved meanwhile, beside what was typed. */
export async function readStaleTerms(db: Queryable, id: string, keys: readonly TermKey[], typed: DraftTerms): Promise<Difference[]> {
  const row = await commissionById(db, id);
  return row ? differences(row.terms, typed).filter((each) => keys.includes(each.key)) : [];
}
