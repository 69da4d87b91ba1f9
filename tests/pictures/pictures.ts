import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { paths } from "~/lib/paths";
import { projectPath } from "~/lib/project-path";
import buildOnce from "../e2e/support/build-once";
import { actAs } from "../e2e/support/people";
import { seededFolder, serve, stop } from "../e2e/support/serve";
import { CHROMIUM_FLAGS, findChromium } from "../run/browser.mjs";
import { GUIDE_PICTURES, GUIDE_VIEW, showGuidePicture, wordsOf } from "./guides";
import { LOOKS } from "./looks";
import { toWebp } from "./webp";

const FOLDER = "tests/looks";
const WIDTHS = [1366, 390] as const;
/** Pixels after which a page is cut. */
const MOST_HEIGHT = 3200;
/** Quality of the pages, and of the guides' pictures, which people read. */
const QUALITY = { look: 0.45, guide: 0.65 };
/** Device pixels to each of the guides' pixels. */
const SHARPNESS = 1.25;
/** CSS pixels of the page around what is pictured. */
const MARGIN = 8;

const write = (path: string, content: string | Uint8Array) => writeFileSync(projectPath(path), content);
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function newPage(browser: Browser, baseURL: string, view: { width: number; height: number }, sharpness = 1): Promise<Page> {
  const settings = { baseURL, viewport: view, deviceScaleFactor: sharpness, locale: "zh-CN", timezoneId: "Asia/Shanghai" };
  return (await browser.newContext({ ...settings, reducedMotion: "reduce" })).newPage();
}

/** Begins the demonstration anew, so that every picture is taken in the same minute of its time. */
async function beginAnew(page: Page, address: string): Promise<void> {
  const answer = await page.request.post(paths.demonstration.reset, {
    form: { verb: "reset" },
    headers: { origin: address },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`the demonstration did not begin anew: ${answer.status()}`);
}

async function takeLooks(browser: Browser, address: string, encoder: Page): Promise<void> {
  rmSync(projectPath(FOLDER), { recursive: true, force: true });
  mkdirSync(projectPath(FOLDER));
  const page = await newPage(browser, address, { width: WIDTHS[0], height: 768 });
  for (const { name, person, address: find, ready } of LOOKS) {
    await beginAnew(page, address);
    if (person) await actAs(page, person);
    const path = await find(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(path);
      if (ready) await page.locator(ready).first().waitFor();
      // As high as the page, so that what clings to the window's foot stands at the page's.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(height, MOST_HEIGHT) });
      const { bytes } = await toWebp(encoder, await page.screenshot(), QUALITY.look);
      write(`${FOLDER}/${name}-${width}.webp`, bytes);
    }
    await page.setViewportSize({ width: WIDTHS[0], height: 768 });
  }
  const head = ["Page", ...WIDTHS.map((width) => `${width} px`)];
  const picture = (name: string, title: string, width: number) => `<img src="${name}-${width}.webp" alt="${title}" width="${width / 2}">`;
  const rows = LOOKS.map(({ name, title }) => [title, ...WIDTHS.map((width) => picture(name, title, width))]);
  const table = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const lead = `\`npm run pictures\` writes this folder: twelve pages of the demonstration in its first minute, each cut after ${MOST_HEIGHT} px. Run it with a change
of looks, and whoever reviews the change sees here what it did.`;
  write(`${FOLDER}/README.md`, `# How the pages look\n\n${lead}\n\n${table}\n`);
}

async function takeGuidePictures(browser: Browser, address: string, encoder: Page): Promise<void> {
  const page = await newPage(browser, address, GUIDE_VIEW, SHARPNESS);
  const sizes: Record<string, Record<string, object>> = {};
  const words: Record<string, Record<string, string>> = {};
  for (const name of GUIDE_PICTURES) {
    await beginAnew(page, address);
    await showGuidePicture(page, name, async (lang, part, last) => {
      const [box, end] = [await part.boundingBox(), await last.boundingBox()];
      if (!box || !end) throw new Error(`nothing to picture for ${name}`);
      const height = end.y + end.height - box.y + 2 * MARGIN;
      const around = { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height };
      const made = await toWebp(encoder, await page.screenshot({ fullPage: true, clip: around }), QUALITY.guide);
      write(join("public", paths.guidePicture(name, lang)), made.bytes);
      const size = { width: Math.round(made.width / SHARPNESS), height: Math.round(made.height / SHARPNESS) };
      sizes[name] = { ...sizes[name], [lang]: size };
      words[name] = { ...words[name], [lang]: await wordsOf(part) };
    });
  }
  write("app/components/shell/guide-pictures.json", asJson(sizes));
  write("tests/pictures/guide-words.json", asJson(words));
}

await buildOnce();
mkdirSync(projectPath("public/guides"), { recursive: true });
const folder = seededFolder("pictures");
const { child, ready } = serve(folder);
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: CHROMIUM_FLAGS });
try {
  const address = await ready;
  const encoder = await browser.newPage();
  await takeGuidePictures(browser, address, encoder);
  await takeLooks(browser, address, encoder);
} finally {
  await browser.close();
  await stop(child);
  rmSync(folder, { recursive: true, force: true });
}
