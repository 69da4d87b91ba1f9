import { openLowPriceQuestion } from "#db/queries/low-prices";
import { endLowPriceQuestion, saveLowPriceAnswer } from "#db/writes/low-price";
import { SYSTEM, type UserActor } from "~/domain/kernel/actor";
import { characterCount } from "~/domain/kernel/characters";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { LOW_PRICE_DECIDED, type LowPriceCode, type LowPriceDecision, type LowPriceGround } from "~/domain/kernel/statuses";
import type { LowPriceAnswer } from "~/domain/selection/abnormally-low";
import { hashOf, portableHashes } from "~/domain/verifiable/hash";
import type { Shell } from "~/lib/shell";
import { makeMoveOf } from "../engine/make-move";
import { orderPrices } from "./order-prices";
import { SELECTIONS, type SelectionAct } from "./selection";

/** An approver's decision on a bidder's reasons: coded, and in words for the public. */
export type LowPriceJudgement = { readonly code: LowPriceCode; readonly reason: string };

/**
 * The bidder who is asked gives its reasons to the lines of its cost sheet, which cannot be changed, and to the whole (exact prices).
 * `seen`: the selection's revision. Refusals: the gate's, `low-price.lines` where there are not as many reasons as lines.
 */
export async function answerLowPrice(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  answer: LowPriceAnswer,
): Promise<Decision<null>> {
  const act: SelectionAct = async ({ tx, now }) => {
    const { sheet, bidder, number, bidderSalt } = await openLowPriceQuestion(tx, id);
    if (answer.lines.length !== (sheet?.lines.length ?? 0)) return refused("low-price.lines");
    return ok({
      write: () => saveLowPriceAnswer(tx, id, { answer, answeredAt: now, answeredBy: actor.userId }),
      // What was answered is for the purchaser alone; by this hash nobody can say later that it was another answer.
      payload: { bidder, number, answerHash: hashOf(portableHashes, { salt: bidderSalt, answer }) },
      actorSalt: bidderSalt,
    });
  };
  const made = await makeMoveOf(SELECTIONS.priced, shell, actor, id, "answer-low", { seen, said: answer, act });
  return made.ok ? ok(null) : made;
}

type Ended = { readonly decision: LowPriceDecision; readonly ground: LowPriceGround } & Partial<LowPriceJudgement>;

/** Ends the question that stands: its bidder is asked no longer, and the public reads the decision. */
const ending =
  (id: string, { decision, ground, code, reason }: Ended, by: string | null): SelectionAct =>
  async ({ tx, now }) => {
    const { bidder, number } = await openLowPriceQuestion(tx, id);
    return ok({
      write: () => endLowPriceQuestion(tx, id, { decision, ground, code, reason, decidedAt: now, decidedBy: by }),
      payload: { bidder, number, decision, ground, code: code ?? null, reason: reason ?? null },
      patch: { askedAgencyId: null },
    });
  };

/**
 * The approver accepts or rejects an abnormally low price with a coded reason and one in words (exact prices). Those who are left are ordered
 * again at once; who comes first then may be asked next. Refusals: the gate's, `low-price.own-terms`, `low-price.short` {min} below rule alp.reason_min.
 */
export async function decideLowPrice(
  shell: Shell,
  actor: UserActor,
  id: string,
  seen: number,
  judgement: LowPriceJudgement,
): Promise<Decision<null>> {
  const end = ending(id, { decision: LOW_PRICE_DECIDED[judgement.code], ground: "approver", ...judgement }, actor.userId);
  const act: SelectionAct = (scene) => {
    const min = scene.facts.commission.rulesOf.publication.value("alp.reason_min");
    return characterCount(judgement.reason) < min ? refused("low-price.short", { min }) : end(scene);
  };
  const made = await makeMoveOf(SELECTIONS.priced, shell, actor, id, "decide-low", { seen, said: judgement, act });
  if (!made.ok) return made;
  // Whatever stops between here and the order, the scheduler's next round makes it.
  await orderPrices(shell, id);
  return ok(null);
}

/** Time is over: a bidder that gave no answer is rejected; a purchaser that did not decide has accepted (exact prices). */
const lapsing = (verb: "lapse-answer" | "deem-low", ended: Ended) => async (shell: Shell, id: string) => {
  const made = await makeMoveOf(SELECTIONS.priced, shell, SYSTEM, id, verb, { act: ending(id, ended, null) });
  return made.ok ? orderPrices(shell, id) : made;
};
export const lapseAnswer = lapsing("lapse-answer", { decision: "rejected", ground: "no-answer" });
export const deemLowPrice = lapsing("deem-low", { decision: "accepted", ground: "purchaser-silent" });
