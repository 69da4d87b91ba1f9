import { insertRating, saveRatingReply } from "#db/writes/rating";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import { dueOf } from "~/domain/lifecycle/clocks";
import { rulesToSign } from "~/domain/lifecycle/facts";
import { decideRating, decideReply, purchaserScoreCenti, type RatedItem } from "~/domain/rating/purchaser-rating";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";

/** The purchaser rates the contract on its five items, once (market §7.2, I9). Refusals: the gate's, decideRating's. */
export async function rateProvider(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  input: { readonly items: readonly RatedItem[]; readonly text: string },
): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, facts, now, calendar }) => {
    const decided = decideRating(input.items);
    if (!decided.ok) return decided;
    if (!facts.award) throw new Error(`commission ${row.id} is accepted without a provider`);
    const agencyId = facts.award.agencyId;
    const due = dueOf("CK_RATE_P", facts, calendar);
    const late = due !== null && "at" in due && now >= due.at;
    return ok({
      payload: {
        scoreCenti: purchaserScoreCenti(input.items),
        items: input.items.map((each) => ({ key: each.key, score: each.score })),
        late,
      },
      write: () =>
        insertRating(tx, {
          id: shell.entropy.id(now),
          commissionId: row.id,
          agencyId,
          raterRole: "PURCHASER",
          items: input.items,
          text: input.text,
          submittedAt: now,
          submittedBy: actor.userId,
          late,
        }),
    });
  };
  const made = await makeMove(shell, actor, commissionId, "rate", { seen, said: input, act });
  return made.ok ? ok(null) : made;
}

/** The provider's public reply to the rating, within its term (§7.2). Refusals: the gate's, decideReply's. */
export async function replyToRating(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  reply: string,
): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, facts, now }) => {
    const decided = decideReply(reply, rulesToSign(facts, now));
    if (!decided.ok) return decided;
    return ok({
      payload: { length: [...reply].length },
      write: () => saveRatingReply(tx, row.id, { reply, repliedAt: now, repliedBy: actor.userId }),
    });
  };
  const made = await makeMove(shell, actor, commissionId, "reply-rating", { seen, said: reply, act });
  return made.ok ? ok(null) : made;
}
