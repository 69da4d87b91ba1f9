import type { Tx } from "#db/client";
import { event, inboxEntry } from "#db/schema/event";
import type { Actor, Role } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import { EVENT_KINDS, type EventKind, type EventRole } from "~/domain/kernel/events";
import { makeLeaf, SALT_BYTES } from "~/domain/verifiable/log-leaf";
import type { Entropy } from "~/lib/entropy";

/** In whose inbox the event is found, by members with one of the roles, and where one acts on it (path without language). */
export type Recipient = { readonly organisationId: string; readonly roles: readonly Role[]; readonly path: string };

export type NewEvent = {
  readonly at: Date;
  readonly kind: EventKind;
  /** Public number or code of what it is about; a draft without a number is named by its id. */
  readonly subject: string;
  readonly actor: Actor;
  /** The role in which the actor did it; the first of the actor's roles when left out. */
  readonly role?: EventRole;
  /** Opaque id in place of the organisation's code, where the code must stay unknown (entries before the close, SD4). */
  readonly opaqueOrg?: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly commissionId?: string;
  readonly organisationId?: string;
  readonly recipients?: readonly Recipient[];
};

/**
 * Writes the event row in the leaf form of verifiable §4, with its inbox entries, in the transaction of the change itself.
 * This file is the sole writer of event rows. Returns the event's id. Throws JcsError for a payload outside the restricted JCS.
 */
export async function recordEvent(tx: Tx, entropy: Entropy, given: NewEvent): Promise<number> {
  const { actor } = given;
  const role: EventRole = given.role ?? (actor.kind === "user" ? (actor.roles[0] ?? "system") : "system");
  const org = actor.kind === "user" ? (given.opaqueOrg ?? actor.uscc) : null;
  const salt = toHex(entropy.bytes(SALT_BYTES));
  const leaf = makeLeaf({ t: given.at, kind: given.kind, subject: given.subject, actor: { role, org }, salt, payload: given.payload });
  const [row] = await tx
    .insert(event)
    .values({
      t: given.at,
      kind: given.kind,
      subject: given.subject,
      actorRole: role,
      actorOrg: org,
      salt,
      payload: given.payload,
      hash: leaf.h,
      public: EVENT_KINDS[given.kind].public,
      commissionId: given.commissionId ?? null,
      organisationId: given.organisationId ?? null,
      userId: actor.kind === "user" ? actor.userId : null,
    })
    .returning({ id: event.id });
  if (!row) throw new Error("the event row was not written");
  const recipients = mergeRecipients(given.recipients ?? []);
  if (recipients.length > 0) {
    await tx.insert(inboxEntry).values(
      recipients.map((each) => ({
        id: entropy.id(given.at),
        eventId: row.id,
        organisationId: each.organisationId,
        roles: [...each.roles],
        path: each.path,
        at: given.at,
      })),
    );
  }
  return row.id;
}

/** One entry an organisation: roles are joined, the first path stands. */
function mergeRecipients(recipients: readonly Recipient[]): Recipient[] {
  const merged = new Map<string, Recipient>();
  for (const each of recipients) {
    const known = merged.get(each.organisationId);
    merged.set(each.organisationId, known ? { ...known, roles: [...new Set([...known.roles, ...each.roles])] } : each);
  }
  return [...merged.values()];
}
