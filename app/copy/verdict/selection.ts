import type { ReplayCode, ReplayFacts } from "~/domain/selection/replay";
import { define } from "../define";
import { methodName } from "../method-names";
import { BEACON_ROWS } from "./beacon-codes";
import { beaconText, namesText, type Rows, row, type Teller } from "./frame";

const words = define({
  zh: {
    selected: (id: string, method: string, among: number, names: string) =>
      ` ${id}（${method}，${among} 家参加）按规则重新计算一致，名次为 ${names}`,
    waiting: (id: string, method: string, names: string) =>
      ` ${id}（${method}）按规则重新计算一致，第一名报价异常低，待委托单位决定，目前名次为 ${names}`,
    failed: (id: string, method: string, reason: string) => ` ${id}（${method}）按规则重新计算一致，结果为流标（${reason}）`,
  },
  en: {
    selected: (id: string, method: string, among: number, names: string) =>
      ` ${id} (${method}, ${among} entrants) follows the rules; the order is ${names}`,
    waiting: (id: string, method: string, names: string) =>
      ` ${id} (${method}) follows the rules; the first price is abnormally low and waits for the purchaser's decision, the order so far is ${names}`,
    failed: (id: string, method: string, reason: string) => ` ${id} (${method}) follows the rules and has failed (${reason})`,
  },
});

/** The words for a selection with its result. */
export const SELECTION_TELLER: Teller<ReplayFacts> = {
  kind: { zh: "选取回放", en: "selection" },
  facts: (lang, { id, method, status, reason, among, order, beacon }) => {
    const t = words[lang];
    const name = methodName(lang, method);
    if (status === "failed") return t.failed(id, name, reason ?? "") + beaconText(lang, beacon);
    const names = namesText(lang, order);
    return (status === "selected" ? t.selected(id, name, among, names) : t.waiting(id, name, names)) + beaconText(lang, beacon);
  },
};

/** What can be wrong with it, complete by type. */
export const SELECTION_ROWS: Rows<ReplayCode> = {
  ...BEACON_ROWS,
  "selection.case-hash": row(
    "案卷的指纹与文件所写不一致",
    "与公布的案卷不是同一份，名单、报价或条件可能被改过",
    "the case does not have the fingerprint that the file states",
    "this is not the published case: roster, prices or terms may have been changed",
  ),
  "selection.result": row(
    (d) => `${d.field} 与按规则重新计算的不一致`,
    "公布的结果不是按规则得出的结果",
    (d) => `${d.field} differs from what the rules give`,
    "the announced result is not the one that the rules give",
  ),
};
