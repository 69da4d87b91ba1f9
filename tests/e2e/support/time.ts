import { expect, type Page } from "@playwright/test";
import { seenText } from "./text";

/** More presses than any story needs: time that does not come is a failure, not a wait. */
const MOST = 60;

/** Presses the strip's [快进到下一节点] on the page until it shows the words; returns how many presses it took. */
export async function forwardUntil(page: Page, path: string, shows: string | RegExp): Promise<number> {
  const pattern = typeof shows === "string" ? new RegExp(shows) : shows;
  await page.goto(path);
  for (let presses = 0; presses <= MOST; presses++) {
    if (pattern.test(await seenText(page.locator("main")))) return presses;
    await page.getByRole("button", { name: "快进到下一节点" }).click();
    await expect(page).toHaveURL(new RegExp(`${path.replace(/[?].*/, "")}`));
  }
  throw new Error(`${path} never said ${pattern}`);
}

/** The demonstration's day, as a date field takes it. */
export async function today(page: Page): Promise<string> {
  const instant = await page.locator(".demo-strip time").first().getAttribute("datetime");
  return new Date(new Date(instant ?? "").getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
