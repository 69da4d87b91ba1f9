import type { CommissionTerms, DeliverableTerm, DurationUnit } from "../commission/terms";
import { type Decision, ok, type Refusal, refused, refusedAll } from "../kernel/decision";
import { type DateKey, dateKey } from "../kernel/time";
import { rule } from "../rulebook/rules";

/** What a contract says of the key terms (market §6.1). Price in fen, `payDays` calendar days after acceptance, `signedOn` a day. */
export type ContractTerms = {
  readonly signedOn: DateKey;
  readonly priceFen: number;
  readonly duration: { readonly count: number; readonly unit: DurationUnit };
  readonly deliverables: readonly DeliverableTerm[];
  readonly payDays: number;
};

/** The key terms that are compared with the notice. A different price is never filed: with RANDOM it is fixed. */
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

/** Term by term: does the contract say what the notice says? The statutory pay term counts as the notice's (§6.6). */
export function compareWithNotice(
  notice: Pick<CommissionTerms, "priceFen" | "duration" | "deliverables">,
  contract: ContractTerms,
): Comparison[] {
  return [
    { term: "price", equal: contract.priceFen === notice.priceFen },
    { term: "duration", equal: contract.duration.count === notice.duration.count && contract.duration.unit === notice.duration.unit },
    { term: "deliverables", equal: sameDeliverables(notice.deliverables, contract.deliverables) },
    { term: "payment", equal: contract.payDays === rule("pay_days") },
  ];
}

/**
 * Whether a contract may be filed (market §3.3 #14, §6.1, §6.6): the fixed price, pay term within the statutory limit, signed
 * between the award notice and today, and every other difference reasoned. Refusals: `contract.price`, `contract.pay-days` {max},
 * `contract.signed-on`, `contract.unreasoned` {term}.
 */
export function decideFiling(
  notice: Pick<CommissionTerms, "priceFen" | "duration" | "deliverables">,
  contract: ContractTerms,
  deviations: Readonly<Record<string, string>>,
  awardedAt: Date,
  now: Date,
): Decision<Comparison[]> {
  const problems: Refusal[] = [];
  if (contract.priceFen !== notice.priceFen) problems.push(refused("contract.price"));
  if (contract.payDays < 1 || contract.payDays > rule("pay_max")) problems.push(refused("contract.pay-days", { max: rule("pay_max") }));
  if (contract.signedOn < dateKey(awardedAt) || contract.signedOn > dateKey(now)) problems.push(refused("contract.signed-on"));
  const compared = compareWithNotice(notice, contract);
  for (const { term, equal } of compared) {
    if (!equal && term !== "price" && !deviations[term]?.trim()) problems.push(refused("contract.unreasoned", { term }));
  }
  return refusedAll(problems) ?? ok(compared);
}
