import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { artefactsOf } from "#db/queries/artefacts";
import { factsFrom } from "#db/queries/commission-facts";
import { contractFiling, delivery, payment, rating } from "#db/schema/contract";
import { dateKey } from "~/domain/kernel/time";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import { confirmAward } from "~/workflows/award/confirm-award";
import { confirmFiling, rejectFiling } from "~/workflows/contract/answer-filing";
import { acceptDelivery, rejectDelivery } from "~/workflows/contract/decide-delivery";
import { fileContract } from "~/workflows/contract/file-contract";
import { rateProvider, replyToRating } from "~/workflows/contract/rate-provider";
import { confirmPayment, disputePayment, recordPayment } from "~/workflows/contract/record-payment";
import { submitDelivery } from "~/workflows/contract/submit-delivery";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "../support/market";
import { accepted, advanceUntil, awarded, delivered, inPerformance, providerOf, signed, TEST_DOCUMENT } from "../support/stages";

const database = withDatabase();
let market: Market;
let day = 0;

beforeAll(async () => {
  market = await testMarket(database());
});
beforeEach(() => market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++))));

const seenNow = (id: string) => seenOf(market.shell, id);
const items = (score: number) => RATING_ITEM_KEYS.map((key) => ({ key, score, evidence: score === 100 ? "批复一次通过" : "" }));

async function filing(parts: object = {}, deviations: Record<string, string> = {}) {
  const { priceFen, duration, deliverables } = testTerms();
  const contract = { signedOn: dateKey(await market.shell.clock.now()), priceFen, duration, deliverables, payDays: 30, ...parts };
  return { contract, deviations, document: TEST_DOCUMENT };
}

describe("filing the contract", () => {
  it("refuses another price, and any unreasoned difference; nothing is written", async () => {
    const id = await awarded(market);
    const provider = await providerOf(market, id);
    must(await confirmAward(market.shell, provider, id, await seenNow(id)));
    const seen = await seenNow(id);
    const file = async (parts: object) => fileContract(market.shell, provider, id, seen, await filing(parts));
    expect(await file({ priceFen: 9_200_001 })).toMatchObject({ reason: "contract.price" });
    expect(await file({ payDays: 45 })).toMatchObject({ reason: "contract.unreasoned", detail: { term: "payment" } });
    expect(await database().db.select().from(contractFiling).where(eq(contractFiling.commissionId, id))).toHaveLength(0);
    expect((await rowOf(market.shell, id)).status).toBe("contract_signing");
  });

  it("by either side is answered by the other, never by the filer", async () => {
    const id = await awarded(market);
    const provider = await providerOf(market, id);
    must(await confirmAward(market.shell, provider, id, await seenNow(id)));
    must(await fileContract(market.shell, market.clerk, id, await seenNow(id), await filing()));
    const seen = await seenNow(id);
    expect(await confirmFiling(market.shell, market.clerk, id, seen)).toMatchObject({ reason: "permission.denied" });
    expect(await confirmFiling(market.shell, market.approver, id, seen)).toMatchObject({ reason: "permission.denied" });
    must(await confirmFiling(market.shell, provider, id, seen));
    expect((await rowOf(market.shell, id)).status).toBe("in_performance");
  });

  it("binds it to the rules of its day of signing, as its publication did to those of that day", async () => {
    const { db } = database();
    const row = await rowOf(market.shell, await signed(market));
    const artefacts = await artefactsOf(db, row.id);
    const filings = (signedOn: string) => artefacts.filings.map((each) => ({ ...each, signedOn }));
    const payRule = (signedOn: string) => factsFrom(row, { ...artefacts, filings: filings(signedOn) }).rulesOf.signing?.row("pay_days");
    expect([payRule("2025-05-31"), payRule("2025-06-01")]).toMatchObject([
      { effectiveFrom: "2024-01-01" },
      { effectiveFrom: "2025-06-01" },
    ]);
    expect(factsFrom(row, { ...artefacts, filings: [] }).rulesOf.signing).toBeNull();
    const published = new Date("2023-12-31T15:59:59Z");
    expect(() => factsFrom({ ...row, publishedAt: published }, artefacts)).toThrow("the rule min.random.fiscal has no value on 2023-12-31");
  });

  it("by both at the same moment is filed once", async () => {
    const id = await awarded(market);
    const provider = await providerOf(market, id);
    must(await confirmAward(market.shell, provider, id, await seenNow(id)));
    const seen = await seenNow(id);
    const input = await filing();
    const presses = await Promise.all(
      Array.from({ length: 20 }, (_, n) => fileContract(market.shell, n % 2 ? provider : market.clerk, id, seen, input)),
    );
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
    expect(await database().db.select().from(contractFiling).where(eq(contractFiling.commissionId, id))).toHaveLength(1);
  });

  it("goes back to signing when it is rejected, and is confirmed by two working days of silence", async () => {
    const id = await signed(market);
    const provider = await providerOf(market, id);
    must(await rejectFiling(market.shell, market.approver, id, await seenNow(id), "签章页缺失"));
    expect((await rowOf(market.shell, id)).status).toBe("contract_signing");
    must(await fileContract(market.shell, provider, id, await seenNow(id), await filing()));
    await advanceUntil(market, id, (status) => status === "in_performance");
    const rows = await database().db.select().from(contractFiling).where(eq(contractFiling.commissionId, id));
    expect(rows.map((each) => each.outcome).sort()).toEqual(["deemed", "rejected"]);
  });
});

describe("deliveries", () => {
  it("need a file, the provider's hand and a running contract", async () => {
    const id = await inPerformance(market);
    const provider = await providerOf(market, id);
    const seen = await seenNow(id);
    const input = { note: "终稿", files: [TEST_DOCUMENT] };
    expect(await submitDelivery(market.shell, provider, id, seen, { ...input, files: [] })).toMatchObject({ reason: "delivery.no-files" });
    expect(await submitDelivery(market.shell, market.clerk, id, seen, input)).toMatchObject({ reason: "permission.denied" });
    must(await submitDelivery(market.shell, provider, id, seen, input));
    expect(await submitDelivery(market.shell, provider, id, await seenNow(id), input)).toMatchObject({ reason: "move.not-now" });
  });

  it("are rejected twice at most, each with its defects", async () => {
    const id = await delivered(market);
    const provider = await providerOf(market, id);
    const defects = [{ clause: "合同第三条", defect: "缺水平衡图" }];
    expect(await rejectDelivery(market.shell, provider, id, await seenNow(id), defects)).toMatchObject({ reason: "permission.denied" });
    for (let round = 1; round <= 2; round++) {
      must(await rejectDelivery(market.shell, market.clerk, id, await seenNow(id), defects));
      must(await submitDelivery(market.shell, provider, id, await seenNow(id), { note: `第 ${round} 次整改`, files: [TEST_DOCUMENT] }));
    }
    expect(await rejectDelivery(market.shell, market.clerk, id, await seenNow(id), defects)).toMatchObject({
      reason: "delivery.no-rejection-left",
    });
    must(await acceptDelivery(market.shell, market.approver, id, await seenNow(id), "已整改到位"));
    const rows = await database().db.select().from(delivery).where(eq(delivery.commissionId, id));
    expect(rows.map((each) => [each.round, each.outcome]).sort()).toEqual([
      [1, "rejected"],
      [2, "rejected"],
      [3, "accepted"],
    ]);
  });

  it("are accepted by ten working days of silence, and then nobody rejects them", async () => {
    const id = await delivered(market);
    const before = await seenNow(id);
    await advanceUntil(market, id, (status) => status === "accepted");
    const [row] = await database().db.select().from(delivery).where(eq(delivery.commissionId, id));
    expect(row).toMatchObject({ outcome: "deemed", decidedBy: null });
    expect((await rowOf(market.shell, id)).acceptedAt).not.toBeNull();
    expect(await rejectDelivery(market.shell, market.clerk, id, before, [])).toMatchObject({ reason: "move.not-now" });
  });

  it("accepted and rejected at the same moment are decided once", async () => {
    const id = await delivered(market);
    const seen = await seenNow(id);
    const presses = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2
          ? acceptDelivery(market.shell, market.clerk, id, seen, "齐全")
          : rejectDelivery(market.shell, market.approver, id, seen, [{ clause: "1", defect: "2" }]),
      ),
    );
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
  });
});

describe("payment and rating", () => {
  const record = async (voucher: string, amountFen = 9_200_000) => ({
    ...{ voucher, amountFen },
    paidOn: dateKey(await market.shell.clock.now()),
  });

  it("take the payment in parts, each confirmed, each voucher once, and close only when rated", async () => {
    const id = await accepted(market);
    const provider = await providerOf(market, id);
    const pay = async (voucher: string, fen: number) =>
      recordPayment(market.shell, market.clerk, id, await seenNow(id), await record(voucher, fen));
    must(await pay("A-1", 5_000_000));
    expect(await pay("A-2", 4_200_000)).toMatchObject({ reason: "payment.pending" });
    expect(await confirmPayment(market.shell, market.clerk, id, await seenNow(id))).toMatchObject({ reason: "permission.denied" });
    must(await confirmPayment(market.shell, provider, id, await seenNow(id)));
    expect(await pay("A-1", 4_200_000)).toMatchObject({ reason: "payment.voucher" });
    expect(await pay("A-2", 4_200_001)).toMatchObject({ reason: "payment.too-much", detail: { left: 4_200_000 } });
    must(await pay("A-2", 4_200_000));
    must(await disputePayment(market.shell, provider, id, await seenNow(id), "未见入账"));
    must(await pay("A-2", 4_200_000));
    must(await confirmPayment(market.shell, provider, id, await seenNow(id)));
    expect(await pay("A-3", 1)).toMatchObject({ reason: "payment.complete" });
    expect((await rowOf(market.shell, id)).status).toBe("accepted");
    must(await rateProvider(market.shell, market.clerk, id, await seenNow(id), { items: items(85), text: "按期" }));
    expect((await rowOf(market.shell, id)).status).toBe("closed");
    const rows = await database().db.select().from(payment).where(eq(payment.commissionId, id));
    expect(rows.map((each) => each.outcome).sort()).toEqual(["confirmed", "confirmed", "disputed"]);
  });

  it("record one transfer under twenty presses", async () => {
    const id = await accepted(market);
    const seen = await seenNow(id);
    const one = await record("B-1");
    const presses = await Promise.all(Array.from({ length: 20 }, () => recordPayment(market.shell, market.clerk, id, seen, one)));
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
    expect(await database().db.select().from(payment).where(eq(payment.commissionId, id))).toHaveLength(1);
  });

  it("are given once; evidence is asked for; a reply comes once and within its term", async () => {
    const id = await accepted(market);
    const provider = await providerOf(market, id);
    const rate = async (score: number, evidence = "") =>
      rateProvider(market.shell, market.clerk, id, await seenNow(id), {
        items: RATING_ITEM_KEYS.map((key) => ({ key, score, evidence })),
        text: "按期",
      });
    expect(await replyToRating(market.shell, provider, id, await seenNow(id), "早")).toMatchObject({ reason: "rating.none" });
    expect(await rate(40)).toMatchObject({ reason: "rating.evidence", detail: { item: "quality" } });
    const seen = await seenNow(id);
    const good = { items: items(85), text: "按期" };
    const presses = await Promise.all(Array.from({ length: 20 }, () => rateProvider(market.shell, market.clerk, id, seen, good)));
    expect(presses.filter((each) => each.ok)).toHaveLength(1);
    expect(await rate(90)).toMatchObject({ reason: "rating.exists" });
    expect(await database().db.select().from(rating).where(eq(rating.commissionId, id))).toHaveLength(1);
    expect(await replyToRating(market.shell, market.clerk, id, await seenNow(id), "代答")).toMatchObject({ reason: "permission.denied" });
    must(await replyToRating(market.shell, provider, id, await seenNow(id), "感谢"));
    expect(await replyToRating(market.shell, provider, id, await seenNow(id), "再答")).toMatchObject({ reason: "rating.replied" });
    const late = await accepted(market);
    must(await rateProvider(market.shell, market.clerk, late, await seenNow(late), good));
    market.shell.clock.set(new Date((await market.shell.clock.now()).getTime() + 14 * 86_400_000));
    const other = await providerOf(market, late);
    expect(await replyToRating(market.shell, other, late, await seenNow(late), "迟")).toMatchObject({ reason: "rating.reply-late" });
  });
});
