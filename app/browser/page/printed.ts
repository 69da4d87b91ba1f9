import { ui } from "~/copy/shell/ui";
import { formatDateTime } from "~/copy/values";

/** Writes the moment of printing under the sheet, by the server's clock: its time when the page was made, and what has passed since. */
export function startPrinting(): void {
  const shown = document.querySelector<HTMLTimeElement>("time[data-printed]");
  if (!shown) return;
  const opened = Date.now();
  const made = Date.parse(shown.dateTime);
  const lang = shown.dataset.printed === "en" ? "en" : "zh";
  window.addEventListener("beforeprint", () => {
    shown.textContent = ui[lang].printedAt(formatDateTime(lang, new Date(made + Date.now() - opened)));
  });
}
