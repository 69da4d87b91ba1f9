import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { commission } from "#db/schema/commission";
import { rulebookOf, rulesAt } from "~/domain/rulebook/rules";
import { copyCommission } from "~/workflows/posting/copy-commission";
import { startDraft } from "~/workflows/posting/start-draft";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { withDatabase } from "../support/database";
import { withSwitchOn } from "../support/later-rules";
import { must, testTerms } from "../support/market";
import { postingPeople, postingShell } from "../support/posting";
import { posted, type TestSite, testSite } from "../support/site";

const database = withDatabase();
const NEW = "/department/commissions/new?method=LOWEST_PRICE";
const DAY = "2026-10-08";
const BEFORE = "2026-10-07T09:30:00+08:00";
const AFTER = "2026-10-08T09:30:00+08:00";
let people: Awaited<ReturnType<typeof postingPeople>>;
/** The market's site; one whose rulebook switches the method on from a day on; that site on the eve of the day. */
let sites: { readonly market: TestSite; readonly later: TestSite; readonly eve: TestSite };
let cookie: string;
let id: string;

const later = rulebookOf(withSwitchOn("method.lowest_price.enabled", DAY));
const shellAt = (at: string, book: typeof rulesAt) => ({ ...postingShell(database(), at), rulesAt: book });

beforeAll(async () => {
  people = await postingPeople(database());
  const shell = shellAt(AFTER, later);
  sites = { market: await testSite(shellAt(AFTER, rulesAt)), later: await testSite(shell), eve: await testSite(shellAt(BEFORE, later)) };
  cookie = await sites.later.signIn(people.clerk.userId);
  const key = shell.entropy.id(new Date(AFTER));
  id = must(await startDraft(shell, people.clerk, { itemCode: "TJ-ZJ-002", key, method: "LOWEST_PRICE" })).id;
  await database().db.update(commission).set({ terms: testTerms() }).where(eq(commission.id, id));
});

const plain = (html: string) => html.replaceAll("<!-- -->", "").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
async function page(site: TestSite, path: string, status = 200): Promise<string> {
  const answer = await site.ask(path, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, status]);
  return plain(await answer.text());
}
const draft = (part: string) => `/department/commissions/${id}/${part}`;

describe("the lowest price, while its rule is off or its day has not come", () => {
  it("has no address: the choice, the form, the check page with the notice, answer 404 in words, in both languages", async () => {
    for (const site of [sites.market, sites.eve]) {
      for (const path of [NEW, draft("edit"), draft("edit/price"), draft("edit/attachments"), draft("check")]) {
        expect(await page(site, path, 404)).toContain("没有这一页");
        expect(await page(site, `/en${path}`, 404)).toContain("Page not found");
      }
      expect(await page(site, "/department/commissions/new")).not.toContain("最低价");
      const fields = { item: "TJ-ZJ-002", method: "LOWEST_PRICE", idempotencyKey: "01a09d6d-9680-7015-9597-7c8f86674049" };
      expect((await site.ask("/department/commissions/new", posted(fields, { cookie }))).status).toBe(404);
      const typed = { revision: "1", priceFen: "1.00" };
      expect((await site.ask(draft("edit/price"), posted(typed, { cookie }))).status).toBe(404);
      const file = posted({ revision: "1", verb: "remove", file: "x" }, { cookie });
      expect((await site.ask(draft("edit/attachments"), file)).status).toBe(404);
    }
    await page(sites.later, "/department/commissions/new?method=NO_SUCH", 404);
    const copied = copyCommission(shellAt(BEFORE, later), people.clerk, id, "01a09d6d-9680-7015-9597-7c8f86674050");
    expect(await copied).toMatchObject({ ok: false, reason: "posting.method-off" });
  });
});

describe("the lowest price, once its rule is on", () => {
  it("is chosen beside the draw, and the choice goes with the item", async () => {
    const choice = await page(sites.later, NEW);
    for (const words of ["随机选取（摇号）", "竞价选取（最低价）", 'name="method" value="LOWEST_PRICE"']) expect(choice).toContain(words);
    expect(await page(sites.later, "/department/commissions/new")).toContain('name="method" value="RANDOM"');
  });

  it("asks for a ceiling, by its own window, and never speaks of a draw", async () => {
    const price = await page(sites.later, draft("edit/price"));
    expect(price).toContain("最高限价");
    expect(price).toContain("报价不得高于此价");
    const schedule = await page(sites.later, draft("edit/schedule"));
    expect(schedule).toContain("3 至 20 个工作日");
    expect(schedule).toContain("预计开启时间");
    for (const html of [price, schedule]) expect(html).not.toMatch(/固定价|摇号时间|分钟摇号/);
    const english = await page(sites.later, `/en${draft("edit/price")}`);
    expect(english).toContain("Ceiling price");
    expect(english).not.toContain("fixed price");
  });

  it("shows the notice as the public would see it: ceiling, minimum, what is shown when; and is submitted while the rule is on", async () => {
    const check = await page(sites.later, draft("check"));
    for (const words of ["最高限价", "竞价选取（最低价）", "不足 3 家报名的流标", "公开与保密", "投标人 n"]) expect(check).toContain(words);
    expect(check).not.toMatch(/固定价|摇号/);
    const english = await page(sites.later, `/en${draft("check")}`);
    for (const words of ["Ceiling price", "Lowest price", "Bidder n"]) expect(english).toContain(words);
    expect(await submitForApproval(shellAt(BEFORE, later), people.clerk, id, 1)).toMatchObject({ reason: "posting.method-off" });
    const pressed = await sites.later.ask(draft("check"), posted({ revision: "1", declared: "yes" }, { cookie }));
    expect(pressed.status).toBe(303);
    const [row] = await database().db.select().from(commission).where(eq(commission.id, id));
    expect(row?.status).toBe("awaiting_approval");
  });
});
