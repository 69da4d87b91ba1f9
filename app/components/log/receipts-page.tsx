import { DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination, TakeAway } from "~/components/ui/list-tools";
import type { Lang } from "~/copy/define";
import { receiptWords } from "~/copy/log/receipts";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { ReceiptRow } from "~/reads/log/receipts";
import { receiptColumns } from "./receipt-columns";

type Props = {
  readonly lang: Lang;
  readonly rows: readonly ReceiptRow[];
  readonly next: string | null;
  readonly first: boolean;
};

/** 我的凭证: what the viewer's organisation did that could be denied, the newest first, each with its receipt. */
export function ReceiptsPage({ lang, rows, next, first }: Props) {
  const t = receiptWords[lang];
  return (
    <div className="space-y-6">
      <header className="space-y-3">
        <h1>{t.title}</h1>
        <p className="text-ink-soft">{t.lead}</p>
      </header>
      <DataTable
        grid
        lang={lang}
        caption={t.caption}
        captionHidden
        columns={receiptColumns(lang)}
        rows={rows}
        rowKey={(row) => row.name}
        empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
      />
      <Pagination
        lang={lang}
        firstHref={first ? null : href(lang, paths.account.receipts)}
        nextHref={next ? href(lang, withQuery(paths.account.receipts, { before: next })) : null}
      />
      {rows.length > 0 ? <TakeAway lang={lang} title={t.title} hrefOf={(format) => href(lang, paths.exports.receipts(format))} /> : null}
      <p>
        {t.check} <a href={href(lang, paths.verify)}>{t.verify}</a> <a href={href(lang, paths.log.home)}>{t.keys}</a>
      </p>
    </div>
  );
}
