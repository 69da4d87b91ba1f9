import { type ListColumn, momentCell } from "~/components/ui/list-columns";
import type { Lang } from "~/copy/define";
import { logWords } from "~/copy/log/log";
import { eventLabels } from "~/copy/moves/events";
import { actedAs } from "~/copy/people/roles-text";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { LogRow } from "~/reads/log/log-search";
import { LogSubject } from "./log-subject";

/** The columns of the public log, on its page and in its file, where an alias stands as the line has it. */
export function logColumns(lang: Lang): ListColumn<LogRow>[] {
  const t = logWords[lang];
  return [
    {
      ...{ key: "index", header: t.index, tight: true, width: "count" as const },
      cell: ({ name, index }) => <a href={href(lang, paths.log.event(name))}>{index}</a>,
      facts: [[t.index, ({ index }) => index]],
    },
    {
      ...{ key: "at", header: t.at, tight: true, width: "name" as const, card: "head" as const },
      cell: ({ at }) => formatDateTime(lang, new Date(at)),
      facts: [[t.at, ({ at }) => momentCell(new Date(at))]],
    },
    {
      ...{ key: "kind", header: t.kind, card: "left" as const },
      cell: ({ kind }) => eventLabels[lang][kind],
      facts: [[t.kind, ({ kind }) => eventLabels[lang][kind]]],
    },
    {
      ...{ key: "subject", header: t.subject, width: "state" as const, card: "right" as const },
      cell: ({ subject }) => <LogSubject lang={lang} subject={subject} />,
      facts: [[t.subject, ({ subject }) => subject]],
    },
    {
      ...{ key: "role", header: t.role, width: "name" as const },
      cell: ({ role }) => actedAs(lang, role),
      facts: [[t.role, ({ role }) => actedAs(lang, role)]],
    },
  ];
}
