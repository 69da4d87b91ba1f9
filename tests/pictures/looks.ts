import type { Page } from "@playwright/test";
import { AGENT, CLERK, SUPERVISOR } from "../e2e/support/people";

type Look = {
  /** The file's name, and what stands in the table. */
  readonly name: string;
  readonly title: string;
  /** Who reads it; null for everybody. */
  readonly person: string | null;
  readonly address: (page: Page) => Promise<string>;
  /** What must be there first, where a script writes it. */
  readonly ready?: string;
};

const at = (path: string) => async () => path;

/** The first address on a page that a pattern matches, with what follows it. */
const firstOn =
  (path: string, pattern: RegExp, after = "") =>
  async (page: Page): Promise<string> => {
    await page.goto(path);
    const all = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    const found = all.find((each) => pattern.test(each));
    if (!found) throw new Error(`${path} leads to no ${pattern}`);
    return `${found}${after}`;
  };
const firstNotice = (status: string, after = "") => firstOn(`/commissions?status=${status}`, /^\/c\/[^/]+$/, after);

/** The twelve pages by which a change of looks is reviewed. */
export const LOOKS: readonly Look[] = [
  { name: "home", title: "Home", person: null, address: at("/") },
  { name: "commissions", title: "Commissions", person: null, address: at("/commissions") },
  { name: "notice-open", title: "A notice, open", person: null, address: firstNotice("open") },
  { name: "notice-closed", title: "A notice, closed", person: null, address: firstNotice("closed") },
  { name: "notice-failed", title: "A notice, failed", person: null, address: firstNotice("failed") },
  { name: "watch", title: "Watching a draw", person: null, address: firstNotice("closed", "/watch") },
  {
    ...{ name: "verify", title: "Verifying a draw", person: null },
    address: firstNotice("closed", "/verify"),
    ready: "[data-verdict] summary",
  },
  { name: "performance", title: "Performance", person: null, address: at("/performance") },
  { name: "agency", title: "An agency's home", person: AGENT, address: at("/agency") },
  { name: "department", title: "A department's home", person: CLERK, address: at("/department") },
  { name: "office", title: "The office's home", person: SUPERVISOR, address: at("/office") },
  {
    ...{ name: "check", title: "Checking a draft's answers", person: CLERK },
    address: async (page) => (await firstOn("/department", /\/edit$/)(page)).replace(/\/edit$/, "/check"),
  },
];
