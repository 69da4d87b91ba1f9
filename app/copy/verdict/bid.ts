import { yuanText } from "~/domain/kernel/money";
import type { OpenedBidCode, OpenedBidFacts } from "~/domain/verifiable/opened-bid-file";
import { define } from "../define";
import { BEACON_ROWS } from "./beacon-codes";
import { BID_ROWS } from "./bid-codes";
import { FILE_HASH_ROWS } from "./file-hash";
import { beaconText, type Rows, type Teller } from "./frame";

const words = define({
  zh: {
    bid: (commission: string, bidder: string, price: string) => ` ${commission} 中 ${bidder} 的密封文件可以打开，内容与所写一致${price}`,
    price: (yuan: string) => `，报价 ${yuan} 元`,
  },
  en: {
    bid: (commission: string, bidder: string, price: string) =>
      ` of ${bidder} for ${commission}: the sealed file opens and holds what is stated${price}`,
    price: (yuan: string) => `, a price of CNY ${yuan}`,
  },
});

/** The words for an opened bid with its sealed file. */
export const BID_TELLER: Teller<OpenedBidFacts> = {
  kind: { zh: "开标文件", en: "opened bid" },
  facts: (lang, { commission, bidder, priceFen, beacon }) => {
    const t = words[lang];
    const price = priceFen === null ? "" : t.price(yuanText(priceFen));
    return t.bid(commission, bidder, price) + beaconText(lang, beacon);
  },
};

/** What can be wrong with it, complete by type. */
export const OPENED_BID_ROWS: Rows<OpenedBidCode> = { ...BEACON_ROWS, ...FILE_HASH_ROWS, ...BID_ROWS };
