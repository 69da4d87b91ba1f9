import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";
import { officeHome } from "~/copy/desk/office-home";
import { partyLabels } from "~/copy/moves/moves";
import { formatAwaitingCalendar } from "~/copy/values";
import { paths } from "~/lib/paths";
import type { OfficeRow } from "~/reads/desk/office-row";
import { Deadline } from "../admission/deadline";
import { LateLines } from "../lateness/late-duty";
import type { Column } from "../ui/data-table";
import { OrganisationName } from "../ui/organisation-name";
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

/** The columns by which the office knows a commission, the commission first: it names the row. */
export const officeColumns = <Row extends OfficeRow>(lang: Lang) =>
  ({
    commission: {
      key: "commission",
      header: desk[lang].commission,
      cell: (row) => <CommissionCell lang={lang} row={row} base={paths.office.work(row.id)} plain />,
    },
    unit: {
      key: "unit",
      header: officeHome[lang].unit,
      cell: (row) => <OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />,
    },
    step: {
      key: "step",
      header: officeHome[lang].step,
      tight: true,
      cell: (row) => <StatusTag lang={lang} status={row.status} held={row.held} />,
    },
    party: {
      key: "party",
      header: desk[lang].party,
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
    },
    standing: { key: "standing", header: desk[lang].due, cell: (row) => <Standing lang={lang} row={row} /> },
    phone: {
      key: "phone",
      header: officeHome[lang].phone,
      tight: true,
      cell: (row) => (row.phone ? <a href={`tel:${row.phone}`}>{row.phone}</a> : officeHome[lang].noPhone),
    },
  }) as const satisfies Readonly<Record<string, Column<Row>>>;
