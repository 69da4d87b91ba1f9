import { setTimeout as pause } from "node:timers/promises";
import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withTiles } from "#db/queries/log-tiles";
import { event } from "#db/schema/event";
import { logLeaf, logState, logWaiting } from "#db/schema/log";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { SYSTEM } from "~/domain/kernel/actor";
import { utf8 } from "~/domain/kernel/bytes";
import { forkProblem } from "~/domain/verifiable/checkpoint";
import { parseOutside, treeOfNote } from "~/domain/verifiable/log-files";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { consistencyProof, inclusionProof, leafHash, verifyInclusion } from "~/domain/verifiable/log-tree";
import type { Shell } from "~/lib/shell";
import { type Step, sequencer } from "~/workflows/log/sequence";
import { asked } from "../support/asked";
import { withDatabase } from "../support/database";
import { happen, leavesOf, logOf, wholeLog } from "../support/log";
import { testShell } from "../support/market";

const database = withDatabase();
let shell: Shell;
beforeEach(async () => {
  await database().db.execute("truncate log_leaf, log_state, log_waiting, event, inbox_entry restart identity cascade");
  shell = await testShell(database(), "2026-09-14T01:00:00Z", `log-${Math.floor(performance.now())}`);
});

const STEPS: readonly Step[] = ["tiles", "leaves", "committed", "prepared", "published"];

/** A round that is cut off at a step, as a power cut would. */
async function cutOff(at: Step): Promise<void> {
  const round = sequencer(shell, (step) => {
    if (step === at) throw new Error(`cut off at ${step}`);
  }).round();
  await expect(round).rejects.toThrow("cut off");
}

describe("the sequencer", () => {
  test("makes a leaf of every event from the first on, in their order, and signs the tree", async () => {
    const ids = await happen(shell, 3);
    expect(await sequencer(shell).round()).toBe(3);
    expect((await leavesOf(shell)).map(({ eventId }) => eventId)).toEqual(ids);
    expect(await wholeLog(shell)).toBe(3);
    const events = await database().db.select().from(event).orderBy(asc(event.id));
    const leaves = (await leavesOf(shell)).map(({ entry }) => parseLeaf(utf8(entry)));
    expect(leaves.map((leaf) => leaf?.h)).toEqual(events.map(({ hash }) => hash));
    expect(leaves[0]).toMatchObject({ t: "2026-09-14T01:00:00Z", kind: "calendar.loaded", actor: { role: "system", org: null } });
  });

  test("goes on from the edge that it left without reading it again, unless another has worked or a file was changed", async () => {
    let isBroken = false;
    const readKeys = async (number: number) => {
      const keys = await shell.logStore.readKeys(number);
      return isBroken && keys ? keys.replace(/"secret": "[0-9a-f]{8}/, '"secret": "00000000') : keys;
    };
    const log = sequencer({ ...shell, logStore: { ...shell.logStore, readKeys } });
    const reads = async (from: Pick<typeof log, "round">, count: number) => {
      await happen(shell, count);
      const texts = await asked(from.round);
      await wholeLog(shell);
      return texts.filter((text) => text.startsWith('select "entry" from "log_leaf"')).length;
    };
    // One more reads what is put outside.
    expect([await reads(log, 300), await reads(log, 3)]).toEqual([1, 1]);
    await reads(sequencer(shell), 2);
    expect([await reads(log, 2), await reads(log, 400)]).toEqual([2, 1]);
    const { size } = await logOf(shell);
    await happen(shell, 1);
    isBroken = true;
    expect([await log.round(), await logOf(shell)]).toMatchObject([0, { size, stopped: "damaged-checkpoint" }]);
  });

  test("signs no checkpoint without a new leaf, and begins nothing without an event", async () => {
    const log = sequencer(shell);
    expect(await log.round()).toBe(0);
    expect(await database().db.select().from(logState)).toEqual([]);
    await happen(shell, 1);
    expect(await log.round()).toBe(1);
    const { note } = await logOf(shell);
    expect([await log.round(), await sequencer(shell).round(), (await logOf(shell)).note]).toEqual([0, 0, note]);
  });

  test("proves that each checkpoint goes on from the one before, and every leaf in it", async () => {
    const log = sequencer(shell);
    const heads = [];
    for (const count of [1, 254, 1, 3, 260]) {
      await happen(shell, count);
      expect(await log.round()).toBe(count);
      const head = treeOfNote((await logOf(shell)).note ?? "");
      if (!head) throw new Error("no checkpoint");
      heads.push(head);
    }
    const state = await logOf(shell);
    const source = { db: database().db, store: shell.logStore, state };
    for (const [at, head] of heads.entries()) {
      const next = heads[at + 1] ?? head;
      const proof = await withTiles(source, (read) => consistencyProof(nodesFromTiles(read, state.size), head.size, next.size));
      expect(forkProblem(head, next, proof ?? [])).toBeNull();
    }
    const last = heads.at(-1);
    const leaves = await leavesOf(shell);
    for (const index of [0, 255, 256, 518]) {
      const path = await withTiles(source, (read) => inclusionProof(nodesFromTiles(read, state.size), index, state.size));
      const hash = leafHash(utf8(leaves[index]?.entry ?? ""));
      expect(last && verifyInclusion(hash, index, last.size, path ?? [], last.root)).toBe(true);
    }
  });

  test.each(STEPS)("cut off at %s: the next start finds one tree, no leaf twice and none lost", async (step) => {
    await happen(shell, 200);
    await sequencer(shell).round();
    const before = treeOfNote(parseOutside((await shell.logStore.readOutside(1)) ?? "")?.note ?? "");
    await happen(shell, 400);
    await cutOff(step);
    const served = treeOfNote(parseOutside((await shell.logStore.readOutside(1)) ?? "")?.note ?? "");
    expect(served?.size).toBe(step === "published" ? 600 : before?.size);
    await happen(shell, 1);
    await sequencer(shell).round();
    expect(await wholeLog(shell)).toBe(601);
    expect(await database().db.select().from(logWaiting)).toEqual([]);
  });

  test.each(STEPS)("cut off at %s in its very first round, it begins all the same", async (step) => {
    await happen(shell, 2);
    await cutOff(step);
    await sequencer(shell).round();
    expect(await wholeLog(shell)).toBe(2);
  });

  test("of two processes that start together makes one key", async () => {
    await happen(shell, 3);
    const { logStore } = shell;
    let made = 0;
    const slow = {
      ...logStore,
      async writeKeys(log: number, keys: string) {
        made++;
        // Whoever else begins has long looked for a key by then.
        await pause(300);
        await logStore.writeKeys(log, keys);
      },
    };
    await Promise.all([1, 2].map(() => sequencer({ ...shell, logStore: slow }).round()));
    await sequencer(shell).round();
    expect([made, await wholeLog(shell)]).toEqual([1, 3]);
  });

  test("of two processes at once makes one tree while events go on happening", async () => {
    const both = [sequencer(shell), sequencer(shell)];
    let open = true;
    const writing = happen(shell, 60).then(() => {
      open = false;
    });
    const rounds = both.map(async (log) => {
      while (open) await log.round();
    });
    await Promise.all([writing, ...rounds]);
    await sequencer(shell).round();
    expect(await wholeLog(shell)).toBe(60);
  });

  test("takes an event whose transaction ended late, behind those with higher ids", async () => {
    const log = sequencer(shell);
    const [first] = await happen(shell, 1);
    await happen(shell, 1);
    await database().db.delete(logWaiting);
    await database().db.insert(logWaiting).values({ eventId: 2 });
    await log.round();
    await database()
      .db.insert(logWaiting)
      .values({ eventId: first ?? 0 });
    await log.round();
    expect((await leavesOf(shell)).map(({ eventId }) => eventId)).toEqual([2, 1]);
    await database().db.insert(logWaiting).values({ eventId: 1 });
    expect(await log.round()).toBe(0);
    expect(await wholeLog(shell)).toBe(2);
  });

  test("gives entries that would count the entrants no leaf before that of the close", async () => {
    const log = sequencer(shell);
    const [held = 0, other = 0] = await happen(shell, 2);
    const commissionId = "c0ffee00-0000-7000-8000-000000000001";
    await database().db.update(logWaiting).set({ untilClose: commissionId }).where(eq(logWaiting.eventId, held));
    expect(await log.round()).toBe(1);
    const closing = await transaction(database(), async (tx) => {
      await tx.execute(sql`alter table event drop constraint if exists event_commission_id_commission_id_fk`);
      const facts = { at: await shell.clock.now(), subject: "MX-2026-000001", actor: SYSTEM, payload: { count: 5 }, commissionId };
      return recordEvent(tx, shell.entropy, { ...facts, kind: "commission.closed-registration" });
    });
    expect([await log.round(), await log.round(), await log.round()]).toEqual([1, 1, 0]);
    expect((await leavesOf(shell)).map(({ eventId }) => eventId)).toEqual([other, closing, held]);
  });
});

test("a leaf stands, whoever asks the database to change it", async () => {
  await happen(shell, 1);
  await sequencer(shell).round();
  await expect(database().db.update(logLeaf).set({ entry: "{}" })).rejects.toThrow();
  await expect(database().db.delete(logLeaf)).rejects.toThrow();
});
