import { setImmediate } from "node:timers/promises";
import { type BidRow, unopenedBids } from "#db/queries/bids";
import { drawByNumber, wasDrawnWith } from "#db/queries/draws";
import { selectionById } from "#db/queries/selections";
import { transaction } from "#db/transaction";
import { type BidOpening, saveOpening } from "#db/writes/bid";
import { saveValue } from "#db/writes/draw";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { fromBase64 } from "~/domain/verifiable/base64";
import { verifyBeacon } from "~/domain/verifiable/beacon-value";
import { type OpeningKey, openBid } from "~/domain/verifiable/sealed";
import type { Shell } from "~/lib/shell";
import { makeMoveOf } from "../engine/make-move";
import { beaconOfRun, openingKeys } from "./opening-keys";
import { orderPrices } from "./order-prices";
import type { GivenValue } from "./run-draw";
import { SELECTIONS, type SelectionAct } from "./selection";

/** Bids that are opened before what they hold is kept: a stop costs so many pairings. */
const AT_ONCE = 20;
/** A bid that was sealed to an opening which was moved, where its value is public before anything was frozen (exact prices, drand). */
const MOVED = "bid.moved";

const openWith =
  (value: GivenValue): SelectionAct =>
  async ({ tx, row: { id }, now }) => {
    const run = await drawByNumber(tx, id);
    if (!run) throw new Error(`selection ${id} is frozen without a roster`);
    const checked = verifyBeacon(beaconOfRun(run), id, value.signature);
    if (!checked.ok) return refused("beacon.wrong", { code: checked.code });
    return ok({
      write: () => saveValue(tx, id, { signature: value.signature, receivedAt: now, receivedFrom: value.from }),
      payload: { signature: value.signature, beaconFrom: value.from, count: run.roster.length },
    });
  };

function openOne(row: BidRow, key: OpeningKey | null): BidOpening {
  if (!key) return { voidCode: MOVED };
  const opened = openBid(fromBase64(row.sealed) ?? new Uint8Array(), key, {
    commission: row.selectionId,
    bidder: row.bidder,
    part: "price",
  });
  if (!opened.ok) return { voidCode: opened.code };
  const { priceFen, nonce, attachments } = opened.bid;
  return { priceFen: Number(priceFen), opened: { nonce, attachments } };
}

/**
 * Opens the bids of a selection whose value is kept, some at a time, each once: who comes after a stop, or beside another process, goes on
 * with what is left. Then it orders them. Off every request's path.
 */
export async function openBids(shell: Shell, id: string): Promise<Decision<string>> {
  const { database } = shell;
  const run = await drawByNumber(database.db, id);
  if (!run?.signature) return refused("not-found");
  const keyAt = openingKeys(shell, run, run.signature);
  for (;;) {
    const rows = await unopenedBids(database.db, id, AT_ONCE);
    if (rows.length === 0) return orderPrices(shell, id);
    const found: (readonly [string, BidOpening])[] = [];
    for (const row of rows) {
      found.push([row.id, openOne(row, await keyAt(row.opensAt))]);
      // A pairing takes some milliseconds; whoever asks for a page meanwhile is answered between two.
      await setImmediate();
    }
    const now = await shell.clock.now();
    await transaction(database, async (tx) => {
      for (const [bidId, opening] of found) await saveOpening(tx, bidId, opening, now);
    });
  }
}

/**
 * Opens a selection by prices once the beacon's value is there: verifies it, keeps it, opens every bid, orders them (market §3.3 #8, #9).
 * `given` is a value that somebody carried in; it is verified alike. Refusals: `beacon.not-yet` while nobody has the value, `beacon.wrong`
 * {code}, those of the gate. Returns the selection's id.
 */
export async function openSelection(shell: Shell, id: string, given?: GivenValue): Promise<Decision<string>> {
  const { db } = shell.database;
  const run = await drawByNumber(db, id);
  if (!run || run.roster.length === 0) return refused("not-found");
  const value = given ?? (await shell.beacon.value(beaconOfRun(run), id, await shell.clock.now()));
  if (!value) return refused("beacon.not-yet");
  const made = await makeMoveOf(SELECTIONS.priced, shell, SYSTEM, id, "open", { act: openWith(value) });
  if (made.ok) return openBids(shell, id);
  const isOpened = (await selectionById(db, id))?.status === "opened";
  if (isOpened) return openBids(shell, id);
  return given && (await wasDrawnWith(db, id, given)) ? ok(id) : made;
}
