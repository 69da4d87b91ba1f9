import type { Lang } from "~/copy/define";
import { periodText } from "~/copy/lateness/performance";
import { looks } from "~/copy/looks/looks";
import { formatCount } from "~/copy/values";
import { daysOf, readPeriod } from "~/forms/lateness/period";
import { logWordsOf, NO_FILTER } from "~/forms/log/log-filter";
import { withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { LookFigures } from "~/reads/looks/look-figures";
import { ChoiceBar } from "../ui/choice-bar";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState, TakeAway } from "../ui/list-tools";
import { figuresColumns } from "./figures-columns";

type Props = { readonly lang: Lang; readonly page: LookFigures };

const periodLabel = (lang: Lang, key: string): string =>
  key.includes("-") ? periodText(lang, key) : looks[lang].wholeYear(periodText(lang, key));

/** The lines of the public log that are a month's looks. */
function linesOf(month: string): string {
  const period = readPeriod(month);
  const days = period ? daysOf(period) : { from: null, to: null };
  return withWords(paths.log.home, logWordsOf({ ...NO_FILTER, ...days, kind: "record.looked" }));
}

function monthColumns(lang: Lang): Column<LookFigures["months"][number]>[] {
  const t = looks[lang];
  return [
    { key: "month", header: t.month, cell: ({ month }) => periodText(lang, month) },
    {
      ...{ key: "times", header: t.times, end: true, tight: true },
      cell: ({ month, n }) => (
        <a className="figure-link" href={href(lang, linesOf(month))} aria-label={t.lines(periodText(lang, month), formatCount(n))}>
          {formatCount(n)}
        </a>
      ),
    },
  ];
}

/** 非公开内容查看统计: how often, by month, role, kind and reason; each month's number opens its lines of the public log. */
export function LookFiguresPage({ lang, page }: Props) {
  const t = looks[lang];
  const { period, rows, months, total } = page;
  return (
    <div className="space-y-5">
      <h1>{t.countsTitle}</h1>
      <p>{t.countsLead}</p>
      <p className="text-ink-soft">{t.countsNot}</p>
      <ChoiceBar
        lang={lang}
        action={href(lang, paths.log.looks)}
        name="period"
        label={t.period}
        options={page.periods.map((key) => ({ value: key, label: periodLabel(lang, key) }))}
        value={period}
      />
      {rows.length === 0 ? (
        <EmptyState title={t.noCounts}>{t.noCountsText}</EmptyState>
      ) : (
        <>
          <p>{t.summary(formatCount(total))}</p>
          <DataTable
            lang={lang}
            caption={`${t.months} · ${periodLabel(lang, period)}`}
            rows={months}
            rowKey={({ month }) => month}
            columns={monthColumns(lang)}
          />
          <p className="text-ink-soft">{t.logHint}</p>
          <DataTable
            grid
            lang={lang}
            caption={`${t.details} · ${periodLabel(lang, period)}`}
            rows={rows}
            rowKey={({ month, role, look, reason }) => `${month} ${role} ${look} ${reason}`}
            columns={figuresColumns(lang)}
          />
          <TakeAway lang={lang} title={t.countsTitle} hrefOf={(format) => href(lang, withQuery(paths.exports.looks(format), { period }))} />
        </>
      )}
    </div>
  );
}
