import type { BidWords } from "~/copy/selection/bid-page";
import { isCostKind, type TypedLine } from "~/domain/selection/typed-bid";
import { part } from "./fields";

const IDS = ["kind", "quantity", "unit", "rate"] as const;
const FIRST_KIND = "labour";

/** The lines of the cost sheet on the page: added, removed, counted anew, read and filled. */
export function linesOf(stage: HTMLElement, t: BidWords) {
  const list = part(stage, "[data-lines]");
  const { content } = part<HTMLTemplateElement>(stage, "[data-line-template]");
  const add = part<HTMLButtonElement>(stage, "[data-add]");
  const rows = () => [...list.querySelectorAll<HTMLElement>("[data-line]")];

  /** Each field's id ends with the place of its line, so that a line that goes moves those behind it. */
  function count(): void {
    for (const [at, row] of rows().entries()) {
      part(row, "legend").textContent = t.lineOf(at + 1);
      part(row, "[data-remove]").setAttribute("aria-label", t.removeOf(at + 1));
      for (const one of row.querySelectorAll("[id], [for], [aria-describedby], [data-field]"))
        for (const name of ["id", "for", "aria-describedby", "data-field"]) {
          const value = one.getAttribute(name);
          if (value !== null) one.setAttribute(name, value.replace(/-\d+(?=$|-)/g, `-${at}`));
        }
    }
    add.hidden = rows().length >= Number(add.dataset.most);
  }

  function append(): HTMLElement {
    const row = part<HTMLElement>(content.cloneNode(true) as DocumentFragment, "[data-line]");
    list.append(row);
    count();
    return row;
  }

  const fieldIn = (row: HTMLElement, name: (typeof IDS)[number]) =>
    part<HTMLInputElement | HTMLSelectElement>(row, `[id^="bid-${name}-"]:is(input, select)`);

  add.addEventListener("click", () => fieldIn(append(), "kind").focus());
  list.addEventListener("click", ({ target }) => {
    const row = target instanceof Element && target.matches("[data-remove]") ? target.closest<HTMLElement>("[data-line]") : null;
    if (!row) return;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    count();
    if (next instanceof HTMLElement) fieldIn(next, "kind").focus();
    else add.focus();
    list.dispatchEvent(new Event("input", { bubbles: true }));
  });

  return {
    rows,
    read: (): TypedLine[] =>
      rows().map((row) => {
        const [kind, quantity = "", unit = "", rate = ""] = IDS.map((name) => fieldIn(row, name).value);
        return { kind: isCostKind(kind) ? kind : FIRST_KIND, quantity, unit, rate };
      }),
    fill(lines: readonly TypedLine[]): void {
      list.replaceChildren();
      for (const line of lines) {
        const row = append();
        for (const name of IDS) fieldIn(row, name).value = line[name];
      }
    },
  };
}
