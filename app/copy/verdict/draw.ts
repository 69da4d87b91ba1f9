import type { DrawFacts } from "~/domain/verifiable/verify-draw";
import { define } from "../define";
import { beaconText, namesText, type Teller } from "./frame";

const words = define({
  zh: {
    computed: (id: string, among: number, count: number, names: string) => ` ${id} 从 ${among} 家中摇出 ${count} 家，依次为 ${names}`,
    none: "",
    trusted: "；输入在随机值出现之前已写入日志",
    "unchecked-signer": "；所附日志条目完整，但未给出日志公钥，日志方签名未核验",
  },
  en: {
    computed: (id: string, among: number, count: number, names: string) => ` ${id} took ${count} of ${among}, in this order: ${names}`,
    none: "",
    trusted: "; the inputs were in the log before the random value existed",
    "unchecked-signer": "; the log entries it carries are whole, but without the log's key its signature was not checked",
  },
});

/** The words for a draw's proof. */
export const DRAW_TELLER: Teller<DrawFacts> = {
  kind: { zh: "摇号证明", en: "draw" },
  facts: (lang, { id, among, result, beacon, log }) => {
    const t = words[lang];
    return t.computed(id, among, result.length, namesText(lang, result)) + t[log] + beaconText(lang, beacon);
  },
};
