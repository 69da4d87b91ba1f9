import type { Lang } from "~/copy/define";
import { periodText } from "~/copy/lateness/performance";
import { lookLabels, lookReasonText, looks } from "~/copy/looks/looks";
import { actedAs } from "~/copy/people/roles-text";
import { formatCount } from "~/copy/values";
import type { LookFigures } from "~/reads/looks/look-figures";
import type { ListColumn } from "../ui/list-columns";

type Row = LookFigures["rows"][number];

/** The columns of the public counts, on their page and in their file. */
export function figuresColumns(lang: Lang): ListColumn<Row>[] {
  const t = looks[lang];
  return [
    {
      ...{ key: "kind", header: t.kind },
      cell: ({ look }) => lookLabels[lang][look],
      facts: [[t.kind, ({ look }) => lookLabels[lang][look]]],
    },
    {
      ...{ key: "month", header: t.month, tight: true, width: "date" as const, card: "left" as const },
      cell: ({ month }) => periodText(lang, month),
      facts: [[t.month, ({ month }) => month]],
    },
    {
      ...{ key: "role", header: t.role, width: "name" as const, card: "right" as const },
      cell: ({ role }) => actedAs(lang, role),
      facts: [[t.role, ({ role }) => actedAs(lang, role)]],
    },
    {
      ...{ key: "reason", header: t.reason, width: "state" as const, card: "line" as const },
      cell: ({ reason }) => lookReasonText(lang, reason),
      facts: [[t.reason, ({ reason }) => lookReasonText(lang, reason)]],
    },
    {
      ...{ key: "times", header: t.times, end: true, tight: true, width: "count" as const, card: "head" as const },
      cell: ({ n }) => formatCount(n),
      facts: [[t.times, ({ n }) => n]],
    },
  ];
}
