import { createHash } from "node:crypto";
import type { Queryable, Tx } from "#db/client";
import { pressByDigest } from "#db/queries/press";
import { forgetPresses, insertPress } from "#db/writes/press";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";

/**
 * How long a press is known. The second follows the first by seconds, or comes from a tab that stood open over the longest holiday, which
 * has nine days; a month is well beyond.
 */
const KNOWN_FOR_MS = 31 * 24 * 3_600_000;

/** One press of a button: on what, which, for whom, seeing what, saying what. A colleague's equal press is the same press. */
export type Press = {
  /** Kind and id of what is changed. */
  readonly subject: string;
  readonly verb: string;
  readonly actor: Pick<UserActor, "organisationId">;
  /** The revision that the page showed; null for a form that carries none. */
  readonly seen: number | null;
  /** Everything that the person said with it: reason, figures, files by their hash. */
  readonly said: unknown;
};

const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What two presses of the same form have in common, whoever of the organisation makes them. Order of keys does not matter. */
export function pressDigest({ subject, verb, actor, seen, said }: Press): string {
  const text = JSON.stringify([subject, verb, actor.organisationId, seen, said], sorted);
  return createHash("sha256").update(text).digest("hex");
}

/** Keeps that a press made its change; in the transaction of the change. `leaves`: the subject's revision after it. */
export async function keepPress(tx: Tx, press: Press, now: Date, leaves: number | null = null): Promise<void> {
  await insertPress(tx, pressDigest(press), now, leaves);
}

/**
 * Whether an equal press has made its change before. Ask it only of a press that was refused, after whatever it waited for. A form without a revision counts as the same only while nothing has happened
 * since: `stands` is the subject's revision now.
 */
export async function wasPressed(db: Queryable, press: Press, stands: number | null = null): Promise<boolean> {
  const kept = await pressByDigest(db, pressDigest(press));
  return kept !== null && (press.seen !== null || kept.leaves === stands);
}

/** The press that puts a corrected file beside another: that happens to a file once. */
export function supersedePress(actor: UserActor, fileId: string, reason: string, { sha256 }: { readonly sha256: string }): Press {
  return { subject: `file ${fileId}`, verb: "supersede", actor, seen: null, said: { reason, sha256 } };
}

/**
 * A decision on a press, marked where it refuses what an equal press has done before (`again`). `stands`: the subject's revision now.
 */
export async function markAgain<T>(
  db: Queryable,
  press: Press | null,
  decided: Decision<T>,
  stands: number | null = null,
): Promise<Decision<T>> {
  if (decided.ok || !press || decided.reason === "not-found") return decided;
  return (await wasPressed(db, press, stands)) ? { ...decided, again: true } : decided;
}

/** Housekeeping: forgets presses that no second one follows any more, by the market's clock, which dates them. */
export async function forgetOldPresses({ database, clock }: Pick<Shell, "database" | "clock">): Promise<void> {
  await forgetPresses(database.db, new Date((await clock.now()).getTime() - KNOWN_FOR_MS));
}
