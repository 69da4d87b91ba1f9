import { agencyPublic } from "~/copy/admission/agency-public";
import type { Lang } from "~/copy/define";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { lists } from "~/copy/shell/lists";
import { formatCount, formatDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyRow } from "~/reads/admission/agency-public";
import { dueCell, type ListColumn } from "../ui/list-columns";
import { OrganisationName, organisationWords } from "../ui/organisation-name";
import { Tag } from "../ui/status-tag";

/** What it may take now; what it took on and may not, its certificate having ended, is told beside, as on its own page. */
function Items({ lang, row }: { readonly lang: Lang; readonly row: AgencyRow }) {
  const t = agencyPublic[lang];
  return (
    <>
      {row.items > 0 || row.pausedItems === 0 ? t.itemCount(formatCount(row.items)) : t.itemNone}
      {row.pausedItems > 0 ? <span className="row-note">{t.itemPaused(formatCount(row.pausedItems))}</span> : null}
    </>
  );
}

/** The columns of the public list of agencies, on its page and in its file. */
export function agencyColumns(lang: Lang): ListColumn<AgencyRow>[] {
  const t = agencyPublic[lang];
  return [
    {
      key: "name",
      header: t.name,
      order: "name",
      cell: (row) => (
        <>
          <a href={href(lang, paths.publicAgency(row.uscc))}>
            <OrganisationName lang={lang} {...row} />
          </a>
          <span className="figures row-note">{row.uscc}</span>
        </>
      ),
      facts: [
        [t.name, (row) => organisationWords({ lang, ...row })],
        [lists[lang].code, (row) => row.uscc],
      ],
    },
    {
      key: "status",
      header: t.status,
      width: "state",
      card: "left",
      cell: (row) => (
        <>
          <Tag tone={ADMISSION_STATUS_WORDS[row.status].tone}>{ADMISSION_STATUS_WORDS[row.status][lang]}</Tag>
          {row.status === "active_provisional" && row.publicityUntil ? (
            <span className="row-note">{t.inPublicity(formatDue(lang, row.publicityUntil))}</span>
          ) : null}
          {row.paused ? <span className="row-note">{t.paused}</span> : null}
        </>
      ),
      facts: [
        [t.status, (row) => [ADMISSION_STATUS_WORDS[row.status][lang], row.paused ? t.paused : ""].filter(Boolean).join(" · ")],
        [t.publicityUntil, (row) => (row.status === "active_provisional" ? dueCell(row.publicityUntil) : null)],
      ],
    },
    {
      ...{ key: "items", header: t.items, end: true, width: "amount" as const },
      cell: (row) => <Items lang={lang} row={row} />,
      facts: [
        [t.items, (row) => row.items],
        [t.pausedItems, (row) => row.pausedItems],
      ],
    },
    {
      ...{ key: "won", header: t.won, end: true, width: "amount" as const, card: "right" as const },
      cell: (row) => t.wonCount(formatCount(row.won)),
      facts: [[t.won, (row) => row.won]],
    },
  ];
}
