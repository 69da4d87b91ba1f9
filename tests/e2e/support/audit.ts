import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

const RULES: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
};
/** Text beside generated content is judged too, where axe by itself would leave it undecided; that also halves the time. */
const CHECKS = { checks: [{ id: "color-contrast", options: { ignorePseudo: true } }] };
/** CSS pixels: a phone at its narrowest or a desk screen at four hundred per cent, and where a page and its tables begin to be wide. */
const WIDTHS = [320, 768, 1024];

/** What is wrong with the page for those who cannot see it, press it or read it on a narrow screen; each with page and rule. */
export async function audit(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(path);
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(`axe.configure(${JSON.stringify(CHECKS)}), axe.run(${JSON.stringify(RULES)})`)) as AxeResults;
  const wrong = violations.map(
    ({ id, nodes }) =>
      `${path}: ${id}: ${nodes
        .map((node) => node.target.join(" "))
        .join(" | ")
        .slice(0, 200)}`,
  );
  if ((await page.locator("h1").count()) !== 1) wrong.push(`${path}: has ${await page.locator("h1").count()} headings of the first level`);
  for (const asked of WIDTHS) {
    await page.setViewportSize({ width: asked, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > asked) wrong.push(`${path}: ${width} px wide at ${asked}`);
  }
  return wrong;
}
