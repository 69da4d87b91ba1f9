import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { event } from "#db/schema/event";
import { selectionRun } from "#db/schema/selection";
import { drandSource } from "~/adapters/beacon/drand-beacon";
import { toShanghai } from "~/domain/kernel/time";
import { drandRoundTime } from "~/domain/verifiable/beacon";
import type { Shell } from "~/lib/shell";
import { advanceDue } from "~/workflows/engine/advance-due";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { entered, published } from "../support/stages";

const database = withDatabase();
const MINUTE = 60_000;
let market: Market | null = null;
let morning = 0;

/** A commission that waits for its close, with `count` entrants; published while the site had this beacon, which its notice names. */
async function waiting(count = 4, beacon?: Shell["beacon"]): Promise<{ market: Market; id: string; closesAt: Date; selectsAt: Date }> {
  market ??= await testMarket(database());
  market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, morning++)));
  const posting = beacon ? { ...market, shell: { ...market.shell, beacon } } : market;
  const id = count === 0 ? await published(posting) : await entered(posting, count);
  const { closesAt, selectsAt } = await rowOf(market.shell, id);
  if (!closesAt || !selectsAt) throw new Error("not published");
  return { market, id, closesAt, selectsAt };
}

async function runOf(id: string) {
  const [run] = await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
  if (!run?.inputs) throw new Error("not frozen");
  return { ...run, inputs: run.inputs };
}

/** When the beacon named in the frozen inputs begins to exist. */
function existsFrom(run: Awaited<ReturnType<typeof runOf>>): Date {
  const { beacon } = run.inputs;
  return beacon.kind === "drand" ? drandRoundTime(beacon.round) : new Date(beacon.opensAt);
}

/** The server is down until `back`; then it catches up, and goes on until the draw could happen. */
async function comesBack(shell: Shell & { clock: { set(to: Date): void } }, id: string, back: Date): Promise<void> {
  shell.clock.set(back);
  await advanceDue(shell);
  await advanceDue(shell);
  const run = await runOf(id);
  expect(run.frozenAt.getTime()).toBe(back.getTime());
  expect(existsFrom(run).getTime() - run.frozenAt.getTime()).toBeGreaterThan(MINUTE);
}

describe("the server was down across the close", () => {
  const CASES: readonly [name: string, from: "close" | "select", offset: number, moved: boolean][] = [
    ["exactly at the close", "close", 0, false],
    ["one millisecond after the close", "close", 1, false],
    ["61 seconds before the opening", "select", -61_000, false],
    ["60 seconds before the opening", "select", -60_000, true],
    ["59 seconds before the opening", "select", -59_000, true],
    ["one millisecond before the opening", "select", -1, true],
    ["at the opening", "select", 0, true],
    ["one millisecond after the opening", "select", 1, true],
    ["in the evening", "select", 9 * 60 * MINUTE, true],
    ["five days later, on a day off", "select", 9 * 24 * 60 * MINUTE, true],
  ];
  for (const kind of ["local", "drand"] as const) {
    test.each(CASES)(`back %s, with ${kind}: no draw uses a value that could exist at the freeze`, async (_name, from, offset, moved) => {
      const beacon = kind === "local" ? undefined : drandSource([]);
      const { market, id, closesAt, selectsAt } = await waiting(4, beacon);
      const shell = beacon ? { ...market.shell, beacon } : market.shell;
      await comesBack(shell, id, new Date((from === "close" ? closesAt : selectsAt).getTime() + offset));
      const run = await runOf(id);
      const row = await rowOf(shell, id);
      expect(run.postponements).toHaveLength(moved ? 1 : 0);
      expect(row.selectsAt).toEqual(run.opensAt);
      expect(run.opensAt.getTime() === selectsAt.getTime()).toBe(!moved);
      const clock = minuteOfDay(run.opensAt);
      if (moved) expect([clock >= 9 * 60, clock <= 17 * 60, run.opensAt.getTime() % MINUTE]).toEqual([true, true, 0]);
      const [closed, ...postponed] = await database()
        .db.select({ kind: event.kind, payload: event.payload })
        .from(event)
        .where(eq(event.commissionId, id))
        .orderBy(asc(event.id))
        .offset(8);
      expect(closed?.payload).toMatchObject({ inputsHash: run.inputsHash, postponements: run.postponements });
      expect(
        postponed.map(({ kind, payload }) => [kind, payload.fromBeacon, payload.toBeacon, payload.toInputsHash, payload.count]),
      ).toEqual(moved ? [["selection.postponed", await shell.beacon.describe(selectsAt), run.inputs.beacon, run.inputsHash, 4]] : []);
    });
  }

  test("at the opening itself the value is asked for, never before", async () => {
    const { market, id, closesAt, selectsAt } = await waiting();
    market.shell.clock.set(closesAt);
    await advanceDue(market.shell);
    market.shell.clock.set(new Date(selectsAt.getTime() - 1));
    await advanceDue(market.shell);
    expect((await rowOf(market.shell, id)).status).toBe("registration_closed");
    market.shell.clock.set(selectsAt);
    await advanceDue(market.shell);
    expect((await rowOf(market.shell, id)).status).toBe("result_published");
    expect((await runOf(id)).drawnAt).toEqual(selectsAt);
  });

  test("once frozen in time nothing moves, however late the draw", async () => {
    const { market, id, closesAt, selectsAt } = await waiting();
    market.shell.clock.set(closesAt);
    await advanceDue(market.shell);
    market.shell.clock.set(new Date(selectsAt.getTime() + 3 * 24 * 60 * MINUTE));
    await advanceDue(market.shell);
    const run = await runOf(id);
    expect([run.postponements, run.opensAt, (await rowOf(market.shell, id)).status]).toEqual([[], selectsAt, "result_published"]);
  });

  test("below the minimum no opening is moved: it has failed", async () => {
    const { market, id, selectsAt } = await waiting(2);
    market.shell.clock.set(new Date(selectsAt.getTime() + MINUTE));
    await advanceDue(market.shell);
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "failed", failureReason: "F01", selectsAt });
  });
});

function minuteOfDay(at: Date): number {
  const { hour, minute } = toShanghai(at);
  return hour * 60 + minute;
}
