import { ownValue } from "~/domain/kernel/own-value";
import type { Lang } from "../define";
import { COMMITTEE_ROWS } from "../verdict/committee-codes";
import type { ReasonRows } from "./reason-row";

/** What was wrong with a signature or a proof, in a clause of its own. */
const reasonOf = (lang: Lang, code: string | number | undefined): string => ownValue(COMMITTEE_ROWS, code)?.[lang].what({}) ?? "";

/** Committees of custodians, and what they open. */
export const COMMITTEE_REASONS = {
  "beacon.no-committee": {
    zh: () =>
      "还没有启用的保管人委员会，无人能开启，不能发布。请政务办负责人到“保管人”页面启用委员会；那里写明还差哪个单位。格式审查期限停止计算，起草、审核和入驻照常办理。",
    en: () =>
      "No committee of custodians is active, so that nobody could open this, and it cannot be published. The office's supervisor activates one on the page “Custodians”, which says whom it waits for. The format check's clock stands still; drafting, approval and admission go on.",
  },
  "committee.size": {
    zh: (d) => `委员会由 2 至 ${d.max} 个保管单位组成，签名门限不少于 2，不多于单位数。`,
    en: (d) => `A committee has 2 to ${d.max} custodians; at least 2 and at most all of them must sign.`,
  },
  "committee.members": {
    zh: () => "所选单位中有的不是保管单位，或者重复。请重新选择。",
    en: () => "One of the chosen organisations is no custodian, or is chosen twice. Choose again.",
  },
  "committee.making": {
    zh: () => "已有一个委员会正在组建。请先完成或放弃它。",
    en: () => "A committee is being formed already. Finish it or give it up first.",
  },
  "committee.foreign-object": {
    zh: () => "这份委员会文件的成员或门限与本委员会不同。请用本页面生成的文件。",
    en: () => "This committee file has other members or another threshold than this committee. Use the file that this page makes.",
  },
  "committee.keys": {
    zh: () => "委员会文件中的公钥互不相符，不能使用。请重新生成。",
    en: () => "The keys in the committee file do not belong together, so it cannot be used. Make them again.",
  },
  "committee.demonstration": {
    zh: () => "这是演示用的委员会，份额人人都有，正式环境不得使用。",
    en: () => "This is the demonstrations' committee, whose shares everybody has; a production site refuses it.",
  },
  "committee.replaces": {
    zh: () => "生成密钥之后启用的委员会有变，文件中的“接替”已不对。请重新生成密钥。",
    en: () => "Another committee is active now than the one that this file replaces. Make the keys again.",
  },
  "committee.undealt": {
    zh: () => "密钥还没有生成，请先由政务办主持密钥分发。",
    en: () => "The keys have not been made yet; the office holds the ceremony first.",
  },
  "committee.proofs-made": {
    zh: () => "已有保管人证明了份额，密钥不能再换。要换密钥，请放弃这个委员会，另建一个。",
    en: () =>
      "A custodian has proven a share, so the keys can no longer be changed. To change them, give this committee up and begin another.",
  },
  "committee.proven-already": { zh: () => "本单位的份额已经证明。", en: () => "Your share is proven already." },
  "committee.lost-already": {
    zh: () => "本单位已经声明份额遗失。",
    en: () => "Your organisation has already said that its share is lost.",
  },
  "committee.not-now": {
    zh: () => "提交未成功：委员会的当前状态不能办理。页面已更新。",
    en: () => "The committee has changed meanwhile, so this cannot be done. The page shows its present state.",
  },
  "committee.unrehearsed": {
    zh: () => "还没有成功演练过一次开启，不能启用。请先演练。",
    en: () => "No rehearsal has opened its practice bid yet, so it cannot be activated. Rehearse first.",
  },
  "committee.rehearsing": {
    zh: () => "一次演练正在等待签名，请先完成。",
    en: () => "A rehearsal is waiting for signatures; finish it first.",
  },
  "share.wrong": {
    zh: (d) => `份额证明未通过：${reasonOf("zh", d.code)}。没有保存任何内容。`,
    en: (d) => `The proof of the share does not hold: ${reasonOf("en", d.code)}. Nothing was kept.`,
  },
  "opening.none": { zh: () => "没有等待保管人开启的这一项。", en: () => "Nothing of this name waits for custodians." },
  "opening.foreign": {
    zh: () => "这份签名不是本单位在该委员会中的份额作出的。请用本单位的份额文件。",
    en: () => "This signature is not that of your organisation's place in the committee. Use your own share file.",
  },
  "opening.early": {
    zh: () => "开启时刻未到，不接收签名。到时刻再签。",
    en: () => "The moment of opening has not come; no signature is taken before it.",
  },
  "opening.unlocked": {
    zh: () => "报名截止的记录还没有进入公开日志的检查点，或者没有见证人在开启时刻之前签过，此时签名不安全，不予接收。",
    en: () =>
      "The close does not stand in a checkpoint of the public log yet, or no witness signed one before the moment of opening. To sign now would not be safe, so it is refused.",
  },
  "opening.other-moment": {
    zh: () => "签名对应的时刻与公布的开启时刻不同，或者本单位已对另一时刻签过，而日志中没有顺延的记录。",
    en: () =>
      "The signature is for another moment than the announced one, or your organisation has signed another moment without a postponement in the log.",
  },
  "opening.over": { zh: () => "已经开启，不再需要签名。", en: () => "It is open already; no more signatures are needed." },
  "opening.format": {
    zh: () => "不是签名文件，或者文件不完整。请上传签名命令生成的 JSON 文件。",
    en: () => "This is no signature file, or it is not whole. Upload the JSON file that the signing command made.",
  },
  "opening.other-committee": {
    zh: () => "公告指定的不是这个委员会。请核对委员会编号。",
    en: () => "The notice names another committee. Compare the committee's id.",
  },
  "opening.wrong": {
    zh: (d) => `签名未通过核验：${reasonOf("zh", d.code)}。没有保存任何内容。`,
    en: (d) => `The signature does not verify: ${reasonOf("en", d.code)}. Nothing was kept.`,
  },
  "opening.not-late": { zh: () => "保管人的期限未到，不能催办。", en: () => "The custodians are not late yet; there is nothing to urge." },
  "opening.urged": { zh: () => "今天已经催办过一次。", en: () => "They have been urged today already." },
} satisfies ReasonRows;
