import type { Lang } from "~/copy/define";
import { eventLog } from "~/copy/desk/event-log";
import { eventLabels } from "~/copy/moves/events";
import { actedAs } from "~/copy/people/roles-text";
import { lists } from "~/copy/shell/lists";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { EventRow } from "~/reads/desk/event-log";
import { Typed } from "../posting/term-value";
import { type ListColumn, momentCell } from "../ui/list-columns";
import { OrganisationName, organisationWords } from "../ui/organisation-name";

/** What the event is about by name: the commission's title, else the organisation. */
function nameOf(lang: Lang, row: EventRow): string | null {
  if (row.title) return row.title;
  return row.about && organisationWords({ lang, name: row.about, englishName: row.aboutEnglish });
}

function About({ lang, row }: { readonly lang: Lang; readonly row: EventRow }) {
  const name = nameOf(lang, row);
  const words = name ? <Typed lang={lang} text={name} /> : row.subject;
  return (
    <>
      {row.commissionId && row.title ? <a href={href(lang, paths.office.work(row.commissionId))}>{words}</a> : words}
      {name ? <span className="figures row-note">{row.subject}</span> : null}
    </>
  );
}

/** The columns of the event log, on its page and in its file; who pressed is told to the auditor alone. */
export function eventColumns(lang: Lang, seesPeople: boolean): ListColumn<EventRow>[] {
  const t = eventLog[lang];
  const person: ListColumn<EventRow> = {
    ...{ key: "person", header: t.person, width: "amount" as const },
    cell: (row) => (row.person ? <span lang="zh-CN">{row.person}</span> : null),
    facts: [[t.person, (row) => row.person]],
  };
  return [
    {
      ...{ key: "about", header: t.about },
      cell: (row) => <About lang={lang} row={row} />,
      facts: [
        [t.about, (row) => nameOf(lang, row)],
        [lists[lang].number, (row) => row.subject],
      ],
    },
    {
      ...{ key: "time", header: t.time, tight: true, width: "name" as const, order: "time", card: "head" as const },
      cell: (row) => <time dateTime={row.at.toISOString()}>{formatDateTime(lang, row.at)}</time>,
      facts: [[t.time, (row) => momentCell(row.at)]],
    },
    {
      ...{ key: "kind", header: t.kind, width: "name" as const, card: "line" as const },
      cell: (row) => eventLabels[lang][row.kind],
      facts: [
        [t.kind, (row) => eventLabels[lang][row.kind]],
        [t.code, (row) => row.kind],
      ],
    },
    {
      ...{ key: "unit", header: t.unit, width: "name" as const },
      cell: (row) => (row.unit ? <OrganisationName lang={lang} name={row.unit} englishName={row.unitEnglish} /> : null),
      facts: [[t.unit, (row) => row.unit && organisationWords({ lang, name: row.unit, englishName: row.unitEnglish })]],
    },
    {
      ...{ key: "role", header: t.role, width: "amount" as const },
      cell: (row) => actedAs(lang, row.role),
      facts: [[t.role, (row) => actedAs(lang, row.role)]],
    },
    ...(seesPeople ? [person] : []),
    {
      ...{ key: "hash", header: t.hash, tight: true, width: "amount" as const },
      cell: (row) => (
        <code className="figures" title={row.hash}>
          {row.hash.slice(0, SHOWN)}…
        </code>
      ),
      facts: [[t.hash, (row) => row.hash]],
    },
  ];
}

/** So much of a hash tells two events apart by eye; the file has all of it. */
const SHOWN = 8;
