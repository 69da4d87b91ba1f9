import type { AuctionCode, AuctionFacts } from "~/domain/selection/auction/verify-audit";
import { define } from "../define";
import { BEACON_ROWS } from "./beacon-codes";
import { FILE_HASH_ROWS } from "./file-hash";
import { beaconText, namesText, type Rows, row, type Teller } from "./frame";

const words = define({
  zh: {
    selected: (id: string, events: number, names: string) => ` ${id} 按 ${events} 个事件重新进行，结果一致，名次为 ${names}`,
    waiting: (id: string, events: number, names: string) =>
      ` ${id} 按 ${events} 个事件重新进行，结果一致，第一名报价异常低，待委托单位决定，目前名次为 ${names}`,
    failed: (id: string, reason: string) => ` ${id} 按规则流标（${reason}）`,
    signer: (fingerprint: string) => `，签发公钥指纹 ${fingerprint}`,
  },
  en: {
    selected: (id: string, events: number, names: string) =>
      ` ${id} comes to the same end when its ${events} events happen again; the order is ${names}`,
    waiting: (id: string, events: number, names: string) =>
      ` ${id} comes to the same end when its ${events} events happen again; the first price is abnormally low and waits for the purchaser's decision, the order so far is ${names}`,
    failed: (id: string, reason: string) => ` ${id} has failed by the rules (${reason})`,
    signer: (fingerprint: string) => `, signed with the key of fingerprint ${fingerprint}`,
  },
});

/** The words for the record of a live auction. */
export const AUCTION_TELLER: Teller<AuctionFacts> = {
  kind: { zh: "竞价记录", en: "auction" },
  facts: (lang, { id, status, reason, order, events, signer, beacon }) => {
    const t = words[lang];
    const outcome =
      status === "failed"
        ? t.failed(id, reason ?? "")
        : t[status === "selected" ? "selected" : "waiting"](id, events, namesText(lang, order));
    return outcome + t.signer(signer) + beaconText(lang, beacon);
  },
};

/** What can be wrong with it, complete by type. */
export const AUCTION_ROWS: Rows<AuctionCode> = {
  ...BEACON_ROWS,
  ...FILE_HASH_ROWS,
  "auction.event": row(
    (d) => `第 ${d.event} 个事件按规则应有不同的答复`,
    "竞价过程没有按规则进行，或记录被改过",
    (d) => `event ${d.event} should have been answered otherwise`,
    "the auction did not follow its rules, or its record was altered",
  ),
  "auction.result": row(
    (d) => `${d.field} 与按记录重新进行的竞价不一致`,
    "公布的结果不是竞价得出的结果",
    (d) => `${d.field} differs from what the recorded events give`,
    "the announced result is not the auction's",
  ),
  "auction.key": row(
    "签名公钥的写法有误",
    "不能确认记录由谁签发",
    "the signing key is not well formed",
    "it cannot be told who issued the record",
  ),
  "auction.signature": row(
    "竞价记录的签名有误",
    "签发之后被改过，或不是该密钥签发",
    "the record's signature is wrong",
    "it was altered after signing, or signed by somebody else",
  ),
};
