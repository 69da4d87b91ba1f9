import { type Arrival, fateOfKept } from "./arrival";
import { forget, isTyped, keep, kept, putBack, typedIn } from "./fields";
import { tellRestored } from "./note";

const session = () => window.sessionStorage;
const local = () => window.localStorage;
const PREFIX = "mingxuan-typed:";
/** Two marks: which draft the form sent last belongs to, until a page stands; and that a page said it came to nothing. */
const SENT = "mingxuan-sent";
const FAILED = "mingxuan-failed";
/** Drafts of long forms, by the form's own name for them (autosave.ts). */
export const DRAFT = "mingxuan-draft:";
const SIGN_IN = /^\/(?:en\/)?sign-in(?:$|[/?])/;
const SIGN_OUT = /\/account\/sign-out$/;

const plain = (path: string) => path.replace(/^\/en(?=\/|$)/, "") || "/";
const placeOf = (form: HTMLFormElement) => `${PREFIX}${plain(location.pathname)} ${[...document.forms].indexOf(form)}`;

/** A sent form is kept until an answer shows that it arrived: a session may have ended while one typed, or the site be away. */
export function startKeeping(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    // Held back before it was sent; an upload is held back too, but marked as sent.
    if (event.defaultPrevented && form.dataset.sent === undefined) return;
    if (SIGN_OUT.test(form.action)) {
      // The next person at this machine finds nothing of ours.
      for (const storage of [session, local]) forget(storage, (key) => key.startsWith("mingxuan-"));
      return;
    }
    keep(session, SENT, form.dataset.autosave ?? "");
    const typed = typedIn(form);
    if (typed.length > 0 && !SIGN_IN.test(location.pathname)) keep(session, placeOf(form), typed);
  });
}

function arrival(sent: unknown): Arrival {
  const from = document.referrer ? new URL(document.referrer) : null;
  const [entry] = performance.getEntriesByType("navigation");
  return {
    sent: typeof sent === "string",
    unanswered: document.querySelector("[data-unanswered]") !== null,
    failed: kept(session, FAILED) === true,
    onSignIn: SIGN_IN.test(location.pathname),
    fromSignIn: from !== null && from.origin === location.origin && SIGN_IN.test(from.pathname),
    navigated: !(entry instanceof PerformanceNavigationTiming) || entry.type === "navigate",
  };
}

/** Puts back what was typed in the forms of this page; out: whether any form was one of those. */
function putAllBack(): boolean {
  let any = false;
  for (const form of document.forms) {
    const typed = kept(session, placeOf(form));
    if (!isTyped(typed) || form.dataset.answered !== undefined || form.method !== "post") continue;
    any = true;
    // A form that is kept while one types has its draft, which returns by itself (autosave.ts).
    if (form.dataset.autosave !== undefined) continue;
    const original = typedIn(form);
    putBack(form, typed);
    tellRestored(form, () => putBack(form, original));
  }
  return any;
}

/** The words of a form that came to nothing return where they were typed, when that page stands again. An answer of the form lets them go. */
export function restoreUnsent(): void {
  const sent = kept(session, SENT);
  const come = arrival(sent);
  forget(session, (key) => key === SENT);
  if (come.unanswered) keep(session, FAILED, true);
  const fate = fateOfKept(come);
  if (fate === "stay" || (fate === "return" && !putAllBack() && come.failed)) return;
  if (fate === "go" && come.sent && sent) forget(local, (key) => key === `${DRAFT}${sent}`);
  forget(session, (key) => key.startsWith(PREFIX) || key === FAILED);
}
