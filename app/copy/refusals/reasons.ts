import type { Detail } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { ADMISSION_REASONS } from "../admission/reasons-admission";
import type { Lang } from "../define";
import type { Sentence } from "./reason-row";
import { BASICS_REASONS } from "./reasons-basics";
import { BID_REASONS } from "./reasons-bid";
import { COMMISSION_REASONS } from "./reasons-commission";
import { COMMITTEE_REASONS } from "./reasons-committee";
import { MARKET_REASONS } from "./reasons-market";

/** One row a reason, in files by subject; together they must hold every code. */
const REASONS: Readonly<Record<ReasonCode, Readonly<Record<Lang, Sentence>>>> = {
  ...BASICS_REASONS,
  ...ADMISSION_REASONS,
  ...MARKET_REASONS,
  ...BID_REASONS,
  ...COMMISSION_REASONS,
  ...COMMITTEE_REASONS,
};

/** The sentence for a refusal, in the reader's language. */
export function reasonText(lang: Lang, reason: ReasonCode, detail: Detail = {}): string {
  return REASONS[reason][lang](detail);
}
