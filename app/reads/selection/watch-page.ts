import { knownCalendar } from "#db/queries/calendar";
import { factsOf } from "#db/queries/commission-facts";
import { publishedByNumber } from "#db/queries/commissions";
import { type DrawRow, drawByNumber } from "#db/queries/draws";
import { countEntries } from "#db/queries/entrants";
import { entrantsTold, maySeeRoster } from "~/domain/access/visibility";
import type { Actor } from "~/domain/kernel/actor";
import { rulesAt } from "~/domain/rulebook/rules";
import { carriedMethod, isPriced, minimumEntrants } from "~/domain/selection/carried";
import { beaconKey, keyFingerprint } from "~/domain/verifiable/beacon";
import { closeHash } from "~/domain/verifiable/close-file";
import { courseOf } from "~/domain/verifiable/course";
import { portableHashes } from "~/domain/verifiable/hash";
import { receiptLine } from "~/domain/verifiable/receipt";
import { withSigners } from "../committee/openings";
import { closeWitnessed } from "../log/closing-lock";
import type { Announcing } from "../log/served-log";
import { drawnOf } from "./draw";
import { readLowPrices } from "./low-prices";
import { readPrices } from "./prices";

/** The stages of a draw as people watch it. */
export const WATCH_STAGES = ["open", "locked", "waiting", "drawn", "failed", "cancelled"] as const;
export type WatchStage = (typeof WATCH_STAGES)[number];

/** What the watch page shows; null before publication. `yours` is the viewer's own entry in the roster, if any; `machineNow` the machine's time. */
export async function readWatchPage(shell: Announcing, number: string, viewer: Actor, now: Date, machineNow: Date) {
  const { db } = shell.database;
  const row = await publishedByNumber(db, number);
  if (!row) return null;
  const { id, title, status, method, held, publishedAt, closesAt, selectsAt, enteredStatusAt, failureReason } = row;
  const run = await drawByNumber(db, number);
  const facts = isPriced(method) ? await factsOf(db, row) : null;
  const entrants = entrantsTold(row, await countEntries(db, id));
  const beacon = run && (run.inputs ?? run.close)?.beacon;
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
    method: carriedMethod(method),
    stage: stageOf(status, run?.drawnAt ?? null, failureReason),
    /** How many are locked; who they are stands in the roster where that is disclosed. */
    lockedCount: run?.roster.length ?? 0,
    /** The bids, from their opening on, and the questions about low prices, of a method with prices. */
    prices: facts && (await readPrices(db, facts)),
    lowPrices: facts ? await readLowPrices(db, facts, null, now, await knownCalendar(db, now)) : [],
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
    drawn: run?.drawnAt ? await drawnOf(db, id, status) : [],
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
