import { and, asc, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { event } from "#db/schema/event";
import { award, bid, registration, selection, selectionRun } from "#db/schema/selection";
import { saveOpening } from "#db/writes/bid";
import type { UserActor } from "~/domain/kernel/actor";
import type { Json } from "~/domain/kernel/jcs";
import { rulebookOf } from "~/domain/rulebook/rules";
import { verifyReplay } from "~/domain/selection/replay";
import { opaqueId } from "~/domain/verifiable/blinded";
import { entrantSaltOf } from "~/domain/verifiable/entrant-id";
import { sealBid } from "~/domain/verifiable/sealed";
import { advanceDue } from "~/workflows/engine/advance-due";
import { type SectionInput, saveDraft } from "~/workflows/posting/save-draft";
import { startDraft } from "~/workflows/posting/start-draft";
import { beginSelection } from "~/workflows/selection/begin-selection";
import { enterCommission, replaceBid, withdrawEntry } from "~/workflows/selection/enter-commission";
import { beaconOf } from "~/workflows/selection/selection";
import { takeValue } from "~/workflows/selection/take-value";
import { withDatabase } from "../support/database";
import { withSwitchOn } from "../support/later-rules";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "../support/market";
import { advanceUntil, publishDraft } from "../support/stages";

const database = withDatabase();
let market: Market;

beforeAll(async () => {
  const plain = await testMarket(database());
  const rulesAt = rulebookOf(withSwitchOn("method.lowest_price.enabled", "2026-01-01"));
  market = { ...plain, shell: { ...plain.shell, rulesAt } };
});

async function published(): Promise<string> {
  const { shell, clerk } = market;
  const terms = testTerms({ priceFen: 10_000_000 });
  const key = shell.entropy.id(await shell.clock.now());
  const { id } = must(await startDraft(shell, clerk, { itemCode: terms.itemCode, key, method: "LOWEST_PRICE" }));
  const keys = Object.keys(terms).filter((each) => each !== "itemCode") as SectionInput["keys"];
  must(await saveDraft(shell, clerk, id, await seenOf(shell, id), { keys, terms }));
  return publishDraft(market, id);
}

const agency = (n: number): UserActor => market.agencies[n] as UserActor;
const only = <T>([row]: readonly T[]): T => {
  if (!row) throw new Error("there is no such row");
  return row;
};
const selectionRow = async (id: string) => only(await database().db.select().from(selection).where(eq(selection.commissionId, id)));

/** What an agency's browser seals: to the opening of the notice, by the id that the site tells it. */
async function sealed(id: string, actor: UserActor, priceFen: string, other: { bidder?: string; commission?: string } = {}) {
  const row = await rowOf(market.shell, id);
  const made = await selectionRow(id);
  const opening = { beacon: await beaconOf(market.shell, made, row.selectsAt as Date), eventId: made.id };
  const bidder = opaqueId(entrantSaltOf(made.entrantKey ?? "", actor.uscc), actor.uscc);
  const text = { commission: made.id, bidder, priceFen, attachments: [], ...other };
  const out = sealBid(opening, text, (n) => market.shell.entropy.bytes(n));
  if (!out.ok) throw new Error(out.code);
  return { price: out.binary, files: [] };
}

async function send(id: string, prices: readonly string[]): Promise<void> {
  for (const [n, price] of prices.entries()) must(await enterCommission(market.shell, agency(n), id, await sealed(id, agency(n), price)));
}
const toEnd = (id: string) => advanceUntil(market, id, (status) => ["result_published", "failed"].includes(status));
const runOf = async (id: string) => only(await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id)));
const awards = (id: string) => database().db.select().from(award).where(eq(award.commissionId, id)).orderBy(asc(award.position));

describe("a commission given out by the lowest sealed price", () => {
  it("is awarded to the lowest, at its own price, with alternates at theirs, and anybody can replay it", async () => {
    const id = await published();
    await send(id, ["9200000", "8800000", "9500000", "9690000"]);
    await toEnd(id);
    const places = await awards(id);
    expect(places.map((each) => [each.position, each.priceFen])).toEqual([
      [1, 8_800_000],
      [2, 9_200_000],
      [3, 9_500_000],
    ]);
    expect(places[0]?.agencyId).toBe(agency(1).organisationId);
    const run = await runOf(id);
    const verdict = verifyReplay(JSON.parse(JSON.stringify(run.replay)) as Json);
    expect(verdict).toMatchObject({ answer: "yes", facts: { status: "selected", among: 4 } });
    expect(run.close?.entrants.map((each) => "sealed" in each && each.sealed.length)).toEqual([1, 1, 1, 1]);
    expect((await rowOf(market.shell, id)).providerId).toBe(agency(1).organisationId);
  });

  it("passes over an alternate that is dearer than the rule allows", async () => {
    const id = await published();
    await send(id, ["8000000", "8800000", "8800100", "9990000"]);
    await toEnd(id);
    expect((await awards(id)).map((each) => each.priceFen)).toEqual([8_000_000, 8_800_000]);
  });

  it("takes the last bid that was sent, counts none that was withdrawn, and keeps no plain price before the opening", async () => {
    const id = await published();
    await send(id, ["9100000", "9200000", "9300000", "9400000"]);
    const last = await sealed(id, agency(3), "9000000");
    must(await replaceBid(market.shell, agency(3), id, last));
    expect(await replaceBid(market.shell, agency(3), id, last)).toMatchObject({ reason: "bid.same", again: true });
    must(await withdrawEntry(market.shell, agency(0), id));
    const rows = await database()
      .db.select()
      .from(bid)
      .where(eq(bid.selectionId, (await selectionRow(id)).id));
    expect(rows.every((each) => each.priceFen === null && each.opened === null)).toBe(true);
    expect(rows.filter((each) => each.endedAt === null)).toHaveLength(3);
    await toEnd(id);
    expect((await awards(id)).map((each) => [each.agencyId === agency(3).organisationId, each.priceFen])[0]).toEqual([true, 9_000_000]);
    expect((await runOf(id)).close).toMatchObject({ withdrawn: [expect.stringMatching(/^h-/)] });
    const kinds = await database()
      .db.select({ kind: event.kind, payload: event.payload })
      .from(event)
      .where(eq(event.commissionId, id))
      .orderBy(asc(event.id));
    const replaced = kinds.find(({ kind }) => kind === "bid.replaced");
    expect(replaced?.payload).toMatchObject({ entrant: expect.stringMatching(/^h-/), sealed: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
    expect(JSON.stringify(kinds)).not.toContain(agency(0).uscc);
  });

  it("calls a bid void that is not its own commission's or bidder's, and one above the ceiling invalid, in public", async () => {
    const id = await published();
    const foreign = opaqueId("0".repeat(32), agency(0).uscc);
    must(await enterCommission(market.shell, agency(0), id, await sealed(id, agency(0), "100", { bidder: foreign })));
    must(await enterCommission(market.shell, agency(1), id, await sealed(id, agency(1), "10000001")));
    for (const n of [2, 3, 4]) must(await enterCommission(market.shell, agency(n), id, await sealed(id, agency(n), String(9_000_000 + n))));
    await toEnd(id);
    const told = await database()
      .db.select()
      .from(event)
      .where(and(eq(event.commissionId, id), eq(event.kind, "selection.ordered")));
    const { voids, invalid } = only(told).payload as Record<"voids" | "invalid", Record<string, string>>;
    expect([Object.values(voids), Object.values(invalid)]).toEqual([["bid.bidder"], ["OVER_CEILING"]]);
    expect((await awards(id))[0]).toMatchObject({ agencyId: agency(2).organisationId, priceFen: 9_000_002 });
  });

  it("fails when too few bids are valid (F01), or none (F02)", async () => {
    for (const [prices, reason] of [
      [["9000000", "20000000", "9100000"], "F01"],
      [["20000000", "20000001", "20000002"], "F02"],
    ] as const) {
      const id = await published();
      await send(id, prices);
      await toEnd(id);
      expect(await rowOf(market.shell, id)).toMatchObject({ status: "failed", failureReason: reason });
      expect(await selectionRow(id)).toMatchObject({ status: "failed", failure: reason });
      expect(await awards(id)).toEqual([]);
    }
  });

  it("is entered with a sealed bid alone, one for this opening, and refuses the rest with its reason", async () => {
    const id = await published();
    expect(await enterCommission(market.shell, agency(0), id)).toMatchObject({ reason: "bid.missing" });
    expect(await replaceBid(market.shell, agency(0), id, await sealed(id, agency(0), "1"))).toMatchObject({ reason: "registration.none" });
    expect(await enterCommission(market.shell, agency(0), id, { price: new Uint8Array(10), files: [] })).toMatchObject({
      reason: "bid.not-taken",
      detail: { code: "seal.format" },
    });
    const other = await published();
    const mistaken = await sealed(other, agency(0), "9000000");
    expect(await enterCommission(market.shell, agency(0), id, mistaken)).toMatchObject({ detail: { code: "seal.other-opening" } });
    expect(
      await database()
        .db.select()
        .from(registration)
        .where(and(eq(registration.commissionId, id), isNull(registration.withdrawnAt))),
    ).toEqual([]);
    await advanceUntil(market, id, (status) => status === "failed");
    expect(await enterCommission(market.shell, agency(0), id, await sealed(id, agency(0), "9000000"))).toMatchObject({ ok: false });
  });

  it("goes on after a stop in the middle of the opening: what was opened stays, nothing is opened twice", async () => {
    const id = await published();
    await send(id, ["9100000", "9200000", "9300000", "9400000"]);
    await advanceUntil(market, id, (status) => status === "registration_closed");
    market.shell.clock.set((await rowOf(market.shell, id)).selectsAt as Date);
    must(await beginSelection(market.shell, id));
    // The moment is asked for the last time when what some bids hold is to be kept.
    let asked = 0;
    const now = async () => {
      if (++asked > 2) throw new Error("stopped");
      return market.shell.clock.now();
    };
    await expect(takeValue({ ...market.shell, clock: { ...market.shell.clock, now } }, id)).rejects.toThrow("stopped");
    const { id: selectionId, status } = await selectionRow(id);
    const all = () => database().db.select().from(bid).where(eq(bid.selectionId, selectionId)).orderBy(asc(bid.id));
    expect([status, (await all()).filter((each) => each.openedAt)]).toEqual(["opened", []]);
    const [first] = await all();
    const before = { priceFen: 9_050_000, opened: { nonce: "0".repeat(32), attachments: [] } };
    await database().db.transaction((tx) => saveOpening(tx, first?.id ?? "", before, new Date("2026-01-01T00:00:00Z")));
    await advanceDue(market.shell);
    expect((await rowOf(market.shell, id)).status).toBe("result_published");
    expect((await all()).map((each) => each.priceFen)).toEqual([9_050_000, 9_200_000, 9_300_000, 9_400_000]);
  });

  it("opens and orders once where two schedulers come together", async () => {
    const id = await published();
    await send(id, ["9100000", "9200000", "9200000", "9400000"]);
    await advanceUntil(market, id, (status) => status === "registration_closed");
    const { selectsAt } = await rowOf(market.shell, id);
    market.shell.clock.set(selectsAt as Date);
    await Promise.all([advanceDue(market.shell), advanceDue(market.shell)]);
    await advanceDue(market.shell);
    expect((await rowOf(market.shell, id)).status).toBe("result_published");
    const kinds = await database().db.select({ kind: event.kind }).from(event).where(eq(event.commissionId, id));
    for (const kind of ["selection.opened", "selection.ordered"])
      expect([kind, kinds.filter((each) => each.kind === kind).length]).toEqual([kind, 1]);
  });
});
