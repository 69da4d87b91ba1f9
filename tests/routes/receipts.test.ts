import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registration } from "#db/schema/selection";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { runVerify } from "#server/commands/run-verify";
import { RECEIPT_KINDS } from "~/domain/kernel/events";
import { type ActReceipt, checkActReceipt, readActReceipt } from "~/domain/verifiable/act-receipt";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { leafBytes } from "~/domain/verifiable/log-leaf";
import { verifyLogProof } from "~/domain/verifiable/log-proof";
import { parseKey } from "~/domain/verifiable/note";
import { paths } from "~/lib/paths";
import { readReceipts } from "~/reads/log/receipts";
import { sequencer } from "~/workflows/log/sequence";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { takenAway } from "../support/list-files";
import { logOf } from "../support/log";
import { type Market, must, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, entered, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
let commission: string;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  commission = await published(market);
});

const agency = (place: number) => {
  const [found] = market.agencies.slice(place);
  if (!found) throw new Error(`no agency ${place}`);
  return found;
};
const ask = async (path: string, place = 0) => site.ask(path, { headers: { cookie: await site.signIn(agency(place).userId) } });
const listed = async (place = 0) => (await readReceipts(market.shell, agency(place), null)).rows;
const nameOf = async (place = 0) => (await listed(place))[0]?.name ?? "";

async function trusted(): Promise<TrustedKeys> {
  const log = parseKey((await logOf(market.shell)).keys.at(-1)?.key ?? "");
  if (!log) throw new Error("the log has no key");
  return { log, witnesses: [], threshold: 0 };
}

async function receiptOf(place = 0): Promise<ActReceipt> {
  const answer = await ask(`/receipts/${await nameOf(place)}.json`, place);
  expect(answer.status).toBe(200);
  const read = readActReceipt(await answer.json());
  if (!read.ok) throw new Error(read.field);
  return read.value;
}

describe("the receipt of an entry", () => {
  test("is not signed before the log has a key", async () => {
    must(await enterCommission(market.shell, agency(0), commission));
    expect(await listed()).toMatchObject([{ kind: "registration.entered", standing: { state: "unsigned" } }]);
    expect((await ask(`/receipts/${await nameOf()}.json`)).status).toBe(503);
  });

  test("has its proof once the tree holds the leaf, and says whose opaque id it names", async () => {
    await sequencer(market.shell).round();
    const receipt = await receiptOf();
    const [row] = await listed();
    expect(row?.standing).toMatchObject({ state: "logged" });
    const index = "index" in receipt.log ? receipt.log.index : -1;
    expect(checkActReceipt(receipt, await trusted())).toMatchObject({ ok: true, standing: { state: "logged", index } });
    expect(receipt).toMatchObject({ actor: { code: agency(0).uscc }, payload: { entrant: receipt.leaf.actor.org } });
    const proof = await (await ask(`/receipts/${row?.name}.tlog-proof`)).text();
    expect(verifyLogProof(proof, await trusted(), leafBytes(receipt.leaf))).toMatchObject({ ok: true, index });
  });

  test("is a promise of the log's key at once, of 120 seconds, and has no proof yet", async () => {
    must(await enterCommission(market.shell, agency(1), commission));
    const before = Date.now();
    const reply = checkActReceipt(await receiptOf(1), await trusted());
    if (!reply.ok || reply.standing.state !== "promised") throw new Error("not promised");
    const { due } = reply.standing;
    expect(typeof due === "object" && new Date(due.at).getTime() - before).toBeGreaterThan(118_000);
    expect(typeof due === "object" && new Date(due.at).getTime() - before).toBeLessThan(130_000);
    expect((await ask(`/receipts/${await nameOf(1)}.tlog-proof`, 1)).status).toBe(404);
  });

  test("is for the organisation whose act it was alone", async () => {
    const name = await nameOf();
    for (const path of [`/receipts/${name}.json`, `/receipts/${name}.tlog-proof`]) {
      expect((await ask(path, 1)).status).toBe(404);
      const { clerk, supervisor } = market;
      for (const { userId } of [clerk, supervisor]) {
        const answer = await site.ask(path, { headers: { cookie: await site.signIn(userId) } });
        expect(answer.status).toBe(404);
      }
      expect((await site.ask(path)).status).toBe(302);
    }
    expect((await ask("/receipts/12.json")).status).toBe(404);
    expect((await listed(1)).map((row) => row.name)).not.toContain(name);
  });

  test("is listed page after page, nothing twice, and of no other kind", async () => {
    const kinds = (await readReceipts(market.shell, market.clerk, null)).rows.map(({ kind }) => kind);
    expect(kinds.every((kind) => RECEIPT_KINDS.includes(kind))).toBe(true);
    const [agent] = market.agencies;
    if (!agent) throw new Error("no agency");
    for (let n = 0; n < 32; n++) {
      const act = {
        kind: n % 2 === 0 ? "registration.withdrawn" : "registration.entered",
        subject: "MX-2026-000999",
        payload: { n },
      } as const;
      const at = new Date((await market.shell.clock.now()).getTime() + Math.floor(n / 4) * 1_000);
      await transaction(market.shell.database, (tx) =>
        recordEvent(tx, market.shell.entropy, { ...act, at, actor: agent, commissionId: commission }),
      );
    }
    const first = await readReceipts(market.shell, agent, null);
    const second = await readReceipts(market.shell, agent, first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 3, null]);
    const all = [...first.rows, ...second.rows];
    expect(new Set(all.map(({ name }) => name)).size).toBe(33);
    expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => b - a));
    expect(await (await ask("/account/receipts")).text()).toContain(`before=${first.next}`);
    const { csv, xlsx } = await takenAway(site, agent, paths.exports.receipts);
    expect(csv).toEqual(xlsx);
    expect(csv.slice(1).map((row) => row.at(-1))).toEqual(all.map(({ name }) => name));
  });

  test("stands on a page and on a sheet of paper with a code, in both languages, for its organisation alone", async () => {
    const name = await nameOf(1);
    const list = await (await ask("/account/receipts", 1)).text();
    for (const said of ["我的凭证", "报名", "等待（承诺 120 秒内）", `/receipts/${name}.json`, `/account/receipts/${name}`])
      expect(list).toContain(said);
    const promised = await (await ask(`/account/receipts/${name}`, 1)).text();
    for (const said of ["mingxuan-promise/1", agency(1).uscc, "扫码得到日志方签名的承诺", "qr-code"]) expect(promised).toContain(said);
    await sequencer(market.shell).round();
    const english = await (await ask(`/en/account/receipts/${name}`, 1)).text();
    for (const said of [/Line \d+ of the log/, /Scan to see this line/, new RegExp(`/receipts/${name}.tlog-proof`)])
      expect(english).toMatch(said);
    expect((await ask(`/account/receipts/${name}`, 0)).status).toBe(404);
    expect(await (await ask("/account")).text()).toContain('href="/account/receipts"');
    expect(await (await ask(`/agency/commissions/${commission}?done=entered`, 1)).text()).toContain("这一步有凭证");
  });
});

describe("an entry that the operator drops", () => {
  const folder = mkdtempSync(join(tmpdir(), "dropped-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("convicts by its receipt beside the site's own proof; the others stand in the roster", async () => {
    const id = await entered(market, 4);
    await sequencer(market.shell).round();
    const dropped = agency(3);
    const { db } = market.shell.database;
    await db.delete(registration).where(and(eq(registration.commissionId, id), eq(registration.agencyId, dropped.organisationId)));
    await advanceUntil(market, id, (status) => status === "result_published");
    await sequencer(market.shell).round();
    const { number } = await rowOf(market.shell, id);
    const kept = async (name: string, text: Promise<string>) => {
      writeFileSync(join(folder, name), await text);
      return join(folder, name);
    };
    const text = async (answer: Promise<Response>) => (await answer).text();
    const proof = await kept("proof.json", text(site.ask(`/proofs/${number}.json`)));
    const lock = await kept("lock.json", text(site.ask(`/proofs/${number}-lock.json`)));
    const receipts = await Promise.all(
      [3, 2].map(async (place) => kept(`${place}.json`, text(ask(`/receipts/${await nameOf(place)}.json`, place)))),
    );
    const key = (await logOf(market.shell)).keys.at(-1)?.key ?? "";
    const verify = (...argv: string[]) => runVerify([...argv, "--log-key", key]);
    const [theirs = "", other = ""] = receipts;
    for (const argv of [
      [proof, "--receipt", theirs],
      [theirs, "--close", lock],
    ])
      expect(await verify(...argv)).toMatchObject({ exit: 1, out: { 0: expect.stringContaining("说明有人被漏掉") } });
    const reply = await verify(proof, "--receipt", other);
    expect([reply.exit, reply.out.join("\n")]).toEqual([3, expect.stringContaining("您的报名在截止名单中")]);
  });
});
