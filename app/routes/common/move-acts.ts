import { ok } from "~/domain/kernel/decision";
import type { ObjectionHumanVerb } from "~/domain/lifecycle/objection";
import { admissionAcceptForm, admissionRemarksField, admissionReturnForm, codeConfirmForm } from "~/forms/admission/admission-check";
import { signatureForm } from "~/forms/admission/agency-profile";
import { reasonForm } from "~/forms/contract/contract";
import { acceptForm, deliverForm, parseDefects, withOneMoreRow } from "~/forms/contract/delivery";
import { disputeForm, parsePayment, paymentField } from "~/forms/contract/payment";
import { parseRating, ratingField, replyField, replyForm } from "~/forms/contract/rating";
import { cancelForm } from "~/forms/hold/cancel";
import { cancelAnswerForm, holdForm } from "~/forms/hold/hold";
import { answerForm, decisionForm, filedObjectionForm, objectionButton, objectionField, objectionForm } from "~/forms/objection/objection";
import { parseForm } from "~/forms/parse";
import { copyForm, pressForm, submitForm } from "~/forms/posting/commission-draft";
import { parseRemarks, remarksField } from "~/forms/posting/remarks";
import { lowPriceDecisionForm, lowPriceField, parseLowPriceAnswer } from "~/forms/selection/low-price";
import type { FramedMove, FramedVerb, MOVE_PAGES, Subject } from "~/lib/move-pages";
import { paths, withQuery } from "~/lib/paths";
import { readRelistOf } from "~/reads/desk/work-facts";
import { objectionMeant } from "~/reads/objection/objections";
import { readSelectionId } from "~/reads/selection/low-prices";
import { acceptAdmission } from "~/workflows/admission/check-admission";
import { correctAdmission } from "~/workflows/admission/correct-admission";
import { returnAdmission } from "~/workflows/admission/return-admission";
import { signCommitment } from "~/workflows/admission/sign-commitment";
import { confirmAward } from "~/workflows/award/confirm-award";
import { declineAward } from "~/workflows/award/decline-award";
import { confirmFiling, rejectFiling } from "~/workflows/contract/answer-filing";
import { acceptDelivery, rejectDelivery } from "~/workflows/contract/decide-delivery";
import { rateProvider, replyToRating } from "~/workflows/contract/rate-provider";
import { confirmPayment, disputePayment, paymentMeasure, recordPayment } from "~/workflows/contract/record-payment";
import { submitDelivery } from "~/workflows/contract/submit-delivery";
import { answerCancellation } from "~/workflows/hold/answer-cancellation";
import { cancelCommission, requestCancellation } from "~/workflows/hold/cancel-commission";
import { liftHold } from "~/workflows/hold/lift-hold";
import { setHold } from "~/workflows/hold/set-hold";
import { answerObjection } from "~/workflows/objection/answer-objection";
import { decideObjection } from "~/workflows/objection/decide-objection";
import { draftAnswer } from "~/workflows/objection/draft-answer";
import { fileObjection } from "~/workflows/objection/file-objection";
import { recordObjection } from "~/workflows/objection/record-objection";
import { rejectObjection } from "~/workflows/objection/reject-objection";
import { returnAnswer } from "~/workflows/objection/return-answer";
import { withdrawObjection } from "~/workflows/objection/withdraw-objection";
import { confirmCode } from "~/workflows/people/confirm-code";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { discardDraft } from "~/workflows/posting/discard-draft";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { recallCommission } from "~/workflows/posting/recall-commission";
import { relistCommission } from "~/workflows/posting/relist-commission";
import { returnCommission } from "~/workflows/posting/return-commission";
import { sendBack } from "~/workflows/posting/send-back";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { enterCommission, withdrawEntry } from "~/workflows/selection/enter-commission";
import { answerLowPrice, decideLowPrice } from "~/workflows/selection/low-price";
import { pressFileContract } from "./file-contract";
import { type At, bare, formed, type MoveAct, type Pressed, reading, readyFor, receiveFiles } from "./press";

/** Hands in the deliverables with their files. */
async function pressDeliver(at: At): Promise<Pressed> {
  const parsed = parseForm(deliverForm, at.form);
  if (!parsed.ok) return { reply: parsed.reply };
  const { revision, note, files } = parsed.value;
  const received = await receiveFiles(at, files);
  if (!received.ok) return { decided: received, fieldOf: () => "files" };
  return { decided: await submitDelivery(at.shell, at.actor, at.id, revision, { note, files: received.value }) };
}

/** Returns deliverables with defects; or shows one row more. */
async function pressRejectDelivery(at: At): Promise<Pressed> {
  if (at.form.get("add") === "row") return { reply: withOneMoreRow(at.form), fine: true };
  const parsed = parseDefects(at.form);
  if (!parsed.ok) return { reply: parsed.reply };
  const { revision, defects } = parsed.value;
  return { decided: await rejectDelivery(at.shell, at.actor, at.id, revision, defects) };
}

/** Posts a failed commission again. Done by a colleague: the one draft there is. Pressed twice: where the first press led. */
async function pressRelist({ shell, actor, form, database, id }: At): Promise<Pressed> {
  const parsed = parseForm(copyForm, form);
  if (!parsed.ok) return { reply: parsed.reply };
  const key = parsed.value.idempotencyKey;
  const relisted = await relistCommission(shell, actor, id, key);
  const known = !relisted.ok && relisted.reason === "relist.exists" ? await readRelistOf(database.db, id) : null;
  if (known) return { decided: ok(null), after: known === key ? paths.department.edit(known) : paths.department.work(known) };
  return { decided: relisted, after: relisted.ok ? paths.department.edit(relisted.value.id) : undefined };
}

/** The objection that a form is about; empty: there is none at this address. */
const objectionOf = async ({ database, id }: At, named: string): Promise<string> => (await objectionMeant(database.db, id, named)) ?? "";

/** Back to the page of the agency's own objections, which is no place of its commissions. */
const ownObjections =
  (done: ObjectionHumanVerb) =>
  ({ id }: At) =>
    withQuery(paths.agency.objection(id), { done });

/** The selection that a form at a commission's address means; empty: there is none. */
const selectionOf = async ({ database, id }: At): Promise<string> => (await readSelectionId(database.db, id)) ?? "";

type Acts = {
  readonly [S in Subject]: { readonly [V in keyof (typeof MOVE_PAGES)[S]]: V extends FramedVerb<S> ? MoveAct : MoveAct | null };
};

/** What the press of each move does (lib/move-pages.ts); null where a subject's own pages save what they change. */
export const MOVE_ACTS = {
  commission: {
    edit: null,
    discard: formed(pressForm, ({ shell, actor, id }, { revision }) => discardDraft(shell, actor, id, revision), {
      after: () => paths.department.commissions,
    }),
    submit: formed(submitForm, ({ shell, actor, id }, { revision }) => submitForApproval(shell, actor, id, revision), {
      after: ({ id }) => paths.department.submitted(id),
    }),
    recall: formed(pressForm, ({ shell, actor, id }, { revision }) => recallCommission(shell, actor, id, revision)),
    approve: formed(pressForm, ({ shell, actor, id }, { revision }) => approveCommission(shell, actor, id, revision)),
    "send-back": reading(
      ({ form }) => parseRemarks(form),
      ({ shell, actor, id }, { revision, remarks }) => sendBack(shell, actor, id, revision, remarks),
      { fieldOf: remarksField },
    ),
    publish: formed(pressForm, ({ shell, actor, id }, { revision }) => publishCommission(shell, actor, id, revision)),
    return: reading(
      ({ form }) => parseRemarks(form),
      ({ shell, actor, id }, { revision, remarks }) => returnCommission(shell, actor, id, revision, remarks),
      { fieldOf: remarksField },
    ),
    enter: bare(({ shell, actor, id }) => enterCommission(shell, actor, id), {
      after: ({ id }) => withQuery(paths.agency.work(id), { done: "entered" }),
    }),
    // A sealed price is sent from a page of its own.
    "replace-bid": null,
    withdraw: bare(({ shell, actor, id }) => withdrawEntry(shell, actor, id), {
      after: ({ id }) => withQuery(paths.agency.work(id), { done: "withdrawn" }),
    }),
    "confirm-award": formed(pressForm, ({ shell, actor, id }, { revision }) => confirmAward(shell, actor, id, revision)),
    "decline-award": formed(
      reasonForm(300),
      ({ shell, actor, id }, { revision, reason }) => declineAward(shell, actor, id, revision, reason),
      {
        // Whoever declined has no business with the commission any more.
        after: () => withQuery(paths.agency.contracts, { done: "decline-award" }),
      },
    ),
    "file-contract": pressFileContract,
    "confirm-filing": formed(pressForm, ({ shell, actor, id }, { revision }) => confirmFiling(shell, actor, id, revision)),
    "reject-filing": formed(reasonForm(300), ({ shell, actor, id }, { revision, reason }) =>
      rejectFiling(shell, actor, id, revision, reason),
    ),
    deliver: pressDeliver,
    accept: formed(acceptForm, ({ shell, actor, id }, { revision, opinion }) => acceptDelivery(shell, actor, id, revision, opinion)),
    "reject-delivery": pressRejectDelivery,
    "record-payment": reading(
      async (at) => {
        const work = await readyFor(at, "record-payment");
        return parsePayment(at.form, work && paymentMeasure(work.facts, at.now));
      },
      ({ shell, actor, id }, { revision, record }) => recordPayment(shell, actor, id, revision, record),
      { fieldOf: paymentField },
    ),
    "confirm-payment": formed(pressForm, ({ shell, actor, id }, { revision }) => confirmPayment(shell, actor, id, revision)),
    "dispute-payment": formed(disputeForm, ({ shell, actor, id }, { revision, note }) => disputePayment(shell, actor, id, revision, note)),
    rate: reading(
      ({ form }) => parseRating(form),
      ({ shell, actor, id }, { revision, ...input }) => rateProvider(shell, actor, id, revision, input),
      { fieldOf: ratingField },
    ),
    "reply-rating": formed(replyForm, ({ shell, actor, id }, { revision, reply }) => replyToRating(shell, actor, id, revision, reply), {
      fieldOf: replyField,
    }),
    cancel: formed(cancelForm, ({ shell, actor, id }, { revision, ...given }) => cancelCommission(shell, actor, id, revision, given)),
    "request-cancel": formed(cancelForm, ({ shell, actor, id }, { revision, ...given }) =>
      requestCancellation(shell, actor, id, revision, given),
    ),
    "consent-cancel": formed(cancelAnswerForm, ({ shell, actor, id }, { revision, answer }) =>
      answerCancellation(shell, actor, id, revision, "consented", answer),
    ),
    "refuse-cancel": formed(cancelAnswerForm, ({ shell, actor, id }, { revision, answer }) =>
      answerCancellation(shell, actor, id, revision, "refused", answer),
    ),
    "set-hold": formed(holdForm, ({ shell, actor, id }, { revision, reason }) => setHold(shell, actor, id, revision, reason)),
    "lift-hold": formed(holdForm, ({ shell, actor, id }, { revision, reason }) => liftHold(shell, actor, id, revision, reason)),
    relist: pressRelist,
  },
  selection: {
    "answer-low": reading(
      ({ form }) => parseLowPriceAnswer(form),
      async (at, { revision, answer }) => answerLowPrice(at.shell, at.actor, await selectionOf(at), revision, answer),
    ),
    "decide-low": formed(
      lowPriceDecisionForm,
      async (at, { revision, ...judgement }) => decideLowPrice(at.shell, at.actor, await selectionOf(at), revision, judgement),
      { fieldOf: lowPriceField },
    ),
  },
  objection: {
    "file-objection": formed(
      filedObjectionForm,
      ({ shell, actor, id }, { revision, input }) => fileObjection(shell, actor, id, revision, input),
      { after: ownObjections("file-objection") },
    ),
    "withdraw-objection": formed(
      objectionButton,
      async (at, { revision, objection }) => withdrawObjection(at.shell, at.actor, await objectionOf(at, objection), revision),
      { after: ownObjections("withdraw-objection") },
    ),
    "record-objection": formed(
      objectionForm,
      ({ shell, actor, id }, { revision, input }) => recordObjection(shell, actor, id, revision, input),
      { fieldOf: objectionField },
    ),
    "draft-answer": formed(answerForm, async (at, { revision, objection, answer }) =>
      draftAnswer(at.shell, at.actor, await objectionOf(at, objection), revision, answer),
    ),
    "answer-objection": formed(objectionButton, async (at, { revision, objection }) =>
      answerObjection(at.shell, at.actor, await objectionOf(at, objection), revision),
    ),
    "return-answer": formed(objectionButton, async (at, { revision, objection }) =>
      returnAnswer(at.shell, at.actor, await objectionOf(at, objection), revision),
    ),
    "dismiss-objection": formed(decisionForm, async (at, { revision, objection, decision }) =>
      decideObjection(at.shell, at.actor, await objectionOf(at, objection), revision, "dismissed", decision),
    ),
    "uphold-objection": formed(decisionForm, async (at, { revision, objection, decision }) =>
      decideObjection(at.shell, at.actor, await objectionOf(at, objection), revision, "upheld", decision),
    ),
    "reject-objection": formed(decisionForm, async (at, { revision, objection, decision }) =>
      rejectObjection(at.shell, at.actor, await objectionOf(at, objection), revision, decision),
    ),
  },
  admission: {
    commit: formed(signatureForm, ({ shell, actor }, given) => signCommitment(shell, actor, given), {
      after: () => withQuery(paths.agency.profile, { done: "signed" }),
    }),
    change: null,
    correct: bare(({ shell, actor }) => correctAdmission(shell, actor), {
      after: () => withQuery(paths.agency.profile, { done: "corrected" }),
    }),
    accept: formed(admissionAcceptForm, ({ shell, actor, id }, { revision }) => acceptAdmission(shell, actor, id, revision), {
      after: ({ id }) => withQuery(paths.office.admission(id), { done: "accepted" }),
    }),
    "confirm-code": formed(codeConfirmForm, ({ shell, actor, id }, { revision }) => confirmCode(shell, actor, id, revision), {
      after: ({ id }) => withQuery(paths.office.admission(id), { done: "code-confirmed" }),
    }),
    return: formed(admissionReturnForm, ({ shell, actor, id }, { seen, remarks }) => returnAdmission(shell, actor, id, seen, remarks), {
      fieldOf: admissionRemarksField,
      after: ({ id }) => withQuery(paths.office.admission(id), { done: "returned" }),
    }),
  },
} as const satisfies Acts;

/** What the press of a move with a page does. */
export function actOf(move: FramedMove): MoveAct {
  if (move.subject === "selection") return MOVE_ACTS.selection[move.verb];
  return move.subject === "objection" ? MOVE_ACTS.objection[move.verb] : MOVE_ACTS.commission[move.verb];
}
