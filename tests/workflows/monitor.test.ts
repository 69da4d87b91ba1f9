import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { event } from "#db/schema/event";
import { logLeaf } from "#db/schema/log";
import { selectionRun } from "#db/schema/selection";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { runMonitor } from "#server/commands/run-monitor";
import { SYSTEM } from "~/domain/kernel/actor";
import type { EventKind } from "~/domain/kernel/events";
import type { Json } from "~/domain/kernel/jcs";
import { actReceipt } from "~/domain/verifiable/act-receipt";
import { instant } from "~/domain/verifiable/instant";
import { parseKeys, signPromise } from "~/domain/verifiable/log-files";
import { leafBytes, payloadHash, storedLeaf } from "~/domain/verifiable/log-leaf";
import { leafHash } from "~/domain/verifiable/log-tree";
import type { FindingCode } from "~/domain/verifiable/monitor";
import { formatKey, noteKeyOf } from "~/domain/verifiable/note";
import type { PromiseDue } from "~/domain/verifiable/promise";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { testFolder } from "../support/folder";
import { listening } from "../support/listening";
import { happen, leavesOf } from "../support/log";
import { type Market, rowOf, testMarket } from "../support/market";
import { testSite } from "../support/site";
import { drawn, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let number: string;
let commission: string;
let url: string;
let server: Server;
/** What the site answers in place of what it would. */
let forged: (path: string, answer: Response) => Response | Promise<Response> = (_path, answer) => answer;
const folder = testFolder("monitor");
let state: string;
let looks = 0;

const later = async (minutes: number) => new Date((await market.shell.clock.now()).getTime() + minutes * 60_000);
const monitor = async (...more: string[]) => monitorAt(await later(1), ...more);
async function monitorAt(at: Date, ...more: string[]) {
  const reply = await runMonitor([url, "--state", state, "--json", ...more], () => at);
  const told = reply.exit === 2 ? null : JSON.parse(reply.out[0] ?? "");
  const findings: { code: FindingCode; subject: string; index: number | null; sentence: string }[] = told?.findings ?? [];
  return { exit: reply.exit, err: reply.err, told, findings, codes: findings.map(({ code }) => code) };
}
const record = (kind: EventKind, subject: string, at: Date, payload: Record<string, unknown> = {}) =>
  transaction(market.shell.database, (tx) => recordEvent(tx, market.shell.entropy, { at, kind, subject, actor: SYSTEM, payload }));
const signed = () => sequencer(market.shell).round();

beforeAll(async () => {
  market = await testMarket(database());
  commission = await drawn(market);
  number = (await rowOf(market.shell, commission)).number ?? "";
  await happen(market.shell, 300);
  await signed();
  const site = await testSite(market.shell);
  // Without the headers: what is packed could not be changed on its way.
  const answer = async (request: Request) => forged(new URL(request.url).pathname, await site.answer(new Request(request.url)));
  ({ url, server } = await listening(() => answer));
});
afterAll(() => server.close());
beforeEach(() => {
  forged = (_path, answer) => answer;
  state = join(folder, `state-${++looks}.json`);
});

describe("a monitor over a site that is as it should be", () => {
  test("finds nothing, goes on from its last look, and says so in a sentence", async () => {
    const first = await monitor();
    expect(first).toMatchObject({ exit: 0, codes: [], told: { checked: (await leavesOf(market.shell)).length } });
    await happen(market.shell, 3);
    await signed();
    expect(await monitor()).toMatchObject({ exit: 0, told: { checked: 3 } });
    expect(await monitor("--since", "0")).toMatchObject({ exit: 0, told: { checked: first.told.checked + 3 } });
    expect(await runMonitor([url, "--state", state])).toMatchObject({ exit: 0, out: [expect.stringContaining("没有发现问题")] });
  });

  test("does not look at what is none, without a key, or with a record of another", async () => {
    expect(await runMonitor(["nonsense"])).toMatchObject({ exit: 2 });
    expect(await runMonitor([url, "--log-key", "x", "--state", state])).toMatchObject({ exit: 2 });
    expect(await runMonitor(["http://127.0.0.1:4839", "--state", state])).toMatchObject({
      exit: 2,
      err: [expect.stringContaining("没能读到")],
    });
    const other = formatKey(noteKeyOf("log", "other.example/log", new Uint8Array(32).fill(3)));
    expect((await monitor("--log-key", other)).codes).toEqual(["unsigned"]);
  });

  test("tells that no witness whom the reader trusts has signed", async () => {
    const witness = formatKey(noteKeyOf("witness", "audit.example/w", new Uint8Array(32).fill(3)));
    expect((await monitor("--witness", witness)).codes).toEqual(["unwitnessed"]);
  });
});

describe("a monitor over a site that was tampered with", () => {
  test("a byte of a tile or of an entry", async () => {
    const change = (at: RegExp) => async (path: string, answer: Response) => {
      if (!at.test(path)) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      return new Response(bytes, answer);
    };
    for (const at of [/^\/log\/tile\/0\/000$/, /^\/log\/tile\/1\/000/, /^\/log\/tile\/entries\/000$/]) {
      forged = change(at);
      expect(await monitor("--since", "0")).toMatchObject({ exit: 1, codes: ["tree"] });
    }
    forged = (path, answer) => (path.startsWith("/log/tile/entries/000") ? new Response(null, { status: 404 }) : answer);
    expect((await monitor("--since", "0")).codes).toEqual(["tree"]);
  });

  test("an older checkpoint after a newer, which leaves the record as it was", async () => {
    const old = await (await fetch(`${url}/log/checkpoint/latest`)).text();
    await happen(market.shell, 2);
    await signed();
    expect((await monitor()).exit).toBe(0);
    forged = (path, answer) => (path.startsWith("/log/checkpoint") ? new Response(old) : answer);
    for (const _again of [1, 2]) expect((await monitor()).codes).toEqual(["smaller"]);
    forged = (_path, answer) => answer;
    expect((await monitor()).exit).toBe(0);
  });

  test("rows of the database: the close's payload, its file, the proof, an event that pages tell", async () => {
    const { db } = market.shell.database;
    const [run] = await db.select().from(selectionRun).where(eq(selectionRun.id, number));
    if (!run?.proof || !run.close) throw new Error("not drawn");
    const codes = async (change: object) => {
      if (Object.keys(change).length > 0) await db.update(selectionRun).set(change).where(eq(selectionRun.id, number));
      const found = await monitor("--since", "0");
      await db.update(selectionRun).set(run).where(eq(selectionRun.id, number));
      return found.codes;
    };
    // What guards the rows does not hinder whoever owns the database.
    await db.execute(sql`alter table selection_run disable trigger user`);
    const [one, two, ...others] = run.proof.result;
    expect(await codes({ proof: { ...run.proof, result: [two ?? one, one, ...others] } })).toEqual(["draw"]);
    expect(await codes({ close: { ...run.close, ceilingFen: 1 } })).toEqual(expect.arrayContaining(["close"]));
    expect(await codes({ close: null })).toEqual(expect.arrayContaining(["close"]));
    expect(await codes({ proof: null })).toEqual(["no-proof"]);
    expect(await codes({ inputsHash: "0".repeat(64) })).toEqual(["page"]);
    expect(await codes({})).toEqual([]);
    await db.execute(sql`alter table selection_run enable trigger user`);
  });

  test("a page that differs, an event that pages alone tell, and one that they tell otherwise", async () => {
    forged = async (path, answer) =>
      path.endsWith("/watch") ? new Response((await answer.text()).replaceAll(/[0-9a-f]{64}/g, "0".repeat(64)), answer) : answer;
    expect((await monitor()).codes).toEqual(["page"]);
    const feed = (change: (text: string) => string) => async (path: string, answer: Response) =>
      path === "/feed.xml" ? new Response(change(await answer.text())) : answer;
    forged = feed((text) => text.replaceAll(/#event-[0-9a-f]{64}/g, `#event-${"0".repeat(64)}`));
    expect(new Set((await monitor()).codes)).toEqual(new Set(["untold"]));
    forged = feed((text) => text.replaceAll(/<updated>2026-/g, "<updated>2025-"));
    expect(new Set((await monitor()).codes)).toEqual(new Set(["told-otherwise"]));
  });

  test("a course that leaves out a public line, or gives another's line as its own step", async () => {
    const onNotice = (change: (html: string) => string) => async (path: string, answer: Response) =>
      path === `/c/${number}` ? new Response(change(await answer.text()), answer) : answer;
    const seen = async () => (await monitor("--since", "0")).findings.map(({ code, subject, index }) => [code, subject, index]);
    expect(await seen()).toEqual([]);
    const step = /href="\/log\/(\d+)"/;
    let left = -1;
    forged = onNotice((html) => {
      left = Number(step.exec(html)?.[1]);
      return html.replaceAll(`href="/log/${left}"`, 'href="/log"');
    });
    expect(await seen()).toEqual([["step-missing", number, left]]);
    const [other] = await market.shell.database.db
      .select({ index: logLeaf.index })
      .from(logLeaf)
      .where(sql`entry like '%calendar.loaded%'`);
    forged = onNotice((html) => html.replace(step, (link) => `href="/log/${other?.index}" ${link}`));
    expect(await seen()).toEqual([["step-other", number, other?.index]]);
    forged = (path, answer) => (path === `/c/${number}` ? new Response(null, { status: 404 }) : answer);
    expect(await seen()).toEqual([["step-missing", number, null]]);
    forged = (_path, answer) => answer;
  });

  test("what is disclosed of a close: nothing, or another payload", async () => {
    forged = (path, answer) => (path.endsWith("-lock.json") ? new Response(null, { status: 404 }) : answer);
    expect((await monitor()).codes).toEqual(expect.arrayContaining(["undisclosed"]));
    forged = async (path, answer) =>
      path.endsWith("-lock.json") ? new Response((await answer.text()).replace(/"count": \d+/, '"count": 99')) : answer;
    expect((await monitor("--since", "0")).codes).toEqual(expect.arrayContaining(["payload"]));
  });

  test("a line that comes too late, a second close and a second draw", async () => {
    expect((await monitor()).exit).toBe(0);
    await record("calendar.loaded", "2026", await later(-60), { year: 2026 });
    const [closing] = await market.shell.database.db.select().from(event).where(sql`kind = 'commission.closed-registration'`);
    await record("commission.closed-registration", number, await later(20), { ...closing?.payload, count: 1 });
    await record("selection.drawn", number, await later(20));
    await signed();
    const { codes, findings } = await monitor();
    expect(codes).toEqual(expect.arrayContaining(["late-leaf", "redraw", "redraw"]));
    expect(findings.filter(({ code }) => code === "late-leaf")).toHaveLength(1);
    expect(findings.find(({ code }) => code === "redraw")?.sentence).toContain(`${number} 第二次截止、开启或选取`);
    rmSync(state);
    expect((await monitor()).codes).toEqual(expect.arrayContaining(["redraw", "redraw"]));
  });
});

describe("a monitor over what a site owes", () => {
  test("a receipt convicts where the log does not have its leaf in time, and is looked at only where it is this log's", async () => {
    const keys = parseKeys((await market.shell.logStore.readKeys(1)) ?? "");
    const [row] = await market.shell.database.db.select().from(event).where(eq(event.kind, "registration.entered"));
    if (!keys || !row) throw new Error("nobody has entered");
    const leafOf = (h: string) =>
      storedLeaf({ t: row.t, kind: row.kind, subject: number, actor: { role: row.actorRole, org: row.actorOrg }, h });
    const file = async (name: string, due: PromiseDue, salt = row.salt) => {
      const leaf = leafOf(payloadHash(salt, row.payload));
      const promise = signPromise(keys, { leafHash: leafHash(leafBytes(leaf)), due }, instant(await later(0)));
      const receipt = actReceipt({ salt, payload: row.payload as Json, leaf, actor: null, log: { promise } });
      writeFileSync(join(folder, name), JSON.stringify(receipt));
      return join(folder, name);
    };
    const past = { at: instant(await later(-1)) };
    const kept = await file("kept.json", past);
    const broken = await file("broken.json", past, "0".repeat(32));
    const early = await file("early.json", { at: instant(await later(9)) }, "0".repeat(32));
    const waiting = await file("waiting.json", "after-close", "0".repeat(32));
    const given = [kept, broken, early, waiting].flatMap((each) => ["--receipt", each]);
    const first = await monitor(...given);
    expect(first.findings.filter(({ code }) => code === "promise-broken")).toMatchObject([
      { subject: number, sentence: `日志签署的承诺没有兑现：回执 ${broken}（${number}）所说的事件，承诺的时间已过，日志里没有。` },
    ]);
    // The first look saw that an announced checkpoint covers the close.
    const { findings } = await monitorAt(await later(4), ...given);
    expect(findings.flatMap(({ code, sentence }) => (code === "promise-broken" ? [sentence] : []))).toEqual([
      expect.stringContaining(broken),
      expect.stringContaining(waiting),
    ]);
    writeFileSync(kept, "{}");
    expect(await monitor("--receipt", kept)).toMatchObject({ exit: 2, err: [expect.stringContaining(kept)] });
    const foreign = readFileSync(broken, "utf8").replace(keys.origin, "other.example/log");
    writeFileSync(kept, foreign);
    expect(await monitor("--receipt", kept)).toMatchObject({ exit: 2, err: [expect.stringContaining("不是这个日志的回执")] });
  });

  test("a draft that stays under its alias after what was open beside it has ended; what was published since is told by its line", async () => {
    const other = await rowOf(market.shell, await published(market));
    for (const ended of [number, other.number ?? ""]) await record("commission.failed", ended, await later(0));
    await signed();
    const drafts = (await leavesOf(market.shell)).filter(({ entry }) => entry.includes('"commission.drafted"'));
    const disclosed: string[] = [];
    forged = (path, answer) => {
      disclosed.push(path);
      return answer;
    };
    expect((await monitor("--since", "0")).codes).not.toContain("hidden");
    expect(disclosed).toContain(`/log/${drafts.at(-1)?.index}`);
    await record("commission.published", "MX-2026-900002", await later(0));
    await record("commission.drafted", "draft-never-told", await later(0));
    await record("commission.failed", "MX-2026-900002", await later(0));
    await signed();
    const { exit, findings } = await monitor("--since", "0");
    const hidden = findings.find(({ code }) => code === "hidden");
    expect([exit, hidden?.sentence]).toEqual([1, expect.stringContaining(`最早的在第 ${hidden?.index} 行（s-`)]);
  });
});
