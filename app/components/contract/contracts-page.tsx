import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { dueText } from "~/copy/moves/due";
import { moveLabels, turnSentence } from "~/copy/moves/moves";
import { doneText } from "~/copy/moves/verb-pages";
import { formatFen } from "~/copy/values";
import { subjectOf } from "~/domain/lifecycle/turns";
import { href } from "~/lib/lang";
import { movePath, paths } from "~/lib/paths";
import type { OwnContract, OwnContracts } from "~/reads/contract/agency-contracts";
import { agencyList } from "../desk/desk-of";
import { DoneNotice } from "../desk/done-notice";
import { LateTurns, lateOf } from "../lateness/late-turns";
import { Typed } from "../posting/term-value";
import { LinkButton } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { EmptyState, Pagination } from "../ui/list-tools";
import { Tabs } from "../ui/navigation";
import { StatusTag } from "../ui/status-tag";

type Props = { readonly lang: Lang; readonly list: OwnContracts; readonly done: string | null };

function listHref(lang: Lang, list: OwnContracts, change: { group?: OwnContracts["group"]; page?: number }): string {
  const params = new URLSearchParams();
  if ((change.group ?? list.group) === "ended") params.set("status", "ended");
  if (change.page && change.page > 1) params.set("page", String(change.page));
  const query = params.toString();
  return href(lang, `${agencyList(lang).path}${query ? `?${query}` : ""}`);
}

function Next({ lang, row }: { readonly lang: Lang; readonly row: OwnContract }) {
  const { turn } = row;
  if (!turn) return <span className="text-ink-soft">{row.status === "closed" ? "—" : contract[lang].nothingDue}</span>;
  if (!row.isOwnTurn) return <span className="text-ink-soft">{turnSentence(lang, turn.party, turn.verb)}</span>;
  return (
    <LinkButton
      href={href(lang, movePath(paths.agency.work(row.id), subjectOf(turn.verb), turn.verb))}
      look="primary"
      small
      describe={row.title}
    >
      {moveLabels[lang][turn.verb]}
    </LinkButton>
  );
}

/** What is late, and by when the next step is due where it is not. */
function NextDue({ lang, row }: { readonly lang: Lang; readonly row: OwnContract }) {
  return (
    <>
      <LateTurns lang={lang} turns={row.turns} />
      {row.turn && !lateOf(row.turn) ? dueText(lang, row.turn.due) : null}
    </>
  );
}

/** 合同: what this agency was drawn for, each with its next step and deadline. */
export function ContractsPage({ lang, list, done }: Props) {
  const t = contract[lang];
  const tab = (key: OwnContracts["group"], label: string) => ({
    key,
    label,
    href: listHref(lang, list, { group: key }),
    current: list.group === key,
  });
  return (
    <div className="space-y-6">
      <h1>{t.listTitle}</h1>
      <p className="text-ink-soft">{t.listLead}</p>
      <DoneNotice lang={lang} text={doneText(lang, done)} />
      <Tabs label={t.tabs} tabs={[tab("running", t.running), tab("ended", t.ended)]} />
      <DataTable
        lang={lang}
        caption={t.count(list.total)}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={list.group === "ended" ? t.noneEnded : t.none}
            action={<LinkButton href={href(lang, paths.agency.find)}>{t.find}</LinkButton>}
          >
            {t.noneHint}
          </EmptyState>
        }
        columns={[
          {
            key: "title",
            header: t.columns.title,
            cell: (row) => (
              <>
                <a href={href(lang, paths.agency.work(row.id))}>
                  <Typed lang={lang} text={row.title} />
                </a>
                <div className="figures text-sm text-ink-soft">{row.number}</div>
              </>
            ),
          },
          { key: "purchaser", header: t.columns.purchaser, cell: (row) => <Typed lang={lang} text={row.purchaser} /> },
          {
            key: "price",
            header: t.columns.price,
            cell: (row) => <span className="figures">{formatFen(lang, row.priceFen)}</span>,
            end: true,
            tight: true,
          },
          { key: "status", header: t.columns.status, cell: (row) => <StatusTag lang={lang} status={row.status} held={row.held} /> },
          { key: "next", header: t.columns.next, cell: (row) => <Next lang={lang} row={row} /> },
          { key: "due", header: t.columns.due, cell: (row) => <NextDue lang={lang} row={row} /> },
        ]}
      />
      <Pagination
        lang={lang}
        previousHref={list.page > 1 ? listHref(lang, list, { page: list.page - 1 }) : null}
        nextHref={list.page < list.pages ? listHref(lang, list, { page: list.page + 1 }) : null}
        summary={t.count(list.total)}
      />
    </div>
  );
}
