import type { Lang } from "~/copy/define";
import { performance, periodText } from "~/copy/lateness/performance";
import { formatCount } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { PerformancePage } from "~/reads/lateness/performance-page";
import { ChoiceBar } from "../ui/choice-bar";
import { DataTable } from "../ui/data-table";
import { TakeAway } from "../ui/list-tools";
import { Longest, percentOf } from "./figure-columns";
import { performanceColumns, performanceRows } from "./performance-columns";

type Props = { readonly lang: Lang; readonly page: PerformancePage };

/** 2026年全年 / 2026年9月. */
export const periodLabel = (lang: Lang, key: string): string =>
  key.includes("-") ? periodText(lang, key) : performance[lang].wholeYear(periodText(lang, key));

/** The table in two sentences: how many were paid on time, and what is longest overdue. */
function Summary({ lang, total }: { readonly lang: Lang; readonly total: PerformancePage["total"] }) {
  const t = performance[lang];
  const share = percentOf(total.paidInTime, total.paidInTime + total.paidLate);
  return (
    <div className="space-y-2">
      <p>{share === null ? t.summaryNoPayment : t.summaryPaid(formatCount(total.paidInTime), formatCount(total.paidLate), share)}</p>
      <p>
        {total.overdue.count === 0 ? t.summaryNoOverdue : t.summaryOverdue(formatCount(total.overdue.count))}{" "}
        <Longest lang={lang} longest={total.overdue.longest} />
      </p>
    </div>
  );
}

/** 付款与履约情况: who pays late, department by department; each number opens the list it counts. */
export function PerformanceView({ lang, page }: Props) {
  const t = performance[lang];
  const { period, total } = page;
  return (
    <div className="space-y-5">
      <h1>{t.title}</h1>
      <p className="text-ink-soft">{t.lead}</p>
      <ChoiceBar
        lang={lang}
        action={href(lang, paths.performance)}
        name="period"
        label={t.period}
        options={page.periods.map((key) => ({ value: key, label: periodLabel(lang, key) }))}
        value={period}
      />
      <Summary lang={lang} total={total} />
      <DataTable
        lang={lang}
        caption={`${t.title} · ${periodLabel(lang, period)}`}
        rows={performanceRows(lang, page)}
        rowKey={(row) => row.uscc}
        columns={performanceColumns(lang)}
      />
      <TakeAway lang={lang} title={t.title} hrefOf={(format) => href(lang, withQuery(paths.exports.performance(format), { period }))} />
    </div>
  );
}
