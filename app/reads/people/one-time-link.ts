import type { Database } from "#db/client";
import { linkByDigest } from "#db/queries/people";
import { maskLogin } from "~/domain/access/login-name";
import { decideLink } from "~/domain/access/one-time-link";
import { ok, refused } from "~/domain/kernel/decision";
import { tokenDigest } from "~/lib/token-digest";

/** The link of a token if it can still be used, with its organisation and whose password it resets. Refusals: those of decideLink. */
export async function findLink(database: Database, token: string, now: Date) {
  const found = decideLink(await linkByDigest(database.db, tokenDigest(token)), now);
  if (!found.ok) return found;
  const { purpose } = found.value.link;
  // A code is typed at the sign-in and has no page.
  return purpose === "code" ? refused("link.unknown") : ok({ ...found.value, purpose });
}

/** What the holder of a one-time link sees before using it. */
export async function readLink(database: Database, token: string, now: Date) {
  const found = await findLink(database, token, now);
  if (!found.ok) return found;
  const { link, purpose, organisation, user } = found.value;
  const { roles, recipient } = link;
  return ok({
    purpose,
    roles,
    recipient,
    organisationName: organisation?.name ?? "",
    maskedLogin: user ? maskLogin(user.login) : "",
  });
}
