import { beforeAll, describe, expect, test } from "vitest";
import { dateKey } from "~/domain/kernel/time";
import { sequencer } from "~/workflows/log/sequence";
import { asked } from "../support/asked";
import { withDatabase } from "../support/database";
import { happen, logOf } from "../support/log";
import { type Market, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { awarded, drafted, drawn, entered, providerOf } from "../support/stages";
import { hiddenIn, PDF, visitor } from "../support/visitor";

const database = withDatabase();
const MOST = 6;
/** A list asks for its departments, its rows with their number, and what of them is late. */
const mostOf = (page: string): number => (/\/(commissions|results)\b/.test(page) ? 3 : MOST);
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

const ASKS_COMMISSION = /^select .* from "commission" where "commission"."id" = /s;

test(`a public page asks the database at most ${MOST} times, a list of commissions three times`, async () => {
  await entered(market, 4);
  const { number } = await rowOf(market.shell, await drawn(market));
  const uscc = market.agencies[0]?.uscc;
  const department = market.clerk.uscc;
  const pages = [
    "/",
    "/commissions",
    "/results",
    `/c/${number}`,
    "/agencies",
    `/agencies/${uscc}`,
    "/items",
    "/items/TJ-ZJ-002",
    "/rules",
    "/performance",
    `/performance/${department}`,
    "/outages",
    `/commissions?unit=${department}`,
  ];
  for (const page of [...pages, ...pages.map((each) => `/en${each}`)]) {
    const texts = await asked(async () => {
      const response = await site.ask(page);
      expect([page, response.status]).toEqual([page, 200]);
      await response.text();
    });
    // Whether the log has stopped is asked for all pages together, every few seconds; the calendar once a minute: by whichever comes first.
    const count = texts.filter((text) => !/ from "(log_state|calendar_year)"/.test(text)).length;
    expect(texts.length - count).toBeLessThanOrEqual(2);
    expect([page, count, count <= mostOf(page)]).toEqual([page, count, true]);
    if (page === "/commissions") expect(count).toBeGreaterThan(0);
  }
});

/** Under eight, of a log of any length: its tiles lie in a folder, and its right edge in its row. */
test("the page of one line of the log and its proof ask the database fewer than eight times", async () => {
  const { shell } = market;
  await happen(shell, 300);
  await sequencer(shell).round();
  const { size } = await logOf(shell);
  for (const path of [`/log/${size - 1}`, "/log/3", "/en/log/3", `/log/proof/${size - 1}.tlog-proof`, "/log/proof/3.tlog-proof"]) {
    const texts = await asked(async () => {
      const response = await site.ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      await response.text();
    });
    expect([path, texts, texts.length > 0 && texts.length < 8]).toEqual([path, texts, true]);
  }
});

/** What one look or press asks: of the database at most so often, and of these for the commission's row. */
async function expectAsked(name: string, most: number, rows: number, work: () => Promise<{ readonly status: number }>, status: number) {
  let answer = 0;
  const texts = await asked(async () => {
    answer = (await work()).status;
  });
  const ofRow = texts.filter((text) => ASKS_COMMISSION.test(text)).length;
  expect([name, answer, texts.length, texts.length <= most, ofRow]).toEqual([name, status, texts.length, true, rows]);
}

/** The fields of a contract as the notice has them. */
const contractOf = async ({ shell }: Market) => ({
  ...{ signedOn: dateKey(await shell.clock.now()), price: "92000.00", durationCount: "15", durationUnit: "WD", payDays: "30" },
  ...{ "deliverables-name-0": "技术评估报告", "deliverables-form-0": "纸质与 PDF", "deliverables-copies-0": "3" },
  "deliverables-standard-0": "建设项目环境影响评价技术评估导则",
});

/** Two statements of every press keep what is somebody's duty, one lets each event wait for its leaf; a look may ask whether the log has stopped. */
describe("the pages of moves", () => {
  const person = (actor: Parameters<typeof visitor>[1]) => visitor(site, actor);

  test("read the commission once, and its history only for a press that came too late", async () => {
    const id = await drafted(market);
    const clerk = await person(market.clerk);
    const approver = await person(market.approver);
    const department = (slug: string) => `/department/commissions/${id}/${slug}`;
    await expectAsked("discard", 7, 1, () => clerk.open(department("discard")), 200);
    await expectAsked("check", 11, 1, () => clerk.open(department("check")), 200);
    const draft = hiddenIn((await clerk.open(department("check"))).html);
    await expectAsked("submit", 19, 2, () => clerk.send(department("check"), { ...draft, declared: "yes" }), 303);
    await expectAsked("approve", 12, 1, () => approver.open(department("approve")), 200);
    await expectAsked("cancel", 7, 1, () => approver.open(department("cancel")), 200);
    const seen = hiddenIn((await approver.open(department("approve"))).html);
    const late = await asked(async () => void (await approver.send(department("approve"), { ...seen, revision: "1" })));
    expect(late.filter((text) => text.includes('from "event"'))).toHaveLength(1);
    await expectAsked("approval", 19, 2, () => approver.send(department("approve"), seen), 303);
    const operator = await person(market.operator);
    await expectAsked("publish", 11, 1, () => operator.open(`/office/commissions/${id}/publish`), 200);
  });

  test("and a press before its move: of a contract that is filed, mended, or filed twice too", async () => {
    const id = await awarded(market);
    const provider = await person(await providerOf(market, id));
    const agency = (slug: string) => `/agency/commissions/${id}/${slug}`;
    await expectAsked("confirm-award", 8, 1, () => provider.open(agency("confirm-award")), 200);
    const award = hiddenIn((await provider.open(agency("confirm-award"))).html);
    await expectAsked("confirmation", 19, 2, () => provider.send(agency("confirm-award"), award), 303);
    const form = { ...hiddenIn((await provider.open(agency("file-contract"))).html), ...(await contractOf(market)) };
    const file = (fields: object) => provider.send(agency("file-contract"), { ...form, ...fields }, [["document", "合同.pdf", PDF]]);
    await expectAsked("a contract to mend", 8, 1, () => file({ payDays: "x" }), 422);
    await expectAsked("a contract", 23, 3, () => file({}), 303);
    await expectAsked("a contract again", 11, 2, () => file({}), 303);
    const clerk = await person(market.clerk);
    await expectAsked("confirm-filing", 9, 1, () => clerk.open(`/department/commissions/${id}/confirm-filing`), 200);
  });

  test("and of an objection, whoever reads it: an entrant, the department, the office", async () => {
    const id = await drawn(market);
    const { providerId } = await rowOf(market.shell, id);
    const other = market.agencies.find(({ organisationId }) => organisationId !== providerId);
    if (!other) throw new Error("no other entrant");
    const entrant = await person(other);
    const own = `/agency/commissions/${id}/objection`;
    await expectAsked("objection", 10, 1, () => entrant.open(own), 200);
    const typed = { ...hiddenIn((await entrant.open(own)).html), digest: "认为资质不足", statement: "见附件" };
    await expectAsked("an objection to mend", 10, 1, () => entrant.send(own, { ...typed, statement: "" }), 422);
    await expectAsked("an objection", 32, 3, () => entrant.send(own, typed), 303);
    const clerk = await person(market.clerk);
    await expectAsked("answer-objection", 9, 1, () => clerk.open(`/department/commissions/${id}/answer-objection`), 200);
    const supervisor = await person(market.supervisor);
    for (const slug of ["dismiss-objection", "uphold-objection", "reject-objection"])
      await expectAsked(slug, 9, 1, () => supervisor.open(`/office/commissions/${id}/${slug}`), 200);
  });
});
