import type { Lang } from "~/copy/define";
import { type Committee, committeeId } from "~/domain/verifiable/committee-object";
import { partialFile } from "~/domain/verifiable/share-file";
import { proveInBrowser, signInBrowser } from "./page/seal-core";

/*
 * The custodian's own script: a share file is opened and used here, and nothing of it or of its passphrase is sent, kept or logged. Their
 * inputs have no names, so that no form carries them.
 */

/** What a form signs, as the page says it. `ahead`: by how many milliseconds a demonstration's time is ahead of this computer's. */
type Work = {
  readonly id: string;
  readonly committee: Committee;
  readonly events: readonly { readonly id: string; readonly opensAt: string }[];
  readonly ahead: number;
  /** The own place in the committee: another custodian's share is not used here. */
  readonly index: number;
};
type Said = { readonly words: string; readonly at?: HTMLElement };

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-share-form]")) start(form);

function start(form: HTMLFormElement): void {
  const file = form.querySelector<HTMLInputElement>("[data-share]");
  const passphrase = form.querySelector<HTMLInputElement>("[data-passphrase]");
  const told = form.querySelector<HTMLElement>("[data-said]");
  const button = form.querySelector<HTMLButtonElement>("[data-use-share]");
  if (!file || !passphrase || !told || !button) return;
  const say = ({ words, at }: Said): void => {
    told.hidden = false;
    told.textContent = words;
    at?.focus();
  };
  button.addEventListener("click", () => {
    button.disabled = true;
    void use(form, file, passphrase, say)
      .catch(() => say({ words: form.dataset.wordsFailed ?? "" }))
      .finally(() => {
        button.disabled = false;
      });
  });
}

/** The next frame has been drawn: the sentence stands before the browser is busy. */
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function use(form: HTMLFormElement, file: HTMLInputElement, passphrase: HTMLInputElement, say: (said: Said) => void): Promise<void> {
  const { dataset } = form;
  const work = JSON.parse(dataset.shareForm ?? "") as Work;
  const lang: Lang = dataset.lang === "en" ? "en" : "zh";
  const [chosen] = file.files ?? [];
  if (committeeId(work.committee) !== work.id) return say({ words: dataset.wordsOtherId ?? "" });
  if (!chosen) return say({ words: dataset.wordsNoFile ?? "", at: file });
  if (passphrase.value === "") return say({ words: dataset.wordsNoPassphrase ?? "", at: passphrase });
  const now = Date.now() + work.ahead;
  if (work.events.some(({ opensAt }) => now < Date.parse(opensAt))) return say({ words: dataset.wordsEarly ?? "" });
  say({ words: dataset.wordsWorking ?? "" });
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  await drawn();
  const made =
    work.events.length > 0
      ? signInBrowser(work.committee, bytes, passphrase.value, work.events, lang)
      : proveInBrowser(work.committee, bytes, passphrase.value, lang);
  bytes.fill(0);
  if (!made.ok) return say({ words: made.text, at: passphrase });
  if (made.partials.some(({ index }) => index !== work.index)) return say({ words: dataset.wordsOtherPlace ?? "", at: file });
  const files = work.events.flatMap(({ id, opensAt }, at) => {
    const partial = made.partials[at];
    return partial ? [partialFile(work.committee, id, opensAt, partial)] : [];
  });
  const field = form.querySelector<HTMLInputElement>("[data-made]");
  if (!field) return;
  field.value = files.length > 0 ? JSON.stringify(files) : (made.partials[0]?.signature ?? "");
  passphrase.value = "";
  file.value = "";
  say({ words: dataset.wordsSent ?? "" });
  form.requestSubmit ? form.requestSubmit() : form.submit();
}
