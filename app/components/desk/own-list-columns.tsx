import type { Lang } from "~/copy/define";
import { latenessText } from "~/copy/lateness/lateness";
import { partyLabels } from "~/copy/moves/moves";
import { COMMISSION_STATUS_WORDS, HELD_WORDS } from "~/copy/moves/status";
import { posting } from "~/copy/posting/posting";
import { lists } from "~/copy/shell/lists";
import { formatFen } from "~/copy/values";
import { findItem } from "~/domain/catalogue/find-item";
import { ownValue } from "~/domain/kernel/own-value";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OwnCommission } from "~/reads/desk/department-commissions";
import { LateLines } from "../lateness/late-duty";
import { Typed } from "../posting/term-value";
import { LinkButton } from "../ui/button";
import { dueCell, type ListColumn, yuanCell } from "../ui/list-columns";
import { StatusTag } from "../ui/status-tag";
import { DueCell } from "./cells";

const statusCell = (lang: Lang, { status, held }: OwnCommission) =>
  [COMMISSION_STATUS_WORDS[status][lang], held ? HELD_WORDS[lang] : ""].filter(Boolean).join(" · ");

/** What is late, and the deadline where nothing is. */
function Due({ lang, row }: { readonly lang: Lang; readonly row: OwnCommission }) {
  return (
    <>
      {row.deadline && row.late.overdue.length === 0 ? <DueCell lang={lang} deadline={row.deadline} /> : null}
      <LateLines lang={lang} late={row.late} />
    </>
  );
}

/** The columns of a department's own list, on its page and in its file. */
export function ownColumns(lang: Lang, mayPost: boolean): ListColumn<OwnCommission>[] {
  const t = posting[lang];
  const columns: ListColumn<OwnCommission>[] = [
    {
      key: "title",
      header: t.column.title,
      order: "begun",
      cell: (row) => (
        <>
          <a href={href(lang, paths.department.work(row.id))}>{row.title ? <Typed lang={lang} text={row.title} /> : t.untitled}</a>
          <span className="figures row-note">{row.number ?? row.itemCode}</span>
        </>
      ),
      facts: [
        [lists[lang].number, (row) => row.number],
        [lists[lang].title, (row) => row.title || t.untitled],
        [lists[lang].item, (row) => findItem(row.itemCode)?.name[lang] ?? row.itemCode],
      ],
    },
    {
      ...{ key: "price", header: t.column.price, end: true, tight: true, width: "amount" as const, order: "price" },
      cell: (row) => (row.priceFen === null ? "—" : formatFen(lang, row.priceFen)),
      facts: [[t.column.price, (row) => yuanCell(row.priceFen)]],
    },
    {
      ...{ key: "status", header: t.column.status, width: "name" as const, card: "head" as const },
      cell: (row) => <StatusTag lang={lang} status={row.status} held={row.held} />,
      facts: [[t.column.status, (row) => statusCell(lang, row)]],
    },
    {
      ...{ key: "turn", header: t.column.turn, width: "name" as const },
      cell: (row) => ownValue(partyLabels[lang], row.turnParty) ?? "—",
      facts: [[t.column.turn, (row) => ownValue(partyLabels[lang], row.turnParty) ?? null]],
    },
    {
      ...{ key: "due", header: t.column.due, width: "state" as const, order: "due", card: "line" as const },
      cell: (row) => <Due lang={lang} row={row} />,
      facts: [
        [t.column.due, (row) => dueCell(row.deadline?.at ?? null)],
        [t.column.overdue, (row) => latenessText(lang, row.late)],
      ],
    },
  ];
  if (!mayPost) return columns;
  const copy: ListColumn<OwnCommission> = {
    ...{ key: "actions", header: t.column.actions, bare: true, width: "amount" as const },
    cell: (row) => (
      <LinkButton href={href(lang, paths.department.copy(row.id))} look="quiet" small describe={row.title}>
        {t.copy}
      </LinkButton>
    ),
    facts: [],
  };
  return [...columns, copy];
}
