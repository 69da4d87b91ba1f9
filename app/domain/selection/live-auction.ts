import { priceDisclosures } from "./disclosure";
import { WITH_BID } from "./eligibility-rules";
import { byFund, type Method } from "./method";

/** 网上竞价: sealed starting prices, then three rounds of turns from the dearest to the cheapest (market §4.5). */
export const LIVE_AUCTION: Method = {
  offer: { byDefault: true, neverFor: [], fixedPrice: false },
  carried: null,
  minimum: byFund(3, 2),
  submits: { price: "sealed-then-live", technical: false },
  eligibility: WITH_BID,
  discloses: (stream) => [...priceDisclosures(stream), { fact: "live-prices-masked", to: "public", from: "opened" }],
  order: ["standing-price", "drawn"],
  proof: { file: "mingxuan-auction/2", draws: [{ purpose: "tie-break", suffixes: ["-r1"], fixedBy: "sealed-bids-at-close" }] },
};
