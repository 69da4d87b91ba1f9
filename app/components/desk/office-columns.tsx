import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";
import { officeHome } from "~/copy/desk/office-home";
import { latenessText } from "~/copy/lateness/lateness";
import { partyLabels } from "~/copy/moves/moves";
import { COMMISSION_STATUS_WORDS, HELD_WORDS } from "~/copy/moves/status";
import { lists } from "~/copy/shell/lists";
import { formatAwaitingCalendar } from "~/copy/values";
import { paths } from "~/lib/paths";
import type { OfficeListRow } from "~/reads/desk/office-commissions";
import type { OfficeRow } from "~/reads/desk/office-row";
import { Deadline } from "../admission/deadline";
import { LateLines } from "../lateness/late-duty";
import { dueCell, type ListColumn } from "../ui/list-columns";
import { OrganisationName, organisationWords } from "../ui/organisation-name";
import { StatusTag, Tag } from "../ui/status-tag";
import { CommissionCell } from "./cells";

function Standing({ lang, row }: { readonly lang: Lang; readonly row: OfficeRow }) {
  return (
    <span className="tag-list">
      {row.waitsForBeacon ? <Tag tone="warning">{desk[lang].waitsForBeacon}</Tag> : null}
      {row.awaitsCalendar ? <Tag tone="warning">{formatAwaitingCalendar(lang, row.awaitsCalendar)}</Tag> : null}
      {row.deadline && row.late.overdue.length === 0 ? <Deadline lang={lang} deadline={row.deadline} /> : null}
      <LateLines lang={lang} late={row.late} />
    </span>
  );
}

function statusCell(lang: Lang, row: OfficeRow): string {
  const words = [
    COMMISSION_STATUS_WORDS[row.status][lang],
    row.held ? HELD_WORDS[lang] : "",
    row.waitsForBeacon ? desk[lang].waitsForBeacon : "",
    row.awaitsCalendar ? formatAwaitingCalendar(lang, row.awaitsCalendar) : "",
  ];
  return words.filter(Boolean).join(" · ");
}

/** The columns by which the office knows a commission, the commission first: it names the row. */
export const officeColumns = <Row extends OfficeRow>(lang: Lang) =>
  ({
    commission: {
      key: "commission",
      header: desk[lang].commission,
      order: "newest",
      cell: (row) => <CommissionCell lang={lang} row={row} base={paths.office.work(row.id)} plain />,
      facts: [
        [lists[lang].number, (row) => row.number],
        [lists[lang].title, (row) => row.title],
      ],
    },
    unit: {
      key: "unit",
      header: officeHome[lang].unit,
      width: "name",
      order: "unit",
      cell: (row) => <OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />,
      facts: [[officeHome[lang].unit, (row) => organisationWords({ lang, name: row.purchaser, englishName: row.purchaserEnglish })]],
    },
    step: {
      key: "step",
      header: officeHome[lang].step,
      width: "step",
      card: "head",
      cell: (row) => <StatusTag lang={lang} status={row.status} held={row.held} />,
      facts: [[officeHome[lang].step, (row) => statusCell(lang, row)]],
    },
    party: {
      key: "party",
      header: desk[lang].party,
      width: "name",
      cell: (row) => (
        <>
          {row.turn ? partyLabels[lang][row.turn.party] : null}
          {row.agency ? (
            <span className="row-note">
              <OrganisationName lang={lang} {...row.agency} />
            </span>
          ) : null}
        </>
      ),
      facts: [
        [desk[lang].party, (row) => row.turn && partyLabels[lang][row.turn.party]],
        [officeHome[lang].agency, (row) => row.agency && organisationWords({ lang, ...row.agency })],
      ],
    },
    standing: {
      key: "standing",
      header: desk[lang].due,
      width: "state",
      card: "line",
      order: "due",
      cell: (row) => <Standing lang={lang} row={row} />,
      facts: [
        [desk[lang].due, (row) => dueCell(row.deadline?.at ?? null)],
        [officeHome[lang].overdue, (row) => latenessText(lang, row.late)],
      ],
    },
    phone: {
      key: "phone",
      header: officeHome[lang].phone,
      tight: true,
      width: "date",
      cell: (row) => (row.phone ? <a href={`tel:${row.phone}`}>{row.phone}</a> : officeHome[lang].noPhone),
      facts: [[officeHome[lang].phone, (row) => row.phone]],
    },
  }) as const satisfies Readonly<Record<string, ListColumn<Row>>>;

/** The columns of 全部委托, on its page and in its file. */
export function officeListColumns(lang: Lang): ListColumn<OfficeListRow>[] {
  const column = officeColumns<OfficeListRow>(lang);
  const item = (row: OfficeListRow) => row.item?.[lang] ?? row.itemCode;
  const commission: ListColumn<OfficeListRow> = {
    ...column.commission,
    cell: (row) => <CommissionCell lang={lang} row={row} base={paths.office.work(row.id)} note={item(row)} plain />,
    facts: [...column.commission.facts, [lists[lang].item, item]],
  };
  return [commission, column.unit, column.step, column.party, column.standing, column.phone];
}
