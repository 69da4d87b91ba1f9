import { type ListColumn, momentCell } from "~/components/ui/list-columns";
import type { Lang } from "~/copy/define";
import { lengthText, outageWords } from "~/copy/outage/outage";
import { formatSecond } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OutageRow } from "~/reads/outage/outages-page";

/** The columns of a year's outages, on their page and in their file; `minutes`: as long as this an outage has no certificate. */
export function outageColumns(lang: Lang, minutes: number): ListColumn<OutageRow>[] {
  const t = outageWords[lang];
  return [
    {
      ...{ key: "number", header: t.certificate, tight: true },
      cell: ({ number }) =>
        number ? <a href={href(lang, paths.outage(number))}>{number}</a> : <span className="text-ink-soft">{t.short(minutes)}</span>,
      facts: [[t.certificate, ({ number }) => number]],
    },
    {
      ...{ key: "since", header: t.since, tight: true },
      cell: ({ since }) => formatSecond(lang, since),
      facts: [[t.since, ({ since }) => momentCell(since)]],
    },
    {
      ...{ key: "until", header: t.until, tight: true },
      cell: ({ until }) => formatSecond(lang, until),
      facts: [[t.until, ({ until }) => momentCell(until)]],
    },
    {
      ...{ key: "length", header: t.length, tight: true },
      cell: ({ seconds }) => lengthText(lang, seconds),
      facts: [[t.lengthSeconds, ({ seconds }) => seconds]],
    },
    {
      ...{ key: "moved", header: t.moved, end: true, tight: true },
      cell: ({ moved }) => t.movedCount(moved),
      facts: [[t.moved, ({ moved }) => moved]],
    },
  ];
}
