import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { event } from "#db/schema/event";
import { readBrought } from "~/domain/selection/bring";
import { type CloseFile, closeHash } from "~/domain/verifiable/close-file";
import { portableHashes } from "~/domain/verifiable/hash";
import { enterCommission, withdrawEntry } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, entered, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});
beforeEach(() => market.shell.clock.set("2026-09-14T01:00:00Z"));

/** The close file as it is served, after the close of the commission. */
async function servedClose(id: string): Promise<{ readonly text: string; readonly close: CloseFile; readonly number: string }> {
  const number = (await rowOf(market.shell, id)).number ?? "";
  const answer = await site.ask(`/proofs/${number}-close.json`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  // What the verifier reads, as the command and the page hand it over.
  const nothing = { committee: null, receipt: null, receivedBefore: null, logKey: null, witnesses: [] };
  const read = readBrought({ ...nothing, close: text });
  if (!read.ok || !read.brought?.close) throw new Error("the verifier does not read the close file");
  return { text, close: read.brought.close, number };
}

async function payloadOfClosing(id: string) {
  const closing = and(eq(event.commissionId, id), eq(event.kind, "commission.closed-registration"));
  const [found] = await database().db.select({ payload: event.payload }).from(event).where(closing);
  return found?.payload;
}

/** Entered by one agency, which withdraws. */
async function allWithdrawn(): Promise<string> {
  const id = await entered(market, 1);
  must(await withdrawEntry(market.shell, market.agencies[0] as never, id));
  return id;
}

describe("the close file of a commission", () => {
  it.each([
    ["that nobody entered", () => published(market), { entrants: [], withdrawn: 0 }],
    ["whose entrants have all withdrawn", allWithdrawn, { entrants: [], withdrawn: 1 }],
    ["that one agency entered", () => entered(market, 1), { entrants: [1], withdrawn: 0 }],
  ] as const)("%s is served with the hash of its closing event", async (_name, make, expected) => {
    const id = await make();
    await advanceUntil(market, id, (status) => status === "failed");
    const { close } = await servedClose(id);
    const payload = await payloadOfClosing(id);
    expect(closeHash(portableHashes, close)).toBe(payload?.closeHash);
    expect(close.inputsHash).toBe(payload?.inputsHash);
    expect(close.entrants.map(({ id: _id, ...each }) => ("w" in each ? each.w : 0))).toEqual(expected.entrants);
    expect(close.withdrawn).toHaveLength(expected.withdrawn);
  });

  it("stands on the pages of a commission that nobody entered, with its hash and no roster's", async () => {
    const id = await published(market);
    await advanceUntil(market, id, (status) => status === "failed");
    const { close, number } = await servedClose(id);
    for (const prefix of ["", "/en"]) {
      const watch = await (await site.ask(`${prefix}/c/${number}/watch`)).text();
      expect(watch).toContain(closeHash(portableHashes, close));
      expect(watch).toContain(`/proofs/${number}-close.json`);
      expect((await site.ask(`${prefix}/c/${number}`)).status).toBe(200);
      expect((await site.ask(`${prefix}/c/${number}/verify`)).status).toBe(404);
    }
    expect((await site.ask(`/proofs/${number}.json`)).status).toBe(404);
    const cookie = await site.signIn(market.operator.userId);
    expect((await site.ask("/office/beacon", { headers: { cookie } })).status).toBe(200);
  });

  it("is nowhere before the close, whoever has entered", async () => {
    const id = await published(market);
    must(await enterCommission(market.shell, market.agencies[0] as never, id));
    const { number } = await rowOf(market.shell, id);
    expect((await site.ask(`/proofs/${number}-close.json`)).status).toBe(404);
  });
});
