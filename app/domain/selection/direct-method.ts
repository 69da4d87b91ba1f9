import type { Disclosure } from "./disclosure";
import { WITHOUT_BID } from "./eligibility-rules";
import { byFund, type Method } from "./method";

/** In DEPT the ground and the agency are public before the award, so that another may say that it would have bid (market §4.9). */
const NOTICE_BEFORE_AWARD: readonly Disclosure[] = [
  { fact: "ground", to: "public", from: "published" },
  { fact: "winner", to: "public", from: "published" },
];
const WITH_RESULT: readonly Disclosure[] = [
  { fact: "ground", to: "public", from: "result" },
  { fact: "winner", to: "public", from: "result" },
];

/** 直接选取: named by the purchaser on a coded ground, within limits; off for departments until a basis is stated (market §4.9). */
export const DIRECT: Method = {
  offer: { byDefault: false, neverFor: [], fixedPrice: false },
  carried: null,
  minimum: byFund(1, 1),
  submits: { price: "negotiated", technical: false },
  eligibility: WITHOUT_BID,
  discloses: (stream) => [
    ...(stream === "DEPT" ? NOTICE_BEFORE_AWARD : WITH_RESULT),
    { fact: "everything", to: "auditor", from: "published" },
  ],
  order: ["named-by-purchaser"],
  proof: { file: "notice", draws: [] },
};
