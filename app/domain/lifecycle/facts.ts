import type { Outage } from "../commission/outage";
import type { DurationUnit } from "../commission/terms";
import type { CommissionStatus, ObjectionStatus, SelectionFailure, SelectionStatus } from "../kernel/statuses";
import { type Rule, type RulesBoundBy, rulesAt } from "../rulebook/rules";
import { carriedOf } from "../selection/carried";
import type { Stream } from "../selection/case";
import type { MethodName } from "../selection/methods";
import type { HoldFact } from "./due";

/** The award whose turn it is. */
export type AwardFact = {
  readonly position: number;
  readonly agencyId: string;
  readonly resultAt: Date;
  readonly awardedAt: Date | null;
  readonly confirmedAt: Date | null;
  /** End of the agency's admission publicity, while it is still provisional: the award notice waits for it (§5.1). */
  readonly publicityUntil: Date | null;
};

/** The latest filing of the contract. */
export type FilingFact = {
  readonly side: "purchaser" | "provider";
  readonly filedAt: Date;
  readonly rejectedAt: Date | null;
  readonly confirmedAt: Date | null;
  /** The day of signing, from which the contract's term runs. */
  readonly signedAt: Date;
  readonly duration: { readonly count: number; readonly unit: DurationUnit };
  readonly payDays: number;
};

export type DeliveryFact = { readonly deliveredAt: Date; readonly rejectedAt: Date | null };

/** The rules that a commission lives by, each by the moment that binds it: a row of a later day changes nothing that is under way. */
export type CommissionRules = {
  /** Of its publication; until then of the day on which its status began, from which the format check's term runs. */
  readonly publication: RulesBoundBy<"publication">;
  /** Of the day on which the contract was signed; null while none is filed. */
  readonly signing: RulesBoundBy<"signing"> | null;
  /** That of its method from which the length of its registration comes. */
  readonly registration: Rule | null;
};

/** The moments that bind a commission, and its method; `signedAt` of the contract that was filed last. */
export type CommissionMoments = {
  readonly method: MethodName;
  readonly publishedAt: Date | null;
  readonly enteredStatusAt: Date;
  readonly signedAt: Date | null;
};

/** The rules of a commission's moments, from the market's rulebook or another. */
export function commissionRules({ method, publishedAt, enteredStatusAt, signedAt }: CommissionMoments, at = rulesAt): CommissionRules {
  const publication = at(publishedAt ?? enteredStatusAt);
  return { publication, signing: signedAt && at(signedAt), registration: publication.row(carriedOf(method).posting.window) };
}

/** An objection by itself, without the commission that it stands against. */
export type ObjectionState = {
  readonly id: string;
  readonly status: ObjectionStatus | null;
  readonly enteredStatusAt: Date;
  /** The agency that filed it online; null for a letter that the office recorded. */
  readonly agencyId: string | null;
  readonly filedAt: Date;
  /** Who drafted the purchaser's answer; null while there is no draft. */
  readonly draftedBy: string | null;
  readonly answeredAt: Date | null;
};

/** A selection by itself, without the commission that it is made for. */
export type SelectionState = {
  /** The event's id: the commission's number, or that of a re-run. */
  readonly id: string;
  readonly method: MethodName;
  readonly status: SelectionStatus | null;
  /** Counts its changes; 0 before it begins. */
  readonly revision: number;
  readonly enteredStatusAt: Date;
  /** Why it failed; null while it has not. */
  readonly failure: SelectionFailure | null;
  /** The agency that is asked about its low price; null while no question stands. Known to itself and the auditor alone before the result. */
  readonly askedAgencyId: string | null;
  /** Whether custodians open it: then their hands are waited for, else a value that comes by itself. */
  readonly byCustodians: boolean;
};

/** What the lifecycle asks about: everything by which a move, a button, a deadline or a turn is decided. Amounts in fen. */
export type CommissionFacts = {
  readonly id: string;
  readonly number: string | null;
  readonly status: CommissionStatus;
  readonly revision: number;
  readonly purchaserId: string;
  readonly stream: Stream;
  readonly method: MethodName;
  /** Users who wrote in it: none of them approves it (SD1). */
  readonly editors: readonly string[];
  readonly enteredStatusAt: Date;
  readonly rulesOf: CommissionRules;
  readonly holds: readonly HoldFact[];
  /** Objections to the result that wait for their decision. */
  readonly objections: readonly ObjectionState[];
  /** The selection that stands; where none does any more, the last one. Null before publication. */
  readonly selection: SelectionState | null;
  readonly cancellationRequestedAt: Date | null;
  readonly closesAt: Date | null;
  readonly selectsAt: Date | null;
  /** Certified outages that met its registration while that is open. */
  readonly outages: readonly Outage[];
  /** When it could not be published since it was approved, for want of a committee: the format check's clock stood. */
  readonly withoutBeacon: readonly { readonly since: Date; readonly until: Date | null }[];
  readonly frozenAt: Date | null;
  /** Eligible entrants of the frozen roster; 0 before. */
  readonly frozenCount: number;
  readonly minimumEntrants: number;
  readonly award: AwardFact | null;
  /** Alternates whose turn has not come yet. */
  readonly alternatesLeft: number;
  readonly filing: FilingFact | null;
  readonly delivery: DeliveryFact | null;
  readonly rejectedDeliveries: number;
  readonly acceptedAt: Date | null;
  /** What the award in turn agrees; until there is one, what the notice states. */
  readonly priceFen: number;
  readonly confirmedFen: number;
  /** The payment that the provider has not answered yet. */
  readonly pendingPaymentAt: Date | null;
  readonly relisted: boolean;
  readonly ratedAt: Date | null;
  readonly repliedAt: Date | null;
};

/** Whether a hold stands: then no move applies and every clock is stopped (market §3.3 #10). */
export function isHeld(facts: CommissionFacts): boolean {
  return facts.holds.some((hold) => hold.until === null);
}

/** Whether the office's hold stands: under it nothing of the commission moves, its objections neither. */
export function isHeldByOffice({ holds }: Pick<CommissionFacts, "holds">): boolean {
  return holds.some((hold) => hold.until === null && hold.kind === "OFFICE");
}

/** From T_select on the beacon's value exists, and with it the result, even while a hold keeps it undrawn. */
export function isSelectionDue({ selectsAt }: Pick<CommissionFacts, "selectsAt">, now: Date): boolean {
  return selectsAt !== null && now >= selectsAt;
}

/** Paid when the confirmed transfers reach the contract price. */
export function isPaid(facts: CommissionFacts): boolean {
  return facts.acceptedAt !== null && facts.confirmedFen >= facts.priceFen;
}

/** By which rules its contract is or would be signed: those of its signing; while none is filed, or the last was rejected, those of now. */
export function rulesToSign({ filing, rulesOf }: Pick<CommissionFacts, "filing" | "rulesOf">, now: Date): RulesBoundBy<"signing"> {
  const isOpen = filing === null || (filing.rejectedAt !== null && filing.confirmedAt === null);
  return (isOpen ? null : rulesOf.signing) ?? rulesAt(now);
}
