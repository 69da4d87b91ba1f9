import { yuanText } from "~/domain/kernel/money";
import type { OpenedBidFacts } from "~/domain/verifiable/opened-bid-file";
import { define } from "../define";
import type { Teller } from "./frame";

const words = define({
  zh: {
    bid: (commission: string, bidder: string, price: string) => `${commission} 中 ${bidder} 的密封文件可以打开，内容与所写一致${price}`,
    price: (yuan: string) => `，报价 ${yuan} 元`,
  },
  en: {
    bid: (commission: string, bidder: string, price: string) =>
      `of ${bidder} for ${commission}: the sealed file opens and holds what is stated${price}`,
    price: (yuan: string) => `, a price of CNY ${yuan}`,
  },
});

/** The words for an opened bid with its sealed file. */
export const tellBid: Teller<OpenedBidFacts> = {
  facts: (lang, { commission, bidder, priceFen }) => {
    const t = words[lang];
    const price = priceFen === null ? "" : t.price(yuanText(priceFen));
    return t.bid(commission, bidder, price);
  },
};
