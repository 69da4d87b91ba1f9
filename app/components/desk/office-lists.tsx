import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";
import { eventLog } from "~/copy/desk/event-log";
import { officeHome } from "~/copy/desk/office-home";
import { eventLabels } from "~/copy/moves/events";
import { entrantCount } from "~/copy/selection/entrant-count";
import { formatCount, formatDue, formatShortDateTime, formatTime } from "~/copy/values";
import { officeListHref } from "~/forms/desk/office-filter";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { OfficeHome } from "~/reads/desk/office-home";
import { Typed } from "../posting/term-value";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { OrganisationName, organisationWords } from "../ui/organisation-name";
import { Tag } from "../ui/status-tag";
import { CommissionCell } from "./cells";
import { DeskSection } from "./section";

type Props = { readonly lang: Lang; readonly home: OfficeHome };

/** Rows of a list that stands below the tab's own. */
const FEW = 5;

const BECAME = { happened: "check", ahead: "clock", off: "cross" } as const;

/** 今日：closes and draws by their moment; what has happened stays and is ticked. The number who take part, never their names before the close. */
export function Today({ lang, home }: Props) {
  const t = officeHome[lang];
  return (
    <DeskSection
      lang={lang}
      id="today"
      title={t.todayTitle}
      none={t.todayNone}
      rows={home.today}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "commission",
          header: desk[lang].commission,
          cell: ({ row }) => (
            <CommissionCell
              lang={lang}
              row={row}
              base={paths.office.work(row.id)}
              note={<OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />}
              plain
            />
          ),
        },
        {
          key: "time",
          header: t.time,
          tight: true,
          width: "date",
          card: "left",
          cell: ({ at, what }) => `${formatTime(at)} ${t.whats[what]}`,
        },
        {
          key: "became",
          header: desk[lang].status,
          width: "step",
          card: "head",
          cell: ({ what, became }) => (
            <Tag tone={became === "happened" ? "success" : became === "off" ? "danger" : "neutral"} icon={BECAME[became]}>
              {became === "happened" ? t.happened[what] : t.became[became]}
            </Tag>
          ),
        },
        {
          key: "entrants",
          header: t.entrants,
          end: true,
          tight: true,
          width: "amount",
          cell: ({ row }) => entrantCount[lang].cell(row.entrants),
        },
        {
          key: "watch",
          header: desk[lang].action,
          bare: true,
          width: "step",
          card: "right",
          cell: ({ row, what }) =>
            row.number && what === "draws" ? (
              <LinkButton href={href(lang, paths.watchCommission(row.number))} small describe={row.title}>
                {t.watch}
              </LinkButton>
            ) : null,
        },
      ]}
    />
  );
}

/** 入驻公示中：机构、至何日. */
export function Publicity({ lang, home }: Props) {
  const t = officeHome[lang];
  return (
    <DeskSection
      lang={lang}
      id="publicity"
      title={t.publicity}
      none={t.publicityNone}
      rows={home.publicity.slice(0, FEW)}
      count={home.publicity.length}
      rowKey={(row) => row.id}
      aside={<a href={href(lang, withQuery(paths.office.admissions, { pile: "publicity" }))}>{desk[lang].all}</a>}
      columns={[
        {
          key: "agency",
          header: t.agency,
          cell: (row) => (
            <a href={href(lang, paths.office.admission(row.id))}>
              <OrganisationName lang={lang} name={row.name} englishName={row.englishName} />
            </a>
          ),
        },
        {
          key: "until",
          header: t.publicityUntil,
          tight: true,
          width: "state",
          cell: (row) => (row.publicityUntil ? formatDue(lang, row.publicityUntil) : desk[lang].noDue),
        },
        { key: "checked", header: t.checked, tight: true, width: "step", cell: (row) => (row.checkedAt ? t.checkedYes : t.checkedNo) },
      ]}
    />
  );
}

/** 按单位：在办｜超期｜退回｜流标, each number opening the list it counts. */
export function ByUnit({ lang, home }: Props) {
  const t = officeHome[lang];
  type Unit = OfficeHome["units"][number];
  const number = (key: "running" | "overdue" | "returned" | "failed", words: Readonly<Record<string, string>>) => ({
    key,
    header: t[key],
    end: true,
    tight: true,
    width: "amount" as const,
    cell: (row: Unit) => (
      <a
        href={href(lang, officeListHref({ unit: row.uscc, ...words }))}
        aria-label={`${t.numberOf(organisationWords({ lang, ...row }), t[key])} ${row[key]}`}
      >
        {formatCount(row[key])}
      </a>
    ),
  });
  return (
    <DeskSection
      lang={lang}
      id="units"
      title={t.byUnit}
      none={t.byUnitNone}
      rows={home.units}
      rowKey={(row) => row.id}
      columns={[
        { key: "unit", header: t.unit, cell: (row) => <OrganisationName lang={lang} name={row.name} englishName={row.englishName} /> },
        number("running", { status: "running" }),
        number("overdue", { mark: "overdue" }),
        number("returned", { mark: "returned" }),
        number("failed", { status: "failed" }),
      ]}
    />
  );
}

/** 最近事件; who entered stays untold. */
export function Events({ lang, home }: Props) {
  const t = officeHome[lang];
  const about = (row: OfficeHome["events"][number]) => {
    const organisation = row.organisation && organisationWords({ lang, name: row.organisation, englishName: row.organisationEnglish });
    const name = row.title ?? organisation;
    if (!name) return row.subject;
    return row.commissionId ? (
      <a href={href(lang, paths.office.work(row.commissionId))}>
        <Typed lang={lang} text={name} />
      </a>
    ) : (
      <Typed lang={lang} text={name} />
    );
  };
  return (
    <DeskSection
      lang={lang}
      id="events"
      title={t.events}
      none={t.eventsNone}
      rows={home.events}
      rowKey={(row) => String(row.id)}
      aside={home.seesEvents ? <a href={href(lang, paths.office.events)}>{eventLog[lang].title}</a> : null}
      columns={[
        { key: "event", header: t.event, cell: (row) => eventLabels[lang][row.kind] },
        { key: "about", header: t.about, width: "wide", cell: about },
        { key: "when", header: t.when, tight: true, width: "date", cell: (row) => formatShortDateTime(lang, row.at) },
      ]}
    />
  );
}

/** 管理: only the places that this person may open. */
export function Manage({ lang, home }: Props) {
  const t = officeHome[lang];
  const places = [
    ...(home.seesUnits ? (["departments", "people"] as const) : []),
    ...(home.seesEvents ? (["events"] as const) : []),
    ...(home.mayAct ? (["beacon"] as const) : []),
    ...(["items", "calendar", "rules"] as const),
  ];
  const addresses = {
    departments: paths.office.departments,
    people: paths.office.people,
    events: paths.office.events,
    beacon: paths.office.beacon,
    items: paths.items,
    calendar: paths.office.calendar,
    rules: paths.rules,
  } as const;
  return (
    <Card id="manage" title={t.manage}>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {places.map((place) => (
          <li key={place}>
            <a href={href(lang, addresses[place])}>{t.places[place]}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
