import type { Lang } from "~/copy/define";
import { lookLabels, lookReasonText, looks } from "~/copy/looks/looks";
import { actedAs } from "~/copy/people/roles-text";
import { lists } from "~/copy/shell/lists";
import { formatDateTime } from "~/copy/values";
import type { OwnLook } from "~/reads/looks/own-looks";
import { Typed } from "../posting/term-value";
import { type ListColumn, momentCell } from "../ui/list-columns";
import { OrganisationName, organisationWords } from "../ui/organisation-name";

/** The columns of who looked at the own records, on their page and in their file: unit and role, never the person. */
export function ownLookColumns(lang: Lang): ListColumn<OwnLook>[] {
  const t = looks[lang];
  const unit = (row: OwnLook) => row.unit && organisationWords({ lang, name: row.unit, englishName: row.unitEnglish });
  return [
    {
      ...{ key: "kind", header: t.kind },
      cell: (row) => (
        <>
          {lookLabels[lang][row.look]}
          {row.title ? (
            <span className="row-note">
              <Typed lang={lang} text={row.title} /> <span className="figures">{row.number}</span>
            </span>
          ) : null}
        </>
      ),
      facts: [
        [t.kind, (row) => lookLabels[lang][row.look]],
        [t.about, (row) => row.title],
        [lists[lang].number, (row) => row.number],
      ],
    },
    {
      ...{ key: "at", header: t.at, tight: true, width: "name" as const, card: "head" as const },
      cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDateTime(lang, at)}</time>,
      facts: [[t.at, ({ at }) => momentCell(at)]],
    },
    {
      ...{ key: "unit", header: t.unit, width: "state" as const, card: "left" as const },
      cell: (row) => (row.unit ? <OrganisationName lang={lang} name={row.unit} englishName={row.unitEnglish} /> : null),
      facts: [[t.unit, unit]],
    },
    {
      ...{ key: "role", header: t.role, width: "amount" as const, card: "right" as const },
      cell: ({ role }) => actedAs(lang, role),
      facts: [[t.role, ({ role }) => actedAs(lang, role)]],
    },
    {
      ...{ key: "reason", header: t.reason, width: "state" as const, card: "line" as const },
      cell: ({ reason, note }) => (
        <>
          {lookReasonText(lang, reason)}
          {note ? (
            <span className="row-note">
              <Typed lang={lang} text={note} />
            </span>
          ) : null}
        </>
      ),
      facts: [
        [t.reason, ({ reason }) => lookReasonText(lang, reason)],
        [t.note, ({ note }) => note || null],
      ],
    },
  ];
}
