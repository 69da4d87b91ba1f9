import { ChoiceBar } from "~/components/ui/choice-bar";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination, TakeAway } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { lengthText, outageWords, shareText } from "~/copy/outage/outage";
import { formatSecond } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { OutagesPage } from "~/reads/outage/outages-page";
import { outageColumns } from "./outage-columns";

type Props = { readonly lang: Lang; readonly page: OutagesPage; readonly demonstration: boolean };

/** The share, and the time behind it: never of time that was not measured. */
function Share({ lang, page: { year, availability } }: Props) {
  const t = outageWords[lang];
  if (!availability)
    return (
      <Notice lang={lang} tone="info" title={t.unmeasured(year)}>
        <p>{t.unmeasuredHelp}</p>
      </Notice>
    );
  const { since, until, measuredSeconds, away, share } = availability;
  return (
    <div>
      <p className="text-lg font-semibold" data-part="share">
        {t.share(year, shareText(share))}
      </p>
      <p>
        {t.measured(formatSecond(lang, since), formatSecond(lang, until), lengthText(lang, measuredSeconds))}
        {lang === "zh" ? "；" : ". "}
        {t.away(away.outages, lengthText(lang, away.seconds))}
        {lang === "zh" ? "。" : ". "}
        {t.unmeasuredHelp}
      </p>
    </div>
  );
}

/** 服务可用率与中断证明: the year's availability, and every outage that it is counted from. */
export function OutagesView(props: Props) {
  const { lang, page, demonstration } = props;
  const { year, years, rules, rows, next, isFirstPage } = page;
  const t = outageWords[lang];
  const listed = (further: Readonly<Record<string, string>> = {}) => href(lang, withQuery(paths.outages, { year, ...further }));
  return (
    <div className="space-y-5">
      <h1>{t.title}</h1>
      <Share {...props} />
      {demonstration ? (
        <Notice lang={lang} tone="info">
          {t.demonstration}
        </Notice>
      ) : null}
      {years.length > 1 ? (
        <ChoiceBar
          lang={lang}
          action={href(lang, paths.outages)}
          name="year"
          label={t.year}
          options={years.map((each) => ({ value: String(each), label: t.yearOf(each) }))}
          value={String(year)}
        />
      ) : null}
      <DataTable
        lang={lang}
        caption={t.list(year)}
        columns={outageColumns(lang, rules.minutes)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.none(year)} />}
      />
      {isFirstPage && next === null ? null : (
        <Pagination lang={lang} firstHref={isFirstPage ? null : listed()} nextHref={next === null ? null : listed({ after: next })} />
      )}
      {rows.length > 0 ? (
        <TakeAway lang={lang} title={t.list(year)} hrefOf={(format) => href(lang, withQuery(paths.exports.outages(format), { year }))} />
      ) : null}
      <section aria-labelledby="how-title" className="max-w-prose space-y-2">
        <h2 id="how-title">{t.how}</h2>
        <p>{t.lead}</p>
        <p>{t.tolerance(rules.tolerance)}</p>
        <p>
          {t.rule(rules.minutes, rules.hours, rules.after)} <a href={href(lang, paths.rule("entering", "outage.minutes"))}>{t.ruleLink}</a>
        </p>
      </section>
    </div>
  );
}
