import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { type Column, DataTable } from "../ui/data-table";

type Props<Row> = {
  readonly lang: Lang;
  /** The anchor, and what ties the section to its heading. */
  readonly id: string;
  readonly title: string;
  /** What stands here when there is nothing. */
  readonly none: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** At the end of the heading's line: a link to all of them. */
  readonly aside?: ReactNode;
  /** How many there are, where not all of them stand here. */
  readonly count?: ReactNode;
};

/** One part of a desk: its heading with how many there are, and its table, or the sentence that there is nothing. */
export function DeskSection<Row>({ lang, id, title, none, columns, rows, rowKey, aside, count = rows.length }: Props<Row>) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`}>
          {title} {rows.length > 0 ? <span className="figures text-base text-ink-soft">{count}</span> : null}
        </h2>
        {aside}
      </div>
      {rows.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <DataTable grid lang={lang} caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} />
      )}
    </section>
  );
}
