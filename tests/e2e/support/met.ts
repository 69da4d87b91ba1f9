import type { Page } from "@playwright/test";
import { audit, auditWords } from "./audit";
import { pageAt } from "./routes";

/**
 * Pages that stand only while a commission or an agency is in between: no link of the seeded demonstration leads there for certain.
 * By the journey that meets them and fails without them.
 */
export const MET_ON_THE_WAY = {
  life: [
    "/department/commissions/:id/submitted",
    "/department/commissions/:id/confirm-filing",
    "/department/commissions/:id/reject-filing",
    "/department/commissions/:id/correct/:file",
    "/agency/commissions/:id/file-contract",
    "/agency/commissions/:id/confirm-filing",
    "/agency/commissions/:id/reject-filing",
    "/agency/commissions/:id/dispute-payment",
    "/agency/commissions/:id/confirm-payment",
    "/agency/commissions/:id/reply-rating",
  ],
  admission: ["/account/accept/:token", "/agency/profile/commitment/sign"],
  bidding: ["/agency/commissions/:id/bid"],
  committee: ["/office/committees/new", "/office/committees/:id", "/office/committees/:id/deal"],
  cancellation: ["/office/commissions/:id/consent-cancel"],
  nowhere: ["/*"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a journey has looked at on its way, of the route patterns that it is there for, and what was wrong there. */
export type Met = { readonly wanted: readonly string[]; readonly pages: Set<string>; readonly wrong: string[] };
const journeys = new WeakMap<Page, Met>();

/** From now on each of these pages is audited, once, in both languages, when this journey presses a button there. */
export function auditOnTheWay(page: Page, wanted: readonly string[]): Met {
  const met: Met = { wanted, pages: new Set(), wrong: [] };
  journeys.set(page, met);
  return met;
}

/** Audits the page that the journey stands on, in a tab of its own so that nothing typed is lost. Nothing happens in other journeys. */
export async function meet(page: Page): Promise<void> {
  const met = journeys.get(page);
  const { pathname } = new URL(page.url());
  const pattern = pageAt(pathname)?.pattern;
  if (!met || !pattern || !met.wanted.includes(pattern) || met.pages.has(pattern)) return;
  met.pages.add(pattern);
  const tab = await page.context().newPage();
  met.wrong.push(...(await audit(tab, pathname)), ...(await auditWords(tab, `/en${pathname}`)));
  await tab.close();
}
