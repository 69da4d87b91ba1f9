import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import { Icon } from "./icon";

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and counts stand at the end of their column. */
  readonly end?: boolean;
  /** Never broken over two lines (dates, codes). */
  readonly tight?: boolean;
  /** On a phone the cell stands without its column's name (buttons). */
  readonly bare?: boolean;
  /** How wide the column is in a grid; the one without takes what is left. */
  readonly width?: "count" | "amount" | "step" | "date" | "name" | "state" | "wide";
  /**
   * Where the fact stands on a phone's card of two lines: beside the name, as the second line, or at its ends. As soon as one column of a
   * table has a place, those without stand on the row's own page alone.
   */
  readonly card?: "head" | "line" | "left" | "right";
  /** The column can be sorted: where its header links, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly direction: "ascending" | "descending" | null };
};

type Props<Row> = {
  readonly lang: Lang;
  readonly caption: string;
  /** The caption is heard, not shown: a heading above says the same. */
  readonly captionHidden?: boolean;
  /** The first column names the row: the head of its card on a phone. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What stands here when there is no row: an EmptyState. */
  readonly empty?: ReactNode;
  /** Fixed columns, rows of two lines (44 px), cards of two lines on a phone: for the lists that one works through. */
  readonly grid?: boolean;
};

/** `display: block`, which makes the cards of a phone, takes a table's roles away in some browsers; said aloud they stay. */
const AS = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

function Header<Row>({ lang, column }: { readonly lang: Lang; readonly column: Column<Row> }) {
  const { header, sort, end, width } = column;
  const classes = [end ? "cell-end" : "", width ? `col-${width}` : ""].filter(Boolean).join(" ") || undefined;
  return (
    <th scope="col" {...AS.columnheader} className={classes} aria-sort={sort ? (sort.direction ?? "none") : undefined}>
      {sort ? (
        <a className="sort-link" href={sort.href}>
          <span className="visually-hidden">{ui[lang].sortBy(header)}</span>
          <span aria-hidden="true">{header}</span>
          <Icon name={sort.direction === "ascending" ? "up" : sort.direction === "descending" ? "down" : "sort"} />
        </a>
      ) : (
        header
      )}
    </th>
  );
}

const cellClass = <Row,>({ end, tight, bare, card, width }: Column<Row>) =>
  [end ? "cell-end" : "", tight ? "cell-tight" : "", bare ? "cell-bare" : "", card ? `at-${card}` : "", width === "name" ? "cell-name" : ""]
    .filter(Boolean)
    .join(" ") || undefined;

/** A table on a desk, cards on a phone; one markup, its roles said aloud because the cards' layout would hide them. */
export function DataTable<Row>({ lang, caption, captionHidden, columns, rows, rowKey, empty, grid }: Props<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const [first, ...rest] = columns;
  if (!first) return null;
  return (
    <div className="table-frame">
      <table className={`data-table${grid ? " data-grid" : ""}${columns.some(({ card }) => card) ? " data-cards" : ""}`} {...AS.table}>
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead {...AS.rowgroup}>
          <tr {...AS.row}>
            {columns.map((column) => (
              <Header key={column.key} lang={lang} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...AS.rowgroup}>
          {rows.map((row) => (
            <tr {...AS.row} key={rowKey(row)}>
              <th scope="row" {...AS.rowheader} className={cellClass(first)}>
                {first.cell(row)}
              </th>
              {rest.map((column) => (
                <td {...AS.cell} key={column.key} data-label={column.header} className={cellClass(column)}>
                  <div className="cell">{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
