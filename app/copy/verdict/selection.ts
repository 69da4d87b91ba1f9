import type { ReplayFacts } from "~/domain/selection/replay";
import { define } from "../define";
import { methodName } from "../selection/method-names";
import { namesText, type Teller } from "./frame";

const words = define({
  zh: {
    selected: (id: string, method: string, among: number, names: string) =>
      `${id}（${method}，${among} 家参加）按规则重新计算一致，名次为 ${names}`,
    waiting: (id: string, method: string, names: string) =>
      `${id}（${method}）按规则重新计算一致，第一名报价异常低，待委托单位决定，目前名次为 ${names}`,
    failed: (id: string, method: string, reason: string) => `${id}（${method}）按规则重新计算一致，结果为流标（${reason}）`,
  },
  en: {
    selected: (id: string, method: string, among: number, names: string) =>
      `${id} (${method}, ${among} entrants) follows the rules; the order is ${names}`,
    waiting: (id: string, method: string, names: string) =>
      `${id} (${method}) follows the rules; the first price is abnormally low and waits for the purchaser's decision, the order so far is ${names}`,
    failed: (id: string, method: string, reason: string) => `${id} (${method}) follows the rules and has failed (${reason})`,
  },
});

/** The words for a selection with its result. */
export const tellSelection: Teller<ReplayFacts> = {
  facts: (lang, { id, method, status, reason, among, order }) => {
    const t = words[lang];
    const name = methodName(lang, method);
    if (status === "failed") return t.failed(id, name, reason ?? "");
    const names = namesText(lang, order);
    return status === "selected" ? t.selected(id, name, among, names) : t.waiting(id, name, names);
  },
  locked: {
    zh: { "whole-selection": () => "事先锁定：参加者和报价是否事先固定，要用截止文件和各开标文件核对" },
    en: { "whole-selection": () => "Locked: whether entrants and prices were fixed is checked with the close file and each opened bid" },
  },
};
