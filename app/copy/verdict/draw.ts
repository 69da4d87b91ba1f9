import type { DrawFacts } from "~/domain/verifiable/verify-draw";
import { define } from "../define";
import { namesText, type Teller } from "./frame";

const words = define({
  zh: {
    computed: (id: string, among: number, count: number, names: string) => `${id} 从 ${among} 家中摇出 ${count} 家，依次为 ${names}`,
  },
  en: {
    computed: (id: string, among: number, count: number, names: string) => `${id} took ${count} of ${among}, in this order: ${names}`,
  },
});

/** The words for a draw's proof. */
export const tellDraw: Teller<DrawFacts> = {
  facts: (lang, { id, among, result }) => words[lang].computed(id, among, result.length, namesText(lang, result)),
  locked: {
    zh: {
      "tie-break-alone": () => "事先锁定：这里只有相同报价的先后，请核验整个选取",
      "older-log": () => "事先锁定：所附日志条目是旧格式，不作为见证",
    },
    en: {
      "tie-break-alone": () => "Locked: this shows the order of equal bids only; check the whole selection",
      "older-log": () => "Locked: its log entries are of the older form and are no witness",
    },
  },
};
