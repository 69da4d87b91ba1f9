import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { award, selection, selectionRun } from "#db/schema/selection";
import { faultCode } from "#db/transaction";
import { insertSelection } from "#db/writes/selection";
import { drandSource } from "~/adapters/beacon/drand-beacon";
import { SYSTEM } from "~/domain/kernel/actor";
import { selectionId } from "~/domain/selection/selection-id";
import { advanceDue } from "~/workflows/engine/advance-due";
import { makeMoveOf } from "~/workflows/engine/make-move";
import { closeRegistration } from "~/workflows/selection/close-registration";
import { SELECTIONS } from "~/workflows/selection/selection";
import { takeValue } from "~/workflows/selection/take-value";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { PRESSES } from "../support/presses";
import { drafted, drawn, entered, published } from "../support/stages";

const database = withDatabase();
let market: Market;
beforeAll(async () => {
  market = await testMarket(database());
});

const selectionsOf = (id: string) =>
  database().db.select().from(selection).where(eq(selection.commissionId, id)).orderBy(asc(selection.id));
const kindsOf = async (id: string) =>
  (await database().db.select({ kind: event.kind }).from(event).where(eq(event.commissionId, id)).orderBy(asc(event.id))).map(
    ({ kind }) => kind,
  );

/** To the commission's next moment, and what is due then; not the draws. */
async function press(id: string, verb: keyof typeof PRESSES, actor = market.approver): Promise<void> {
  const { nextDueAt } = await rowOf(market.shell, id);
  if (nextDueAt && actor === market.clerk && nextDueAt > (await market.shell.clock.now())) market.shell.clock.set(nextDueAt);
  must(await PRESSES[verb](market.shell, actor, id, await seenOf(market.shell, id)));
}
const clock = (id: string, verb: keyof typeof PRESSES) => press(id, verb, market.clerk);

describe("a selection goes with its commission", () => {
  test("none before publication; gathering, frozen, selected; the commission takes the order", async () => {
    market.shell.clock.set("2026-03-02T01:00:00Z");
    const draft = await drafted(market);
    expect(await selectionsOf(draft)).toEqual([]);
    const id = await entered(market);
    const { number } = await rowOf(market.shell, id);
    expect(await selectionsOf(id)).toMatchObject([{ id: number, method: "RANDOM", status: "gathering", result: null, waitingFor: null }]);
    await clock(id, "close-registration");
    expect(await selectionsOf(id)).toMatchObject([{ id: number, status: "frozen", revision: 2, waitingFor: null }]);
    expect(await takeValue(market.shell, id, { signature: "00", from: "nobody" })).toMatchObject({
      reason: "move.not-now",
      detail: { status: "registration_closed" },
    });
    await clock(id, "begin-selection");
    expect(await selectionsOf(id)).toMatchObject([{ status: "frozen", revision: 2, waitingFor: "beacon" }]);
    expect(await rowOf(market.shell, id)).toMatchObject({ waitingFor: "beacon", turnParty: "beacon", turnVerb: "draw" });
    const before = await rowOf(market.shell, id);
    expect(await advanceDue(market.shell)).toBeGreaterThan(0);
    const awards = await database().db.select().from(award).where(eq(award.commissionId, id)).orderBy(asc(award.position));
    const [own] = await selectionsOf(id);
    expect(own).toMatchObject({ status: "selected", waitingFor: null, failure: null });
    expect(own?.result).toEqual(awards.map(({ agencyId, priceFen }) => ({ agencyId, priceFen })));
    expect(await rowOf(market.shell, id)).toMatchObject({
      ...{ status: "result_published", waitingFor: null, revision: before.revision + 1, providerId: awards[0]?.agencyId },
    });
    const told = (await kindsOf(id)).filter((kind) => kind.startsWith("selection") || kind.startsWith("commission.closed"));
    expect(told).toEqual(["commission.closed-registration", "selection.started", "selection.drawn"]);
  });

  test("too few fail it with the close, and the commission takes the failure at once", async () => {
    const id = await entered(market, 2);
    await clock(id, "close-registration");
    expect(await selectionsOf(id)).toMatchObject([{ status: "failed", failure: "F01", result: null }]);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "failed", failureReason: "F01" });
    expect((await kindsOf(id)).slice(-2)).toEqual(["commission.closed-registration", "commission.failed"]);
  });

  test("a cancellation makes it void, before the close and after it", async () => {
    const early = await published(market);
    await press(early, "cancel");
    expect(await selectionsOf(early)).toMatchObject([{ status: "void" }]);
    const late = await entered(market);
    await clock(late, "close-registration");
    await press(late, "request-cancel");
    await press(late, "consent-cancel", market.supervisor);
    expect(await selectionsOf(late)).toMatchObject([{ status: "void" }]);
    expect(await takeValue(market.shell, late, { signature: "00", from: "nobody" })).toMatchObject({ detail: { status: "cancelled" } });
    const unpublished = await drafted(market);
    await press(unpublished, "submit", market.clerk);
    await press(unpublished, "cancel");
    expect(await selectionsOf(unpublished)).toEqual([]);
  });

  test("its commission's hold keeps it from being drawn; lifted, it goes on", async () => {
    const id = await entered(market);
    await clock(id, "close-registration");
    await clock(id, "begin-selection");
    await press(id, "set-hold", market.supervisor);
    await advanceDue(market.shell);
    expect([(await rowOf(market.shell, id)).status, (await selectionsOf(id))[0]?.status]).toEqual(["selecting", "frozen"]);
    expect(await takeValue(market.shell, id)).toMatchObject({ reason: "held" });
    await press(id, "lift-hold", market.supervisor);
    await advanceDue(market.shell);
    expect((await selectionsOf(id))[0]?.status).toBe("selected");
  });
});

describe("a commission has one selection that stands", () => {
  test("and another only when the one before is void", async () => {
    const id = await drawn(market);
    const { number, method } = await rowOf(market.shell, id);
    const next = { commissionId: id, method, status: "gathering", enteredStatusAt: await market.shell.clock.now() } as const;
    const rerun = { ...next, id: selectionId(number ?? "", 1) };
    const begin = () => database().db.transaction((tx) => insertSelection(tx, rerun));
    await expect(begin()).rejects.toThrow("cannot begin");
    must(await makeMoveOf(SELECTIONS.drawn, market.shell, SYSTEM, number ?? "", "void"));
    await begin();
    expect((await selectionsOf(id)).map((each) => [each.id, each.status])).toEqual([
      [number, "void"],
      [`${number}-rerun-1`, "gathering"],
    ]);
    await expect(begin()).rejects.toThrow("cannot begin");
  });

  test("whose result the database itself lets nobody change", async () => {
    const id = await drawn(market);
    for (const change of [
      sql`update ${selection} set result = '[]'::jsonb where commission_id = ${id}`,
      sql`update ${selection} set commission_id = (select id from ${commission} where id <> ${id} limit 1) where commission_id = ${id}`,
    ]) {
      const fault = await database()
        .db.execute(change)
        .then(() => "done", faultCode);
      expect(fault).toBe("23001");
    }
  });

  test("is opened by the beacon of its notice, whatever the site is set to since", async () => {
    const id = await entered(market, 4);
    const [begun] = await selectionsOf(id);
    expect(begun?.beacon).toMatchObject({ kind: "local" });
    const { closesAt } = await rowOf(market.shell, id);
    market.shell.clock.set(closesAt as Date);
    must(await closeRegistration({ ...market.shell, beacon: drandSource([]) }, id));
    const [run] = await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
    expect([run?.inputs?.beacon, run?.close?.beacon]).toEqual([begun?.beacon, begun?.beacon]);
  });
});
