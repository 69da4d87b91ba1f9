import { commissionById } from "#db/queries/commissions";
import { actorOf } from "~/auth/actor-for";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import { atTime } from "~/domain/kernel/time";
import type { AdjustableClock } from "~/lib/clock";
import type { Shell } from "~/lib/shell";
import { jumpTo, nextMoment } from "~/workflows/demonstration/jump-time";

/** The stories' own time: it stands until the play goes on, and only moves forward. */
export function storyClock(start: Date): AdjustableClock {
  let at = start;
  const now = async () => new Date(at);
  const advanceTo = async (date: Date) => {
    if (date > at) at = date;
    return new Date(at);
  };
  return { now, advanceTo, tick: now, restart: now };
}

/** Everything that is going on: who is there, and which commission is which story's. */
export type Stage = {
  readonly shell: Shell;
  /** User ids by the names that the stories use. */
  readonly people: Map<string, string>;
  /** The same as actors, once they have acted. */
  readonly actors: Map<string, UserActor>;
  /** Who acts for an agency, by its organisation's id. */
  readonly agents: Map<string, string>;
  /** Commission ids by story. */
  readonly commissions: Map<string, string>;
};

/** Something that somebody does at a moment, by the same workflow as on the site. */
export type Beat = { readonly at: Date; readonly play: (stage: Stage) => Promise<void> };

/** "08-03 09:40" of 2026 in Shanghai. */
export function on(when: string): Date {
  const [day = "", time = "00:00"] = when.split(" ");
  const [hour, minute] = time.split(":").map(Number);
  return atTime(`2026-${day}`, hour, minute);
}

/** The value of a yes; a refusal is a mistake in the play and says where. */
export function must<T>(decision: Decision<T>, where: string): T {
  if (decision.ok) return decision.value;
  throw new Error(`${where}: ${decision.reason} ${JSON.stringify(decision.detail ?? {})}`);
}

function named(map: ReadonlyMap<string, string>, key: string): string {
  const found = map.get(key);
  if (!found) throw new Error(`the play knows no ${key}`);
  return found;
}

/** A person of the cast, as they act now. */
export async function person(stage: Stage, key: string): Promise<UserActor> {
  const known = stage.actors.get(key);
  if (known) return known;
  const actor = await actorOf(stage.shell.database, named(stage.people, key));
  stage.actors.set(key, actor);
  return actor;
}

/** A story's commission as it stands: its id, and the revision that a page would show. */
export async function current(stage: Stage, story: string) {
  const id = named(stage.commissions, story);
  const row = await commissionById(stage.shell.database.db, id);
  if (!row) throw new Error(`story ${story} has no commission`);
  return { id, seen: row.revision, row };
}

/** Somebody of the agency whose turn the award is, whoever was drawn. */
export async function provider(stage: Stage, story: string): Promise<UserActor> {
  const { row } = await current(stage, story);
  const agent = row.providerId && stage.agents.get(row.providerId);
  if (agent) return person(stage, agent);
  throw new Error(`story ${story} has no provider`);
}

/** Lets time pass; a quiet stretch costs one question instead of a whole round of the clock's work. */
async function passUntil({ shell }: Stage, clock: AdjustableClock, at: Date): Promise<void> {
  const now = await clock.now();
  if (at <= now) return;
  const next = await nextMoment({ ...shell, clock });
  if (next && next <= at) await jumpTo(shell, at);
  else await clock.advanceTo(at);
}

/** Plays all beats in the order of time; between them time does its own work, each move at its own moment. */
export async function play(stage: Stage, clock: AdjustableClock, beats: readonly Beat[], end: Date): Promise<void> {
  const inOrder = beats.map((beat, at) => ({ ...beat, order: at })).sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order);
  for (const beat of inOrder) {
    await passUntil(stage, clock, beat.at);
    await beat.play(stage);
  }
  await jumpTo(stage.shell, end);
}
