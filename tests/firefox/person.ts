import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type ElementHandle, launch, type Page } from "puppeteer-core";
import { findFirefox } from "../run/browser.mjs";

/** CSS pixels of an office screen. */
const DESK = { width: 1366, height: 768 };
const WATCHDOG = 600_000;

/** What a task cost whoever did it: pages loaded, things pressed (links and buttons), fields filled. */
export type Counts = { loads: number; presses: number; fields: number };

const TEXT_OF_FILE =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

export async function startFirefox(): Promise<Browser> {
  return launch({
    browser: "firefox",
    executablePath: findFirefox() ?? undefined,
    headless: true,
    timeout: WATCHDOG,
    protocolTimeout: WATCHDOG,
    extraPrefsFirefox: { "intl.accept_languages": "zh-CN", "datareporting.policy.dataSubmissionEnabled": false },
  });
}

/** Finds what somebody who reads the page would press or fill: the first that is visible and bears these words. */
function finder(kind: "press" | "field", words: string, within: string): Element | null {
  const area = document.querySelector(within) ?? document.body;
  const plain = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const seen = (each: Element) => each.checkVisibility() && each.getBoundingClientRect().height > 0;
  const best = <T extends Element>(all: Iterable<T>, text: (each: T) => string): T | null => {
    const fitting = [...all].filter((each) => seen(each) && text(each).includes(words));
    return fitting.find((each) => text(each) === words) ?? fitting.find((each) => text(each).startsWith(words)) ?? fitting[0] ?? null;
  };
  if (kind === "press") return best(area.querySelectorAll("a[href], button, summary"), (each) => plain(each.textContent));
  const label = best(area.querySelectorAll("label, legend"), (each) => plain(each.textContent));
  if (label instanceof HTMLLabelElement) return label.control;
  return label?.closest("fieldset")?.querySelector("input, select, textarea") ?? null;
}

/** Somebody at a Firefox window of their own, with nothing kept from before; everything that they do is counted. */
export class Person {
  readonly counts: Counts = { loads: 0, presses: 0, fields: 0 };
  private readonly disk = mkdtempSync(join(tmpdir(), "mingxuan-firefox-"));
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly address: string,
  ) {}

  static async sitsDown(browser: Browser, address: string, size = DESK): Promise<Person> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(WATCHDOG);
    await page.setViewport(size);
    const person = new Person(page, context, address);
    page.on("load", () => person.counts.loads++);
    return person;
  }

  /** Types an address. */
  async opens(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.address).href, { waitUntil: "load" });
  }

  /** Asks again until there is an answer. The page's own policy forbids the client's way of waiting, which needs eval. */
  private async once<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
    for (const end = Date.now() + WATCHDOG; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
      const answer = await ask();
      if (answer !== null) return answer;
    }
    throw new Error(`${what} is not on ${this.page.url()}:\n${await this.text("body")}`);
  }

  private async found(kind: "press" | "field", words: string, within = "main"): Promise<ElementHandle<Element>> {
    const ask = async () => (await this.page.evaluateHandle(finder, kind, words, within)).asElement() as ElementHandle<Element> | null;
    const found = await this.once(`${kind} "${words}"`, ask);
    // As a reader scrolls: the client presses whatever lies over the place, a phone's bar included.
    await found.evaluate((each) => each.scrollIntoView({ block: "center", behavior: "instant" }));
    return found;
  }

  /** Presses what leads to another page. */
  async follows(words: string, within?: string): Promise<void> {
    const target = await this.found("press", words, within);
    this.counts.presses++;
    await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), target.click()]);
  }

  /** Presses what changes the page that it stands on. */
  async presses(words: string, within?: string): Promise<void> {
    const target = await this.found("press", words, within);
    this.counts.presses++;
    await target.click();
  }

  /** Fills the field beside the words, in place of what stood there; chooses where there is a choice. */
  async fills(words: string, value: string): Promise<void> {
    const field = await this.found("field", words);
    this.counts.fields++;
    const kind = await field.evaluate((each) => (each instanceof HTMLInputElement ? each.type : each.localName));
    if (kind === "select") {
      const chosen = (each: Element, text: string) =>
        [...(each as HTMLSelectElement).options].find((one) => one.text.includes(text))?.value;
      await field.select((await field.evaluate(chosen, value)) ?? value);
    } else if (kind === "date") {
      // The order in which its parts are typed is the reader's language's: it is set whole.
      await field.evaluate((each, day) => {
        (each as HTMLInputElement).value = day;
        each.dispatchEvent(new Event("input", { bubbles: true }));
      }, value);
    } else {
      await field.evaluate((each) => (each as HTMLInputElement).select());
      await field.type(value);
    }
  }

  /** Ticks a box or a circle, if it is not ticked. */
  async ticks(words: string): Promise<void> {
    const box = await this.found("field", words);
    this.counts.fields++;
    if (!(await box.evaluate((each) => (each as HTMLInputElement).checked))) await box.click();
  }

  /** Chooses a PDF of this name from the disk. */
  async attaches(words: string, name: string): Promise<void> {
    const field = await this.found("field", words);
    this.counts.fields++;
    writeFileSync(join(this.disk, name), TEXT_OF_FILE);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(join(this.disk, name));
  }

  /** Takes the demonstration's one click for somebody of its cast. */
  async signsInAs(name: string): Promise<void> {
    await this.opens("/account/demonstration");
    const row = (who: string) =>
      [...document.querySelectorAll("tr")].find((each) => each.textContent?.includes(who))?.querySelector("button");
    const button = await this.once(
      name,
      async () => (await this.page.evaluateHandle(row, name)).asElement() as ElementHandle<Element> | null,
    );
    this.counts.presses++;
    await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), button.click()]);
  }

  /** Waits until the words stand on the page. */
  async reads(words: string, within = "main"): Promise<void> {
    await this.once(`"${words}"`, async () => (await this.text(within)).includes(words) || null);
  }

  async text(within = "main"): Promise<string> {
    return this.page.$eval(within, (each) => (each.textContent ?? "").replace(/\s+/g, " "));
  }

  async leaves(): Promise<void> {
    await this.context.close();
    rmSync(this.disk, { recursive: true });
  }
}
