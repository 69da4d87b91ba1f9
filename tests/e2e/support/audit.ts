import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const RULES: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
  reporter: "no-passes",
  // No rule of these tags reads style sheets.
  preload: false,
  // It takes half of the time and lets small targets pass that stand apart: every target is measured below.
  rules: { "target-size": { enabled: false } },
};
/** CSS pixels: the least width and height of what is pressed, unless it stands within a sentence (WCAG 2.2, 2.5.8). */
const TARGET = 24;
/** The small spelling: every page parses it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Text beside generated content is judged too, where axe by itself would leave it undecided; that also halves the time. */
const CHECKS = { checks: [{ id: "color-contrast", options: { ignorePseudo: true } }] };
/** Of one kind of fault so many are told of a page. */
const MOST = 5;
/** CSS pixels: where a page and its tables begin to be wide, and a phone at its narrowest or a desk screen at four hundred per cent. */
const WIDTHS = [1024, 768, 320];

const LANGS = { zh: "zh-CN", en: "en" } as const;

/**
 * What any page must have in any language: one heading of the first level, its language named, no line of its text that begins or ends
 * with a middot, and nothing wider than the screen. A dot between facts that may stand on two lines is a line by itself in the text.
 */
async function frameOf(page: Page, path: string, widths: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  const lang = /^\/en(\/|\?|$)/.test(path) ? LANGS.en : LANGS.zh;
  const found = await page.evaluate(() => ({ headings: document.querySelectorAll("h1").length, lang: document.documentElement.lang }));
  const lines = (await page.locator("body").allInnerTexts()).flatMap((text) => text.split("\n"));
  const dotted = lines.filter((line) => /^\s*·\s*\S|\S\s*·\s*$/.test(line));
  if (found.headings !== 1) wrong.push(`${path}: has ${found.headings} headings of the first level`);
  if (found.lang !== lang) wrong.push(`${path}: says that its language is ${found.lang}`);
  wrong.push(...dotted.slice(0, MOST).map((line) => `${path}: a middot stands at the end of “${line}”`));
  for (const asked of widths) {
    await page.setViewportSize({ width: asked, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > asked) wrong.push(`${path}: ${width} px wide at ${asked}`);
  }
  return wrong;
}

/** What is pressed and smaller than a finger or an unsteady hand can meet. A link within a sentence is as high as its line. */
async function smallTargets(page: Page, path: string): Promise<string[]> {
  const small = await page.evaluate((least) => {
    const block = (at: Element): Element =>
      getComputedStyle(at).display.startsWith("inline") && at.parentElement ? block(at.parentElement) : at;
    const inSentence = (link: Element) => {
      const around = block(link.parentElement ?? link);
      const words = [...around.querySelectorAll("a, button")].reduce(
        (left, each) => left.replace(each.textContent ?? "", ""),
        around.textContent ?? "",
      );
      return words.trim() !== "";
    };
    const found: string[] = [];
    for (const each of document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
      const labels = each instanceof HTMLInputElement && /^(checkbox|radio)$/.test(each.type) ? each.labels : null;
      const { width, height } = (labels?.[0] ?? each).getBoundingClientRect();
      if (width === 0 || height === 0 || (width >= least && height >= least) || !each.checkVisibility() || each.ariaHidden === "true")
        continue;
      if (getComputedStyle(each).display === "inline" && inSentence(each)) continue;
      found.push(`${each.outerHTML.slice(0, 120)} is ${Math.round(width)} × ${Math.round(height)} px`);
    }
    return found;
  }, TARGET);
  return small.slice(0, MOST).map((each) => `${path}: ${each}`);
}

/** What is wrong with the page for those who cannot see it, press it or read it on a narrow screen; each with page and rule. */
export async function audit(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(path);
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(`axe.configure(${JSON.stringify(CHECKS)}), axe.run(${JSON.stringify(RULES)})`)) as AxeResults;
  const wrong = violations.map(
    ({ id, nodes }) =>
      `${path}: ${id}: ${nodes
        .map((node) => node.target.join(" "))
        .join(" | ")
        .slice(0, 200)}`,
  );
  const small = await smallTargets(page, path);
  return [...wrong, ...small, ...(await frameOf(page, path, WIDTHS)), ...(await smallTargets(page, path))];
}

/**
 * The page's other language: the same marks and colours, which were judged once, around words of other lengths. It is opened as narrow as
 * the first was left, because each change of width draws a page anew.
 */
export async function auditWords(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  return frameOf(page, path, WIDTHS.toReversed());
}
