import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination } from "~/components/ui/list-tools";
import type { Lang } from "~/copy/define";
import { receiptWords } from "~/copy/log/receipts";
import { eventLabels } from "~/copy/moves/events";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { ReceiptRow, ReceiptState } from "~/reads/log/receipts";

/** How a receipt stands, in a sentence. */
export function receiptState(lang: Lang, standing: ReceiptState): string {
  const t = receiptWords[lang];
  return standing.state === "logged" ? t.logged(standing.index) : t[standing.state];
}

type Props = {
  readonly lang: Lang;
  readonly rows: readonly ReceiptRow[];
  readonly next: string | null;
  readonly first: boolean;
};

function columnsOf(lang: Lang): Column<ReceiptRow>[] {
  const t = receiptWords[lang];
  const standing = ({ standing: each }: ReceiptRow) =>
    each.state === "logged" ? <a href={href(lang, paths.log.event(each.name))}>{receiptState(lang, each)}</a> : receiptState(lang, each);
  const file = ({ name, kind, subject, standing: each }: ReceiptRow) =>
    each.state === "unsigned" ? null : (
      <a href={paths.receiptFile(name)} aria-label={t.jsonOf(eventLabels[lang][kind], subject)}>
        {t.json}
      </a>
    );
  return [
    {
      key: "what",
      header: t.what,
      cell: ({ name, kind, subject }) => (
        <a href={href(lang, paths.account.receipt(name))} aria-label={t.openOf(eventLabels[lang][kind], subject)}>
          {eventLabels[lang][kind]}
        </a>
      ),
    },
    {
      key: "about",
      header: t.about,
      cell: ({ title, subject }) => (
        <>
          <span lang="zh-CN">{title}</span>
          <span className="row-note figures">{subject}</span>
        </>
      ),
    },
    { key: "at", header: t.at, cell: ({ at }) => formatDateTime(lang, at), tight: true },
    { key: "standing", header: t.standing, cell: standing },
    { key: "file", header: t.file, cell: file },
  ];
}

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
        lang={lang}
        caption={t.caption}
        captionHidden
        columns={columnsOf(lang)}
        rows={rows}
        rowKey={(row) => row.name}
        empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
      />
      <Pagination
        lang={lang}
        firstHref={first ? null : href(lang, paths.account.receipts)}
        nextHref={next ? href(lang, withQuery(paths.account.receipts, { before: next })) : null}
      />
      <p>
        {t.check} <a href={href(lang, paths.verify)}>{t.verify}</a> <a href={href(lang, paths.log.home)}>{t.keys}</a>
      </p>
    </div>
  );
}
