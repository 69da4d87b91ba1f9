import type { CommissionTerms, DeliverableTerm, DurationUnit } from "../commission/terms";
import { type Decision, ok, type Refusal, refused, refusedAll } from "../kernel/decision";
import { atTime, type DateKey, dateKey } from "../kernel/time";
import { type RulesBoundBy, rulesAt } from "../rulebook/rules";

/** What a contract says of the key terms (market §6.1). Price in fen, `payDays` calendar days after acceptance, `signedOn` a day. */
export type ContractTerms = {
  readonly signedOn: DateKey;
  readonly priceFen: number;
  readonly duration: { readonly count: number; readonly unit: DurationUnit };
  readonly deliverables: readonly DeliverableTerm[];
  readonly payDays: number;
};

/** The key terms that are compared with the notice. A different price is never filed: the award fixed it. */
export const KEY_TERMS = ["price", "duration", "deliverables", "payment"] as const;
export type KeyTerm = (typeof KEY_TERMS)[number];
export type Comparison = { readonly term: KeyTerm; readonly equal: boolean };

const sameDeliverables = (a: readonly DeliverableTerm[], b: readonly DeliverableTerm[]): boolean =>
  a.length === b.length &&
  a.every((each, at) => {
    const other = b[at];
    return (
      other && each.name === other.name && each.form === other.form && each.copies === other.copies && each.standard === other.standard
    );
  });

type AgreedTerms = Pick<CommissionTerms, "priceFen" | "duration" | "deliverables">;

/** What the notice and the award together hold the parties to: the notice's terms at the award's price, in fen. */
export function agreedTerms(notice: CommissionTerms, priceFen: number): CommissionTerms {
  return { ...notice, priceFen };
}

/**
 * Term by term, as far as the contract is filled in: does it say what notice and award say? The pay term of the rules by which it is signed
 * counts as the notice's (§6.6).
 */
export function compareWithNotice(notice: AgreedTerms, contract: Partial<ContractTerms>, rules: RulesBoundBy<"signing">): Comparison[] {
  const { priceFen, duration, deliverables, payDays } = contract;
  const equal: Readonly<Record<KeyTerm, boolean | undefined>> = {
    price: priceFen === undefined ? undefined : priceFen === notice.priceFen,
    duration: duration && duration.count === notice.duration.count && duration.unit === notice.duration.unit,
    deliverables: deliverables && sameDeliverables(notice.deliverables, deliverables),
    payment: payDays === undefined ? undefined : payDays === rules.value("pay_days"),
  };
  return KEY_TERMS.flatMap((term) => (equal[term] === undefined ? [] : [{ term, equal: equal[term] }]));
}

/** What a contract for filing is measured by: its notice at the award's price, the award notice, and now. */
export type FilingMeasure = { readonly notice: AgreedTerms; readonly awardedAt: Date; readonly now: Date };

/** The rules of a contract's day of signing; of now while it states none that can be. */
function rulesOfSigning(signedOn: DateKey | undefined, { awardedAt, now }: FilingMeasure): RulesBoundBy<"signing"> {
  return rulesAt(signedOn === undefined || signedOn < dateKey(awardedAt) || signedOn > dateKey(now) ? now : atTime(signedOn, 9));
}

/** What is wrong with a contract for filing, as far as it is filled in: the refusals of decideFiling. */
export function filingProblems(
  contract: Partial<ContractTerms>,
  deviations: Readonly<Record<string, string>>,
  measure: FilingMeasure,
): Refusal[] {
  const { notice, awardedAt, now } = measure;
  const rules = rulesOfSigning(contract.signedOn, measure);
  const most = rules.value("pay_max");
  const { priceFen, payDays, signedOn } = contract;
  const problems: Refusal[] = [];
  if (priceFen !== undefined && priceFen !== notice.priceFen) problems.push(refused("contract.price"));
  if (payDays !== undefined && (payDays < 1 || payDays > most)) problems.push(refused("contract.pay-days", { max: most }));
  if (signedOn !== undefined && (signedOn < dateKey(awardedAt) || signedOn > dateKey(now))) problems.push(refused("contract.signed-on"));
  for (const { term, equal } of compareWithNotice(notice, contract, rules)) {
    if (!equal && term !== "price" && !deviations[term]?.trim()) problems.push(refused("contract.unreasoned", { term }));
  }
  return problems;
}

/**
 * Whether a contract may be filed (market §3.3 #14, §6.1, §6.6): the price of the award, pay term within the statutory limit, signed
 * between the award notice and today, and every other difference reasoned. Refusals: `contract.price`, `contract.pay-days` {max},
 * `contract.signed-on`, `contract.unreasoned` {term}.
 */
export function decideFiling(
  contract: ContractTerms,
  deviations: Readonly<Record<string, string>>,
  measure: FilingMeasure,
): Decision<Comparison[]> {
  const rules = rulesOfSigning(contract.signedOn, measure);
  return refusedAll(filingProblems(contract, deviations, measure)) ?? ok(compareWithNotice(measure.notice, contract, rules));
}
