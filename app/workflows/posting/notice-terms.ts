import type { CommissionRow } from "#db/queries/commission-facts";
import type { CommissionTerms } from "~/domain/commission/terms";

/** The terms of a published commission: complete, since an incomplete draft is never submitted. */
export function noticeTerms(row: Pick<CommissionRow, "id" | "publishedAt" | "terms">): CommissionTerms {
  if (!row.publishedAt) throw new Error(`commission ${row.id} was never published`);
  return row.terms as CommissionTerms;
}
