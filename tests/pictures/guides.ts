import type { Locator, Page } from "@playwright/test";
import { LANGS, type Lang } from "~/copy/define";
import type { GuidePicture } from "~/copy/shell/guide-pictures";
import { href } from "~/lib/lang";
import { AGENT, actAs, CLERK, SUPERVISOR } from "../e2e/support/people";
import { seenText } from "../e2e/support/text";

/** CSS pixels: as wide a window as lets a picture be read in the column of a guide, and higher than what is pictured. */
export const GUIDE_VIEW = { width: 640, height: 1600 };

const DRAFT = "示范加氢站新建雷电防护装置检测";

type Shown = {
  /** Who reads the page; null for everybody. */
  readonly person: string | null;
  /** Leads to the page, from wherever its address stands; without language. */
  readonly address: (page: Page) => Promise<string>;
  /** What of the page is pictured. */
  readonly part: string;
  /** What of it is pictured last, where not all is. */
  readonly until?: string;
  /** What must be there first, where a script writes it. */
  readonly ready?: string;
};

/** The address that a link leads to, without its query. */
async function addressOf(link: Locator): Promise<string> {
  return ((await link.getAttribute("href")) ?? "").replace(/[?].*/, "");
}

/** The pictures of the guides, by name: nothing in them may depend on what visitors have done meanwhile, but for numbers. */
const SHOWN: Readonly<Record<GuidePicture, Shown>> = {
  enter: {
    person: AGENT,
    address: async (page) => {
      await page.goto("/agency/find");
      return addressOf(page.locator(".agency-card .button-primary").last());
    },
    part: "#enter",
  },
  write: {
    person: CLERK,
    address: async (page) => {
      await page.goto(`/department/commissions?q=${encodeURIComponent(DRAFT)}`);
      return `${await addressOf(page.locator("main a", { hasText: DRAFT }).first())}/edit/price`;
    },
    part: "main form",
  },
  verdict: {
    person: null,
    address: async (page) => {
      await page.goto("/commissions?status=closed&order=closing");
      return `${await addressOf(page.locator("main a[href^='/c/']").first())}/verify`;
    },
    part: "[data-verdict]",
    until: "[data-verdict] table",
    ready: "[data-verdict] summary",
  },
  tabs: { person: SUPERVISOR, address: async () => "/office", part: "main .tabs" },
};

export const GUIDE_PICTURES = Object.keys(SHOWN) as GuidePicture[];

/** Opens the page that a guide pictures, in both languages one after the other, and hands on the part that is pictured, and the last of it. */
export async function showGuidePicture(
  page: Page,
  name: GuidePicture,
  look: (lang: Lang, part: Locator, last: Locator) => Promise<void>,
): Promise<void> {
  const { person, address, part, until = part, ready = part } = SHOWN[name];
  if (person) await actAs(page, person);
  const path = await address(page);
  for (const lang of LANGS) {
    await page.goto(href(lang, path));
    await page.locator(ready).first().waitFor();
    await look(lang, page.locator(part).first(), page.locator(until).first());
  }
}

/** What the part says, as far as it stays the same while time passes and visitors do things: its words, every number and amount alike. */
export async function wordsOf(part: Locator): Promise<string> {
  return (await seenText(part)).replace(/\d[\d,.:]*/g, "0").replace(/\s+/g, " ");
}
