import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Brought } from "~/domain/verifiable/weigh";
import { checkFile } from "./verify/check-file";
import { show } from "./verify/show";

/** The verify page's own script: fetches the proof, answers three questions, and shows that one changed character is found. */
const root = document.querySelector<HTMLElement>("[data-verify]");
if (root) start(root);

function start(stage: HTMLElement): void {
  const lang: Lang = stage.dataset.lang === "en" ? "en" : "zh";
  const verdict = part(stage, "[data-verdict]");
  const change = part(stage, "[data-change]");
  let original: Uint8Array | null = null;
  let changes = 0;
  let turn = 0;
  let brought: Brought | null = null;

  const say = (told: Pick<Told, "headline" | "tone"> & Partial<Told>): void => show(verdict, told);

  const unreachable = (headline: string) => ({ headline, tone: "danger" }) as const;

  /** Checks may overlap: the page tells the one that was asked for last, and keeps its file. */
  async function judge(read: () => Promise<Uint8Array>, keep: (bytes: Uint8Array) => void = () => {}): Promise<void> {
    const mine = ++turn;
    verdict.className = "verdict tone-info";
    verdict.textContent = stage.dataset.wordsWaiting ?? "";
    verdict.hidden = false;
    const said = await read()
      .then((bytes) => {
        if (mine === turn) keep(bytes);
        return checkFile(bytes, lang, brought);
      })
      .catch(() => unreachable(stage.dataset.wordsUnreachable ?? ""));
    if (mine === turn) say(said);
  }

  function open(read: () => Promise<ArrayBuffer>): Promise<void> {
    change.hidden = true;
    return judge(
      async () => new Uint8Array(await read()),
      (bytes) => {
        original = bytes;
        for (const button of stage.querySelectorAll("button")) button.hidden = false;
      },
    );
  }

  const load = (url: string): Promise<void> =>
    open(async () => {
      const response = await fetch(url, { credentials: "omit" });
      if (!response.ok) throw new Error(String(response.status));
      return response.arrayBuffer();
    });

  listen("[data-again]", async () => {
    const bytes = original;
    change.hidden = true;
    if (bytes) await judge(async () => bytes);
    else await load(stage.dataset.proof ?? "");
  });
  listen("[data-load-sample]", () => load(stage.dataset.sample ?? ""));
  listen("[data-tamper]", async () => {
    if (original === null) return;
    const text = new TextDecoder().decode(original);
    const { changeOne } = await import("./verify/change-one");
    const changed = changeOne(text, changes++);
    if (!changed) return;
    change.hidden = false;
    change.textContent = (stage.dataset.wordsChanged ?? "")
      .replace("{field}", changed.field)
      .replace("{from}", changed.from)
      .replace("{to}", changed.to);
    await judge(async () => new TextEncoder().encode(changed.text));
  });
  part<HTMLInputElement>(stage, "[data-own-file]").addEventListener("change", (event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void open(() => file.arrayBuffer());
  });
  const form = part<HTMLFormElement>(stage, "[data-evidence]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void import("./verify/evidence")
      .then(({ readEvidence }) => readEvidence(form))
      .then((read) => {
        if (typeof read === "string") return say(unreachable(read));
        brought = read;
        const bytes = original;
        return bytes ? judge(async () => bytes) : undefined;
      })
      .catch(() => say(unreachable(stage.dataset.wordsUnreachable ?? "")));
  });
  const { proof } = stage.dataset;
  if (proof) {
    // The check's code loads while the proof is fetched. If it does not arrive, the check itself says so.
    import("./verify/draw").catch(() => {});
    void load(proof);
  }

  function listen(selector: string, act: () => Promise<void>): void {
    part(stage, selector).addEventListener("click", () => void act().catch(() => say(unreachable(stage.dataset.wordsUnreachable ?? ""))));
  }
}

function part<E extends HTMLElement = HTMLElement>(stage: HTMLElement, selector: string): E {
  const found = stage.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
