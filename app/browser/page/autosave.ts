import { forget, isSame, isTyped, keep, kept, putBack, type Typed, typedIn } from "./fields";
import { DRAFT } from "./keep-typed";
import { noteIn, tellRestored } from "./note";

const local = () => window.localStorage;
const PAUSE_MS = 1500;
const begun = new WeakSet<HTMLFormElement>();
let warned = false;

type Draft = { readonly typed: Typed };

const isDraft = (value: unknown): value is Draft => typeof value === "object" && value !== null && "typed" in value && isTyped(value.typed);

/** Long forms are kept on the device while one types, and on the server where the form names an address for it. */
export function startAutosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) if (!begun.has(form)) begin(form);
  if (!warned) warnBeforeLoss();
}

function begin(form: HTMLFormElement): void {
  begun.add(form);
  const key = `${DRAFT}${form.dataset.autosave}`;
  const original = typedIn(form);
  const draft = kept(local, key);
  const answered = form.dataset.answered !== undefined;
  const drop = () => forget(local, (one) => one === key);
  // A refused form holds everything already; what arrived is let go when its answer stands (keep-typed.ts).
  if (answered) keep(local, key, { typed: original });
  else if (isDraft(draft) && isSame(draft.typed, original)) drop();
  else if (isDraft(draft)) {
    putBack(form, draft.typed);
    tellRestored(form, () => {
      putBack(form, original);
      drop();
    });
  }
  let timer: number | undefined;
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(form, key), PAUSE_MS);
  });
  form.addEventListener("submit", () => {
    window.clearTimeout(timer);
    keep(local, key, { typed: typedIn(form) });
  });
}

async function save(form: HTMLFormElement, key: string): Promise<void> {
  const onDevice = keep(local, key, { typed: typedIn(form) });
  const address = form.dataset.autosaveUrl;
  const onServer = address ? await post(address, form) : null;
  const note = noteIn(form);
  const time = new Date().toTimeString().slice(0, 5);
  if (onServer ?? onDevice) note.textContent = (form.dataset.wordsSaved ?? "").replace("{time}", time);
  else if (onServer === false) note.textContent = form.dataset.wordsSaveFailed ?? "";
}

async function post(address: string, form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams([...typedIn(form)].map(([name, value]) => [name, value]));
  for (const hidden of form.querySelectorAll<HTMLInputElement>("input[type=hidden]")) body.append(hidden.name, hidden.value);
  body.append("autosave", "1");
  try {
    const answer = await fetch(address, { method: "POST", body, redirect: "manual", credentials: "same-origin" });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Leaving a form that holds unsent words, and that nobody keeps, asks first. */
function warnBeforeLoss(): void {
  warned = true;
  let dirty: HTMLFormElement | null = null;
  document.addEventListener("input", ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>("main form") : null;
    if (form && form.method === "post" && form.dataset.autosave === undefined && form.querySelector("textarea")) dirty = form;
  });
  document.addEventListener("submit", () => {
    dirty = null;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!dirty?.isConnected) return;
    event.preventDefault();
    // Chromium of 2022 asks only when this is set.
    event.returnValue = "";
  });
}
