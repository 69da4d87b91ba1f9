import type { RuleKey } from "~/domain/rulebook/rules";
import { ruleLabel } from "../catalogue/rule-labels";
import type { Lang } from "../define";
import { foreignFileText } from "../files/foreign-files";
import { detailDay, formatFen } from "../values";
import type { ReasonRows } from "./reason-row";

const ruleWords = (lang: Lang, key: string | number | undefined): string => ruleLabel(lang, key as RuleKey);

/** The catalogue, admission, posting and entering. */
export const MARKET_REASONS = {
  "item.unknown": { zh: (d) => `事项清单中没有 ${d.code}。`, en: (d) => `The service item list has no item ${d.code}.` },
  "item.abolished": {
    zh: (d) => `“${d.item}”已取消，不得发布委托，也不得要求申请人提供。依据：${d.document}。`,
    en: (d) => `“${d.itemEn}” has been abolished: it may neither be commissioned nor asked of an applicant. Basis: ${d.documentEn}.`,
  },
  "item.not-department": {
    zh: (d) => `“${d.item}”由申请人自主选择机构办理或自行编制，部门不得发布委托。`,
    en: (d) => `“${d.itemEn}” is for the applicant to commission or prepare; a department may not commission it.`,
  },
  "item.part-of": {
    zh: (d) => `“${d.item}”不单独委托，请选择“${d.whole}”：一项服务不得拆分。`,
    en: (d) => `“${d.itemEn}” is not commissioned by itself; choose “${d.wholeEn}”, because one service may not be split.`,
  },
  "item.not-applicant": {
    zh: (d) => `“${d.item}”由部门委托并付费，不得要求申请人办理。`,
    en: (d) => `“${d.itemEn}” is commissioned and paid by a department; it may not be asked of an applicant.`,
  },
  "item.information-only": {
    zh: (d) => `“${d.item}”仅供查询，不通过本市场委托：${d.document}。`,
    en: (d) => `“${d.itemEn}” is listed for information only and is not commissioned here: ${d.documentEn}.`,
  },
  "qualification.lacking": { zh: (d) => `缺少资质：${d.type}。`, en: (d) => `Missing qualification: ${d.typeEn}.` },
  "qualification.level": {
    zh: (d) => `资质等级不足：${d.type}，应不低于${d.level}。`,
    en: (d) => `Qualification grade too low: ${d.typeEn} must be at least ${d.levelEn}.`,
  },
  "qualification.expired": {
    // Without a last day it has not begun yet.
    zh: (d) => `资质不在有效期内：${d.type}，${d.validTo ? `有效期至 ${detailDay("zh", d.validTo)}` : "尚未生效"}。`,
    en: (d) => `Qualification not in force: ${d.typeEn}, ${d.validTo ? `valid to ${detailDay("en", d.validTo)}` : "not yet valid"}.`,
  },
  "approval.own-draft": {
    zh: () => "起草人不能审核自己起草的委托，请由本单位其他审核人办理（规则 SD1）。",
    en: () => "Whoever drafted a commission may not approve it; another approver of your unit must do so (rule SD1).",
  },
  "registration.closed": {
    zh: () => "报名已截止，截止后任何人都不能报名或撤回。",
    en: () => "Registration has closed; after the close nobody can enter or withdraw.",
  },
  "registration.moves": {
    zh: () => "服务中断触及报名截止，截止时间按规则顺延。",
    en: () => "An outage met the close of registration, which moves by rule.",
  },
  "registration.unmeasured": {
    zh: () => "截止时服务是否可用尚待确认，请稍后刷新。",
    en: () => "Whether the site served at the close is being confirmed. Refresh in a moment.",
  },
  "upload.empty": {
    zh: () => "文件是空的（0 字节），请检查后重新选择。",
    en: () => "The file is empty (0 bytes). Check it and choose again.",
  },
  "upload.too-large": {
    zh: (d) => `文件超过 ${d.max} MB，请压缩或拆分后再上传。`,
    en: (d) => `The file is larger than ${d.max} MB. Compress or split it, then upload again.`,
  },
  "upload.kind": { zh: (d) => foreignFileText("zh", d), en: (d) => foreignFileText("en", d) },
  "upload.name": {
    zh: (d) => `文件内容是 ${d.kind}，扩展名却是“${d.name}”，请改正扩展名或另选文件。`,
    en: (d) => `The content is ${d.kind} but the name ends in “${d.name}”. Correct the ending or choose another file.`,
  },
  "upload.too-many": {
    zh: (d) => `最多上传 ${d.max} 个文件，请合并后再上传。`,
    en: (d) => `At most ${d.max} files belong here. Combine some of them first.`,
  },
  "posting.incomplete": {
    zh: (d) => `还有 ${d.count} 项没有填写，补齐后才能提交。`,
    en: (d) => `${d.count} entries are still missing; fill them in before submitting.`,
  },
  "posting.method-off": {
    zh: () => "此选取方式目前没有启用，不能提交。",
    en: () => "This method of selection is not on at present, so nothing can be submitted by it.",
  },
  "posting.price": { zh: () => "公告的价格必须大于零。", en: () => "The price of the notice must be above zero." },
  "posting.over-threshold": {
    zh: (d) =>
      `不能在本市场选取：金额达到 ${formatFen("zh", Number(d.limitFen))} 的限额标准，请转政府采购或公共资源交易办理（规则：${ruleWords("zh", d.rule)}）。`,
    en: (d) =>
      `It cannot be given out here: the amount reaches the threshold of ${formatFen("en", Number(d.limitFen))}. Use government procurement or the public resource exchange (rule: ${ruleWords("en", d.rule)}).`,
  },
  "posting.tender-law": {
    zh: () => "不能在本市场选取：依法必须招标的项目，请转公共资源交易平台依法招标。",
    en: () => "It cannot be given out here: what the law requires to be tendered goes to a tender on the public resource exchange.",
  },
  "posting.tender-basis": {
    zh: () => "请写明不属于依法必须招标项目的依据。",
    en: () => "State the basis on which no tender is required by law.",
  },
  "posting.tender-amount": {
    zh: (d) =>
      `不属于依法必须招标的依据中写的金额是 ${formatFen("zh", Number(d.statedFen))}，与服务费 ${formatFen("zh", Number(d.priceFen))} 不一致，请改为一致。`,
    en: (d) =>
      `The reason why no tender is required states ${formatFen("en", Number(d.statedFen))}, but the service fee is ${formatFen("en", Number(d.priceFen))}. Make them agree.`,
  },
  "posting.window-short": {
    zh: (d) => `报名时间不少于 ${d.min} 个工作日。`,
    en: (d) => `Registration stays open for at least ${d.min} working days.`,
  },
  "posting.window-long": {
    zh: (d) => `报名时间不超过 ${d.max} 个工作日。`,
    en: (d) => `Registration stays open for at most ${d.max} working days.`,
  },
  "posting.close-minute": {
    zh: (d) => `截止钟点应在 ${d.from} 至 ${d.to} 之间，例如 10:00。`,
    en: (d) => `The closing time lies between ${d.from} and ${d.to}, for example 10:00.`,
  },
  "posting.avoided-reason": {
    zh: (d) => `请写明“${d.name}”回避的原因。`,
    en: (d) => `State why “${d.name}” is to be avoided.`,
  },
  "posting.project-code": {
    zh: () => "这不是投资项目代码：应为 4-6-2-2-6 位数字，例如 2609-120116-04-01-123456。请对照立项文件填写，没有的留空。",
    en: () =>
      "This is no investment project code: 4-6-2-2-6 digits, such as 2609-120116-04-01-123456. Copy it from the approval, or leave it empty.",
  },
  "posting.grade-other": {
    zh: (d) => `补充说明要求“${d.stated}”，本项目的法定条件是“${d.required}”。请改为一致：不得另设门槛，也不得降低法定条件。`,
    en: (d) =>
      `The note asks for “${d.stated}”, the law for “${d.required}” here. Make them agree: no notice adds a threshold or lowers the law's.`,
  },
  "posting.grade-none": {
    zh: (d) => `补充说明要求“${d.stated}”，但法律没有对此事项规定等级，不得另设门槛。请删去。`,
    en: (d) => `The note asks for “${d.stated}”, but the law sets no grade for this item and nobody may add one. Take it out.`,
  },
  "posting.grade-doubt": {
    zh: (d) => `委托内容提到“${d.sign}”，属于${d.when}的须${d.grade}。请改选“是”；确实不属于的，请在“机构条件补充说明”中写明理由。`,
    en: (d) =>
      `The commission speaks of “${d.sign}”; ${d.whenEn} needs “${d.grade}”. Answer yes, or state in the notes on the qualification why it is none.`,
  },
  "posting.no-remarks": {
    zh: () => "请至少写一条意见；应一次性告知全部问题。",
    en: () => "Write at least one remark, and all of them at once.",
  },
  "E1.not-admitted": {
    zh: () => "尚未入驻，或入驻未完成（规则 E1）。",
    en: () => "Not admitted yet (rule E1).",
  },
  "E1.paused": {
    zh: () => "入驻材料被退回且逾期未补正，报名权暂停（规则 E1）。",
    en: () => "The admission was returned and not corrected in time; the right to enter is paused (rule E1).",
  },
  "E1.suspended": {
    zh: () => "入驻已被暂停（规则 E1）。",
    en: () => "The admission is suspended (rule E1).",
  },
  "E1.item": {
    zh: () => "尚未选择此承接事项。",
    en: () => "This item has not been chosen yet.",
  },
  "E2.lacking": {
    zh: (d) => `缺少资质：${d.type}（规则 E2）。`,
    en: (d) => `Qualification lacking: ${d.typeEn} (rule E2).`,
  },
  "E2.level": {
    zh: (d) => `资质等级不够：${d.type}须达到${d.level}（规则 E2）。`,
    en: (d) => `Grade too low: ${d.typeEn}, ${d.levelEn} required (rule E2).`,
  },
  "E2.expired": {
    zh: (d) => `资质已过期：${d.type}有效期至 ${detailDay("zh", d.validTo)}（规则 E2）。`,
    en: (d) => `Qualification expired: ${d.typeEn}, valid to ${detailDay("en", d.validTo)} (rule E2).`,
  },
  "E4.item-suspended": {
    zh: () => "该事项的承接资格处于暂停中（规则 E4）。",
    en: () => "Taking work of this item is suspended (rule E4).",
  },
  "E5.avoided": {
    zh: (d) => `委托部门已声明回避本机构（规则 E5）：${d.why}`,
    en: (d) => `The purchaser has declared this agency avoided (rule E5): ${d.why}`,
  },
  "E5.abandoned": {
    zh: () => "本机构在上一次选取中放弃了中选，不得参加同一需求的重新发布（规则 E5）。",
    en: () => "This agency gave up the award last time and may not take part when the same need is posted again (rule E5).",
  },
  "E5.author": {
    zh: () => "本机构是被评审成果的编制单位，编制单位不得评审自己的成果（规则 E5）。",
    en: () => "This agency wrote the report under review; an author never reviews its own report (rule E5).",
  },
  "registration.exists": {
    zh: () => "本机构已报名该委托。",
    en: () => "This agency has already entered.",
  },
  "selection.undecided": {
    zh: () => "最低报价异常偏低，要先由部门决定是否采用，才能排出结果。",
    en: () => "The lowest bid is abnormally low: the department decides on it before there is an order.",
  },
  "registration.none": {
    zh: () => "本机构没有报名该委托，或已撤回。",
    en: () => "This agency has not entered, or has withdrawn.",
  },
} as const satisfies ReasonRows;
