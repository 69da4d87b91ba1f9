import type { Lang } from "~/copy/define";
import { checkFile } from "./verify/check-file";

/** The verify page's own script: fetches the proof, says one sentence, and shows that one changed character is found. */
const root = document.querySelector<HTMLElement>("[data-verify]");
if (root) start(root);

function start(stage: HTMLElement): void {
  const lang: Lang = stage.dataset.lang === "en" ? "en" : "zh";
  const verdict = part(stage, "[data-verdict]");
  const change = part(stage, "[data-change]");
  let original: Uint8Array | null = null;
  let presses = 0;

  async function judge(bytes: Uint8Array): Promise<void> {
    const said = await checkFile(bytes, lang);
    show(said.tone, said.text);
  }

  function show(tone: string, text: string): void {
    verdict.hidden = false;
    verdict.className = `verdict tone-${tone}`;
    verdict.dataset.tone = tone;
    verdict.textContent = text;
  }

  async function load(url: string): Promise<void> {
    show("info", stage.dataset.wordsWaiting ?? "");
    change.hidden = true;
    try {
      const response = await fetch(url, { credentials: "omit" });
      if (!response.ok) throw new Error(String(response.status));
      original = new Uint8Array(await response.arrayBuffer());
      await judge(original);
    } catch {
      show("danger", stage.dataset.wordsUnreachable ?? "");
    }
  }

  listen("[data-again]", async () => {
    change.hidden = true;
    if (original !== null) await judge(original);
    else await load(stage.dataset.proof ?? "");
  });
  listen("[data-load-sample]", () => load(stage.dataset.sample ?? ""));
  listen("[data-tamper]", async () => {
    const { changeOne } = await import("./verify/change-one");
    const changed = original === null ? null : changeOne(new TextDecoder().decode(original), presses++);
    if (!changed) return;
    change.hidden = false;
    change.textContent = (stage.dataset.wordsChanged ?? "")
      .replace("{field}", changed.field)
      .replace("{from}", changed.from)
      .replace("{to}", changed.to);
    await judge(new TextEncoder().encode(changed.text));
  });
  part<HTMLInputElement>(stage, "[data-own-file]").addEventListener("change", async (event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    change.hidden = true;
    original = new Uint8Array(await file.arrayBuffer());
    await judge(original);
  });
  // A draw is what the page opens with: its part comes while the proof is fetched. Whether it came, the check finds out.
  import("./verify/draw").catch(() => {});
  void load(stage.dataset.proof ?? "");

  function listen(selector: string, act: () => Promise<void>): void {
    part(stage, selector).addEventListener("click", () => void act());
  }
}

function part<E extends HTMLElement = HTMLElement>(stage: HTMLElement, selector: string): E {
  const found = stage.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
