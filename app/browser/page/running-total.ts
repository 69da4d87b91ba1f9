import { totalText } from "~/lib/running-total";

/** The total of a form of weighted scores, while they are typed; without the script it stands there once the form was sent. */
export function startTotals(): void {
  document.addEventListener("input", (event) => {
    const form = event.target instanceof HTMLInputElement ? event.target.form : null;
    const output = form?.querySelector<HTMLElement>("output[data-weights]");
    if (!form || !output) return;
    const typedIn = (name: string) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLInputElement ? field.value : "";
    };
    output.textContent = totalText(output.dataset.words ?? "", JSON.parse(output.dataset.weights ?? "{}"), typedIn);
  });
}
