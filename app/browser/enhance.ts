import { startAddingRows } from "./page/add-row";
import { startAutosave } from "./page/autosave";
import { startCopying } from "./page/copy";
import { startCountdowns } from "./page/countdown";
import { startFileChecks } from "./page/file-checks";
import { focusErrors, startErrorLinks } from "./page/focus-errors";
import { restoreUnsent, startKeeping } from "./page/keep-typed";
import { startParts } from "./page/parts";
import { startPrinting } from "./page/printed";
import { startTotals } from "./page/running-total";
import { startSubmitting } from "./page/submit";

/** Comfort on every page; without it everything still works. Listeners stand on the document, so that replaced pages keep them. */
document.documentElement.classList.add("with-script");

startErrorLinks();
startCopying();
startFileChecks();
startAddingRows();
startSubmitting(arrive);
// After it, because what it holds back is not sent.
startKeeping();
startCountdowns();
startPrinting();
startTotals();
startParts();
arrive();

/** What each page needs once it stands, also after an upload was answered with the same form again. */
function arrive(): void {
  document.documentElement.classList.add("with-script");
  focusErrors();
  restoreUnsent();
  startAutosave();
}
