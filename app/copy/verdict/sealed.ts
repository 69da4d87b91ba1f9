import { rational, toFixed } from "~/domain/kernel/rational";
import type { OpenedBidCode, OpenedBidFacts } from "~/domain/verifiable/opened-bid-file";
import type { OpeningCode, OpeningFacts } from "~/domain/verifiable/opening-file";
import { define } from "../define";
import { SEALED_CODES } from "../sealed-codes";
import { BEACON_ROWS } from "./beacon-codes";
import { beaconText, type Rows, type Teller } from "./frame";

const words = define({
  zh: {
    bid: (commission: string, bidder: string, price: string) => ` ${commission} 中 ${bidder} 的密封文件可以打开，内容与所写一致${price}`,
    price: (yuan: string) => `，报价 ${yuan} 元`,
    opening: (id: string, signers: string) => ` ${id} 的开启签名正确${signers}`,
    signers: (list: string) => `，由第 ${list} 号保管人签出`,
  },
  en: {
    bid: (commission: string, bidder: string, price: string) =>
      ` of ${bidder} for ${commission}: the sealed file opens and holds what is stated${price}`,
    price: (yuan: string) => `, a price of CNY ${yuan}`,
    opening: (id: string, signers: string) => ` of ${id}: the signature that opens it is right${signers}`,
    signers: (list: string) => `, made by the custodians number ${list}`,
  },
});

/** The words for an opened bid with its sealed file. */
export const BID_TELLER: Teller<OpenedBidFacts> = {
  kind: { zh: "开标文件", en: "opened bid" },
  facts: (lang, { commission, bidder, priceFen, beacon }) => {
    const t = words[lang];
    const price = priceFen === null ? "" : t.price(toFixed(rational(priceFen, 100), 2));
    return t.bid(commission, bidder, price) + beaconText(lang, beacon);
  },
};

/** The words for a committee's opening. */
export const OPENING_TELLER: Teller<OpeningFacts> = {
  kind: { zh: "委员会开启文件", en: "committee opening" },
  facts: (lang, { id, signers, beacon }) => {
    const t = words[lang];
    const made = signers.length === 0 ? "" : t.signers(signers.join(lang === "zh" ? "、" : ", "));
    return t.opening(id, made) + beaconText(lang, beacon);
  },
};

/** What can be wrong with a sealed bid or an opening. */
export const SEALED_ROWS: Rows<OpenedBidCode | OpeningCode> = { ...SEALED_CODES, ...BEACON_ROWS };
