import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { commission } from "#db/schema/commission";
import { utf8 } from "~/domain/kernel/bytes";
import { dateKey, shiftDay } from "~/domain/kernel/time";
import { parseLeaf, payloadHash } from "~/domain/verifiable/log-leaf";
import { verifyLogProof } from "~/domain/verifiable/log-proof";
import { parseKey } from "~/domain/verifiable/note";
import { paths } from "~/lib/paths";
import { readGrowth } from "~/reads/log/growth";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { takenAway } from "../support/list-files";
import { happen, leavesOf } from "../support/log";
import { tellsWhy } from "../support/looks";
import { type Market, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { drafted, drawn, entered, publishDraft } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
let draft: string;

const page = async (path: string) => {
  const answer = await site.ask(path);
  return { status: answer.status, html: await answer.text() };
};
/** The index of the first leaf of a kind, and what it says. */
async function lineOf(kind: string, subject?: string | null) {
  const leaves = (await leavesOf(market.shell)).map(({ entry }) => parseLeaf(utf8(entry)));
  const index = leaves.findIndex((leaf) => leaf?.kind === kind && (!subject || leaf.subject === subject));
  return { index, leaf: leaves[index] };
}

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

describe("the log for people", () => {
  test("says that it has no line yet", async () => {
    expect((await page("/log")).html).toContain("日志还没有第一行");
    expect((await page("/log/0")).status).toBe(404);
  });

  test("lists its lines, the newest first, with size, key and checkpoint; a draft under an alias", async () => {
    draft = await drafted(market);
    await sequencer(market.shell).round();
    const { status, html } = await page("/log");
    expect(status).toBe(200);
    expect(html).toContain("未公开");
    expect(html).toContain("demonstration.mingxuan.example/log");
    expect(html).toContain("共 1 行");
    const { html: line } = await page("/log/0");
    expect(line).toContain("尚未公开，或涉及单位内部事务");
    expect(line).toContain((await lineOf("commission.drafted")).leaf?.subject);
    for (const name of [market.clerk.uscc, draft]) expect(line).not.toContain(name);
  });

  test("discloses by its salt what was published since, and links the page that tells of it", async () => {
    await publishDraft(market, draft);
    await sequencer(market.shell).round();
    const { number } = await rowOf(market.shell, draft);
    const submitted = await lineOf("commission.submitted");
    expect(submitted.leaf?.subject).toMatch(/^s-[0-9a-f]{32}$/);
    const { html } = await page(`/log/${submitted.index}`);
    expect(html).toContain(`现已公开：${number}`);
    expect(html).toMatch(/随机数.*[0-9a-f]{32}/s);
    expect(html).toContain(`href="/c/${number}"`);
    expect((await page(`/en/log/${submitted.index}`)).html).toContain(`public by now: ${number}`);
  });

  test("stands on the notice, beside each step that has a line", async () => {
    const { number } = await rowOf(market.shell, draft);
    const { index } = await lineOf("commission.published");
    const link = new RegExp(`<a [^>]*href="/log/${index}"[^>]*>.*?日志 ${index}</span></a>`);
    expect((await page(`/c/${number}`)).html).toMatch(link);
    expect((await page(`/en/c/${number}`)).html).toContain(`href="/en/log/${index}"`);
    const { number: later } = await rowOf(market.shell, await publishDraft(market, await drafted(market)));
    expect((await page(`/c/${later}`)).html).not.toContain("日志 ");
  });

  test("names no entrant before the close, on its pages and in its tiles", async () => {
    await entered(market, 3);
    await sequencer(market.shell).round();
    const { index, leaf } = await lineOf("registration.entered");
    expect(leaf?.actor).toEqual({ role: "agency_agent", org: expect.stringMatching(/^h-/) });
    const texts = [await page("/log"), await page(`/log/${index}`)].map(({ html }) => html);
    texts.push(await (await site.ask(`/log/tile/entries/000.p/${(await leavesOf(market.shell)).length}`)).text());
    for (const text of texts)
      for (const { uscc, organisationId } of market.agencies) {
        expect(text).not.toContain(uscc);
        expect(text).not.toContain(organisationId);
      }
  });

  test("tells by no public notice whose papers somebody looked at, and shows as many looks as are counted", async () => {
    const { number } = await rowOf(market.shell, draft);
    const before = (await page(`/log?number=${number}`)).html;
    await tellsWhy(market, market.supervisor, "commission-papers", draft);
    await tellsWhy(market, market.supervisor, "event-log", "all");
    await sequencer(market.shell).round();
    const { index, leaf } = await lineOf("record.looked");
    expect(leaf).toMatchObject({
      subject: expect.stringMatching(/^s-/),
      actor: { role: "office_supervisor", org: expect.stringMatching(/^h-/) },
    });
    const { html } = await page(`/log/${index}`);
    expect(html).toContain("尚未公开，或涉及单位内部事务");
    for (const name of [number ?? "", draft, market.clerk.uscc, market.supervisor.uscc]) expect(html).not.toContain(name);
    const matching = (text: string) => /(\d+) 行符合条件/.exec(text)?.[1];
    expect(matching((await page(`/log?number=${number}`)).html)).toBe(matching(before));
    const counts = (await page(paths.log.looks)).html;
    const [, lines = "", n] = /href="(\/log\?kind=record\.looked[^"]*)"[^>]*>(\d+)</.exec(counts) ?? [];
    expect([n, matching((await page(lines.replaceAll("&amp;", "&"))).html)]).toEqual(["2", "2"]);
  });

  test("is searched by what it discloses: an unpublished commission, an entrant and its own affairs are found by nothing", async () => {
    const number = (await rowOf(market.shell, draft)).number ?? "";
    const hidden = await drafted(market);
    await market.shell.database.db.update(commission).set({ number: "MX-2026-999999" }).where(eq(commission.id, hidden));
    const [entrant] = market.agencies;
    if (!entrant) throw new Error("no entrant");
    await sequencer(market.shell).round();
    const found = async (words: Record<string, string>): Promise<number> => {
      const { status, html } = await page(`/log?${new URLSearchParams(words)}`);
      expect(status).toBe(200);
      return Number(/(\d+) 行符合条件/.exec(html)?.[1]);
    };
    const ofNumber = await found({ number });
    expect(ofNumber).toBeGreaterThanOrEqual(4);
    expect((await page(`/log?number=${number}`)).html).not.toContain("未公开");
    expect(await found({ number: number.toLowerCase() })).toBe(ofNumber);
    for (const words of [{ number: "MX-2026-999999" }, { number: hidden }, { number: "MX-2026-9" }]) expect(await found(words)).toBe(0);
    for (const unit of [entrant.uscc, "没有这家", "%"]) expect([unit, await found({ unit })]).toEqual([unit, 0]);
    expect(await found({ unit: market.operator.uscc, kind: "commission.published" })).toBeGreaterThanOrEqual(1);
    expect(await found({ kind: "commission.submitted", number })).toBe(1);
    const today = dateKey(await market.shell.clock.now());
    expect(await found({ from: today, to: today, number })).toBe(ofNumber);
    expect(await found({ to: shiftDay(today, -1), number })).toBe(0);
    const taken = async (query: string) => (await takenAway(site, null, (format) => `${paths.exports.log(format)}${query}`)).csv.slice(1);
    expect(await taken(`?number=${number}`)).toHaveLength(ofNumber);
    expect(await taken(`?number=${hidden}`)).toEqual([]);
    const all = await taken("");
    expect((await page("/log")).html).toContain(`共 ${all.length} 行`);
    expect(all.flat().join()).not.toContain(hidden);
  });

  test("goes on by keys where more match than a page holds, each line once", async () => {
    await happen(market.shell, 60);
    await sequencer(market.shell).round();
    const seen: string[] = [];
    const turn = async (path: string) => {
      const { html } = await page(path);
      seen.push(...[...html.matchAll(/href="\/log\/(\d+)"/g)].map(([, index]) => index ?? ""));
      return /href="(\/log\?[^"]*after=[^"]*)"[^>]*>下一页/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    };
    const second = await turn("/log?kind=calendar.loaded");
    expect(await turn(second ?? "")).toBeUndefined();
    expect(seen).toHaveLength(60);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => Number(b) - Number(a)));
  });

  test("discloses what a close says and leaves the rest to its page, or untold", async () => {
    const id = await drawn(market);
    await sequencer(market.shell).round();
    const { number } = await rowOf(market.shell, id);
    const closing = await lineOf("commission.closed-registration", number);
    const { html } = await page(`/log/${closing.index}`);
    const text = /<pre[^>]*>(\{[^<]*closeHash[^<]*)<\/pre>/.exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "";
    const salt = /随机数.*?([0-9a-f]{32})/s.exec(html.slice(html.indexOf("closeHash")))?.[1] ?? "";
    expect(payloadHash(salt, JSON.parse(text))).toBe(closing.leaf?.h);
    expect(html).toContain(`href="/proofs/${number}-lock.json"`);
    const empty = await lineOf("commission.closed-registration");
    for (const { leaf } of [closing, empty]) expect((await page(`/proofs/${leaf?.subject}-lock.json`)).status).toBe(200);
    const verify = await page(`/c/${number}/verify`);
    expect(verify.html).toContain(`名单在公开日志第 ${closing.index} 号；这是运营者自己的日志`);
    expect(verify.html).toContain(`href="/log/${closing.index}"`);
    const telling = async (kind: string) => (await page(`/log/${(await lineOf(kind)).index}`)).html;
    expect(await telling("commission.published")).toContain("这件事的公开内容在所属页面上");
    for (const kind of ["commission.drafted", "registration.entered"]) expect(await telling(kind)).toContain("不公开：尚未公开");
  });

  test("proves each line with a file that the verifier takes", async () => {
    const { index, leaf } = await lineOf("commission.published");
    const log = parseKey((await (await site.ask("/log/key")).text()).split("\t")[0] ?? "");
    if (!log) throw new Error("no key");
    const proof = await (await site.ask(`/log/proof/${index}.tlog-proof`)).text();
    expect(verifyLogProof(proof, { log, witnesses: [], threshold: 0 })).toMatchObject({ ok: true, index, leaf });
    expect((await site.ask("/log/proof/9999.tlog-proof")).status).toBe(404);
  });

  test("leads from a typed number to its line, and says which numbers there are", async () => {
    const answer = await site.ask("/log?line=2");
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/log/2"]);
    const size = (await leavesOf(market.shell)).length;
    for (const name of [String(size), "-1", "x", "01"]) {
      const { status, html } = await page(`/log/${name}`);
      expect([name, status, html.includes(`日志现有 ${size} 行`)]).toEqual([name, 404, true]);
    }
    expect((await page("/log/2-0")).status).toBe(404);
    expect((await page("/log?after=3")).html).not.toContain(">3</a>");
  });

  test("tells how many lines came on each of the last days, the newest first, and of no day before the first", async () => {
    const { clock } = market.shell;
    const now = await clock.now();
    const growth = async () => readGrowth(database().db, 1, await clock.now());
    const before = await growth();
    const known = before.reduce((sum, { lines }) => sum + lines, 0);
    expect([known, before.at(-1)?.day]).toEqual([(await leavesOf(market.shell)).length, "2026-09-14"]);
    clock.set(new Date(now.getTime() + 2 * 86_400_000));
    await happen(market.shell, 3);
    await sequencer(market.shell).round();
    expect((await growth()).slice(0, 3)).toEqual([
      { day: shiftDay(dateKey(now), 2), lines: 3 },
      { day: shiftDay(dateKey(now), 1), lines: 0 },
      ...before.slice(0, 1),
    ]);
    expect((await page("/log")).html).toMatch(/近七天新增.*3 行.*0 行/s);
    expect((await page("/log?after=x")).html).not.toContain("近七天新增");
    clock.set(now);
  });

  test("stopped, it says so on every page, in readiness and on its own page; working goes on", async () => {
    const keys = (await market.shell.logStore.readKeys(1)) ?? "";
    await market.shell.logStore.writeKeys(1, "{}");
    await sequencer(market.shell).round();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6_000 });
    const cookie = await site.signIn(market.operator.userId);
    for (const path of ["/", "/rules", "/en/verify", "/log"])
      expect((await page(path)).html).toMatch(/公开日志自 .* 起停止签署|has signed nothing since/);
    expect(await (await site.ask("/office", { headers: { cookie } })).text()).toContain("起停止签署");
    expect((await page("/log")).html).toContain("找不到日志的密钥。");
    expect(await (await site.ask("/readyz")).json()).toMatchObject({ database: "ok", writing: "ok", log: "no-key" });
    expect((await site.ask("/log/checkpoint")).status).toBe(200);
    const messages = await site.ask("/account/messages", { headers: { cookie } });
    expect(await messages.text()).toContain("公开日志停止签署");
    await market.shell.logStore.writeKeys(1, keys);
    await sequencer(market.shell).round();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 12_000 });
    expect((await page("/")).html).not.toContain("起停止签署");
    expect(await (await site.ask("/readyz")).json()).toMatchObject({ log: "ok" });
    vi.useRealTimers();
  });
});
