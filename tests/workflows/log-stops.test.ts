import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asc, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { event, inboxEntry } from "#db/schema/event";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { utf8 } from "~/domain/kernel/bytes";
import { formatOutside, parseKeys, parseOutside, publicLine, signTree, treeOfNote } from "~/domain/verifiable/log-files";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import type { LogStop } from "~/domain/verifiable/log-stop";
import { parseKey, parseNote, signedBy } from "~/domain/verifiable/note";
import type { Shell } from "~/lib/shell";
import { adoptLog } from "~/workflows/log/adopt-log";
import { beginAnew } from "~/workflows/log/begin-anew";
import { rotateKey } from "~/workflows/log/rotate-key";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { testFolder } from "../support/folder";
import { happen, leavesOf, logOf, wholeLog } from "../support/log";
import { type TestClock, testMarket } from "../support/market";

const database = withDatabase();
let shell: Shell & { readonly clock: TestClock };
let folder: string;

/** A site whose log has 300 leaves. */
beforeEach(async () => {
  await database().db.execute(
    "truncate log_leaf, log_state, log_waiting, event, inbox_entry, organisation, user_account restart identity cascade",
  );
  const market = await testMarket(database(), "2026-09-14T01:00:00Z", 0);
  folder = join(testFolder("log"), "site");
  shell = { ...market.shell, logStore: diskLogStore(folder, market.shell.entropy) };
  await happen(shell, 300);
  await sequencer(shell).round();
});

const nobodyAnswers = async () => [];
const textOf = async (name: "keys" | "outside") =>
  (name === "keys" ? await shell.logStore.readKeys(1) : await shell.logStore.readOutside(1)) ?? "";
const put = (name: "keys.json" | "checkpoint.json", text: string) => writeFileSync(join(folder, "1", name), text);
const keysOf = async () => {
  const keys = parseKeys(await textOf("keys"));
  if (!keys) throw new Error("no keys");
  return keys;
};
/** What a log with other leaves, or more, would have left outside. */
async function otherOutside(size: number, root = new Uint8Array(32).fill(7)): Promise<void> {
  put("checkpoint.json", formatOutside({ note: signTree(await keysOf(), { size, root }, "2026-09-14T01:00:00Z"), entries: [] }));
}

const STOPS: Readonly<Record<Exclude<LogStop, "no-leaves" | "altered">, () => Promise<void>>> = {
  "no-key": async () => rmSync(join(folder, "1", "keys.json")),
  "no-checkpoint": async () => rmSync(join(folder, "1", "checkpoint.json")),
  "damaged-checkpoint": async () => put("checkpoint.json", "half a fi"),
  smaller: () => otherOutside(305),
  inconsistent: () => otherOutside(299),
  edge: async () => {
    const change = `update log_leaf set entry = replace(entry, '"2026"', '"2027"') where index = 299`;
    for (const text of [
      "alter table log_leaf disable trigger log_leaf_stands",
      change,
      "alter table log_leaf enable trigger log_leaf_stands",
    ])
      await database().db.execute(text);
  },
};
const NAMES = Object.keys(STOPS) as (keyof typeof STOPS)[];

/** Puts the folder back as it was, and the changed leaf. */
async function mended(kept: string): Promise<void> {
  cpSync(kept, folder, { recursive: true });
  const change = `update log_leaf set entry = replace(entry, '"2027"', '"2026"') where index = 299`;
  for (const text of [
    "alter table log_leaf disable trigger log_leaf_stands",
    change,
    "alter table log_leaf enable trigger log_leaf_stands",
  ])
    await database().db.execute(text);
}

describe("a log that cannot be told from a fork", () => {
  test.each(NAMES)("%s: signs nothing, says why, tells the office once; mended it goes on", async (name) => {
    const kept = join(testFolder("kept"), "log");
    cpSync(folder, kept, { recursive: true });
    const { note } = await logOf(shell);
    await STOPS[name]();
    await happen(shell, 2);
    const log = sequencer(shell);
    expect([await log.round(), await log.round(), await sequencer(shell).round()]).toEqual([0, 0, 0]);
    expect(await logOf(shell)).toMatchObject({ note, size: 300, stopped: name });
    const told = await database().db.select().from(event).where(eq(event.kind, "log.stopped"));
    expect(told.map(({ payload }) => payload)).toMatchObject([{ reason: name, size: 300 }]);
    const inbox = await database()
      .db.select()
      .from(inboxEntry)
      .where(
        inArray(
          inboxEntry.eventId,
          told.map(({ id }) => id),
        ),
      );
    expect(inbox.map(({ path }) => path)).toEqual(["/log"]);
    await mended(kept);
    expect(await sequencer(shell).round()).toBe(4);
    expect((await logOf(shell)).stopped).toBeNull();
    expect(await wholeLog(shell)).toBe(304);
  });

  test("a database without leaves beside a folder with a checkpoint stops; neither is a first start", async () => {
    await database().db.execute("truncate log_leaf, log_state");
    expect(await sequencer(shell).round()).toBe(0);
    await happen(shell, 1);
    expect(await sequencer(shell).round()).toBe(0);
    expect(await logOf(shell)).toMatchObject({ stopped: "no-leaves", size: 0, note: null });
  });
});

describe("adopting key and checkpoint", () => {
  test("lets the log go on, its tiles made again, and refuses what is not its own or not the newest", async () => {
    const [key, checkpoint] = [await textOf("keys"), await textOf("outside")];
    rmSync(folder, { recursive: true });
    await sequencer(shell).round();
    const adopt = (given: Partial<Parameters<typeof adoptLog>[1]>) => adoptLog(shell, { key, checkpoint, newest: nobodyAnswers, ...given });
    const keys = await (async () => parseKeys(key))();
    if (!keys) throw new Error("no keys");
    const signed = (size: number, root: Uint8Array) => signTree(keys, { size, root }, "2026-09-14T01:00:00Z");
    const tree = treeOfNote(parseOutside(checkpoint)?.note ?? "");
    expect(await adopt({ key: "{}" })).toMatchObject({ fault: "key-file" });
    expect(await adopt({ checkpoint: "{}" })).toMatchObject({ fault: "checkpoint-file" });
    const foreign = key.replace(/"secret": "[0-9a-f]{64}"/, `"secret": "${"1".repeat(64)}"`);
    expect(await adopt({ key: foreign })).toMatchObject({ fault: "not-signed" });
    expect(
      await adopt({ newest: async () => ["nonsense", signed(300, new Uint8Array(32)), signed(301, new Uint8Array(32))] }),
    ).toMatchObject({ fault: "newer-known", what: "301" });
    expect(await adopt({ checkpoint: signed(301, new Uint8Array(32)) })).toMatchObject({ fault: "tree" });
    expect(await adopt({ checkpoint: signed(200, new Uint8Array(32)) })).toMatchObject({ fault: "tree" });
    expect((await logOf(shell)).stopped).toBe("no-key");
    expect(await shell.logStore.readKeys(1)).toBeNull();
    expect(
      await adopt({ checkpoint: parseOutside(checkpoint)?.note ?? "", newest: async () => [signed(300, tree?.root ?? new Uint8Array())] }),
    ).toEqual({
      ok: true,
      value: 300,
    });
    expect((await logOf(shell)).stopped).toBeNull();
    expect(await shell.logStore.readTile(1, "tile/0/000")).toHaveLength(8_192);
    expect(await wholeLog(shell)).toBe((await leavesOf(shell)).length);
  });
});

describe("after a loss", () => {
  test("the same log goes on where its entries are complete outside; leaves whose events are lost stay", async () => {
    // What a restored backup of the first 290 events would be.
    await happen(shell, 5);
    await sequencer(shell).round();
    const { root } = await logOf(shell);
    await database().db.execute("alter table log_leaf disable trigger log_leaf_stands");
    await database().db.execute("delete from log_leaf where index >= 280");
    await database().db.execute("alter table log_leaf enable trigger log_leaf_stands");
    await database().db.execute("alter table event disable trigger event_append_only");
    await database().db.execute("delete from event where id > 290");
    await database().db.execute("alter table event enable trigger event_append_only");
    await database().db.execute("insert into log_waiting select id from event where id > 280");
    await database().db.execute("update log_state set size = 280");
    expect(await sequencer(shell).round()).toBe(0);
    expect(await beginAnew(shell)).toEqual({ ok: true, value: { kind: "same", size: 305, lost: 15 } });
    expect((await logOf(shell)).stopped).toBeNull();
    const size = await wholeLog(shell);
    const leaves = await leavesOf(shell);
    expect(leaves.slice(0, 290).map(({ eventId }) => eventId)).toEqual(Array.from({ length: 290 }, (_, at) => at + 1));
    expect(leaves.slice(290, 305).every(({ eventId }) => eventId === null)).toBe(true);
    expect(size).toBe(307);
    expect(root).toHaveLength(64);
  });

  test("else a new log begins, with a statement that names the old checkpoint, and the surviving events follow", async () => {
    await otherOutside(305);
    const lost = parseOutside(await textOf("outside"))?.note;
    await sequencer(shell).round();
    const { origin } = await logOf(shell);
    expect(await beginAnew(shell)).toEqual({ ok: true, value: { kind: "new", number: 2, origin: `${origin}/2` } });
    const state = await logOf(shell);
    expect(state).toMatchObject({ number: 2, stopped: null });
    expect(await wholeLog(shell)).toBe(302);
    const [first, second] = await leavesOf(shell, 2);
    const [statement] = await database()
      .db.select()
      .from(event)
      .where(eq(event.id, first?.eventId ?? 0));
    expect(statement?.kind).toBe("log.began");
    expect(statement?.payload).toMatchObject({ log: 2, before: { origin, checkpoint: lost, reason: "smaller" } });
    expect(second?.eventId).toBe(1);
    expect(parseLeaf(utf8(first?.entry ?? ""))?.subject).toBe("log-2");
    expect((await leavesOf(shell, 1)).length).toBe(300);
    expect(await beginAnew(shell)).toMatchObject({ fault: "not-stopped" });
  });
});

describe("rotation", () => {
  test("is a public event signed by both keys; both sign for ninety days, then the new one alone", async () => {
    const [old] = (await keysOf()).keys;
    const made = await rotateKey(shell);
    if (!made.ok) throw new Error(made.fault);
    await sequencer(shell).round();
    const state = await logOf(shell);
    const keys = state.keys.map(({ key }) => parseKey(key));
    expect(state.keys.map(({ key }) => key)).toEqual([publicLine(state.origin, old?.secret ?? ""), made.value]);
    const [row] = await database().db.select().from(event).where(eq(event.kind, "log.key-changed"));
    const rotation = parseNote(String(row?.payload.note));
    expect(rotation?.text).toBe(`mingxuan-log-key/1\n${state.keys[0]?.key}\n${made.value}\n`);
    const signers = (text: string | null) => {
      const note = parseNote(text ?? "");
      return keys.map((key) => (note && key ? signedBy(note, key).state : "none"));
    };
    expect(signers(String(row?.payload.note))).toEqual(["signed", "signed"]);
    expect(signers(state.note)).toEqual(["signed", "signed"]);
    expect(await wholeLog(shell)).toBe(301);
    shell.clock.set("2026-12-14T01:00:00Z");
    await happen(shell, 1);
    await sequencer(shell).round();
    expect(signers((await logOf(shell)).note)).toEqual(["absent", "signed"]);
    expect(await wholeLog(shell)).toBe(302);
  });

  test("that was cut off after the key was kept is told by the next round", async () => {
    const keys = await keysOf();
    const secret = "ab".repeat(32);
    const rotated = { ...keys, keys: [...keys.keys, { secret, from: "2026-09-14T01:00:00Z", until: null }] };
    put("keys.json", JSON.stringify({ v: "mingxuan-log-keys/1", ...rotated }));
    await sequencer(shell).round();
    expect((await database().db.select({ kind: event.kind }).from(event).orderBy(asc(event.id))).at(-1)?.kind).toBe("log.key-changed");
  });
});
