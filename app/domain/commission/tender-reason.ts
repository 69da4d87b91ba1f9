import { yuanText } from "../kernel/money";
import type { DraftTerms } from "./terms";

/**
 * An amount that a reason states as this contract's own: it follows 估算价, 合同价, 服务费 … at once, as one number in 元 or 万元. A
 * threshold is none ("低于 100 万元", "估算价 100 万元以上的须招标"), nor is another sum of the project ("总投资金额"), and "about so
 * much" claims no equality.
 */
const OWN_AMOUNT =
  /(?<![\p{L}\p{N}])((?:本项目|本次|本合同|本|单项)?(?:合同)?(?:估算价|估算金额|合同价|合同金额|服务费)\s*(?:为|是|计|：|:)?\s*(?:人民币|¥|￥)?\s*)(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,6})?)(\s*)(万?)(元)(?!\s*(?:（含）)?\s*(?:及?以上|及?以下|以内|的?限额))/gu;

const fenOf = (digits: string, tenThousands: string) => Math.round(Number(digits.replace(/[,，]/g, "")) * (tenThousands ? 1_000_000 : 100));

/** The first amount in fen that the reason states as the contract's own and that is not the price; null when there is none (§4.3). */
export function strangeAmount(reason: string, priceFen: number): number | null {
  const stated = [...reason.matchAll(OWN_AMOUNT)].map(([, , digits = "", , tenThousands = ""]) => fenOf(digits, tenThousands));
  return stated.find((fen) => fen !== priceFen) ?? null;
}

/**
 * The terms with the reason why no tender is required stating their own price: when the price is set anew, the reason that was written
 * for another follows it, so that no copied notice argues with the amount of an earlier project (§4.3).
 */
export function withReasonOfPrice(terms: DraftTerms): DraftTerms {
  const { priceFen, tenderLawBasis } = terms;
  if (priceFen === undefined || tenderLawBasis === undefined) return terms;
  const price = yuanText(priceFen).replace(/\.00$/, "");
  const follows = tenderLawBasis.replace(
    OWN_AMOUNT,
    (whole, before: string, digits: string, space: string, tenThousands: string, unit: string) =>
      fenOf(digits, tenThousands) === priceFen ? whole : `${before}${price}${space}${unit}`,
  );
  return { ...terms, tenderLawBasis: follows };
}
