import { ownValue } from "~/domain/kernel/own-value";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import type { Lang } from "../define";
import { statusLabel } from "../moves/status";
import { commissionPage } from "../notice/commission-page";
import { detailDay, formatFen } from "../values";
import { BEACON_ROWS } from "../verdict/beacon-codes";
import type { ReasonRows } from "./reason-row";

const labelOf = (lang: Lang, status: string | number | undefined): string => statusLabel(lang, status as CommissionStatus);

type Word = string | number | undefined;
const termWords = (lang: Lang, term: Word): string => ownValue(commissionPage[lang].terms, term) ?? "";
const beaconWords = (lang: Lang, code: Word): string => ownValue(BEACON_ROWS, code)?.[lang].what({}) ?? "";

/** The life of a commission: what a move, a deadline or a fact refuses. */
export const COMMISSION_REASONS = {
  held: {
    zh: () => "该委托处于暂停中，恢复之前不能办理。",
    en: () => "This commission is on hold; nothing can be done until the hold is lifted.",
  },
  "move.not-now": {
    zh: (d) => `该委托当前处于“${labelOf("zh", d.status)}”，当前状态不能办理。页面已更新。`,
    en: (d) => `The commission is now “${labelOf("en", d.status)}”, so this can no longer be done. The page shows its present state.`,
  },
  "move.not-due": {
    zh: () => "时间未到，尚不能办理。",
    en: () => "It is not yet time for this.",
  },
  "deadline.passed": {
    zh: () => "期限已过，系统正按规则办理下一步，请稍后刷新。",
    en: () => "The deadline has passed and the next step is being applied by rule. Refresh in a moment.",
  },
  "cancel.requested": {
    zh: () => "取消申请已提交，待政务办答复。",
    en: () => "A cancellation has already been requested and awaits the office.",
  },
  "cancel.not-requested": {
    zh: () => "没有待答复的取消申请。",
    en: () => "There is no cancellation request to answer.",
  },
  "cancel.draw-passed": {
    zh: () => "摇号时刻已过，信标随之产生，结果已经确定，不能再取消。",
    en: () => "The moment of the draw has passed: the beacon's value exists and with it the result, so it can no longer be cancelled.",
  },
  "selection.enough": {
    zh: () => "报名家数已达到最低要求。",
    en: () => "There are enough entrants.",
  },
  "selection.below-minimum": {
    zh: (d) => `有效报名不足 ${d.minimum} 家。`,
    en: (d) => `Fewer than ${d.minimum} eligible entrants.`,
  },
  "objection.open": {
    zh: () => "有异议尚未处理，处理完毕前不能发出中选通知书。",
    en: () => "An objection is open; the award notice waits for its decision.",
  },
  "objection.none": {
    zh: () => "没有待处理的异议。",
    en: () => "There is no open objection.",
  },
  "hold.none": {
    zh: () => "该委托没有处于暂停中。",
    en: () => "The commission is not on hold.",
  },
  "objection.own-open": {
    zh: () => "本机构已有一件异议正在处理，补充的内容请在该异议中说明或撤回后重新提出。",
    en: () => "Your agency already has an open objection. Withdraw it to object anew.",
  },
  "objection.no-draft": {
    zh: () => "答复还没有起草，请经办人先起草。",
    en: () => "There is no draft of the answer yet; an agent of the department drafts it first.",
  },
  "objection.drafted": {
    zh: () => "答复已经起草，等待审核人签发。",
    en: () => "The answer is drafted already and awaits the approver's signature.",
  },
  "objection.own-draft": {
    zh: () => "起草人不能签发自己起草的答复，请由其他审核人签发。",
    en: () => "Whoever drafted the answer does not sign it; another approver does.",
  },
  "low-price.own-terms": {
    zh: () => "您起草或修改过这项委托，不能决定报价说明，请由其他审核人决定。",
    en: () => "You wrote in this commission, so you do not decide on its prices; another approver does.",
  },
  "low-price.lines": {
    zh: () => "请对成本表的每一行说明理由；没有补充的写“无补充”。",
    en: () => "Give a reason for every line of the cost sheet; write “nothing to add” where there is none.",
  },
  "low-price.short": {
    zh: (d) => `理由不少于 ${d.min} 个字，公众据此判断决定是否有据。`,
    en: (d) => `Give at least ${d.min} characters: the public judges the decision by them.`,
  },
  "objection.answer-awaited": {
    zh: () => "委托部门还在答复期内。答复后或期满未答复的，即可作出决定。",
    en: () => "The department may still answer. The decision follows its answer, or the end of its term.",
  },
  "objection.not-now": {
    zh: () => "异议的状态已经变化，当前状态不能办理。",
    en: () => "This cannot be done with the objection now; its state has changed.",
  },
  "hold.objection-open": {
    zh: () => "该暂停因异议而设，请先处理异议。",
    en: () => "This hold stands for an objection; decide the objection first.",
  },
  "delivery.no-rejection-left": {
    zh: (d) => `整改以 ${d.rounds} 轮为限，已用完；请验收，或通过投诉渠道解决。`,
    en: (d) => `Deliverables may be rejected ${d.rounds} times at most; accept, or use the complaint route.`,
  },
  "payment.pending": {
    zh: () => "上一笔付款尚待机构确认。",
    en: () => "The last payment still awaits the provider's confirmation.",
  },
  "payment.complete": {
    zh: () => "合同价款已全部付清。",
    en: () => "The contract price is fully paid.",
  },
  "payment.none-pending": {
    zh: () => "没有待确认的付款。",
    en: () => "There is no payment to confirm.",
  },
  "rating.exists": {
    zh: () => "该合同已评价，一事一评，不能重复。",
    en: () => "This contract has been rated; one contract, one rating.",
  },
  "rating.none": {
    zh: () => "委托部门尚未评价。",
    en: () => "The purchaser has not rated yet.",
  },
  "rating.replied": {
    zh: () => "您已答复过这次评价。",
    en: () => "You have already replied to this rating.",
  },
  "relist.exists": {
    zh: () => "该需求已重新发布。",
    en: () => "This need has already been relisted.",
  },
  "commission.unfinished": {
    zh: () => "付款与评价尚未全部完成。",
    en: () => "Payment and rating are not both complete.",
  },
  "cancel.reason-unknown": { zh: () => "请从列表中选择取消原因。", en: () => "Choose the reason for cancelling from the list." },
  "E3.practitioners": {
    zh: (d) => `执业人员不足：该事项需要 ${d.required} 名，可用 ${d.available} 名（E3）。可补充人员信息后再报名。`,
    en: (d) => `Too few practitioners: the item asks for ${d.required}, ${d.available} are free (E3). Add practitioners, then enter again.`,
  },
  "E6.affiliated": {
    zh: () => "与委托单位或审批部门有关联关系，不能参加本次选取（E6）。",
    en: () => "An affiliation with the purchaser or the approval department keeps the agency out of this selection (E6).",
  },
  "E7.credit": {
    zh: (d) => `信用分低于公告要求的 ${d.points} 分（E7）。`,
    en: (d) => `The credit score is below the ${d.points} points that the notice asks for (E7).`,
  },
  "E8.control-group": {
    zh: () => "同一控制关系下有多家报名，全部无效；请在截止前撤回，只留一家（E8）。",
    en: () => "Several agencies under the same control have entered, so all are void: withdraw all but one before the close (E8).",
  },
  "E9.no-bid": {
    zh: () => "截止前没有收到并写入日志的密封报价（E9）。",
    en: () => "No sealed bid was received and in the log before the close (E9).",
  },
  "withdrawal.late": {
    zh: () => "报名已截止，不能撤回。",
    en: () => "Registration has closed; it is too late to withdraw.",
  },
  "direct.no-ground": { zh: () => "直接选取须注明一项法定情形。", en: () => "Direct selection needs one of the coded grounds." },
  "direct.ground-not-for-departments": {
    zh: () => "该情形暂不适用于部门委托，请改用其他选取方式。",
    en: () => "This ground is switched off for departments; use another method.",
  },
  "direct.ceiling": {
    zh: (d) => `限价超过该情形允许的 ${formatFen("zh", Number(d.maximumFen))}，请改用其他选取方式。`,
    en: (d) => `The ceiling is above the ${formatFen("en", Number(d.maximumFen))} that this ground allows; use another method.`,
  },
  "direct.reason-unsigned": { zh: () => "须附负责人签署的理由。", en: () => "A reason signed by the director is needed." },
  "direct.failures": {
    zh: (d) => `同一需求须先流标 ${d.needed} 次，并附流标公告。`,
    en: (d) => `The same need must have failed ${d.needed} times before, with the notices attached.`,
  },
  "direct.emergency-order": { zh: () => "紧急情形须填写应急指令文号。", en: () => "An emergency needs the number of its order." },
  "direct.basis": { zh: () => "须写明唯一提供者的法律依据。", en: () => "The legal basis of the sole provider must be stated." },
  "direct.continuation": {
    zh: (d) => `续用只限一次，且不超过原合同金额的 ${d.percent}%。`,
    en: (d) => `A continuation is allowed once, up to ${d.percent}% of the existing contract.`,
  },
  "direct.stream": {
    zh: () => "该情形只适用于申请人委托和社会委托。",
    en: () => "This ground is for applicants and private purchasers only.",
  },
  "direct.policy": { zh: () => "国有企业须填写采购制度文号。", en: () => "A state-owned enterprise must state its purchasing policy." },
  "direct.affiliation": {
    zh: () => "须先作出关联关系声明，且不得存在关联关系。",
    en: () => "An affiliation declaration is required, and there must be none.",
  },
  "direct.pair-count": {
    zh: (d) => `近 12 个月内已向该机构就同一事项直接选取 ${d.count} 次，达到上限。`,
    en: (d) => `This agency was selected directly for this item ${d.count} times in the last 12 months, which is the limit.`,
  },
  "direct.pair-sum": {
    zh: (d) => `近 12 个月内向该机构直接选取的金额将超过 ${formatFen("zh", Number(d.maximumFen))}。`,
    en: (d) => `Direct selections of this agency in the last 12 months would exceed ${formatFen("en", Number(d.maximumFen))}.`,
  },
  "direct.notice": { zh: () => "公示期未满，不能确定。", en: () => "The public notice has not run its time." },
  "low-bid.not-leading": {
    zh: () => "只能对排在第一且报价异常低的机构作出决定。",
    en: () => "A decision is possible only on an agency that leads with an abnormally low price.",
  },
  "beacon.wrong": {
    zh: (d) => `${beaconWords("zh", d.code)}，未采用。请核对轮次（或时刻）和编号后重新粘贴。`,
    en: (d) => `It was not used: ${beaconWords("en", d.code)}. Check the round (or moment) and the number, then paste again.`,
  },
  "beacon.not-yet": {
    zh: () => "信标的值还不存在。",
    en: () => "The beacon's value does not exist yet.",
  },
  "contract.price": {
    zh: () => "合同价款必须等于公告的固定价。",
    en: () => "The contract price must equal the notice's fixed price.",
  },
  "contract.pay-days": {
    zh: (d) => `付款期限须在 1 至 ${d.max} 天之间（保障中小企业款项支付条例）。`,
    en: (d) => `The payment term must be 1 to ${d.max} days (Regulations on Payments to SMEs).`,
  },
  "contract.signed-on": {
    zh: () => "签订日期不能早于中选通知书，也不能晚于今天。",
    en: () => "The signing date may not be before the award notice or after today.",
  },
  "contract.unreasoned": {
    zh: (d) => `合同与公告不一致，请写明理由：${termWords("zh", d.term)}。`,
    en: (d) => `The contract differs from the notice here; give the reason: ${termWords("en", d.term)}.`,
  },
  "filing.none": {
    zh: () => "没有待答复的合同备案。",
    en: () => "There is no filing to answer.",
  },
  "payment.too-much": {
    zh: (d) => `登记金额超过未付余额 ${formatFen("zh", Number(d.left))}。`,
    en: (d) => `The amount exceeds the ${formatFen("en", Number(d.left))} still owed.`,
  },
  "payment.date": {
    zh: () => "付款日期不能早于验收，也不能晚于今天。",
    en: () => "The payment date may not be before acceptance or after today.",
  },
  "payment.voucher": {
    zh: () => "该凭证号已登记过。",
    en: () => "This voucher number has already been recorded.",
  },
  "rating.score": {
    zh: () => "每项须评 0–100 的整数分。",
    en: () => "Each item needs a whole score from 0 to 100.",
  },
  "rating.evidence": {
    zh: () => "评 100 分或 40 分及以下的项目，须写明依据。",
    en: () => "A score of 100, or of 40 or less, needs its evidence.",
  },
  "rating.reply-long": {
    zh: (detail) => `答复不超过 ${detail.max} 字，现有 ${detail.length} 字。`,
    en: (detail) => `A reply has at most ${detail.max} characters; this one has ${detail.length}.`,
  },
  "rating.reply-late": {
    zh: () => "答复期限已过。",
    en: () => "The time to reply is over.",
  },
  "delivery.no-files": {
    zh: () => "请上传成果文件。",
    en: () => "Upload the deliverables.",
  },
  "objection.late": {
    zh: () => "异议在异议期届满后才提出，不予登记。",
    en: () => "The objection came after the period had ended and cannot be recorded.",
  },
  "objection.early": {
    zh: (d) => `结果于 ${detailDay("zh", d.from)}公示，收到异议的日期不能早于这一天。`,
    en: (d) => `The result was published on ${detailDay("en", d.from)}; an objection to it cannot have been received earlier.`,
  },
  "objection.to-come": {
    zh: (d) => `今天是 ${detailDay("zh", d.today)}，收到异议的日期不能晚于今天。`,
    en: (d) => `Today is ${detailDay("en", d.today)}; an objection cannot have been received later.`,
  },
} as const satisfies ReasonRows;
