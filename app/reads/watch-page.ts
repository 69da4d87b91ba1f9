import { and, asc, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Queryable } from "#db/client";
import { commission } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import { award, registration } from "#db/schema/selection";
import type { Actor } from "~/domain/kernel/actor";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { awardStanding } from "~/domain/lifecycle/award-standing";
import { beaconKey, keyFingerprint } from "~/domain/verifiable/beacon";
import { closeHash } from "~/domain/verifiable/close-file";
import { portableHashes } from "~/domain/verifiable/hash";
import { receiptLine } from "~/domain/verifiable/receipt";
import { readDraw } from "./draw";

type Draw = NonNullable<Awaited<ReturnType<typeof readDraw>>>;

/** The stages of a draw as people watch it. */
export const WATCH_STAGES = ["open", "locked", "waiting", "drawn", "failed", "cancelled"] as const;
export type WatchStage = (typeof WATCH_STAGES)[number];

/** What the watch page shows; null before publication. `yours` is the viewer's own entry in the roster, if any. */
export async function readWatchPage(db: Queryable, number: string, viewer: Actor) {
  const [row] = await db
    .select({
      id: commission.id,
      title: commission.title,
      status: commission.status,
      held: commission.held,
      closesAt: commission.closesAt,
      selectsAt: commission.selectsAt,
      enteredStatusAt: commission.enteredStatusAt,
      failureReason: commission.failureReason,
    })
    .from(commission)
    .where(and(eq(commission.number, number), isNotNull(commission.publishedAt)));
  if (!row) return null;
  const run = await readDraw(db, number);
  const [entries] = await db
    .select({ n: count() })
    .from(registration)
    .where(and(eq(registration.commissionId, row.id), isNull(registration.withdrawnAt)));
  const names = new Map(run?.roster.map((each) => [each.id, each.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const beacon = run && (run.inputs ?? run.close)?.beacon;
  const yours = viewer.kind === "user" ? (run?.roster.find((each) => each.agencyId === viewer.organisationId)?.id ?? null) : null;
  return {
    ...row,
    number,
    /** How many have entered; who they are only from the close on. */
    entrants: entries?.n ?? 0,
    stage: stageOf(row.status, run?.drawnAt ?? null, row.failureReason),
    roster: run?.roster.map(({ id, name }) => ({ id, name })) ?? [],
    inputsHash: run?.inputsHash ?? null,
    receipt: run && lockReceipt(run),
    frozenAt: run?.frozenAt ?? null,
    opensAt: run?.opensAt ?? row.selectsAt,
    beacon: beacon ? { ...beacon, fingerprint: keyFingerprint(beaconKey(beacon)) } : null,
    receivedAt: run?.receivedAt ?? null,
    steps: run?.proof?.steps.map((step) => ({ ...step, name: nameOf(step.pick) })) ?? [],
    drawn: run?.proof ? await drawnOf(db, row.id, row.status) : [],
    yours,
  };
}

/** The hashes that were locked, those before a postponement too, and the line by which a program compares them; no line where nothing is drawn. */
function lockReceipt({ inputs, inputsHash, close, postponements }: Draw) {
  const closed = close && closeHash(portableHashes, close);
  if (!inputs || !inputsHash) return { closeHash: closed, line: null };
  const hashes = [inputsHash, ...(closed ? [closed] : []), ...postponements.map((each) => each.fromInputsHash)];
  return { closeHash: closed, line: receiptLine(inputs.id, inputs.purpose, inputs.beacon, hashes) };
}

/** The drawn in their order, each with what its place counts for now. */
async function drawnOf(db: Queryable, commissionId: string, status: CommissionStatus) {
  const rows = await db
    .select({
      uscc: organisation.uscc,
      name: organisation.name,
      position: award.position,
      resultAt: award.resultAt,
      endedAt: award.endedAt,
      endReason: award.endReason,
    })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(eq(award.commissionId, commissionId))
    .orderBy(asc(award.position));
  return rows.map((each) => ({ ...each, standing: awardStanding(each, status) }));
}

export type WatchPage = NonNullable<Awaited<ReturnType<typeof readWatchPage>>>;

function stageOf(status: string, drawnAt: Date | null, failureReason: string | null): WatchStage {
  if (drawnAt) return "drawn";
  if (status === "published") return "open";
  if (status === "registration_closed") return "locked";
  if (status === "selecting") return "waiting";
  return failureReason ? "failed" : "cancelled";
}
