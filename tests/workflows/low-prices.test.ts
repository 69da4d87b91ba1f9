import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { lowPriceQuestions } from "#db/queries/low-prices";
import { event, inboxEntry } from "#db/schema/event";
import { award } from "#db/schema/selection";
import type { UserActor } from "~/domain/kernel/actor";
import { utf8 } from "~/domain/kernel/bytes";
import { readWorkPage } from "~/reads/desk/work-page";
import { advanceDue } from "~/workflows/engine/advance-due";
import { setHold } from "~/workflows/hold/set-hold";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { answerLowPrice, decideLowPrice } from "~/workflows/selection/low-price";
import { pricedMarket, publishedByPrice, sealedBid, selectionRow, sendBids } from "../support/bids";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf } from "../support/market";
import { advanceUntil } from "../support/stages";

const database = withDatabase();
let market: Market;

beforeAll(async () => {
  market = await pricedMarket(database());
});

const agency = (n: number): UserActor => market.agencies[n] as UserActor;
const row = (id: string) => selectionRow(market.shell, id);
const questions = async (id: string) => lowPriceQuestions(database().db, (await row(id)).id);
const REASONS = { lines: ["项目组只在本区工作两天", "自有仪器，不另租用"], whole: "项目组就在本区，现场工作两天完成" };
const JUDGED = "成本表逐项成立，人员和设备与合同要求相符，可以按期完成全部工作内容。";

/** Bids are opened, and the lowest, who bid abnormally low, is asked. */
async function asked(prices: readonly string[]): Promise<string> {
  const id = await publishedByPrice(market);
  await sendBids(market, id, prices);
  await open(id);
  return id;
}
async function open(id: string): Promise<void> {
  await advanceUntil(market, id, (status) => status === "registration_closed");
  market.shell.clock.set((await rowOf(market.shell, id)).selectsAt as Date);
  await advanceDue(market.shell);
  await advanceDue(market.shell);
}
const answer = async (id: string, actor: UserActor, said = REASONS) => {
  const { id: selectionId, revision } = await row(id);
  return answerLowPrice(market.shell, actor, selectionId, revision, said);
};
const decide = async (id: string, code: "costs-shown" | "below-cost", actor = market.approver, reason = JUDGED) => {
  const { id: selectionId, revision } = await row(id);
  return decideLowPrice(market.shell, actor, selectionId, revision, { code, reason });
};
/** Time goes on until the selection stands otherwise. */
async function wait(id: string): Promise<void> {
  const { nextDueAt, status } = await row(id);
  if (!nextDueAt) throw new Error(`nothing is due while ${status}`);
  market.shell.clock.set(nextDueAt);
  await advanceDue(market.shell);
  await advanceDue(market.shell);
}
const awards = (id: string) => database().db.select().from(award).where(eq(award.commissionId, id)).orderBy(asc(award.position));

// 5,000,000 is 44 % below the mean of the others, and 44 % below the next.
const LOW = ["9000000", "5000000", "8900000", "9100000"];

describe("an abnormally low price", () => {
  it("is asked about once, with its opened cost sheet; the public reads the number alone", async () => {
    const id = await asked(LOW);
    await advanceDue(market.shell);
    expect(await row(id)).toMatchObject({ status: "asked", askedAgencyId: agency(1).organisationId });
    const [question, ...others] = await questions(id);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ agencyId: agency(1).organisationId, priceFen: 5_000_000, sheet: { totalFen: "5000000" } });
    const told = await database().db.select().from(event).where(eq(event.commissionId, id));
    const public_ = JSON.stringify(told.filter(({ kind }) => kind === "selection.asked").map(({ payload }) => payload));
    expect(public_).toContain('"number"');
    for (const secret of ["5000000", agency(1).uscc, agency(1).organisationId]) expect(public_).not.toContain(secret);
    const inbox = await database()
      .db.select()
      .from(inboxEntry)
      .where(eq(inboxEntry.organisationId, agency(1).organisationId));
    expect(inbox.some(({ path }) => path.endsWith(id))).toBe(true);
  });

  it("stands where the approver accepts the reasons: the order follows at once, and the reason is public", async () => {
    const id = await asked(LOW);
    expect(await answer(id, agency(0))).toMatchObject({ reason: "permission.denied" });
    expect(await answer(id, agency(1), { ...REASONS, lines: [] })).toMatchObject({ reason: "low-price.lines" });
    must(await answer(id, agency(1)));
    expect(await decide(id, "costs-shown", market.clerk)).toMatchObject({ reason: "permission.denied" });
    expect(await decide(id, "costs-shown", market.approver, "可以")).toMatchObject({ reason: "low-price.short", detail: { min: 30 } });
    const seen = await row(id);
    must(await decide(id, "costs-shown"));
    const again = await decideLowPrice(market.shell, market.approver, seen.id, seen.revision, { code: "costs-shown", reason: JUDGED });
    expect(again).toMatchObject({ ok: false, again: true });
    expect(await rowOf(market.shell, id)).toMatchObject({ status: "result_published", providerId: agency(1).organisationId });
    expect((await awards(id)).map(({ priceFen }) => priceFen)).toEqual([5_000_000]);
    const kinds = await database().db.select().from(event).where(eq(event.commissionId, id)).orderBy(asc(event.id));
    const decided = kinds.find(({ kind }) => kind === "selection.low-decided");
    expect(decided?.payload).toMatchObject({ decision: "accepted", ground: "approver", code: "costs-shown", reason: JUDGED });
    const answered = kinds.find(({ kind }) => kind === "selection.low-answered");
    expect(JSON.stringify(answered?.payload)).not.toContain(REASONS.whole);
  });

  it("goes out where it is rejected, and the next in the order leads", async () => {
    const id = await asked(LOW);
    must(await answer(id, agency(1)));
    must(await decide(id, "below-cost"));
    expect((await awards(id)).map((each) => [each.agencyId, each.priceFen])[0]).toEqual([agency(2).organisationId, 8_900_000]);
  });

  it("is rejected by the bidder's silence, and accepted by the purchaser's: dragging does not remove the lowest", async () => {
    const silent = await asked(LOW);
    await wait(silent);
    expect((await questions(silent))[0]).toMatchObject({ decision: "rejected", ground: "no-answer" });
    expect((await awards(silent))[0]?.agencyId).toBe(agency(2).organisationId);
    const dragged = await asked(LOW);
    must(await answer(dragged, agency(1)));
    await wait(dragged);
    expect((await questions(dragged))[0]).toMatchObject({ decision: "accepted", ground: "purchaser-silent" });
    expect((await awards(dragged))[0]?.agencyId).toBe(agency(1).organisationId);
  });

  it("asks one after the other where the next is low too", async () => {
    const id = await asked(["9000000", "2000000", "3500000", "9100000"]);
    must(await answer(id, agency(1)));
    must(await decide(id, "below-cost"));
    expect(await row(id)).toMatchObject({ status: "asked", askedAgencyId: agency(2).organisationId });
    must(await answer(id, agency(2)));
    must(await decide(id, "costs-shown"));
    expect((await questions(id)).map(({ decision }) => decision)).toEqual(["rejected", "accepted"]);
    expect((await awards(id))[0]).toMatchObject({ agencyId: agency(2).organisationId, priceFen: 3_500_000 });
  });

  it("counts as unanswered at once where the sealed cost sheet is missing or cannot be read", async () => {
    for (const sheet of [null, utf8("{}")]) {
      const id = await publishedByPrice(market);
      await sendBids(market, id, ["9000000"]);
      must(await enterCommission(market.shell, agency(1), id, await sealedBid(market, id, agency(1), "5000000", { sheet })));
      for (const n of [2, 3])
        must(await enterCommission(market.shell, agency(n), id, await sealedBid(market, id, agency(n), `9${n}00000`)));
      await open(id);
      expect((await questions(id))[0]).toMatchObject({ decision: "rejected", ground: "no-sheet", sheet: null });
      expect((await awards(id))[0]?.agencyId).toBe(agency(0).organisationId);
    }
  });

  it("stops its clocks under a hold of the office", async () => {
    const id = await asked(LOW);
    must(await setHold(market.shell, market.supervisor, id, await seenOf(market.shell, id), "核查报价人资格"));
    expect((await row(id)).nextDueAt).toBeNull();
    expect(await answer(id, agency(1))).toMatchObject({ reason: "held" });
  });

  it("is read in full by the approver who decides, never by the clerk, and the bidder is not named to either", async () => {
    const id = await asked(LOW);
    must(await answer(id, agency(1)));
    const page = async (actor: UserActor) => (await readWorkPage(database(), actor, id, await market.shell.clock.now()))?.lowPrices[0];
    expect((await page(market.approver))?.inside).toMatchObject({ priceFen: 5_000_000, answer: REASONS });
    expect((await page(market.clerk))?.inside).toBeNull();
    expect(JSON.stringify(await page(market.approver))).not.toContain(agency(1).organisationId);
  });
});
