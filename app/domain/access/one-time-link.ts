import { type Decision, ok, refused } from "../kernel/decision";

/** An invitation into an organisation, a new password, the first account of an empty system, or a code that signs in once. */
export const LINK_PURPOSES = ["invite", "reset", "first-supervisor", "code"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];
/** What a link's page is for; a code has no page of its own, it is typed at the sign-in. */
export type PagePurpose = Exclude<LinkPurpose, "code">;

/** How long one-time links live, in hours: an invitation may wait over a long holiday, a reset is used within the day, a code at once. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = { invite: 10 * 24, reset: 24, "first-supervisor": 10 * 24, code: 2 };

type LinkFacts = { readonly usedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date };

/**
 * Whether a link can be used now. In: the link found for the token, or null. The whole found thing comes back.
 * Refusals: `link.unknown`, `link.used` (withdrawn ones too), `link.expired` (from the millisecond of its end).
 */
export function decideLink<T extends { readonly link: LinkFacts }>(found: T | null, now: Date): Decision<T> {
  if (!found) return refused("link.unknown");
  const { usedAt, revokedAt, expiresAt } = found.link;
  if (usedAt || revokedAt) return refused("link.used");
  return expiresAt.getTime() <= now.getTime() ? refused("link.expired") : ok(found);
}

export type NewPerson = { readonly name: string /** Normalised. */; readonly login: string; readonly passwordHash: string };

export type NewOrganisation = {
  readonly uscc: string;
  readonly name: string;
  readonly englishName: string | null;
  readonly phone: string;
  readonly address: string;
};

/** What the holder of a link sends, by what the link is for. */
export type Acceptance =
  | { readonly purpose: "invite"; readonly person: NewPerson }
  | { readonly purpose: "reset"; readonly passwordHash: string }
  | { readonly purpose: "first-supervisor"; readonly person: NewPerson; readonly office: NewOrganisation };
