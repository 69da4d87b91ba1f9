import { and, eq, isNull } from "drizzle-orm";
import { hold, objection } from "#db/schema/commission";
import type { UserActor } from "~/domain/kernel/actor";
import { dueDay } from "~/domain/kernel/calendar";
import { type Decision, ok, type Refusal, refused } from "~/domain/kernel/decision";
import { type DateKey, dateKey, isoSeconds } from "~/domain/kernel/time";
import { resumeAfterHold } from "~/domain/kernel/working-days";
import { dueOf } from "~/domain/lifecycle/clocks";
import type { Shell } from "~/lib/shell";
import { type Act, type Change, makeMove, type Scene } from "./move";

const MINUTE = 60_000;

/** The office stops everything, with a public reason (market §3.3 #10). Refusals: the gate's. */
export async function setHold(shell: Shell, actor: UserActor, commissionId: string, seen: number, reason: string): Promise<Decision<null>> {
  const act: Act = async ({ tx, row, now }) =>
    ok({
      payload: { kind: "OFFICE", reason },
      write: async () => {
        await tx
          .insert(hold)
          .values({ id: shell.entropy.id(now), commissionId: row.id, kind: "OFFICE", reason, since: now, setBy: actor.userId });
      },
    });
  const made = await makeMove(shell, actor, commissionId, "set-hold", { seen, said: reason, act });
  return made.ok ? ok(null) : made;
}

/**
 * What a lifted hold moves: a registration that was still open closes after its remaining working days at its own minute, and is
 * drawn the announced time later (WDR5). A frozen roster moves nothing (verifiable §1).
 */
function resumedTimes({ row, facts, now, calendar }: Scene): Decision<Change["patch"]> {
  const open = facts.holds.find((each) => each.until === null);
  if (facts.status !== "published" || !open || !row.closesAt) return ok({});
  const close = resumeAfterHold(calendar, { due: row.closesAt, heldAt: open.since, resumedAt: now, unit: "WD" });
  if (!close.ok) return close;
  return ok({
    closesAt: close.value,
    selectsAt: new Date(close.value.getTime() + facts.rulesOf.publication.value("select.delay") * MINUTE),
  });
}

const endHold = (scene: Scene, actor: UserActor, reason: string) => async () => {
  await scene.tx
    .update(hold)
    .set({ until: scene.now, liftReason: reason, liftedBy: actor.userId })
    .where(and(eq(hold.commissionId, scene.row.id), isNull(hold.until)));
};

/** The office lifts its hold, with a public reason; clocks resume with what was left (WDR5). Refusals: the gate's. */
export async function liftHold(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  reason: string,
): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const times = resumedTimes(scene);
    if (!times.ok) return times;
    const { closesAt, selectsAt } = times.value ?? {};
    const moved = closesAt && selectsAt ? { closesAt: isoSeconds(closesAt), selectsAt: isoSeconds(selectsAt) } : {};
    return ok({ patch: times.value ?? {}, payload: { reason, ...moved }, write: endHold(scene, actor, reason) });
  };
  const made = await makeMove(shell, actor, commissionId, "lift-hold", { seen, said: reason, act });
  return made.ok ? ok(null) : made;
}

export type ObjectionInput = { readonly objector: string; readonly receivedOn: DateKey; readonly digest: string };

/** An objection comes on a day from the result to the last of the period, and none that is still to come. */
function receiptRefusal(receivedOn: DateKey, { facts, now, calendar }: Scene): Refusal | null {
  const from = facts.award && dateKey(facts.award.resultAt);
  if (from && receivedOn < from) return refused("objection.early", { from });
  if (receivedOn > dateKey(now)) return refused("objection.to-come", { today: dateKey(now) });
  const due = dueOf("CK_OBJECTION", facts, calendar);
  return due && "at" in due && receivedOn > dueDay(due.at) ? refused("objection.late") : null;
}

/**
 * The office records an objection that was made in writing within the period; it sets the hold (§3.3 #10). Refusals: the gate's,
 * `objection.early` {from}, `objection.to-come` {today} and `objection.late` for a day on which it cannot have been received.
 */
export async function recordObjection(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  input: ObjectionInput,
): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const { tx, row, now } = scene;
    const refusal = receiptRefusal(input.receivedOn, scene);
    if (refusal) return refusal;
    const holdId = shell.entropy.id(now);
    return ok({
      payload: { receivedOn: input.receivedOn, digest: input.digest },
      write: async () => {
        await tx
          .insert(hold)
          .values({ id: holdId, commissionId: row.id, kind: "OBJECTION", reason: input.digest, since: now, setBy: actor.userId });
        await tx
          .insert(objection)
          .values({ id: shell.entropy.id(now), commissionId: row.id, holdId, ...input, recordedAt: now, recordedBy: actor.userId });
      },
    });
  };
  const made = await makeMove(shell, actor, commissionId, "record-objection", { seen, said: input, act });
  return made.ok ? ok(null) : made;
}

/** The decision on the objection: dismissed, the clocks resume; upheld, the selection has failed (F05, §3.3 #11). Refusals: the gate's. */
export async function decideObjection(
  shell: Shell,
  actor: UserActor,
  commissionId: string,
  seen: number,
  outcome: "dismissed" | "upheld",
  decision: string,
): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const { tx, row, now } = scene;
    const lift = endHold(scene, actor, decision);
    return ok({
      ...(outcome === "upheld"
        ? {
            patch: { failureReason: "F05", providerId: null },
            follows: [{ kind: "commission.failed", payload: { reason: "F05" } }],
          }
        : {}),
      payload: { outcome, decision },
      write: async () => {
        await lift();
        await tx
          .update(objection)
          .set({ outcome, decision, decidedAt: now, decidedBy: actor.userId })
          .where(and(eq(objection.commissionId, row.id), isNull(objection.decidedAt)));
      },
    });
  };
  const made = await makeMove(shell, actor, commissionId, outcome === "dismissed" ? "dismiss-objection" : "uphold-objection", {
    seen,
    said: decision,
    act,
  });
  return made.ok ? ok(null) : made;
}
