import { capitalFen } from "~/copy/capital-amount";
import type { Lang } from "~/copy/define";
import type { BidWords } from "~/copy/selection/bid-page";
import { costKinds, lowPriceWords } from "~/copy/selection/low-price";
import { formatCount, formatFen } from "~/copy/values";
import type { CostSheet } from "~/domain/selection/cost-sheet";

/** A file that will be sealed, as the price will name it. */
export type ShownFile = { readonly name: string; readonly from: string | null; readonly bytes: number; readonly sha256: string };
/** Everything that will be sealed. */
export type Shown = {
  readonly commission: string;
  readonly bidder: string;
  readonly priceFen: string;
  readonly sheet: CostSheet;
  readonly files: readonly ShownFile[];
};

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

const hash = (text: string) => make("span", "hash", text);

function summary(rows: readonly (readonly [label: string, ...value: (string | Node)[]])[]): HTMLElement {
  return make("dl", "summary-list", ...rows.map(([label, ...value]) => make("div", "", make("dt", "", label), make("dd", "", ...value))));
}

/** A table whose cells say their column's name on a phone, as the tables of the site do. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly (string | Node)[])[]): HTMLElement {
  const head = make("tr", "", ...heads.map((text) => Object.assign(make("th", "", text), { scope: "col" })));
  const body = rows.map((cells) =>
    make(
      "tr",
      "",
      ...cells.map((cell, at) => {
        const made = make("td", "", cell);
        made.dataset.label = heads[at] ?? "";
        return made;
      }),
    ),
  );
  const made = make("table", "data-table", make("caption", "", caption), make("thead", "", head), make("tbody", "", ...body));
  const frame = make("div", "table-frame", made);
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", caption);
  return frame;
}

/** Draws exactly what will be sealed: ids, price, each line, tax, total, each file with its hash. */
export function showSealed(place: HTMLElement, { commission, bidder, priceFen, sheet, files }: Shown, t: BidWords, lang: Lang): void {
  const columns = lowPriceWords[lang].columns;
  const money = (fen: string) => formatFen(lang, Number(fen));
  const capitals = make("span", "", capitalFen(Number(priceFen)));
  capitals.lang = "zh-CN";
  place.replaceChildren(
    summary([
      [t.number, commission],
      [t.bidder, hash(bidder)],
      [t.price, make("strong", "", money(priceFen))],
      [t.capital, capitals],
    ]),
    table(
      t.sheet,
      [columns.item, columns.quantity, columns.unit, columns.rate, columns.amount],
      sheet.lines.map((line) => [costKinds[lang][line.kind], line.quantity, line.unit, money(line.rateFen), money(line.amountFen)]),
    ),
    summary([
      [t.tax, money(sheet.taxFen)],
      [t.total, money(sheet.totalFen)],
    ]),
    table(
      t.attachments,
      [t.file, t.size, t.sha],
      files.map(({ name, from, bytes, sha256 }) => [
        from === null ? name : make("span", "", name, make("br", ""), t.from(from)),
        t.bytes(formatCount(bytes)),
        hash(sha256),
      ]),
    ),
  );
}
