import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import { dateKey } from "~/domain/kernel/time";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import type { Shell } from "~/lib/shell";
import { readSelectionId } from "~/reads/selection/low-prices";
import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { issueAward } from "~/workflows/award/issue-award";
import { lapseAward } from "~/workflows/award/lapse-award";
import { confirmFiling, deemFilingConfirmed, rejectFiling } from "~/workflows/contract/answer-filing";
import { acceptDelivery, deemAccepted, rejectDelivery } from "~/workflows/contract/decide-delivery";
import { fileContract } from "~/workflows/contract/file-contract";
import { lapseContract } from "~/workflows/contract/lapse-contract";
import { rateProvider, replyToRating } from "~/workflows/contract/rate-provider";
import { confirmPayment, disputePayment, recordPayment } from "~/workflows/contract/record-payment";
import { submitDelivery } from "~/workflows/contract/submit-delivery";
import { makeMove } from "~/workflows/engine/move";
import { answerCancellation } from "~/workflows/hold/answer-cancellation";
import { cancelCommission, requestCancellation } from "~/workflows/hold/cancel-commission";
import { liftHold } from "~/workflows/hold/lift-hold";
import { setHold } from "~/workflows/hold/set-hold";
import { answerObjection } from "~/workflows/objection/answer-objection";
import { decideObjection } from "~/workflows/objection/decide-objection";
import { draftAnswer } from "~/workflows/objection/draft-answer";
import { fileObjection } from "~/workflows/objection/file-objection";
import { makeObjectionMove } from "~/workflows/objection/objection";
import { recordObjection } from "~/workflows/objection/record-objection";
import { rejectObjection } from "~/workflows/objection/reject-objection";
import { returnAnswer } from "~/workflows/objection/return-answer";
import { withdrawObjection } from "~/workflows/objection/withdraw-objection";
import { moveClose } from "~/workflows/outage/move-close";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { discardDraft } from "~/workflows/posting/discard-draft";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { recallCommission } from "~/workflows/posting/recall-commission";
import { relistCommission } from "~/workflows/posting/relist-commission";
import { returnCommission } from "~/workflows/posting/return-commission";
import { saveDraft } from "~/workflows/posting/save-draft";
import { sendBack } from "~/workflows/posting/send-back";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { beginSelection } from "~/workflows/selection/begin-selection";
import { closeRegistration } from "~/workflows/selection/close-registration";
import { enterCommission, replaceBid, withdrawEntry } from "~/workflows/selection/enter-commission";
import { answerLowPrice, decideLowPrice, deemLowPrice, lapseAnswer } from "~/workflows/selection/low-price";
import { takeValue } from "~/workflows/selection/take-value";
import { testTerms } from "./market";
import { onObjection } from "./objections";
import { TEST_DOCUMENT } from "./stages";

/** One press of a button: who, on which commission, and the revision that the page showed. */
export type Press = (shell: Shell, actor: UserActor, id: string, seen: number) => Promise<Decision<unknown>>;

const REMARKS = [{ field: "content", text: "请写明规模" }] as const;
const CANCELLATION = { reason: "need_ended", note: "项目调整" } as const;
const SCORES = RATING_ITEM_KEYS.map((key) => ({ key, score: 85, evidence: "" }));
const today = async (shell: Shell) => dateKey(await shell.clock.now());

async function contract(shell: Shell) {
  const { priceFen, duration, deliverables } = testTerms();
  return { signedOn: await today(shell), priceFen, duration, deliverables, payDays: 30 };
}

const selectionOf = async (shell: Shell, id: string) => (await readSelectionId(shell.database.db, id)) ?? "";

/** Every button of the table, and everything that the clock does, as the workflows are called: complete by type. */
export const PRESSES: Readonly<Record<AnyVerb, Press>> = {
  edit: (shell, actor, id, seen) => saveDraft(shell, actor, id, seen, { keys: ["scale"], terms: { scale: `报告书 1 份，第 ${seen} 稿` } }),
  discard: discardDraft,
  submit: submitForApproval,
  recall: recallCommission,
  "send-back": (shell, actor, id, seen) => sendBack(shell, actor, id, seen, REMARKS),
  approve: approveCommission,
  return: (shell, actor, id, seen) => returnCommission(shell, actor, id, seen, REMARKS),
  publish: publishCommission,
  enter: (shell, actor, id) => enterCommission(shell, actor, id),
  withdraw: (shell, actor, id) => withdrawEntry(shell, actor, id),
  "replace-bid": (shell, actor, id) => replaceBid(shell, actor, id, { price: new Uint8Array(), files: [] }),
  "move-close": (shell, _actor, id) => makeMove(shell, { kind: "system" }, id, "move-close", { act: moveClose }),
  "close-registration": (shell, _actor, id) => closeRegistration(shell, id),
  "fail-below-minimum": (shell, _actor, id) => makeMove(shell, { kind: "system" }, id, "fail-below-minimum"),
  "begin-selection": (shell, _actor, id) => beginSelection(shell, id),
  "take-result": (shell, _actor, id) => makeMove(shell, { kind: "system" }, id, "take-result"),
  "fail-selection": (shell, _actor, id) => makeMove(shell, { kind: "system" }, id, "fail-selection"),
  open: (shell, _actor, id) => takeValue(shell, id),
  order: (shell, _actor, id) => takeValue(shell, id),
  "answer-low": async (shell, actor, id, seen) =>
    answerLowPrice(shell, actor, await selectionOf(shell, id), seen, { lines: [], whole: "自有设备，人员就在本区" }),
  "decide-low": async (shell, actor, id, seen) =>
    decideLowPrice(shell, actor, await selectionOf(shell, id), seen, { code: "costs-shown", reason: "成本".repeat(20) }),
  "lapse-answer": async (shell, _actor, id) => lapseAnswer(shell, await selectionOf(shell, id)),
  "deem-low": async (shell, _actor, id) => deemLowPrice(shell, await selectionOf(shell, id)),
  draw: (shell, _actor, id) => takeValue(shell, id),
  "issue-award": (shell, _actor, id) => issueAward(shell, id),
  "confirm-award": confirmAward,
  "decline-award": (shell, actor, id, seen) => declineAward(shell, actor, id, seen, "项目负责人同期承担其他任务"),
  "lapse-award": (shell, _actor, id) => lapseAward(shell, id),
  "file-contract": async (shell, actor, id, seen) =>
    fileContract(shell, actor, id, seen, { contract: await contract(shell), deviations: {}, document: TEST_DOCUMENT }),
  "lapse-contract": (shell, _actor, id) => lapseContract(shell, id),
  "confirm-filing": confirmFiling,
  "reject-filing": (shell, actor, id, seen) => rejectFiling(shell, actor, id, seen, "附件不是签署本"),
  "deem-filing-confirmed": (shell, _actor, id) => deemFilingConfirmed(shell, id),
  deliver: (shell, actor, id, seen) => submitDelivery(shell, actor, id, seen, { note: "技术评估报告", files: [TEST_DOCUMENT] }),
  accept: (shell, actor, id, seen) => acceptDelivery(shell, actor, id, seen, "成果齐全"),
  "reject-delivery": (shell, actor, id, seen) => rejectDelivery(shell, actor, id, seen, [{ clause: "第三条", defect: "缺附图" }]),
  "deem-accepted": (shell, _actor, id) => deemAccepted(shell, id),
  "record-payment": async (shell, actor, id, seen) =>
    recordPayment(shell, actor, id, seen, { paidOn: await today(shell), amountFen: 4_600_000, voucher: `V-${seen}` }),
  "confirm-payment": confirmPayment,
  "dispute-payment": (shell, actor, id, seen) => disputePayment(shell, actor, id, seen, "账户未到账"),
  rate: (shell, actor, id, seen) => rateProvider(shell, actor, id, seen, { items: SCORES, text: "意见具体" }),
  "reply-rating": (shell, actor, id, seen) => replyToRating(shell, actor, id, seen, "感谢评价"),
  close: (shell, _actor, id) => makeMove(shell, { kind: "system" }, id, "close"),
  cancel: (shell, actor, id, seen) => cancelCommission(shell, actor, id, seen, CANCELLATION),
  "request-cancel": (shell, actor, id, seen) => requestCancellation(shell, actor, id, seen, CANCELLATION),
  "consent-cancel": (shell, actor, id, seen) => answerCancellation(shell, actor, id, seen, "consented", "同意"),
  "refuse-cancel": (shell, actor, id, seen) => answerCancellation(shell, actor, id, seen, "refused", "理由不成立"),
  "fail-by-objection": (shell, _actor, id) => makeMove(shell, { kind: "system" }, id, "fail-by-objection"),
  "record-objection": async (shell, actor, id, seen) =>
    recordObjection(shell, actor, id, seen, { objector: "某机构", receivedOn: await today(shell), digest: "对名册有异议" }),
  "file-objection": (shell, actor, id, seen) => fileObjection(shell, actor, id, seen, { digest: "业绩不符", statement: "详见附表" }),
  "draft-answer": onObjection((shell, actor, id, seen) => draftAnswer(shell, actor, id, seen, "经查无此情形")),
  "return-answer": onObjection(returnAnswer),
  "answer-objection": onObjection(answerObjection),
  "dismiss-objection": onObjection((shell, actor, id, seen) => decideObjection(shell, actor, id, seen, "dismissed", "查无实据")),
  "uphold-objection": onObjection((shell, actor, id, seen) => decideObjection(shell, actor, id, seen, "upheld", "异议成立")),
  "reject-objection": onObjection((shell, actor, id, seen) => rejectObjection(shell, actor, id, seen, "不属于对结果的异议")),
  "withdraw-objection": onObjection(withdrawObjection),
  "overtake-objection": onObjection((shell, actor, id) => makeObjectionMove(shell, actor, id, "overtake-objection", {})),
  "set-hold": (shell, actor, id, seen) => setHold(shell, actor, id, seen, "核查中"),
  "lift-hold": (shell, actor, id, seen) => liftHold(shell, actor, id, seen, "核查完毕"),
  relist: async (shell, actor, id) => relistCommission(shell, actor, id, shell.entropy.id(await shell.clock.now())),
};
