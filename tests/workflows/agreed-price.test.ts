import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { figuresByDepartment } from "#db/queries/performance-figures";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { award } from "#db/schema/selection";
import { dateKey } from "~/domain/kernel/time";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import { readAgencyContracts } from "~/reads/contract/agency-contracts";
import { readPerformance } from "~/reads/contract/performance";
import { readCommissionPage } from "~/reads/notice/commission-page";
import { confirmAward } from "~/workflows/award/confirm-award";
import { confirmFiling } from "~/workflows/contract/answer-filing";
import { acceptDelivery } from "~/workflows/contract/decide-delivery";
import { fileContract } from "~/workflows/contract/file-contract";
import { rateProvider } from "~/workflows/contract/rate-provider";
import { confirmPayment, recordPayment } from "~/workflows/contract/record-payment";
import { submitDelivery } from "~/workflows/contract/submit-delivery";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "../support/market";
import { advanceUntil, drawn, providerOf, TEST_DOCUMENT } from "../support/stages";

const database = withDatabase();
const NOTICE = testTerms().priceFen;
const AGREED = 8_765_400;
let market: Market;

beforeAll(async () => {
  market = await testMarket(database());
});

const seenNow = (id: string) => seenOf(market.shell, id);
const now = () => market.shell.clock.now();

describe("what is given out", () => {
  it("states its stream and its method, which stand with the published terms", async () => {
    const id = await drawn(market);
    expect(await rowOf(market.shell, id)).toMatchObject({ stream: "DEPT", method: "RANDOM" });
    const awards = await database().db.select().from(award).where(eq(award.commissionId, id));
    expect(awards.map((each) => each.priceFen)).toEqual([NOTICE, NOTICE, NOTICE]);
    const change = (set: object) => database().db.update(commission).set(set).where(eq(commission.id, id));
    const stands = { cause: { message: expect.stringContaining("its terms stand") } };
    await expect(change({ method: "LOWEST_PRICE" })).rejects.toMatchObject(stands);
    await expect(change({ stream: "SOCIAL" })).rejects.toMatchObject(stands);
    const { id: _id, number: _number, ...row } = await rowOf(market.shell, id);
    const copy = (parts: object) =>
      database()
        .db.insert(commission)
        .values({ ...row, id: "copy", publishedAt: null, ...parts });
    await expect(copy({ method: "LOTTERY" })).rejects.toMatchObject({ cause: { constraint: "commission_method" } });
    await expect(copy({ stream: "NOBODY" })).rejects.toMatchObject({ cause: { constraint: "commission_stream" } });
  });

  it("goes on at the price of the award, to the last payment: the notice is not asked", async () => {
    const { shell, clerk } = market;
    const id = await drawn(market);
    await database().db.update(award).set({ priceFen: AGREED }).where(eq(award.commissionId, id));
    await advanceUntil(market, id, (status) => status === "awarded");
    const issued = and(eq(event.commissionId, id), eq(event.kind, "award.issued"));
    expect((await database().db.select().from(event).where(issued))[0]?.payload).toMatchObject({ priceFen: AGREED });
    const provider = await providerOf(market, id);
    must(await confirmAward(shell, provider, id, await seenNow(id)));

    const { duration, deliverables } = testTerms();
    const file = async (priceFen: number) => {
      const contract = { signedOn: dateKey(await now()), priceFen, duration, deliverables, payDays: 30 };
      return fileContract(shell, provider, id, await seenNow(id), { contract, deviations: {}, document: TEST_DOCUMENT });
    };
    expect(await file(NOTICE)).toMatchObject({ reason: "contract.price" });
    must(await file(AGREED));
    must(await confirmFiling(shell, clerk, id, await seenNow(id)));
    const price = { term: "price", equal: true };
    const performance = await readPerformance(database(), provider, "agency", id, await now());
    expect(performance).toMatchObject({ terms: { priceFen: AGREED }, owedFen: AGREED });
    expect(performance?.contract?.comparison).toContainEqual(price);
    const { number } = await rowOf(shell, id);
    const page = await readCommissionPage(database(), number ?? "", await now());
    expect([page?.terms.priceFen, page?.notice.terms.priceFen]).toEqual([AGREED, NOTICE]);
    expect(page?.contract?.comparison).toContainEqual(price);
    expect((await readAgencyContracts(database().db, provider, new URLSearchParams(), await now())).rows[0]?.priceFen).toBe(AGREED);

    must(await submitDelivery(shell, provider, id, await seenNow(id), { note: "终稿", files: [TEST_DOCUMENT] }));
    must(await acceptDelivery(shell, clerk, id, await seenNow(id), "齐全"));
    const record = { paidOn: dateKey(await now()), voucher: "P-1" };
    const pay = async (amountFen: number) => recordPayment(shell, clerk, id, await seenNow(id), { ...record, amountFen });
    expect(await pay(AGREED + 1)).toMatchObject({ reason: "payment.too-much", detail: { left: AGREED } });
    must(await pay(AGREED));
    must(await confirmPayment(shell, provider, id, await seenNow(id)));
    const items = RATING_ITEM_KEYS.map((key) => ({ key, score: 85, evidence: "" }));
    must(await rateProvider(shell, clerk, id, await seenNow(id), { items, text: "按期" }));
    expect((await rowOf(shell, id)).status).toBe("closed");
    // Paid in full is what the award's price says, not the notice's.
    const period = { from: new Date(0), before: await now() };
    const [figures] = await figuresByDepartment(database().db, period, await now(), clerk.organisationId, 1);
    expect(figures).toMatchObject({ accepted: 1, paidInTime: 1, paidLate: 0 });
  });
});
