import { publishedByNumber } from "#db/queries/commissions";
import { type DrawRow, drawByNumber } from "#db/queries/draws";
import { countEntries } from "#db/queries/entrants";
import { entrantsTold, maySeeRoster } from "~/domain/access/visibility";
import type { Actor } from "~/domain/kernel/actor";
import { rulesAt } from "~/domain/rulebook/rules";
import { minimumEntrants } from "~/domain/selection/carried";
import { beaconKey, keyFingerprint } from "~/domain/verifiable/beacon";
import { closeHash } from "~/domain/verifiable/close-file";
import { courseOf } from "~/domain/verifiable/course";
import { portableHashes } from "~/domain/verifiable/hash";
import { receiptLine } from "~/domain/verifiable/receipt";
import type { Shell } from "~/lib/shell";
import { withSigners } from "../committee/openings";
import { closeWitnessed } from "../log/closing-lock";
import type { Announcing } from "../log/served-log";
import { drawnOf } from "./draw";

/** The stages of a draw as people watch it. */
export const WATCH_STAGES = ["open", "locked", "waiting", "drawn", "failed", "cancelled"] as const;
export type WatchStage = (typeof WATCH_STAGES)[number];

/** What the watch page shows; null before publication. `yours` is the viewer's own entry in the roster, if any; `machineNow` the machine's time. */
export async function readWatchPage(shell: Announcing & Pick<Shell, "clock">, number: string, viewer: Actor, machineNow: Date) {
  const { db } = shell.database;
  const row = await publishedByNumber(db, number);
  if (!row) return null;
  const { id, title, status, held, publishedAt, closesAt, selectsAt, enteredStatusAt, failureReason } = row;
  const run = await drawByNumber(db, number);
  const entrants = entrantsTold(row, await countEntries(db, id));
  const beacon = run && (run.inputs ?? run.close)?.beacon;
  const now = await shell.clock.now();
  const opening =
    beacon && "committee" in beacon && run
      ? { ...{ eventId: number, commissionId: id, title, held }, opensAt: run.opensAt, committee: beacon.committee }
      : null;
  const yours = viewer.kind === "user" ? (run?.roster.find((each) => each.agencyId === viewer.organisationId)?.id ?? null) : null;
  return {
    ...{ id, title, status, held, closesAt, selectsAt, enteredStatusAt, failureReason },
    number,
    /** How many have entered, where the method tells it; who they are only from the close on. */
    entrants,
    minimum: publishedAt ? minimumEntrants(row, rulesAt(publishedAt)) : 0,
    stage: stageOf(status, run?.drawnAt ?? null, failureReason),
    roster: maySeeRoster(row) ? (run?.roster.map(({ id, name }) => ({ id, name })) ?? []) : [],
    inputsHash: run?.inputsHash ?? null,
    receipt: run && lockReceipt(run),
    witnessed: run && (await closeWitnessed(shell, run, machineNow)),
    frozenAt: run?.frozenAt ?? null,
    opensAt: run?.opensAt ?? selectsAt,
    beacon: beacon ? { ...beacon, fingerprint: keyFingerprint(beaconKey(beacon)) } : null,
    receivedAt: run?.receivedAt ?? null,
    /** Of what custodians open: who has signed, when, and who has not. */
    signing: opening && ((await withSigners(db, [opening], now))[0] ?? null),
    course: run?.proof ? courseOf(run.proof) : null,
    drawn: run?.proof ? await drawnOf(db, id, status) : [],
    yours,
  };
}

/** The hashes that were locked, those before a postponement too, and the line by which a program compares them; no line where nothing is drawn. */
function lockReceipt({ inputs, inputsHash, close, postponements }: DrawRow) {
  const closed = close && closeHash(portableHashes, close);
  if (!inputs || !inputsHash) return { closeHash: closed, line: null };
  const hashes = [inputsHash, ...(closed ? [closed] : []), ...postponements.flatMap((each) => each.fromInputsHash ?? [])];
  return { closeHash: closed, line: receiptLine(inputs.id, inputs.purpose, inputs.beacon, hashes) };
}

export type WatchPage = NonNullable<Awaited<ReturnType<typeof readWatchPage>>>;

function stageOf(status: string, drawnAt: Date | null, failureReason: string | null): WatchStage {
  if (drawnAt) return "drawn";
  if (status === "published") return "open";
  if (status === "registration_closed") return "locked";
  if (status === "selecting") return "waiting";
  return failureReason ? "failed" : "cancelled";
}
