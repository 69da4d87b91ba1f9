import { objectionById, oldestOpenObjection } from "#db/queries/objections";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { answerObjection } from "~/workflows/objection/answer-objection";
import { decideObjection } from "~/workflows/objection/decide-objection";
import { draftAnswer } from "~/workflows/objection/draft-answer";
import { type Market, must } from "./market";

type Press = (shell: Shell, actor: UserActor, id: string, seen: number) => Promise<Decision<unknown>>;

/** A press about an objection at the revision that was seen; of a commission, about the one that stands longest at its own revision. */
export const onObjection =
  (press: Press): Press =>
  async (shell, actor, id, seen) => {
    const { db } = shell.database;
    if (await objectionById(db, id)) return press(shell, actor, id, seen);
    const row = await oldestOpenObjection(db, id);
    return row ? press(shell, actor, row.id, row.revision) : refused("objection.none");
  };

/** The purchaser answers the objection that stands longest: its clerk drafts, its approver signs. */
export async function answerStanding({ shell, clerk, approver }: Market, commissionId: string): Promise<void> {
  const draft = onObjection((on, actor, id, seen) => draftAnswer(on, actor, id, seen, "经查无此情形"));
  must(await draft(shell, clerk, commissionId, 0));
  must(await onObjection(answerObjection)(shell, approver, commissionId, 0));
}

/** The office's decision on the objection that stands longest. */
export const decideStanding = (shell: Shell, actor: UserActor, commissionId: string, outcome: "dismissed" | "upheld", decision: string) =>
  onObjection((on, by, id, seen) => decideObjection(on, by, id, seen, outcome, decision))(shell, actor, commissionId, 0);
