import type { OpeningFacts } from "~/domain/verifiable/opening-file";
import { define } from "../define";
import { namesText, type Teller } from "./frame";

const words = define({
  zh: {
    opening: (id: string, signers: string) => `${id} 的开启签名正确${signers}`,
    signers: (list: string) => `，由第 ${list} 号保管人签出`,
  },
  en: {
    opening: (id: string, signers: string) => `${id}: the signature that opens it is right${signers}`,
    signers: (list: string) => `, made by the custodians number ${list}`,
  },
});

/** The words for a committee's opening. */
export const tellOpening: Teller<OpeningFacts> = {
  facts: (lang, { id, signers }) => {
    const t = words[lang];
    const made = signers.length === 0 ? "" : t.signers(namesText(lang, signers.map(String)));
    return t.opening(id, made);
  },
  locked: {
    zh: { "nothing-to-lock": () => "事先锁定：只说明由谁签出，不涉及名单" },
    en: { "nothing-to-lock": () => "Locked: it says who signed, and is about no roster" },
  },
};
