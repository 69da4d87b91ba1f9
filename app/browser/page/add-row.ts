import { inNextRow, nextRowTitle } from "./row-number";

/** [再加一行] adds the row in place, so that chosen files stay; without the script the server answers with a longer form. */
export function startAddingRows(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[data-adds-row]") : null;
    if (!button?.form || !addRow(button.form)) return;
    event.preventDefault();
    if (rowsOf(button.form).length >= Number(button.dataset.addsRow)) button.remove();
  });
}

const rowsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>("[data-row]")];

function addRow(form: HTMLFormElement): boolean {
  const rows = rowsOf(form);
  const last = rows[rows.length - 1];
  const count = form.elements.namedItem("rows");
  if (!last || !(count instanceof HTMLInputElement)) return false;
  const row = emptyRowAfter(last, rows.length - 1);
  last.after(row);
  count.value = String(rows.length + 1);
  row.querySelector<HTMLElement>("input, textarea")?.focus();
  return true;
}

/** The same fields, empty and without what was wrong in them. */
function emptyRowAfter(last: HTMLElement, at: number): HTMLElement {
  const row = last.cloneNode(true) as HTMLElement;
  for (const message of row.querySelectorAll(".field-error")) message.remove();
  for (const field of row.querySelectorAll(".field-bad")) field.classList.remove("field-bad");
  for (const one of row.querySelectorAll("*")) renumber(one, at);
  for (const entry of row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) {
    entry.removeAttribute("aria-invalid");
    entry.defaultValue = "";
    entry.value = "";
  }
  const title = row.querySelector("legend");
  if (title) title.textContent = nextRowTitle(title.textContent ?? "");
  return row;
}

function renumber(element: Element, at: number): void {
  for (const name of ["id", "name", "for", "aria-describedby"]) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, inNextRow(value, at));
  }
}
