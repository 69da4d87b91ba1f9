import type { FramedVerb, Subject } from "~/lib/move-pages";
import type { ContractPage, ObjectionPage, PageOf, VerbPage } from "~/reads/desk/verb-page";
import { confirmAward, declineAward } from "../award/award-page";
import { answerFiling } from "../contract/answer-filing-page";
import { acceptDelivery, rejectDelivery } from "../contract/decide-delivery-page";
import { deliver } from "../contract/deliver-page";
import { AwardFacts, ContractFacts, DeliveryFacts } from "../contract/facts";
import { fileContract } from "../contract/file-contract-page";
import { GivenRating } from "../contract/given-rating";
import { PaymentFacts } from "../contract/payment-facts";
import { answerPayment, recordPayment } from "../contract/payment-pages";
import { rateProvider, replyRating } from "../contract/rating-pages";
import { answerCancel, cancellationFacts } from "../hold/answer-cancel-page";
import { holdFacts, liftHold, setHold } from "../hold/hold-pages";
import { draftAnswer, notSigned, returnAnswer, signAnswer } from "../objection/answer-objection-page";
import { decideObjection, objectionFacts, recordObjection } from "../objection/objection-pages";
import { fileObjection, ownObjections, withdrawObjection } from "../objection/own-objection-page";
import { submit } from "../posting/check-page";
import { cancel, discard, recall, relist } from "../posting/draft-moves";
import { remarks } from "../posting/remarks-page";
import { judge, judgeLead, postingFacts } from "../posting/review-page";
import { answerLowPrice, decideLowPrice, lowPriceFacts } from "../selection/low-price-page";
import { type Body, type ContractProps, VerbFrame, type VerbProps } from "./verb-frame";

type Bodies = { readonly [S in Subject]: { readonly [V in FramedVerb<S>]: Body<PageOf<S, V>> } };

const award = ({ lang, page }: VerbProps<ContractPage | ObjectionPage>) => <AwardFacts lang={lang} page={page} />;
const filed = ({ lang, page }: ContractProps) => <ContractFacts lang={lang} page={page} />;
const handedIn = ({ lang, page }: ContractProps) => <DeliveryFacts lang={lang} page={page} />;
const paid = ({ lang, page }: ContractProps) => <PaymentFacts lang={lang} page={page} />;
const rating = ({ lang, page }: ContractProps) => <GivenRating lang={lang} page={page} />;

/** What stands on the page of each move (lib/move-pages.ts): the facts to decide by, and the form. */
const MOVE_BODIES = {
  commission: {
    discard: { form: discard },
    submit: { form: submit },
    recall: { form: recall },
    approve: { lead: judgeLead, facts: postingFacts, form: judge },
    "send-back": { form: remarks },
    publish: { lead: judgeLead, facts: postingFacts, form: judge },
    return: { form: remarks },
    "confirm-award": { facts: award, form: confirmAward },
    "decline-award": { facts: award, form: declineAward },
    "file-contract": { facts: award, form: fileContract },
    "confirm-filing": { facts: filed, form: answerFiling },
    "reject-filing": { facts: filed, form: answerFiling },
    deliver: { facts: handedIn, form: deliver },
    accept: { facts: handedIn, form: acceptDelivery },
    "reject-delivery": { facts: handedIn, form: rejectDelivery },
    "record-payment": { facts: paid, form: recordPayment },
    "confirm-payment": { facts: paid, form: answerPayment },
    "dispute-payment": { facts: paid, form: answerPayment },
    rate: { facts: handedIn, form: rateProvider },
    "reply-rating": { facts: rating, form: replyRating },
    cancel: { form: cancel },
    "request-cancel": { form: cancel },
    "consent-cancel": { facts: cancellationFacts, form: answerCancel },
    "refuse-cancel": { facts: cancellationFacts, form: answerCancel },
    "set-hold": { facts: award, form: setHold },
    "lift-hold": { facts: holdFacts, form: liftHold },
    relist: { form: relist },
  },
  selection: {
    "answer-low": { facts: lowPriceFacts, form: answerLowPrice },
    "decide-low": { facts: lowPriceFacts, form: decideLowPrice },
  },
  objection: {
    "file-objection": { facts: ownObjections, form: fileObjection },
    "withdraw-objection": { facts: ownObjections, form: withdrawObjection },
    "record-objection": { facts: award, form: recordObjection },
    "draft-answer": { facts: objectionFacts, form: draftAnswer },
    "answer-objection": { facts: objectionFacts, form: signAnswer },
    "return-answer": { lead: notSigned, facts: objectionFacts, form: returnAnswer },
    "dismiss-objection": { facts: objectionFacts, form: decideObjection("dismiss-objection") },
    "uphold-objection": { facts: objectionFacts, form: decideObjection("uphold-objection") },
    "reject-objection": { facts: objectionFacts, form: decideObjection("reject-objection") },
  },
  admission: {},
} as const satisfies Bodies;

/** The page of any move, in the frame of all. */
export function MovePageView(props: VerbProps<VerbPage>) {
  const { subject, verb } = props.page;
  const rows: Readonly<Record<string, unknown>> = MOVE_BODIES[subject];
  // Each row was checked against what its page is drawn from; the reader keeps to the same column of the registry.
  const body = rows[verb] as Body<VerbPage>;
  return <VerbFrame {...props} body={body} />;
}
