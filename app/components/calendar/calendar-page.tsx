import { calendarPage } from "~/copy/calendar/calendar-page";
import type { Lang } from "~/copy/define";
import { officeHome } from "~/copy/desk/office-home";
import { formatAwaitingCalendar } from "~/copy/values";
import type { DaySpan } from "~/domain/supervision/calendar-months";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { CalendarPage } from "~/reads/calendar/calendar-page";
import { officeColumns } from "../desk/office-columns";
import { DeskSection } from "../desk/section";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/list-tools";
import { Tabs } from "../ui/navigation";
import { Notice } from "../ui/notice";

type Props = { readonly lang: Lang; readonly page: CalendarPage };

const dayOf = (key: string) => Number(key.slice(-2));

function Spans({ lang, spans }: { readonly lang: Lang; readonly spans: readonly DaySpan[] }) {
  const t = calendarPage[lang];
  if (spans.length === 0) return <>{t.none}</>;
  return <>{spans.map(({ from, to }) => t.span(dayOf(from), dayOf(to))).join(lang === "zh" ? "、" : ", ")}</>;
}

function Year({ lang, page }: Props) {
  const t = calendarPage[lang];
  const { shown } = page;
  if (!shown) return <EmptyState title={t.noneLoaded} />;
  return (
    <section className="space-y-3" aria-labelledby="year-title">
      <h2 id="year-title">{t.tableTitle(shown.year)}</h2>
      <p className="text-ink-soft">
        {t.notice(shown.notice)} · {t.total(shown.workingDays)}
      </p>
      <DataTable
        lang={lang}
        caption={t.tableTitle(shown.year)}
        captionHidden
        rows={shown.months}
        rowKey={(row) => String(row.month)}
        columns={[
          { key: "month", header: t.month, tight: true, cell: (row) => t.monthName(row.month) },
          { key: "off", header: t.off, cell: (row) => <Spans lang={lang} spans={row.off} /> },
          { key: "worked", header: t.worked, cell: (row) => <Spans lang={lang} spans={row.worked} /> },
          { key: "days", header: t.workingDays, end: true, tight: true, cell: (row) => t.count(row.workingDays) },
        ]}
      />
    </section>
  );
}

/** The shape of a year's file; the dates are an example's, not a prediction. */
const fileOf = (year: number) => JSON.stringify({ year, notice: "…", holidays: [`${year}-01-01`, "…"], workdays: ["…"] }, null, 2);

function HowToLoad({ lang, page }: Props) {
  const t = calendarPage[lang];
  return (
    <Card id="load" title={t.loadTitle}>
      <ol className="list-decimal space-y-2 ps-6">
        {t.load.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3 className="mt-4">{t.example}</h3>
      <pre className="overflow-x-auto whitespace-pre-wrap rounded-md bg-sunken p-3 text-sm wrap-anywhere">{fileOf(page.nextYear)}</pre>
      <h3 className="mt-4">{t.command}</h3>
      <pre className="overflow-x-auto whitespace-pre-wrap rounded-md bg-sunken p-3 text-sm wrap-anywhere">
        {`npm run calendar -- add ${page.nextYear}.json`}
      </pre>
    </Card>
  );
}

function Waiting({ lang, page }: Props) {
  const t = calendarPage[lang];
  const column = officeColumns<CalendarPage["waiting"][number]>(lang);
  return (
    <>
      <DeskSection
        lang={lang}
        id="waiting"
        title={t.waitingTitle}
        none={page.agenciesWaiting > 0 ? t.agencies(page.agenciesWaiting) : t.waitingNone}
        rows={page.waiting}
        rowKey={(row) => row.id}
        columns={[
          column.commission,
          column.unit,
          column.step,
          {
            key: "year",
            header: t.waitsFor,
            tight: true,
            cell: (row) => (row.awaitsCalendar ? formatAwaitingCalendar(lang, row.awaitsCalendar) : ""),
          },
        ]}
      />
      {page.waiting.length > 0 && page.agenciesWaiting > 0 ? <p className="text-ink-soft">{t.agencies(page.agenciesWaiting)}</p> : null}
    </>
  );
}

/** 日历：loaded years with their notices, one year by months, how to load one, and what waits for a missing one. */
export function OfficeCalendarPage({ lang, page }: Props) {
  const t = calendarPage[lang];
  const { missing } = page.watch;
  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <h1>{t.title}</h1>
        <p className="text-ink-soft">{t.lead}</p>
        {missing === null ? null : (
          <Notice lang={lang} tone="warning" title={officeHome[lang].missingYear(missing)}>
            {officeHome[lang].missingYearText(missing)}
          </Notice>
        )}
      </div>
      <Tabs
        label={t.years}
        tabs={page.years.map((year) => ({
          key: String(year),
          label: t.year(year),
          href: href(lang, withQuery(paths.office.calendar, { year })),
          current: year === page.shown?.year,
        }))}
      />
      <Year lang={lang} page={page} />
      <Waiting lang={lang} page={page} />
      <HowToLoad lang={lang} page={page} />
    </div>
  );
}
