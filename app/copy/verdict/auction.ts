import type { AuctionFacts } from "~/domain/selection/auction/verify-audit";
import { define } from "../define";
import { namesText, type Teller } from "./frame";

const words = define({
  zh: {
    selected: (id: string, events: number, names: string) => `${id} 按 ${events} 个事件重新进行，结果一致，名次为 ${names}`,
    waiting: (id: string, events: number, names: string) =>
      `${id} 按 ${events} 个事件重新进行，结果一致，第一名报价异常低，待委托单位决定，目前名次为 ${names}`,
    failed: (id: string, reason: string) => `${id} 按规则流标（${reason}）`,
    signer: (fingerprint: string) => `，签发公钥指纹 ${fingerprint}`,
  },
  en: {
    selected: (id: string, events: number, names: string) =>
      `${id} comes to the same end when its ${events} events happen again; the order is ${names}`,
    waiting: (id: string, events: number, names: string) =>
      `${id} comes to the same end when its ${events} events happen again; the first price is abnormally low and waits for the purchaser's decision, the order so far is ${names}`,
    failed: (id: string, reason: string) => `${id} has failed by the rules (${reason})`,
    signer: (fingerprint: string) => `, signed with the key of fingerprint ${fingerprint}`,
  },
});

/** The words for the record of a live auction. */
export const tellAuction: Teller<AuctionFacts> = {
  facts: (lang, { id, status, reason, order, events, signer }) => {
    const t = words[lang];
    const outcome =
      status === "failed"
        ? t.failed(id, reason ?? "")
        : t[status === "selected" ? "selected" : "waiting"](id, events, namesText(lang, order));
    return outcome + t.signer(signer);
  },
  locked: {
    zh: { auction: () => "事先锁定：记录何时由谁签发，要靠日志和见证；竞价时各人看到什么，只有各人自己的回执能说明" },
    en: {
      auction: () =>
        "Locked: when and by whom it was signed is for log and witnesses; what bidders saw live is shown only by their own receipts",
    },
  },
};
