import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import type { ListFormat } from "~/lib/list-file";
import { withQuery } from "~/lib/paths";
import { type Column, DataTable } from "./data-table";
import { EmptyState, Pagination, TakeAway } from "./list-tools";

type Props<Row> = {
  readonly lang: Lang;
  readonly title: string;
  readonly lead: string;
  readonly caption: string;
  /** What stands there while there is none: a headline, and what comes. */
  readonly none: readonly [title: string, text: string];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The list's own address, and that of its file. */
  readonly path: string;
  readonly fileOf: (format: ListFormat) => string;
  readonly next: string | null;
  readonly first: boolean;
  /** What is said below the list. */
  readonly children: ReactNode;
};

/** A list of what concerns the viewer alone, the newest first, page by page, to be taken away. */
export function OwnList<Row>({ lang, title, lead, caption, none, columns, rows, rowKey, path, fileOf, next, first, children }: Props<Row>) {
  const [noneTitle, noneText] = none;
  return (
    <div className="space-y-6">
      <header className="space-y-3">
        <h1>{title}</h1>
        <p className="text-ink-soft">{lead}</p>
      </header>
      <DataTable
        grid
        lang={lang}
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        empty={<EmptyState title={noneTitle}>{noneText}</EmptyState>}
      />
      <Pagination
        lang={lang}
        firstHref={first ? null : href(lang, path)}
        nextHref={next ? href(lang, withQuery(path, { before: next })) : null}
      />
      {rows.length > 0 ? <TakeAway lang={lang} title={title} hrefOf={(format) => href(lang, fileOf(format))} /> : null}
      <p>{children}</p>
    </div>
  );
}
