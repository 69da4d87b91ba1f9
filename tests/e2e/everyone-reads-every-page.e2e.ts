import words from "../pictures/guide-words.json" with { type: "json" };
import { GUIDE_PICTURES, GUIDE_VIEW, showGuidePicture, wordsOf } from "../pictures/guides";
import { audit, auditWords } from "./support/audit";
import { crawl } from "./support/crawl";
import { MET_ON_THE_WAY } from "./support/met";
import { AGENT, APPROVER, AUDITOR, actAs, CLERK, DEPARTMENT_ADMIN, OPERATOR, SUPERVISOR } from "./support/people";
import { PAGES, pageAt } from "./support/routes";
import { expect, test } from "./support/site";

/**
 * Who reads which desk's pages, each person after the other: what the one before has met is not read again. The people are chosen so
 * that every page of the desk waits for one of them.
 */
const DESKS: readonly { readonly desks: RegExp; readonly people: readonly (string | null)[]; readonly starts: readonly string[] }[] = [
  {
    desks: /^(public|account)$/,
    people: [null, DEPARTMENT_ADMIN],
    starts: [
      "/",
      "/sign-in",
      "/account/join",
      "/tour",
      "/demonstration/reset",
      "/demonstration/forward",
      "/account",
      "/department/members",
    ],
  },
  { desks: /^agency$/, people: [AGENT, "田野", "杜若冰", "贾思远", "罗一鸣", "程皓"], starts: ["/agency"] },
  { desks: /^department$/, people: [CLERK, APPROVER, DEPARTMENT_ADMIN, "于洋", "曹宇", "韩雨桐", "马骁"], starts: ["/department"] },
  { desks: /^office$/, people: [SUPERVISOR, OPERATOR, AUDITOR], starts: ["/office"] },
];

const elsewhere: readonly string[] = Object.values(MET_ON_THE_WAY).flat();

// Readers share nothing, so that they read at the same time on every worker.
test.describe.configure({ mode: "parallel" });

for (const { desks, people, starts } of DESKS) {
  const pages = PAGES.filter((page) => desks.test(page.desk)).map((page) => page.pattern);

  test(`no page of ${desks.source} is a barrier to whom it is for, in both languages`, async ({ page }) => {
    const met = new Set<string>();
    const wrong: string[] = [];
    const missing = () => pages.filter((pattern) => !met.has(pattern) && !elsewhere.includes(pattern));
    for (const person of people) {
      if (person) await actAs(page, person);
      const found = await crawl(page.request, starts, desks, { wanted: missing() });
      for (const [pattern, [first = "/", second]] of found) {
        if (!pages.includes(pattern) || met.has(pattern)) continue;
        met.add(pattern);
        wrong.push(...(await audit(page, first)), ...(await auditWords(page, `/en${second ?? first}`.replace(/\/$/, ""))));
      }
    }
    expect(wrong).toEqual([]);
    expect(missing()).toEqual([]);
  });
}

test("the page for an address that does not exist is no barrier either", async ({ page }) => {
  expect(pageAt("/nowhere")?.pattern).toBe("/*");
  expect([...(await audit(page, "/nowhere")), ...(await auditWords(page, "/en/nowhere/at/all"))]).toEqual([]);
});

test("the guides picture what their pages say today", async ({ page }) => {
  await page.setViewportSize(GUIDE_VIEW);
  for (const name of GUIDE_PICTURES)
    await showGuidePicture(page, name, async (lang, part) => {
      expect(await wordsOf(part), `${name} (${lang}) says something else than its picture: npm run pictures`).toBe(words[name][lang]);
    });
});
