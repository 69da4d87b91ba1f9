import { forget, isTyped, keep, kept, putBack, typedIn } from "./fields";
import { tellRestored } from "./note";

const session = () => window.sessionStorage;
const PREFIX = "mingxuan-typed:";
const SIGN_IN = /^\/(?:en\/)?sign-in(?:$|[/?])/;
const SIGN_OUT = /\/account\/sign-out$/;

const plain = (path: string) => path.replace(/^\/en(?=\/|$)/, "") || "/";
const placeOf = (form: HTMLFormElement) => `${PREFIX}${plain(location.pathname)} ${[...document.forms].indexOf(form)}`;

/** A sent form is kept until an answer shows that it arrived: a session may have ended while one typed. */
export function startKeeping(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (SIGN_OUT.test(form.action)) {
      // The next person at this machine finds nothing of ours.
      for (const storage of [session, () => window.localStorage]) forget(storage, (key) => key.startsWith("mingxuan-"));
      return;
    }
    const typed = typedIn(form);
    if (typed.length > 0 && !SIGN_IN.test(location.pathname)) keep(session, placeOf(form), typed);
  });
}

/** Back from signing in, the words return to the form they were typed in. Any other page means that they arrived. */
export function restoreAfterSignIn(): void {
  if (SIGN_IN.test(location.pathname)) return;
  const from = document.referrer ? new URL(document.referrer) : null;
  const signedIn = from !== null && from.origin === location.origin && SIGN_IN.test(from.pathname);
  for (const form of signedIn ? document.forms : []) {
    const typed = kept(session, placeOf(form));
    if (!isTyped(typed) || form.dataset.answered !== undefined || form.method !== "post") continue;
    const original = typedIn(form);
    putBack(form, typed);
    tellRestored(form, () => putBack(form, original));
  }
  forget(session, (key) => key.startsWith(PREFIX));
}
