import type { Queryable } from "#db/client";
import { drawnAwards } from "#db/queries/awards";
import { factsOf } from "#db/queries/commission-facts";
import { publishedByNumber } from "#db/queries/commissions";
import { type DrawRow, drawByNumber } from "#db/queries/draws";
import { maySeeRoster } from "~/domain/access/visibility";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { awardStanding } from "~/domain/lifecycle/award-standing";
import { carriedMethod, isPriced } from "~/domain/selection/carried";
import type { Replay } from "~/domain/selection/replay";
import { courseOf } from "~/domain/verifiable/course";
import type { DrawProof } from "~/domain/verifiable/draw-proof";
import { closingLock, standingOfClose } from "../log/closing-lock";
import type { Announcing } from "../log/served-log";
import { readPrices } from "./prices";

export type { DrawRow };

/** The draw of a number, with its roster, inputs and proof; null before the freeze. Everything in it is public from T_close on. */
export function readDraw(db: Queryable, number: string): Promise<DrawRow | null> {
  return drawByNumber(db, number);
}

/** A draw's proof with the event of the log that locked its inputs (verifiable §2), or the replay of an order of bids; null before. */
export async function provenDraw(shell: Announcing, run: DrawRow): Promise<DrawProof | Replay | null> {
  if (run.replay) return run.replay;
  const log = run.proof && run.close && (await closingLock(shell, run));
  return run.proof && log ? { ...run.proof, log } : run.proof;
}

/** The drawn in their order, each with what its place counts for now. */
export async function drawnOf(db: Queryable, commissionId: string, status: CommissionStatus) {
  const rows = await drawnAwards(db, commissionId);
  return rows.map((each) => ({ ...each, standing: awardStanding(each, status) }));
}

/** What the verify page of a number shows beside the proof; null before the draw. */
export async function readVerifyPage(shell: Announcing, number: string) {
  const { db } = shell.database;
  const run = await drawByNumber(db, number);
  const row = run?.drawnAt ? await publishedByNumber(db, number) : null;
  const beacon = run && (run.inputs ?? run.close)?.beacon;
  if (!run || !row || !beacon) return null;
  const { title, status, failureReason, method } = row;
  return {
    ...{ title, failureReason, number: run.id, method: carriedMethod(method) },
    roster: maySeeRoster(row) ? run.roster.map(({ id, name }) => ({ id, name })) : [],
    drawn: await drawnOf(db, row.id, status),
    /** The steps of a draw; null where bids were ordered. */
    course: run.proof && courseOf(run.proof),
    /** The opened bids, of a method with prices. */
    prices: isPriced(method) ? await readPrices(db, await factsOf(db, row)) : null,
    standing: await standingOfClose(shell, run.id, beacon),
  };
}

export type VerifiedDraw = NonNullable<Awaited<ReturnType<typeof readVerifyPage>>>;
