import { filesMayGo } from "./file-checks";
import { hasFiles, upload } from "./upload";

/** An answer that is a file leaves the page standing: its buttons wake again. */
const WAKE_MS = 20_000;

/** A form is sent once: the second press waits until the page is left or shown again. */
export function startSubmitting(arrive: () => void): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent !== undefined || !filesMayGo(form)) {
      event.preventDefault();
      return;
    }
    lock(form);
    window.setTimeout(() => unlock(form), WAKE_MS);
    if (form.dataset.uploading === undefined || !hasFiles(form)) return;
    event.preventDefault();
    void upload(form, event.submitter instanceof HTMLButtonElement ? event.submitter : null, () => unlock(form), arrive);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) unlock(form);
  });
}

function lock(form: HTMLFormElement): void {
  form.dataset.sent = "";
  for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true");
}

function unlock(form: HTMLFormElement): void {
  if (form.dataset.sent === undefined) return;
  delete form.dataset.sent;
  for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled");
}

const buttonsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === "submit");
