/** What a deliverable is: name, form, number of copies, standard (market §3.2). */
export type DeliverableTerm = { readonly name: string; readonly form: string; readonly copies: number; readonly standard: string };

/** An agency that may not take part, and why (回避). */
export type AvoidedAgency = { readonly uscc: string; readonly name: string; readonly reason: string };

/** The author of the report that is to be reviewed: never the reviewer (market §6.8). */
export type ReportAuthor = { readonly uscc: string; readonly name: string };

export type DurationUnit = "WD" | "d";

/**
 * What the purchaser states of a commission (market §3.2, DEPT stream). Amounts in fen, windows in working days,
 * `closeMinute` is "HH:MM" in Asia/Shanghai between 09:00 and 16:30 (§3.4). Everything here is public once published.
 */
export type CommissionTerms = {
  readonly title: string;
  readonly itemCode: string;
  readonly approvalItem: string;
  readonly projectCode: string;
  readonly content: string;
  readonly scale: string;
  readonly site: string;
  readonly deliverables: readonly DeliverableTerm[];
  readonly quality: string;
  readonly duration: { readonly count: number; readonly unit: DurationUnit };
  /** 固定价, which award and contract equal, or 最高限价, which no bid exceeds: the method says which. */
  readonly priceFen: number;
  readonly feeBasis: string;
  readonly budgetSource: string;
  /** Whether the project is the item's stricter case, which needs a higher grade; asked of items that have one (§5.2). */
  readonly higherGrade: boolean;
  /** Free words on the item's qualification; the requirement itself is the catalogue's. */
  readonly qualificationNote: string;
  readonly avoided: readonly AvoidedAgency[];
  /** Required for 评估, 评审 and 审查 items; empty for others. */
  readonly reportAuthors: readonly ReportAuthor[];
  readonly affiliation: string;
  readonly legalBasis: string;
  /** Statutory tenders must never be decided by lot (§4.3): must be false, with its basis. */
  readonly tenderLawApplies: boolean;
  readonly tenderLawBasis: string;
  readonly complaintPhone: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly windowWorkingDays: number;
  readonly closeMinute: string;
};

/** An agency that gave up the award of the commission that this one posts again: declined it, or was silent (market §3.5, F04). */
export type BarredAgency = { readonly uscc: string; readonly name: string };

/** A draft: any part may be missing. Who is barred is nobody's statement: it comes with the relist and stays through every edit. */
export type DraftTerms = { readonly [K in keyof CommissionTerms]?: CommissionTerms[K] } & { readonly barred?: readonly BarredAgency[] };

/** What of the terms keeps agencies out (E5). */
export type AvoidanceTerms = Pick<DraftTerms, "avoided" | "reportAuthors" | "barred">;
/** What of the terms an entry is judged by: who is kept out, and the grade that is needed (E2, E5). */
export type EntryTerms = AvoidanceTerms & Pick<DraftTerms, "higherGrade">;
