import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Brought } from "~/domain/verifiable/weigh";
import { checkFile } from "./verify/check-file";
import { show } from "./verify/show";

/** Whose proof is checked: that of the page, the sample, a file of the reader's own. */
type Source = "page" | "sample" | "own";

/** A verdict, and of a draw what makes it a table. */
type Shown = { readonly told: Pick<Told, "headline" | "tone"> & Partial<Told>; readonly more?: () => void };

/** The verify page's own script: fetches the proof, answers three questions, and shows that one changed character is found. */
const root = document.querySelector<HTMLElement>("[data-verify]");
if (root) start(root);

function start(stage: HTMLElement): void {
  const lang: Lang = stage.dataset.lang === "en" ? "en" : "zh";
  const verdict = part(stage, "[data-verdict]");
  const trial = part(stage, "[data-trial]");
  const change = part(stage, "[data-change]");
  const course = part(stage, "[data-course]");
  const heading = part(stage, "h1");
  let original: Uint8Array | null = null;
  let changes = 0;
  let turn = 0;
  let brought: Brought | null = null;

  const unreachable = (headline = stage.dataset.wordsUnreachable ?? "") => ({ headline, tone: "danger" }) as const;

  /** Checks may overlap: the page tells the one that was asked for last, and keeps its file. `rank`: of a trial, the changed place. */
  async function judge(read: () => Promise<Uint8Array>, keep: (bytes: Uint8Array) => void = () => {}, rank?: number): Promise<void> {
    const mine = ++turn;
    const place = rank === undefined ? verdict : trial;
    place.className = "verdict tone-info";
    place.hidden = false;
    if (place.firstElementChild) place.firstElementChild.textContent = stage.dataset.wordsWaiting ?? "";
    const said: Shown = await read()
      .then(async (bytes) => {
        if (mine === turn) keep(bytes);
        const told = await checkFile(bytes, lang, brought);
        const { course } = told;
        if (!course) return { told };
        const { tellCourse } = await import("./verify/course");
        return { told, more: () => tellCourse(stage, place, lang, told, course, rank) };
      })
      .catch(() => ({ told: unreachable() }));
    if (mine !== turn) return;
    show(place, said.told);
    if (rank === undefined) course.hidden = !said.more;
    said.more?.();
  }

  function open(source: Source, read: () => Promise<ArrayBuffer>): Promise<void> {
    trial.hidden = true;
    change.hidden = true;
    stage.dataset.shown = source;
    const title = stage.dataset[source] ?? "";
    document.title = document.title.replace(heading.textContent ?? "", title);
    heading.textContent = title;
    return judge(
      async () => new Uint8Array(await read()),
      (bytes) => {
        original = bytes;
        for (const button of stage.querySelectorAll("button")) button.hidden = false;
      },
    );
  }

  const load = (source: Source, url = ""): Promise<void> =>
    open(source, async () => {
      const response = await fetch(url, { credentials: "omit" });
      if (!response.ok) throw new Error(String(response.status));
      return response.arrayBuffer();
    });

  listen("[data-again]", async () => {
    const bytes = original;
    if (bytes) await judge(async () => bytes);
    else await load("page", stage.dataset.proof);
  });
  listen("[data-load-sample]", () => load("sample", stage.dataset.sampleFile));
  listen("[data-tamper]", async () => {
    const { tryChange } = await import("./verify/change-one");
    if (original) await tryChange(change, original, changes++, (bytes, rank) => judge(async () => bytes, undefined, rank));
  });
  part<HTMLInputElement>(stage, "[data-own-file]").addEventListener("change", (event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void open("own", () => file.arrayBuffer());
  });
  const form = part<HTMLFormElement>(stage, "[data-evidence]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void import("./verify/evidence")
      .then(({ readEvidence }) => readEvidence(form))
      .then((read) => {
        if (typeof read === "string") return show(verdict, unreachable(read));
        brought = read;
        const bytes = original;
        return bytes ? judge(async () => bytes) : undefined;
      })
      .catch(() => show(verdict, unreachable()));
  });
  const { proof } = stage.dataset;
  if (proof) {
    // The check's code loads while the proof is fetched. If it does not arrive, the check itself says so.
    for (const ahead of [import("./verify/draw"), import("./verify/course")]) ahead.catch(() => {});
    void load("page", proof);
  }

  function listen(selector: string, act: () => Promise<void>): void {
    part(stage, selector).addEventListener("click", () => void act().catch(() => show(verdict, unreachable())));
  }
}

function part<E extends HTMLElement = HTMLElement>(stage: HTMLElement, selector: string): E {
  const found = stage.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
