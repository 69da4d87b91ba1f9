import type { Tx } from "#db/client";
import { loadCalendar } from "#db/queries/calendar";
import { factsOf } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { insertDraft, refreshDerived } from "#db/writes/apply-move";
import { recordEvent } from "#db/writes/event";
import type { DraftTerms } from "~/domain/commission/terms";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { isOffered } from "~/domain/selection/carried";
import type { Stream } from "~/domain/selection/case";
import type { MethodName } from "~/domain/selection/methods";
import type { Shell } from "~/lib/shell";
import { draftColumns } from "./draft-columns";

export type NewDraft = {
  /** Made by the page that offers the button: the same press twice makes one draft. */
  readonly id: string;
  readonly stream: Stream;
  readonly method: MethodName;
  readonly terms: DraftTerms & { readonly itemCode: string };
  readonly copiedFrom?: string;
  readonly relistOf?: string;
};

type Made = { readonly id: string /** False for a repeated press: the draft was there already. */; readonly isNew: boolean };

/** The commission that has the id already: the draft of an earlier press of the same act, or nothing that this press may touch. */
async function knownDraft(tx: Tx, actor: UserActor, draft: NewDraft): Promise<Decision<Made>> {
  const known = await commissionById(tx, draft.id);
  if (known?.purchaserId !== actor.organisationId) return refused("permission.denied");
  const isSame =
    known.method === draft.method && known.relistOf === (draft.relistOf ?? null) && known.copiedFrom === (draft.copiedFrom ?? null);
  return isSame && known.itemCode === draft.terms.itemCode ? ok({ id: draft.id, isNew: false }) : refused("stale");
}

/**
 * Puts a new draft of the actor's department into the caller's transaction; presses of the same id, at the same moment too, make one.
 * Refusals: `posting.method-off` while the rules do not offer its method, `permission.denied` for an id that is another's, `stale` for one whose commission another act made.
 */
export async function createDraft(tx: Tx, shell: Shell, actor: UserActor, now: Date, draft: NewDraft): Promise<Decision<Made>> {
  if (!isOffered(draft, shell.rulesAt(now))) return refused("posting.method-off");
  const row = await insertDraft(tx, {
    ...draftColumns(draft.terms, actor.organisationName, null),
    id: draft.id,
    stream: draft.stream,
    method: draft.method,
    purchaserId: actor.organisationId,
    draftedBy: actor.userId,
    editors: [actor.userId],
    terms: draft.terms,
    itemCode: draft.terms.itemCode,
    relistOf: draft.relistOf ?? null,
    copiedFrom: draft.copiedFrom ?? null,
    createdAt: now,
    enteredStatusAt: now,
  });
  if (!row) return knownDraft(tx, actor, draft);
  await refreshDerived(tx, await factsOf(tx, row), now, await loadCalendar(tx));
  await recordEvent(tx, shell.entropy, {
    at: now,
    kind: "commission.drafted",
    subject: `draft-${draft.id}`,
    actor,
    role: "purchaser_agent",
    payload: { item: draft.terms.itemCode },
    commissionId: draft.id,
  });
  return ok({ id: draft.id, isNew: true });
}
