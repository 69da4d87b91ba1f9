import type { Queryable } from "#db/client";
import { isLookTold, lookRecord } from "#db/queries/looks";
import { decideLook, type LookKind, reasonHoldsSince } from "~/domain/access/looks";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Rules } from "~/domain/rulebook/rules";

/** A look, the moment, and the rules of a day. */
export type Asked = { readonly look: LookKind; readonly record: string; readonly now: Date; readonly rulesAt: (moment: Date) => Rules };

/** Whether the viewer's look at the record is told already. One query. */
export function isTold(db: Queryable, { userId }: UserActor, { look, record, now, rulesAt }: Asked): Promise<boolean> {
  return isLookTold(db, userId, look, record, reasonHoldsSince(now, rulesAt(now)));
}

/** What the page that asks for a reason says of the record: which it is, its owner, and how long the reason holds. Refusals: those of decideLook. */
export async function readWhyPage(db: Queryable, actor: UserActor, asked: Asked) {
  const { look, now, rulesAt } = asked;
  const record = await lookRecord(db, look, asked.record);
  const decided: Decision<null> = decideLook(actor, look, record ?? { commission: null, organisation: null });
  if (!decided.ok) return decided;
  const minutes = rulesAt(now).value("look.reason_minutes");
  return ok({ look, owner: record?.owner ?? null, named: record?.named ?? null, minutes, told: await isTold(db, actor, asked) });
}
export type WhyPage = Extract<Awaited<ReturnType<typeof readWhyPage>>, { ok: true }>["value"];
