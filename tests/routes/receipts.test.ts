import { beforeAll, describe, expect, test } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { RECEIPT_KINDS } from "~/domain/kernel/events";
import { type ActReceipt, checkActReceipt, readActReceipt } from "~/domain/verifiable/act-receipt";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { leafBytes } from "~/domain/verifiable/log-leaf";
import { verifyLogProof } from "~/domain/verifiable/log-proof";
import { parseKey } from "~/domain/verifiable/note";
import { readReceipts } from "~/reads/log/receipts";
import { sequencer } from "~/workflows/log/sequence";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { logOf } from "../support/log";
import { type Market, must, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { published } from "../support/stages";

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
    expect(utf8(await nameOf())).toHaveLength(64);
  });
});
