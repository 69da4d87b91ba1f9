import { hash, verify } from "@node-rs/argon2";
import { ARGON2 } from "./parameters";

/** argon2id on the thread pool, never on the thread that serves pages. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), ARGON2);
}

let decoy: Promise<string> | undefined;

/** Whether the password is the one of the hash. Without a hash (no such account) the same work is done, so that time tells nothing. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return passwordHash !== null && matches;
}

type Candidate = { readonly id: string; readonly passwordHash: string };

/**
 * The first of these people whose password it is, or null. As many hashes are tried as `most` says however few people there are, all
 * at the same time, so that time tells nothing.
 */
export async function whosePassword<T extends Candidate>(candidates: readonly T[], password: string, most: number): Promise<T | null> {
  const tries = Array.from({ length: Math.max(most, candidates.length) }, (_, at) =>
    passwordMatches(candidates[at]?.passwordHash || null, password),
  );
  const matches = await Promise.all(tries);
  return candidates[matches.indexOf(true)] ?? null;
}
