import type { Grade } from "../rulebook/row";
import type { QualificationRequirement } from "./qualification";

/** Words of the catalogue in both languages: reviewed data, not interface text. */
export type Bilingual = { readonly zh: string; readonly en: string };

/** 立项、规划、施工、验收、经营、注销. */
export const STAGES = ["initiation", "planning", "construction", "completion", "operation", "closing"] as const;
export type Stage = (typeof STAGES)[number];

/** 编制、评估、评审、检测、鉴定、审计、测绘、咨询. */
export const SERVICE_TYPES = ["compile", "assess", "review", "test", "appraise", "audit", "survey", "consult"] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** Who may commission: an applicant, a department, or either. */
export const STREAMS = ["APPLICANT", "DEPT", "EITHER"] as const;
export type Stream = (typeof STREAMS)[number];

export const ITEM_STATUSES = ["RETAINED", "CONVERTED", "ABOLISHED", "UNDER_REVIEW"] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** M market price, GP priced by government, B the department's budget. */
export const FEE_MODES = ["MARKET", "GOV_PRICED", "BUDGET", "BUDGET_OR_MARKET"] as const;
export type FeeMode = (typeof FEE_MODES)[number];

export type LegalBasis = {
  readonly law: Bilingual /** Numbers of the articles, "16, 19"; null for a whole document. */;
  readonly articles: string | null;
};

export type DeliverableSkeleton = { readonly name: Bilingual; readonly form: string; readonly copies: number; readonly standard: string };

/** A case in which the law asks for a higher grade: the grade, in which case, and words by which a project is known as such a case. */
export type StricterCase = { readonly atLeast: string; readonly when: Bilingual; readonly signs: readonly string[] };

/** One row of the service item list (market §5.5, §5.6). Chinese-only texts are skeletons that a purchaser edits in a posting. */
export type ServiceItem = {
  /** TJ-ZJ-001 … in the order of the list. */
  readonly code: string;
  readonly name: Bilingual;
  /** Other words that people search for. */
  readonly aliases: readonly string[];
  readonly stage: Stage;
  readonly approvals: readonly Bilingual[];
  readonly approvalDept: Bilingual;
  readonly competentDept: Bilingual;
  readonly serviceType: ServiceType;
  readonly stream: Stream;
  readonly status: ItemStatus;
  /** Why an item is converted, abolished or under review, with the document. */
  readonly statusNote?: Bilingual;
  /** Not commissioned by itself: the item that contains it. */
  readonly partOf?: string;
  /** Listed to inform only, and why. */
  readonly informationOnly?: Bilingual;
  readonly legalBasis: readonly LegalBasis[];
  readonly grade: Grade;
  /** When it is needed and when not. */
  readonly applicability: Bilingual;
  readonly selfPrepareAllowed: boolean;
  /** What may replace it (a regional result, a commitment), or null. */
  readonly substitute: Bilingual | null;
  readonly qualification: QualificationRequirement;
  /** Where a project of this kind needs a higher grade than the rest; the purchaser says whether it is one. */
  readonly stricter?: StricterCase;
  /** What the law says of the provider, or of its ability where there is no licence: never a threshold of its own. */
  readonly qualificationNote: Bilingual;
  readonly time: Bilingual;
  readonly fee: { readonly mode: FeeMode; readonly basis: Bilingual };
  readonly deliverables: readonly DeliverableSkeleton[];
  readonly duration: { readonly count: number; readonly unit: "WD" | "d" };
  readonly content: string;
  readonly quality: string;
  /** The service judges a report that somebody else wrote: the author is named and avoided (market §6.8). */
  readonly reviewsAuthorsWork: boolean;
};
