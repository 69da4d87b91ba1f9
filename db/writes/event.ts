import { eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { commission } from "#db/schema/commission";
import { event, inboxEntry } from "#db/schema/event";
import { logWaiting } from "#db/schema/log";
import type { Actor, Role } from "~/domain/kernel/actor";
import { toHex } from "~/domain/kernel/bytes";
import { EVENT_KINDS, type EventKind, type EventRole, type EventStanding, leafTelling } from "~/domain/kernel/events";
import { countIsPublic } from "~/domain/selection/disclosure";
import { METHODS } from "~/domain/selection/methods";
import { blindedSubject, opaqueId } from "~/domain/verifiable/blinded";
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
  /** Salt (16 bytes hex) of the organisation's opaque id, where several events name it alike (an entrant's); else each has its own. */
  readonly actorSalt?: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly commissionId?: string;
  /** How that commission stands, where the caller has its row at hand; asked for else. */
  readonly standing?: Pick<typeof commission.$inferSelect, "publishedAt" | "method" | "stream">;
  readonly organisationId?: string;
  readonly recipients?: readonly Recipient[];
};

async function commissionOf(tx: Tx, id: string): Promise<NonNullable<NewEvent["standing"]>> {
  const { publishedAt, method, stream } = commission;
  const [row] = await tx.select({ publishedAt, method, stream }).from(commission).where(eq(commission.id, id));
  if (!row) throw new Error(`an event of the unknown commission ${id}`);
  return row;
}

/** What the table of kinds asks about the event's commission; nothing is asked where its row decides alone. */
async function standingOf(tx: Tx, { kind, commissionId, standing }: NewEvent): Promise<EventStanding> {
  const { subject, leaf } = EVENT_KINDS[kind];
  if (!commissionId || (subject !== "until-publication" && leaf === "at-once")) return { published: null, countIsPublic: null };
  const { publishedAt, method, stream } = standing ?? (await commissionOf(tx, commissionId));
  return { published: publishedAt !== null, countIsPublic: countIsPublic(METHODS[method].discloses(stream)) };
}

/** How the leaf names subject and actor, with the salts by which that can be shown later. */
async function namesOf(tx: Tx, entropy: Entropy, given: NewEvent) {
  const { kind, actor } = given;
  const telling = leafTelling(kind, await standingOf(tx, given));
  const newSalt = () => toHex(entropy.bytes(SALT_BYTES));
  const subjectSalt = telling.blindSubject ? newSalt() : null;
  const leafSubject = subjectSalt ? blindedSubject(subjectSalt, given.subject) : given.subject;
  const untilClose = telling.waits ? (given.commissionId ?? null) : null;
  const named = { leafSubject, subjectSalt, untilClose };
  if (actor.kind !== "user") return { ...named, actorRole: given.role ?? ("system" as const), actorOrg: null, actorSalt: null };
  const role: EventRole = given.role ?? actor.roles[0] ?? "system";
  if (!telling.opaqueActor) return { ...named, actorRole: role, actorOrg: actor.uscc, actorSalt: null };
  const actorSalt = given.actorSalt ?? newSalt();
  // Among the few that may have entered or objected, the role of who pressed could tell which one it was.
  const isOneOfFew = actor.organisationKind === "agency" && !telling.blindSubject;
  const actorRole: EventRole = isOneOfFew ? "agency_agent" : role;
  return { ...named, actorRole, actorOrg: opaqueId(actorSalt, actor.uscc), actorSalt };
}

/**
 * Writes the event row in the leaf form of verifiable §4, with what its leaf in the public log may tell (kernel/events.ts), its place
 * among those that wait for a leaf, and its inbox entries, in the transaction of the change itself. This file is the sole writer of event
 * rows. Returns the event's id. Throws JcsError for a payload outside the restricted JCS.
 */
export async function recordEvent(tx: Tx, entropy: Entropy, given: NewEvent): Promise<number> {
  const { actor, kind } = given;
  const { untilClose, ...names } = await namesOf(tx, entropy, given);
  const salt = toHex(entropy.bytes(SALT_BYTES));
  const leaf = makeLeaf({
    t: given.at,
    kind,
    subject: names.leafSubject,
    actor: { role: names.actorRole, org: names.actorOrg },
    salt,
    payload: given.payload,
  });
  const [row] = await tx
    .insert(event)
    .values({
      ...names,
      t: given.at,
      kind,
      subject: given.subject,
      salt,
      payload: given.payload,
      hash: leaf.h,
      public: EVENT_KINDS[kind].public,
      commissionId: given.commissionId ?? null,
      organisationId: given.organisationId ?? null,
      userId: actor.kind === "user" ? actor.userId : null,
    })
    .returning({ id: event.id });
  if (!row) throw new Error("the event row was not written");
  await tx.insert(logWaiting).values({ eventId: row.id, untilClose });
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
