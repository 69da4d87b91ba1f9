import { and, eq, isNull, sql } from "drizzle-orm";
import type { LinkPurpose } from "~/domain/access/one-time-link";
import type { OrganisationKind, Role } from "~/domain/kernel/actor";
import { nameKey } from "~/lib/name-key";
import type { Queryable, Tx } from "../client";
import { joinRequest, membership, oneTimeLink, organisation, user } from "../schema/people";

type NewOrganisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly uscc: string;
  readonly name: string;
  readonly englishName: string | null;
  readonly phone: string;
  readonly address: string;
  readonly now: Date;
};

/** Inserts an organisation. False when its 统一社会信用代码 is known already; nothing is written then. */
export async function insertOrganisation(tx: Queryable, { now, ...row }: NewOrganisation): Promise<boolean> {
  const made = await tx
    .insert(organisation)
    .values({ ...row, nameKey: nameKey(row.name), createdAt: now })
    .onConflictDoNothing({ target: organisation.uscc })
    .returning({ id: organisation.id });
  return made.length > 0;
}

/** Gives their keys to at most `limit` organisations that an earlier release wrote. Returns how many there were. */
export async function fillNameKeys(db: Queryable, limit: number): Promise<number> {
  const rows = await db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.nameKey, ""))
    .limit(limit);
  for (const { id, name } of rows)
    await db
      .update(organisation)
      .set({ nameKey: nameKey(name) })
      .where(eq(organisation.id, id));
  return rows.length;
}

/** Where an organisation is reached: phone and address. */
export async function updateContact(tx: Tx, id: string, contact: { readonly phone: string; readonly address: string }): Promise<void> {
  await tx.update(organisation).set({ phone: contact.phone, address: contact.address }).where(eq(organisation.id, id));
}

type NewMember = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly login: string;
  /** Of who signs an agency up: its 统一社会信用代码. The login name need not be unique then. */
  readonly code?: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly now: Date;
};

/** Inserts a person with the one membership of SD7. False when the login name is taken; nothing is written then. */
export async function insertMember(tx: Queryable, given: NewMember): Promise<boolean> {
  const { id, name, login, code = null, passwordHash, now: createdAt } = given;
  const made = await tx
    .insert(user)
    .values({ id, name, login, code, passwordHash, createdAt })
    .onConflictDoNothing()
    .returning({ id: user.id });
  if (made.length === 0) return false;
  await tx.insert(membership).values({
    userId: given.id,
    organisationId: given.organisationId,
    roles: [...given.roles],
    createdAt: given.now,
  });
  return true;
}

/** Holds the organisation's row until the transaction ends, so that two administrators cannot remove each other at once. */
export async function lockOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, organisationId)).for("update");
}

type MemberChange = { readonly roles?: readonly Role[]; readonly active?: boolean };

/** Changes a membership that still has the expected revision. False when somebody was faster. */
export async function updateMember(tx: Tx, userId: string, revision: number, change: MemberChange): Promise<boolean> {
  const changed = await tx
    .update(membership)
    .set({
      ...(change.roles ? { roles: [...change.roles] } : {}),
      ...(change.active === undefined ? {} : { active: change.active }),
      revision: sql`${membership.revision} + 1`,
    })
    .where(and(eq(membership.userId, userId), eq(membership.revision, revision)))
    .returning({ userId: membership.userId });
  return changed.length > 0;
}

/** Sets a new password hash. */
export async function updatePassword(tx: Queryable, userId: string, passwordHash: string): Promise<void> {
  await tx.update(user).set({ passwordHash }).where(eq(user.id, userId));
}

type NewLink = {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly tokenHash: string;
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
  readonly userId: string | null;
  readonly recipient: string;
  readonly issuedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** Inserts a one-time link; only the digest of its token is given. */
export async function insertLink(tx: Queryable, link: NewLink): Promise<void> {
  await tx.insert(oneTimeLink).values({ ...link, roles: [...link.roles] });
}

/** Takes a link for its one use. False when it was used or withdrawn in the meantime. */
export async function takeLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLink.id, id), isNull(oneTimeLink.usedAt), isNull(oneTimeLink.revokedAt)))
    .returning({ id: oneTimeLink.id });
  return taken.length > 0;
}

type WhichLinks =
  | { readonly id: string }
  | { readonly waysIntoAccountOf: string }
  | { readonly codesOf: string }
  | { readonly resetsOf: string }
  | { readonly issuedBy: string }
  | { readonly purpose: LinkPurpose };

function matching(which: WhichLinks) {
  if ("id" in which) return eq(oneTimeLink.id, which.id);
  if ("issuedBy" in which) return eq(oneTimeLink.issuedBy, which.issuedBy);
  if ("purpose" in which) return eq(oneTimeLink.purpose, which.purpose);
  if ("codesOf" in which) return and(eq(oneTimeLink.userId, which.codesOf), eq(oneTimeLink.purpose, "code"));
  if ("resetsOf" in which) return and(eq(oneTimeLink.userId, which.resetsOf), eq(oneTimeLink.purpose, "reset"));
  return eq(oneTimeLink.userId, which.waysIntoAccountOf);
}

/**
 * Withdraws open links: one by id, all that lead into a person's account (or the resets or codes alone), all that a person issued, or
 * all for the first supervisor. Returns how many.
 */
export async function revokeLinks(tx: Queryable, which: WhichLinks, now: Date): Promise<number> {
  const match = matching(which);
  const gone = await tx
    .update(oneTimeLink)
    .set({ revokedAt: now })
    .where(and(match, isNull(oneTimeLink.usedAt), isNull(oneTimeLink.revokedAt)))
    .returning({ id: oneTimeLink.id });
  return gone.length;
}

type NewJoinRequest = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly login: string;
  readonly now: Date;
};

/** Inserts a request to join. False when the same person's earlier one still waits. */
export async function insertJoinRequest(tx: Tx, { now, ...row }: NewJoinRequest): Promise<boolean> {
  const made = await tx
    .insert(joinRequest)
    .values({ ...row, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: joinRequest.id });
  return made.length > 0;
}

type JoinAnswer = { readonly answer: "invited" | "declined"; readonly answeredBy: string; readonly now: Date };

/** Answers a waiting request of the organisation; the request, or null when it was answered already. */
export async function answerJoinRequest(tx: Tx, id: string, organisationId: string, { now, ...set }: JoinAnswer) {
  const [row] = await tx
    .update(joinRequest)
    .set({ ...set, answeredAt: now })
    .where(and(eq(joinRequest.id, id), eq(joinRequest.organisationId, organisationId), isNull(joinRequest.answer)))
    .returning({ name: joinRequest.name, login: joinRequest.login });
  return row ?? null;
}
