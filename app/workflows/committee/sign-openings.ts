import type { Tx } from "#db/client";
import { commissionById } from "#db/queries/commissions";
import { committeeByHash, membersOfCommittee, rehearsalById } from "#db/queries/committees";
import { drawByNumber } from "#db/queries/draws";
import { closingLeaf, firstCovering } from "#db/queries/log-witness";
import { bidMoments, momentsToSign, partialsOf } from "#db/queries/partials";
import { selectionById } from "#db/queries/selections";
import { recordEvent } from "#db/writes/event";
import { insertPartial } from "#db/writes/partial";
import { heldActor } from "~/auth/actor-for";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { closeStanding } from "~/domain/verifiable/close-standing";
import { committeeBeacon, partialProblem } from "~/domain/verifiable/committee";
import { committeeId } from "~/domain/verifiable/committee-object";
import { cosignersOf } from "~/domain/verifiable/cosignature";
import { instant, isInstant } from "~/domain/verifiable/instant";
import { fileHashProblem, type PartialFile } from "~/domain/verifiable/share-file";
import type { Shell } from "~/lib/shell";
import { allOrNothing } from "../engine/all-or-nothing";
import { takeValue } from "../selection/take-value";
import { committeeSubject } from "./committee";
import { endRehearsal } from "./rehearse";

/** What is to be opened: whose it is, and the moments that a custodian signs for it. */
type Due = {
  readonly commissionId: string | null;
  /** The committee that its notice named, by its id. */
  readonly hash: string;
  readonly last: Date;
  readonly moments: readonly Date[];
  /** Moments that were announced before the last one, each moved by a public event. */
  readonly moved: readonly string[];
};

/** (c) of exact prices: the close stands in a checkpoint, in one cosigned before the last moment where a witness is configured. */
async function isLocked(tx: Tx, { config }: Shell, { id, close }: NonNullable<Awaited<ReturnType<typeof drawByNumber>>>): Promise<boolean> {
  const closing = await closingLeaf(tx, id);
  if (!closing || !close) return false;
  if (config.witnesses.length === 0) return true;
  const covering = await firstCovering(tx, closing.log, closing.index);
  const keys = config.witnesses.map(({ key }) => key);
  const { state } = closeStanding(covering ? cosignersOf(covering.note, keys) : [], close.beacon);
  return state === "witnessed" || state === "untimed";
}

async function dueRehearsal(tx: Tx, id: string, hash: string): Promise<Decision<Due>> {
  const found = await rehearsalById(tx, id);
  if (!found) return refused("opening.none");
  if (found.openedAt) return refused("opening.over");
  return ok({ commissionId: null, hash, last: found.opensAt, moments: [found.opensAt], moved: [] });
}

async function dueOpening(tx: Tx, shell: Shell, id: string, hash: string): Promise<Decision<Due>> {
  const rehearsed = await dueRehearsal(tx, id, hash);
  if (rehearsed.ok || rehearsed.reason !== "opening.none") return rehearsed;
  const [row, run] = [await selectionById(tx, id), await drawByNumber(tx, id)];
  if (!row || !run?.close || !("committee" in run.close.beacon) || run.roster.length === 0) return refused("opening.none");
  if (run.signature || row.status !== "frozen") return refused("opening.over");
  if (!(await isLocked(tx, shell, run))) return refused("opening.unlocked");
  const moments = momentsToSign((await bidMoments(tx, [id])).get(id) ?? [], run.opensAt);
  const moved = run.postponements.flatMap(({ from, to }) => [from, to]);
  const { committee } = run.close.beacon;
  return ok({ commissionId: row.commissionId, hash: committeeId(committee), last: run.opensAt, moments, moved });
}

/** One signature of one custodian: verified, kept once, told publicly. */
async function takeOne(tx: Tx, shell: Shell, actor: UserActor, file: PartialFile, now: Date): Promise<Decision<null>> {
  const { id, opensAt, index, signature } = file;
  if (fileHashProblem(file) || !isInstant(opensAt)) return refused("opening.format");
  const committee = await committeeByHash(tx, file.committeeId);
  const due = await dueOpening(tx, shell, id, file.committeeId);
  if (!due.ok) return due;
  if (!committee?.object || due.value.hash !== file.committeeId) return refused("opening.other-committee");
  const places = await membersOfCommittee(tx, committee.id);
  const place = places.find(({ organisationId }) => organisationId === actor.organisationId);
  if (!place || place.index !== index) return refused("opening.foreign");
  if (now < due.value.last) return refused("opening.early");
  const { moments, moved, commissionId } = due.value;
  const isAnnounced = moments.some((each) => instant(each) === opensAt);
  const before = (await partialsOf(tx, [id])).filter((each) => each.index === index).map((each) => instant(each.opensAt));
  const isStrange = before.some((at) => !moments.some((each) => instant(each) === at) && !moved.includes(at));
  if (!isAnnounced || isStrange) return refused("opening.other-moment");
  const code = partialProblem(committee.object.keys, { index, signature }, beaconMessage(committeeBeacon(committee.object, opensAt), id));
  if (code) return refused("opening.wrong", { code });
  const row = { eventId: id, opensAt: new Date(opensAt), index, committeeId: committee.id, commissionId, signature };
  if (!(await insertPartial(tx, { ...row, signedAt: now, signedBy: actor.userId }))) return ok(null);
  const commission = commissionId ? await commissionById(tx, commissionId) : null;
  await recordEvent(tx, shell.entropy, {
    at: now,
    kind: "opening.partial-signed",
    subject: commission?.number ?? committeeSubject(committee.number),
    actor,
    role: "custodian",
    payload: { committeeId: file.committeeId, id, opensAt, index, name: place.name, signature },
    ...(commissionId ? { commissionId } : {}),
  });
  return ok(null);
}

/**
 * A custodian's signatures, made in its own browser or by its own command: each verified again, kept once, and told by a public event. With
 * the last that is needed the opening happens at once. Either all are kept or none. Returns the events that were signed. Refusals:
 * `permission.denied`, `opening.none`, `.over`, `.unlocked`, `.other-committee`, `.foreign`, `.early`, `.other-moment`, `.format`, and
 * `opening.wrong` {code} for a signature that is not this custodian's over this message.
 */
export async function signOpenings(shell: Shell, actor: UserActor, files: readonly PartialFile[]): Promise<Decision<readonly string[]>> {
  const now = await shell.clock.now();
  const events = [...new Set(files.map(({ id }) => id))].sort();
  const kept = await allOrNothing<null>(shell.database, async (tx) => {
    if (!may(await heldActor(tx, actor.userId), "committee.sign")) return refused("permission.denied");
    for (const file of files) {
      const taken = await takeOne(tx, shell, actor, file, now);
      if (!taken.ok) return taken;
    }
    return ok(null);
  });
  if (!kept.ok) return kept;
  for (const id of events) await openBy(shell, id);
  return ok(events);
}

/** Opens what enough custodians have signed by now; who is too few waits, and the scheduler asks again. */
async function openBy(shell: Shell, id: string): Promise<void> {
  const row = await selectionById(shell.database.db, id);
  if (row) await takeValue(shell, row.commissionId);
  else await endRehearsal(shell, id);
}
