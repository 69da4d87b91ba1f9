import type { OpeningCode, OpeningFacts } from "~/domain/verifiable/opening-file";
import { define } from "../define";
import { BEACON_ROWS } from "./beacon-codes";
import { COMMITTEE_ROWS } from "./committee-codes";
import { FILE_HASH_ROWS } from "./file-hash";
import { beaconText, namesText, type Rows, type Teller } from "./frame";

const words = define({
  zh: {
    opening: (id: string, signers: string) => ` ${id} 的开启签名正确${signers}`,
    signers: (list: string) => `，由第 ${list} 号保管人签出`,
  },
  en: {
    opening: (id: string, signers: string) => ` of ${id}: the signature that opens it is right${signers}`,
    signers: (list: string) => `, made by the custodians number ${list}`,
  },
});

/** The words for a committee's opening. */
export const OPENING_TELLER: Teller<OpeningFacts> = {
  kind: { zh: "委员会开启文件", en: "committee opening" },
  facts: (lang, { id, signers, beacon }) => {
    const t = words[lang];
    const made = signers.length === 0 ? "" : t.signers(namesText(lang, signers.map(String)));
    return t.opening(id, made) + beaconText(lang, beacon);
  },
};

/** What can be wrong with it, complete by type. */
export const OPENING_ROWS: Rows<OpeningCode> = { ...BEACON_ROWS, ...FILE_HASH_ROWS, ...COMMITTEE_ROWS };
