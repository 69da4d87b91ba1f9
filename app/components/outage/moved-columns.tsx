import { type ListColumn, momentCell } from "~/components/ui/list-columns";
import type { Lang } from "~/copy/define";
import { outageWords } from "~/copy/outage/outage";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { MovedRow } from "~/reads/outage/certificate";
import { Typed } from "../posting/term-value";
import { OrganisationName, organisationWords } from "../ui/organisation-name";

/** The columns of the closes that an outage moved, on its certificate and in its file. */
export function movedColumns(lang: Lang): ListColumn<MovedRow>[] {
  const t = outageWords[lang];
  const moment = (key: "from" | "to" | "movedAt", header: string): ListColumn<MovedRow> => ({
    ...{ key, header },
    cell: (row) => formatDateTime(lang, row[key]),
    facts: [[header, (row) => momentCell(row[key])]],
  });
  return [
    {
      ...{ key: "commission", header: t.commission },
      cell: ({ number, title }) => (
        <>
          <a href={href(lang, paths.commission(number ?? ""))}>{number}</a> <Typed lang={lang} text={title} />
        </>
      ),
      facts: [
        [t.number, ({ number }) => number],
        [t.commission, ({ title }) => title],
      ],
    },
    {
      ...{ key: "purchaser", header: t.purchaser },
      cell: ({ purchaser, purchaserEnglish }) => <OrganisationName lang={lang} name={purchaser} englishName={purchaserEnglish} />,
      facts: [
        [t.purchaser, ({ purchaser, purchaserEnglish }) => organisationWords({ lang, name: purchaser, englishName: purchaserEnglish })],
      ],
    },
    moment("from", t.closedBefore),
    moment("to", t.closesNow),
    moment("movedAt", t.movedAt),
  ];
}
