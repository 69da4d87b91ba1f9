import { audit } from "./support/audit";
import { crawl } from "./support/crawl";
import { AGENT, APPROVER, AUDITOR, actAs, CLERK, DEPARTMENT_ADMIN, OPERATOR, SUPERVISOR } from "./support/people";
import { PAGES } from "./support/routes";
import { expect, test } from "./support/site";

/** Who reads, and which desk's pages are theirs; what a desk's people share is read once. */
const READERS: readonly { readonly who: string; readonly as: string | null; readonly starts: readonly string[]; readonly desks: RegExp }[] =
  [
    {
      who: "a visitor",
      as: null,
      starts: ["/", "/sign-in", "/account/join", "/tour", "/demonstration/reset"],
      desks: /^(public|account)$/,
    },
    { who: "an agent", as: AGENT, starts: ["/agency", "/account"], desks: /^(agency|account)$/ },
    { who: "a clerk", as: CLERK, starts: ["/department"], desks: /^department$/ },
    { who: "an approver", as: APPROVER, starts: ["/department"], desks: /^department$/ },
    { who: "a department's administrator", as: DEPARTMENT_ADMIN, starts: ["/department/members"], desks: /^department$/ },
    { who: "an operator", as: OPERATOR, starts: ["/office"], desks: /^office$/ },
    { who: "a supervisor", as: SUPERVISOR, starts: ["/office", "/office/people"], desks: /^office$/ },
    { who: "an auditor", as: AUDITOR, starts: ["/office"], desks: /^(office|regulator)$/ },
  ];

// Readers share nothing, so that they read at the same time on every worker.
test.describe.configure({ mode: "parallel" });

for (const reader of READERS) {
  test(`${reader.who} meets no barrier on any page, in both languages`, async ({ page }) => {
    test.setTimeout(240_000);
    if (reader.as) await actAs(page, reader.as);
    const found = await crawl(page.request, reader.starts);
    const wrong: string[] = [];
    for (const [pattern, [first = "/", second]] of found) {
      const desk = PAGES.find((each) => each.pattern === pattern)?.desk ?? "";
      if (!reader.desks.test(desk)) continue;
      wrong.push(...(await audit(page, first)), ...(await audit(page, `/en${second ?? first}`.replace(/\/$/, ""))));
    }
    expect(found.size).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
}
