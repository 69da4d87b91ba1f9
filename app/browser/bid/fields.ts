/** The parts of the page on which a price is sealed, by their ids and marks. */

export function part<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export type Entry = HTMLInputElement | HTMLSelectElement;
export const entry = <E extends Entry = HTMLInputElement>(id: string): E => part<E>(document, `#bid-${id}`);

/** The checks of chosen files take a message away with what was wrong (page/file-checks.ts). */
function messageBefore(id: string): HTMLElement | null {
  const at = document.getElementById(`bid-${id}`);
  if (!at) return null;
  const message = document.createElement("p");
  message.className = "field-error";
  message.id = `bid-${id}-error`;
  at.before(message);
  return message;
}

/** Says what is wrong beside a field; nothing takes it away. */
export function mark(id: string, why: string): void {
  const message = document.getElementById(`bid-${id}-error`) ?? messageBefore(id);
  if (!message) return;
  message.textContent = why;
  message.hidden = why === "";
  const at = document.getElementById(`bid-${id}`);
  message.closest(".field")?.classList.toggle("field-bad", why !== "");
  if (!(at instanceof HTMLInputElement)) return;
  if (why) at.setAttribute("aria-invalid", "true");
  else at.removeAttribute("aria-invalid");
}

/** Something wrong, at its field, named as the page names it. */
export type Wrong = { readonly id: string; readonly label: string; readonly why: string };

/** Lists everything that is wrong, each leading to its field, and begins there; with nothing it goes away. */
export function tellWrong(root: ParentNode, wrong: readonly Wrong[], colon: string): void {
  const summary = part(root, "[data-problems]");
  for (const message of root.querySelectorAll<HTMLElement>(".field-error")) mark(message.id.slice("bid-".length, -"-error".length), "");
  for (const { id, why } of wrong) mark(id, why);
  const rows = wrong.map(({ id, label, why }) => {
    const link = document.createElement("a");
    link.href = `#bid-${id}`;
    link.textContent = `${label}${colon}${why}`;
    const row = document.createElement("li");
    row.append(link);
    return row;
  });
  part(summary, "ul").replaceChildren(...rows);
  summary.hidden = wrong.length === 0;
  if (wrong.length > 0) summary.focus();
}
