import type { MethodName } from "~/domain/selection/methods";
import type { Lang } from "../define";

const METHOD_NAMES = {
  RANDOM: { zh: "随机选取", en: "random draw" },
  LOWEST_PRICE: { zh: "竞价选取（最低价）", en: "lowest price" },
  OPTIMAL_PRICE: { zh: "最优价", en: "optimal price" },
  AVERAGE_PRICE: { zh: "均价选取", en: "average price" },
  CREDIT_PICK: { zh: "信用择优", en: "credit pick" },
  SCHEME: { zh: "方案择优", en: "scheme" },
  LIVE_AUCTION: { zh: "网上竞价", en: "live reverse auction" },
  DIRECT: { zh: "直接选取", en: "direct selection" },
} as const satisfies Record<MethodName, Record<Lang, string>>;

/** The name of a method of selection (glossary). */
export function methodName(lang: Lang, method: MethodName): string {
  return METHOD_NAMES[method][lang];
}
