import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { commission } from "#db/schema/commission";
import { insertDraft } from "#db/writes/apply-move";
import { recordEvent } from "#db/writes/event";
import type { DraftTerms } from "~/domain/commission/terms";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { draftColumns } from "./draft-columns";

export type NewDraft = {
  /** Made by the page that offers the button: the same press twice makes one draft. */
  readonly id: string;
  readonly terms: DraftTerms & { readonly itemCode: string };
  readonly copiedFrom?: string;
  readonly relistOf?: string;
};

/** Puts a new draft of the actor's department into the caller's transaction. Refusal: `permission.denied` for an id that is another's. */
export async function createDraft(tx: Tx, shell: Shell, actor: UserActor, now: Date, draft: NewDraft): Promise<Decision<{ id: string }>> {
  const [known] = await tx.select({ purchaserId: commission.purchaserId }).from(commission).where(eq(commission.id, draft.id));
  if (known) return known.purchaserId === actor.organisationId ? ok({ id: draft.id }) : refused("permission.denied");
  await insertDraft(tx, {
    ...draftColumns(draft.terms, actor.organisationName, null),
    id: draft.id,
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
  await recordEvent(tx, shell.entropy, {
    at: now,
    kind: "commission.drafted",
    subject: `draft-${draft.id}`,
    actor,
    role: "purchaser_agent",
    payload: { item: draft.terms.itemCode },
    commissionId: draft.id,
  });
  return ok({ id: draft.id });
}
