import { type CommissionFacts, rulesToSign } from "~/domain/lifecycle/facts";
import { rulesAt } from "~/domain/rulebook/rules";

/**
 * The lengths and limits that the pages of moves tell of, by the rules that bind the commission: working days but for the two terms of
 * payment, which are calendar days, a number of rejections, and characters of a reply. What follows from a contract that is not filed yet
 * goes by the rules by which it would be signed now.
 */
export function verbLimits(facts: CommissionFacts, now: Date) {
  const { publication } = facts.rulesOf;
  const signing = rulesToSign(facts, now);
  return {
    sign: publication.value("sign"),
    void: publication.value("void"),
    objectionReply: publication.value("objection.reply_wd"),
    answerFiling: signing.value("file.confirm"),
    accept: signing.value("accept_wd"),
    rejections: signing.value("accept.rounds"),
    fix: signing.value("accept.fix"),
    pay: signing.value("pay_days"),
    payMost: signing.value("pay_max"),
    confirmPayment: signing.value("pay.confirm"),
    rate: signing.value("rating.purchaser_wd"),
    replyToRating: signing.value("rating.reply_wd"),
    /** Files in one place, by today's rule. */
    files: rulesAt(now).value("file.max_count"),
    replyLength: signing.value("rating.reply_length"),
  };
}
export type VerbLimits = ReturnType<typeof verbLimits>;
