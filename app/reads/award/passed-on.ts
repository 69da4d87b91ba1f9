import type { Database } from "#db/client";
import { artefactsOf } from "#db/queries/artefacts";
import { commissionById } from "#db/queries/commissions";
import { maySeeWork } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import type { FormReply } from "~/forms/reply";

/** What an agency may know of a commission that is not (or no longer) its own to act on: what is public, and its own ended award. */
export type PassedOn = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: CommissionStatus;
  readonly held: boolean;
  /** How the agency's own award ended; null when it was never called. */
  readonly own: { readonly reason: "declined" | "silent" | "unsigned"; readonly note: string } | null;
};

/** The answer to a press on such a commission: how it stands, and what was typed. */
export type PassedOnAnswer = { readonly passedOn: PassedOn; readonly typed: FormReply["values"] };

/** Null for everybody else: those who may work on the commission, other desks, and while it is not published. */
export async function readPassedOn({ db }: Database, actor: UserActor, id: string): Promise<PassedOn | null> {
  const row = actor.organisationKind === "agency" ? await commissionById(db, id) : null;
  if (!row?.publishedAt || !row.number || maySeeWork(actor, row)) return null;
  const { number, title, status, held } = row;
  const { awards } = await artefactsOf(db, id);
  const own = awards.find((each) => each.agencyId === actor.organisationId);
  return { ...{ id, number, title, status, held }, own: own?.endReason ? { reason: own.endReason, note: own.endNote ?? "" } : null };
}
