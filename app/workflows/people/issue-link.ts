import type { Tx } from "#db/client";
import { recordEvent } from "#db/writes/event";
import { insertLink } from "#db/writes/people";
import { LINK_HOURS, type LinkPurpose } from "~/domain/access/one-time-link";
import type { Actor, Role } from "~/domain/kernel/actor";
import type { Shell } from "~/lib/shell";
import { tokenDigest } from "~/lib/token-digest";

/** A link that was just made. The token is shown once and kept nowhere. */
export type IssuedLink = { readonly token: string; readonly purpose: LinkPurpose; readonly recipient: string; readonly expiresAt: Date };

export type LinkFor = {
  readonly purpose: LinkPurpose;
  readonly organisation: { readonly id: string; readonly uscc: string } | null;
  readonly roles: readonly Role[];
  readonly userId: string | null;
  readonly recipient: string;
};

/** Writes the row of a link or code, of which only the digest is kept, and its event, in the caller's transaction. Returns when it ends. */
export async function recordLink(
  tx: Tx,
  shell: Pick<Shell, "entropy">,
  actor: Actor,
  now: Date,
  given: LinkFor,
  tokenHash: string,
): Promise<{ readonly expiresAt: Date }> {
  const { purpose, organisation, roles, userId, recipient } = given;
  const expiresAt = new Date(now.getTime() + LINK_HOURS[purpose] * 3_600_000);
  await insertLink(tx, {
    id: shell.entropy.id(now),
    purpose,
    tokenHash,
    organisationId: organisation?.id ?? null,
    roles,
    userId,
    recipient,
    issuedBy: actor.kind === "user" ? actor.userId : null,
    createdAt: now,
    expiresAt,
  });
  if (organisation) {
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind: "member.link-issued",
      subject: organisation.uscc,
      actor,
      payload: { purpose, roles: [...roles], user: userId ?? "" },
      organisationId: organisation.id,
    });
  }
  return { expiresAt };
}

/** The part that invitations, resets and the first start have in common. */
export async function issueLink(tx: Tx, shell: Pick<Shell, "entropy">, actor: Actor, now: Date, given: LinkFor): Promise<IssuedLink> {
  const token = shell.entropy.token();
  const { purpose, recipient } = given;
  const { expiresAt } = await recordLink(tx, shell, actor, now, given, tokenDigest(token));
  return { token, purpose, recipient, expiresAt };
}
