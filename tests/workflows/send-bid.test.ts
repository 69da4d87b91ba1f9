import { buffer } from "node:stream/consumers";
import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { filesWithHash, hashesInUse } from "#db/queries/files";
import { bid } from "#db/schema/selection";
import type { UserActor } from "~/domain/kernel/actor";
import { withdrawEntry } from "~/workflows/selection/enter-commission";
import { type SentBid, sendBid } from "~/workflows/selection/send-bid";
import { pricedMarket, publishedByPrice, sealedBid, selectionRow } from "../support/bids";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf } from "../support/market";
import { published } from "../support/stages";

const database = withDatabase();
let market: Market;
let id: string;

beforeAll(async () => {
  market = await pricedMarket(database());
  id = await publishedByPrice(market);
});

const agency = (n: number): UserActor => market.agencies[n] as UserActor;

/** What an agency's browser sends. */
async function sent(actor: UserActor, price: string, commission = id): Promise<SentBid> {
  const { price: sealed, files } = await sealedBid(market, commission, actor, price);
  const bytes = files.map(
    async ({ sha256 }) => new Uint8Array(await buffer((await market.shell.files.read(sha256)) as NodeJS.ReadableStream)),
  );
  return { price: sealed, files: await Promise.all(bytes) };
}
const bids = async (commission = id) =>
  database()
    .db.select()
    .from(bid)
    .where(eq(bid.selectionId, (await selectionRow(market.shell, commission)).id))
    .orderBy(asc(bid.id));

describe("a sealed price with the files beside it", () => {
  it("enters, is the same when it comes twice, is replaced, and is withdrawn", async () => {
    const first = await sent(agency(0), "9100000");
    must(await sendBid(market.shell, agency(0), id, first));
    expect(await sendBid(market.shell, agency(0), id, first)).toMatchObject({ reason: "bid.same", again: true });
    must(await sendBid(market.shell, agency(0), id, await sent(agency(0), "9000000")));
    const rows = await bids();
    expect(rows.map(({ endedAt, files }) => [endedAt === null, files.length])).toEqual([
      [false, 1],
      [true, 1],
    ]);
    must(await withdrawEntry(market.shell, agency(0), id));
    expect((await bids()).every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  it("lies in the store as it was sent, known as used, and found by nobody", async () => {
    const { price, files } = await sent(agency(1), "9200000");
    must(await sendBid(market.shell, agency(1), id, { price, files }));
    const [kept] = (await bids()).at(-1)?.files ?? [];
    const stream = await market.shell.files.read(kept?.sha256 ?? "");
    expect(stream && new Uint8Array(await buffer(stream))).toEqual(files[0]);
    const { db } = database();
    expect((await hashesInUse(db)).has(kept?.sha256 ?? "")).toBe(true);
    expect(await filesWithHash(db, kept?.sha256 ?? "", 5)).toEqual([]);
  });

  it("is refused before anything is stored", async () => {
    const good = await sent(agency(2), "9300000");
    const stored: Uint8Array[] = [];
    const files = { ...market.shell.files, put: async (bytes: Uint8Array) => ({ sha256: String(stored.push(bytes)), bytes: 0 }) };
    const shell = { ...market.shell, files };
    const refusal = async (actor: UserActor, given: SentBid, commission = id) => {
      const found = await sendBid(shell, actor, commission, given);
      return found.ok ? null : { reason: found.reason, ...found.detail };
    };
    const other = await sent(agency(2), "9300000", await publishedByPrice(market));
    expect(await refusal(agency(2), { ...good, price: other.price })).toEqual({ reason: "bid.not-taken", code: "seal.other-opening" });
    expect(await refusal(agency(2), { ...good, files: other.files })).toMatchObject({ code: "seal.other-opening", file: 1 });
    expect(await refusal(agency(2), { ...good, files: [] })).toEqual({ reason: "bid.no-sheet" });
    expect(await refusal(agency(2), { ...good, price: new Uint8Array(3) })).toMatchObject({ code: "seal.format" });
    expect(await refusal({ ...agency(2), roles: ["agency_admin"] }, good)).toEqual({ reason: "permission.denied" });
    expect(await refusal(market.clerk, good)).toEqual({ reason: "permission.denied" });
    expect(await refusal(agency(2), good, await published(market))).toEqual({ reason: "bid.none-asked" });
    expect(await refusal(agency(2), good, "c0ffee00-0000-7000-8000-000000000001")).toEqual({ reason: "not-found" });
    const { closesAt } = await rowOf(market.shell, id);
    market.shell.clock.set((closesAt as Date).toISOString());
    for (const n of [1, 2]) expect(await refusal(agency(n), good)).toEqual({ reason: "registration.closed" });
    expect(stored).toEqual([]);
  });
});
