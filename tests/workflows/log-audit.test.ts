import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { event } from "#db/schema/event";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { bundlesATurn } from "~/domain/verifiable/audit";
import type { Shell } from "~/lib/shell";
import { auditLog } from "~/workflows/log/audit";
import { beginAnew } from "~/workflows/log/begin-anew";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { testFolder } from "../support/folder";
import { happen, logOf, wholeLog } from "../support/log";
import { testMarket } from "../support/market";

const database = withDatabase();
let shell: Shell;

/** A site whose log has 300 lines: a bundle and a part of one. */
beforeEach(async () => {
  await database().db.execute(
    "truncate log_leaf, log_state, log_waiting, event, inbox_entry, organisation, user_account restart identity cascade",
  );
  const market = await testMarket(database(), "2026-09-14T01:00:00Z", 0);
  shell = { ...market.shell, logStore: diskLogStore(join(testFolder("log"), "site"), market.shell.entropy) };
  await happen(shell, 300);
  await sequencer(shell).round();
});

/** What nobody but the database's owner can do. */
async function past(guard: "event" | "log_leaf", change: string): Promise<void> {
  const name = guard === "event" ? "event_append_only" : "log_leaf_stands";
  const { db } = database();
  for (const text of [`alter table ${guard} disable trigger ${name}`, change, `alter table ${guard} enable trigger ${name}`])
    await db.execute(sql.raw(text));
}

/** As many turns as a pass takes over lines and over events, behind its last one too; out: what they found first. */
async function pass() {
  const { size } = await logOf(shell);
  let found = null;
  for (let turn = 0; turn < Math.ceil(size / 256) + 3; turn++) found ??= await auditLog(shell);
  return found;
}

const COPIED = "t, kind, subject, leaf_subject, actor_role, salt, payload, hash, public";
const TAMPERED: Readonly<Record<string, readonly [done: () => Promise<void>, undone: () => Promise<void>, found: object]>> = {
  "what an event says": [
    () => past("event", `update event set payload = '{"year":2027}' where id = 11`),
    () => past("event", `update event set payload = (select payload from kept) where id = 11`),
    { kind: "changed", at: 10 },
  ],
  "when it was": [
    () => past("event", `update event set t = t - interval '1 day' where id = 11`),
    () => past("event", `update event set t = t + interval '1 day' where id = 11`),
    { kind: "changed", at: 10 },
  ],
  "what it was about, behind its line": [
    () => past("event", `update event set subject = '2027' where id = 290`),
    () => past("event", `update event set subject = '2026' where id = 290`),
    { kind: "changed", at: 289 },
  ],
  "an event that is gone": [
    () => past("event", `delete from event where id = 11`),
    () => past("event", `insert into event select * from kept`),
    { kind: "deleted", at: 10 },
  ],
  "an event put into the past": [
    () => past("event", `insert into event (id, ${COPIED}) select -5, ${COPIED} from event where id = 11`),
    () => past("event", `delete from event where id = -5`),
    { kind: "inserted", at: -5 },
  ],
  "a line, together with its event": [
    async () => {
      await past("event", `update event set kind = 'log.began' where id = 11`);
      await past("log_leaf", `update log_leaf set entry = replace(entry, 'calendar.loaded', 'log.began') where index = 10`);
    },
    async () => {
      await past("event", `update event set kind = 'calendar.loaded' where id = 11`);
      await past("log_leaf", `update log_leaf set entry = replace(entry, 'log.began', 'calendar.loaded') where index = 10`);
    },
    { kind: "tree", at: 0 },
  ],
  "a byte of a stored tile": [() => flip("tile/0/000"), () => flip("tile/0/000"), { kind: "tree", at: 0 }],
  "a byte of a stored bundle": [() => flip("tile/entries/000"), () => flip("tile/entries/000"), { kind: "tree", at: 0 }],
};

async function flip(path: string): Promise<void> {
  const bytes = await shell.logStore.readTile(1, path);
  if (!bytes) throw new Error(`no ${path}`);
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await shell.logStore.writeTiles(1, new Map([[path, bytes]]));
}

describe("the audit in the background", () => {
  test("sees every line in bounded turns, goes on from where it stood, and finds nothing wrong with a log that is whole", async () => {
    const stands = async () => (await logOf(shell)).audited;
    const seen: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      expect(await auditLog(shell)).toBeNull();
      seen.push(await stands());
    }
    expect(seen).toEqual([256, 300, 256, 300]);
    expect([600, 1_000_000, 5_000_000].map(bundlesATurn)).toEqual([1, 1, 5]);
    expect(await wholeLog(shell)).toBe(300);
  });

  test.each(Object.keys(TAMPERED))("finds %s, stops the log and says so; mended it signs again", async (name) => {
    const [done, undone, found] = TAMPERED[name] ?? [];
    if (!done || !undone) throw new Error(name);
    await database().db.execute("drop table if exists kept");
    await database().db.execute("create table kept as select * from event where id = 11");
    await done();
    expect(await pass()).toEqual(found);
    await happen(shell, 1);
    expect(await sequencer(shell).round()).toBe(0);
    expect(await logOf(shell)).toMatchObject({ size: 300, stopped: "altered" });
    const told = await database().db.select().from(event).where(eq(event.kind, "log.stopped"));
    expect(told.map(({ payload }) => payload)).toMatchObject([{ reason: "altered" }]);
    await undone();
    await database().db.execute("drop table kept");
    expect(await auditLog(shell)).toBeNull();
    expect(await sequencer(shell).round()).toBeGreaterThan(0);
    expect((await logOf(shell)).stopped).toBeNull();
  });

  test("what cannot be mended ends the log: a new one begins with the events as they are now", async () => {
    await past("event", `delete from event where id = 11`);
    expect(await pass()).not.toBeNull();
    await sequencer(shell).round();
    expect(await beginAnew(shell)).toMatchObject({ ok: true, value: { kind: "new", number: 2 } });
    expect(await pass()).toBeNull();
    expect(await logOf(shell)).toMatchObject({ number: 2, stopped: null });
  });
});
