import { toHex } from "~/domain/kernel/bytes";
import { portableHashes } from "~/domain/verifiable/hash";
import type { Lang } from "../define";

/** A version of the letter that an agency signs. The Chinese text is what is signed; the English one is a translation to read. */
export type CommitmentLetter = { readonly version: string } & Readonly<Record<Lang, readonly string[]>>;

/** Every version that was ever signed, the newest last; none is ever changed. */
const LETTERS: readonly [CommitmentLetter, ...CommitmentLetter[]] = [
  {
    version: "2026-01",
    zh: [
      "本机构自愿入驻行政审批中介服务市场，并郑重承诺：",
      "一、依法设立、正常经营，能独立承担民事责任；未被列入严重违法失信名单，不存在法律法规禁止从业的情形。",
      "二、所填报的机构信息、资质证书和上传的文件真实、完整、有效；发生变更的，五个工作日内更新；资质到期未续的，不承接相应事项。",
      "三、独立报名，不与其他机构串通，不借用、不出借资质，不以任何方式影响摇号；对本机构编制的成果不参与评估、评审。",
      "四、中选后按期确认、按公告签订合同；按合同约定的价款、期限和质量提供服务，对成果负责，不转包，不另行收费。",
      "五、不向行政机关及其工作人员输送利益；不得以本市场名义招揽业务；保守在服务中知悉的秘密和个人信息。",
      "六、接受政务办的格式审查、随机抽查和社会监督；公示期内有异议成立的，或者承诺不实的，接受暂停、移出等处理，并依法承担责任。",
    ],
    en: [
      "This agency joins the approval intermediary services market of its own will and solemnly commits itself:",
      "1. It is lawfully founded and in business and bears its own civil liability; it is not on the list of serious violators, and no law bars it from this work.",
      "2. The facts, certificates and files that it gives are true, complete and in force; it updates changes within five working days and takes no work of an item whose certificate has ended.",
      "3. It enters on its own, colludes with nobody, neither borrows nor lends qualifications, does nothing to influence a draw, and never assesses or reviews a report that it wrote itself.",
      "4. When drawn it confirms in time and signs the contract as noticed; it serves for the agreed price, in the agreed time and quality, answers for the result, passes no work on and charges nothing more.",
      "5. It gives no benefit to authorities or their staff, does not advertise in the market's name, and keeps the secrets and personal data that it learns of.",
      "6. It accepts the office's format check, random checks and public supervision; if an objection during publicity is upheld or this commitment proves false, it accepts suspension or removal and answers by law.",
    ],
  },
];

/** The letter to be signed now. */
export function currentCommitment(): CommitmentLetter {
  return LETTERS.at(-1) ?? LETTERS[0];
}

/** The letter of a version; null when there is none. */
export function commitmentOf(version: string | null): CommitmentLetter | null {
  return LETTERS.find((letter) => letter.version === version) ?? null;
}

/** Hex of SHA-256 over the Chinese text, its paragraphs joined by line feeds, in UTF-8. */
export function commitmentHash(letter: CommitmentLetter): string {
  return toHex(portableHashes.sha256(new TextEncoder().encode(letter.zh.join("\n"))));
}
