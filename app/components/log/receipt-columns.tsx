import { type ListColumn, momentCell } from "~/components/ui/list-columns";
import type { Lang } from "~/copy/define";
import { receiptWords } from "~/copy/log/receipts";
import { eventLabels } from "~/copy/moves/events";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ReceiptRow, ReceiptState } from "~/reads/log/receipts";

/** How a receipt stands, in a sentence. */
export function receiptState(lang: Lang, standing: ReceiptState): string {
  const t = receiptWords[lang];
  return standing.state === "logged" ? t.logged(standing.index) : t[standing.state];
}

/** The columns of an organisation's receipts, on their page and in their file. */
export function receiptColumns(lang: Lang): ListColumn<ReceiptRow>[] {
  const t = receiptWords[lang];
  return [
    {
      ...{ key: "what", header: t.what, width: "name" as const },
      cell: ({ name, kind, subject }) => (
        <a href={href(lang, paths.account.receipt(name))} aria-label={t.openOf(eventLabels[lang][kind], subject)}>
          {eventLabels[lang][kind]}
        </a>
      ),
      facts: [[t.what, ({ kind }) => eventLabels[lang][kind]]],
    },
    {
      ...{ key: "about", header: t.about, card: "left" as const },
      cell: ({ title, subject }) => (
        <>
          <span lang="zh-CN">{title}</span>
          <span className="row-note figures">{subject}</span>
        </>
      ),
      facts: [
        [t.about, ({ title }) => title],
        [t.number, ({ subject }) => subject],
      ],
    },
    {
      ...{ key: "at", header: t.at, tight: true, width: "name" as const, card: "head" as const },
      cell: ({ at }) => formatDateTime(lang, at),
      facts: [[t.at, ({ at }) => momentCell(at)]],
    },
    {
      ...{ key: "standing", header: t.standing, width: "name" as const, card: "right" as const },
      cell: ({ standing }) =>
        standing.state === "logged" ? (
          <a href={href(lang, paths.log.event(standing.name))}>{receiptState(lang, standing)}</a>
        ) : (
          receiptState(lang, standing)
        ),
      facts: [[t.standing, ({ standing }) => receiptState(lang, standing)]],
    },
    {
      ...{ key: "file", header: t.file, width: "amount" as const },
      cell: ({ name, kind, subject, standing }) =>
        standing.state === "unsigned" ? null : (
          <a href={paths.receiptFile(name)} aria-label={t.jsonOf(eventLabels[lang][kind], subject)}>
            {t.json}
          </a>
        ),
      facts: [[t.h, ({ name }) => name]],
    },
  ];
}
