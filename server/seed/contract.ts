import type { CommissionRow } from "#db/queries/commission-facts";
import type { ContractTerms } from "~/domain/contract/key-terms";
import { pdf } from "./pdf";

/** What a signed contract says differently from the notice, with its reason. */
export type ContractChange = { readonly terms?: Partial<ContractTerms>; readonly reasons?: Readonly<Record<string, string>> };

/** A contract as the notice says, at the price of the award in fen, but for what is changed with a reason, and its scan. */
export function contractOf(row: CommissionRow, priceFen: number, signedOn: string, change: ContractChange) {
  const { duration, deliverables } = row.terms;
  if (!duration || !deliverables) throw new Error(`commission ${row.id} has no complete terms`);
  const contract: ContractTerms = { signedOn, priceFen, duration, deliverables, payDays: 30, ...change.terms };
  const scan = pdf(`合同-${row.number}.pdf`, "技术服务合同（演示样本）", [
    `委托编号：${row.number}`,
    `项目：${row.title}`,
    `签订日期：${signedOn}`,
    `服务费：${(contract.priceFen / 100).toFixed(2)} 元`,
    `验收合格之日起 ${contract.payDays} 日内支付。`,
    "本文件为虚构样本，不具有效力。",
  ]);
  return { contract, deviations: change.reasons ?? {}, scan };
}
