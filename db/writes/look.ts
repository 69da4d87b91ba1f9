import type { Tx } from "#db/client";
import { lookConcern } from "#db/schema/event";
import type { LookKind, ToldReason } from "~/domain/access/looks";
import type { UserActor } from "~/domain/kernel/actor";
import type { EventRole } from "~/domain/kernel/events";
import type { Entropy } from "~/lib/entropy";
import type { LookRecord } from "../queries/looks";
import { recordEvent } from "./event";

export type NewLook = {
  readonly at: Date;
  readonly actor: UserActor;
  readonly role: EventRole | undefined;
  readonly look: LookKind;
  readonly record: LookRecord;
  readonly reason: ToldReason;
  /** What the person wrote beside it; empty for nothing. */
  readonly note: string;
};

/** Writes the event of a look and whose record it was, in the caller's transaction (market §18.12). The leaf names neither. */
export async function insertLook(tx: Tx, entropy: Entropy, { at, actor, role, look, record, reason, note }: NewLook): Promise<void> {
  const { subject, commissionId, concerned } = record;
  const [first] = concerned;
  const eventId = await recordEvent(tx, entropy, {
    ...{ at, kind: "record.looked" as const, subject, actor, payload: { look, reason, note } },
    ...(role ? { role } : {}),
    ...(commissionId ? { commissionId } : {}),
    ...(first ? { organisationId: first.organisationId } : {}),
  });
  if (concerned.length > 0) await tx.insert(lookConcern).values(concerned.map((each) => ({ ...each, eventId, at })));
}
