import type { Database } from "#db/client";
import { linkByDigest } from "#db/queries/people";
import { maskLogin } from "~/domain/access/login-name";
import { decideLink } from "~/domain/access/one-time-link";
import { ok } from "~/domain/kernel/decision";
import { tokenDigest } from "~/lib/token-digest";

/** The link of a token if it can still be used, with its organisation and whose password it resets. Refusals: those of decideLink. */
export async function findLink(database: Database, token: string, now: Date) {
  return decideLink(await linkByDigest(database.db, tokenDigest(token)), now);
}

/** What the holder of a one-time link sees before using it. */
export async function readLink(database: Database, token: string, now: Date) {
  const found = await findLink(database, token, now);
  if (!found.ok) return found;
  const { link, organisation, user } = found.value;
  const { purpose, roles, recipient } = link;
  return ok({ purpose, roles, recipient, organisationName: organisation?.name ?? "", maskedLogin: user ? maskLogin(user.login) : "" });
}
