import type { ServiceItem } from "../catalogue/item";
import { rulesAt } from "../rulebook/rules";
import type { PostingMethod } from "./posting-method";
import type { BarredAgency, DraftTerms } from "./terms";

/** What a purchaser's affiliation declaration says when there is no affiliation; anything else is a text of the purchaser's own. */
export const NO_AFFILIATION = "none";

/** What the purchaser's organisation adds to a new draft. */
export type PurchaserDefaults = { readonly phone: string };

function basisText(item: ServiceItem): string {
  return item.legalBasis.map(({ law, articles }) => (articles ? `${law.zh} 第 ${articles} 条` : law.zh)).join("；");
}

/** A new draft of an item: legal basis, deliverables, duration, skeleton of the content and fee basis come from the catalogue, the window from the method. */
export function draftFromItem(item: ServiceItem, purchaser: PurchaserDefaults, method: PostingMethod, now: Date): DraftTerms {
  return {
    itemCode: item.code,
    approvalItem: item.approvals[0]?.zh ?? "",
    content: item.content,
    quality: item.quality,
    deliverables: item.deliverables.map(({ name, form, copies, standard }) => ({ name: name.zh, form, copies, standard })),
    duration: item.duration,
    feeBasis: item.fee.basis.zh,
    legalBasis: basisText(item),
    windowWorkingDays: rulesAt(now).count(method.window),
    closeMinute: "10:00",
    ...(purchaser.phone ? { complaintPhone: purchaser.phone, contactPhone: purchaser.phone } : {}),
  };
}

/**
 * A draft from an earlier commission (复制为新委托): everything but what names one project alone, its code and the author of the work
 * under review, so that neither is carried over unseen; nor who was barred there, which is another need's matter.
 */
export function draftFromEarlier(terms: DraftTerms): DraftTerms {
  const { projectCode: _code, reportAuthors: _authors, barred: _barred, ...kept } = terms;
  return kept;
}

/**
 * A draft that posts a failed commission again (流标后重新发布): the same terms, with the shorter window that a relist allows. Whoever
 * gave up the award (`abandoners`) may not take part, nor those barred from the failed one already (market §3.5, F04).
 */
export function draftFromFailed(terms: DraftTerms, abandoners: readonly BarredAgency[], method: PostingMethod, now: Date): DraftTerms {
  const before = terms.barred ?? [];
  const barred = [...before, ...abandoners.filter(({ uscc }) => !before.some((each) => each.uscc === uscc))];
  return { ...terms, windowWorkingDays: rulesAt(now).count(method.relistWindow), ...(barred.length > 0 ? { barred } : {}) };
}
