import type { Lang } from "~/copy/define";
import { markLabels } from "~/copy/lateness/performance";
import { partyLabels } from "~/copy/moves/moves";
import { posting } from "~/copy/posting/posting";
import { formatCount, formatFen } from "~/copy/values";
import { ownValue } from "~/domain/kernel/own-value";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OwnCommission, OwnList } from "~/reads/desk/department-commissions";
import { LateLines } from "../lateness/late-duty";
import { Typed } from "../posting/term-value";
import { ButtonRow, LinkButton } from "../ui/button";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState, FilterBar, Pagination } from "../ui/list-tools";
import { Tabs } from "../ui/navigation";
import { StatusTag } from "../ui/status-tag";
import { TextField } from "../ui/text-fields";
import { DueCell } from "./cells";
import { departmentList } from "./desk-of";

type Props = { readonly lang: Lang; readonly list: OwnList; readonly mayPost: boolean };

/** The address of the list with other filters. */
function listHref(lang: Lang, list: OwnList, change: { status?: string | null; page?: number }): string {
  const status = change.status === undefined ? list.group : change.status;
  const params = new URLSearchParams();
  if (status) params.set("status", status);
  if (list.mark && change.status === undefined) params.set("mark", list.mark);
  if (list.query) params.set("q", list.query);
  if (list.year) params.set("year", String(list.year));
  if (change.page && change.page > 1) params.set("page", String(change.page));
  const query = params.toString();
  return href(lang, `${departmentList(lang).path}${query ? `?${query}` : ""}`);
}

/** What the address narrows the list to beside its tabs: how one who came from a number sees what was counted. */
function filterWords(lang: Lang, { group, mark, year }: OwnList): string {
  const t = posting[lang];
  return [year === null ? "" : t.publishedIn(year), group === "failed" ? t.failedOnes : "", mark ? markLabels[lang][mark] : ""]
    .filter(Boolean)
    .join(lang === "zh" ? "，" : ", ");
}

/** What is late, and the deadline where nothing is. */
function Due({ lang, row }: { readonly lang: Lang; readonly row: OwnCommission }) {
  return (
    <>
      {row.deadline && row.late.overdue.length === 0 ? <DueCell lang={lang} deadline={row.deadline} /> : null}
      <LateLines lang={lang} late={row.late} />
    </>
  );
}

/** All commissions of the department, drafts included. */
export function OwnListPage({ lang, list, mayPost }: Props) {
  const t = posting[lang];
  const post = mayPost ? (
    <LinkButton href={href(lang, paths.department.newCommission)} look="primary">
      {t.post}
    </LinkButton>
  ) : null;
  const tab = (key: string, label: string, status: string | null) => ({
    key,
    label,
    href: listHref(lang, list, { status, page: 1 }),
    current: list.group === status,
  });
  const filtered = list.group !== null || list.mark !== null || list.query !== "" || list.year !== null;
  const columns: Column<OwnCommission>[] = [
    {
      key: "title",
      header: t.column.title,
      cell: (row: OwnCommission) => (
        <>
          <a href={href(lang, paths.department.work(row.id))}>{row.title ? <Typed lang={lang} text={row.title} /> : t.untitled}</a>
          <div className="figures text-sm text-ink-soft">{row.number ?? row.itemCode}</div>
        </>
      ),
    },
    {
      key: "price",
      header: t.column.price,
      end: true,
      tight: true,
      cell: (row: OwnCommission) => (row.priceFen === null ? "—" : formatFen(lang, row.priceFen)),
    },
    { key: "status", header: t.column.status, cell: (row: OwnCommission) => <StatusTag lang={lang} status={row.status} held={row.held} /> },
    {
      key: "turn",
      header: t.column.turn,
      cell: (row: OwnCommission) => ownValue(partyLabels[lang], row.turnParty) ?? "—",
    },
    { key: "due", header: t.column.due, cell: (row) => <Due lang={lang} row={row} /> },
  ];
  if (mayPost)
    columns.push({
      key: "actions",
      header: t.column.actions,
      bare: true,
      cell: (row) => (
        <LinkButton href={href(lang, paths.department.copy(row.id))} look="quiet" small describe={row.title}>
          {t.copy}
        </LinkButton>
      ),
    });
  return (
    <div className="space-y-6">
      <h1>{t.listTitle}</h1>
      {post ? <ButtonRow>{post}</ButtonRow> : null}
      <Tabs
        label={t.statusFilter}
        tabs={[
          tab("all", t.allStatuses, null),
          tab("drafts", t.drafts, "drafts"),
          tab("approval", t.atApproval, "approval"),
          tab("running", t.running, "running"),
          tab("ended", t.ended, "ended"),
        ]}
      />
      <FilterBar
        lang={lang}
        action={href(lang, departmentList(lang).path)}
        hidden={{
          ...(list.group ? { status: list.group } : {}),
          ...(list.year ? { year: String(list.year) } : {}),
          ...(list.mark ? { mark: list.mark } : {}),
        }}
        clearHref={filtered ? href(lang, departmentList(lang).path) : undefined}
      >
        <TextField lang={lang} name="q" label={t.searchOwn} hint={t.searchOwnHint} type="search" optional defaultValue={list.query} />
      </FilterBar>
      <DataTable
        lang={lang}
        caption={[filterWords(lang, list), t.found(formatCount(list.total))].filter(Boolean).join(lang === "zh" ? "：" : ": ")}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={filtered ? t.none : t.noneYet} action={post} />}
        columns={columns}
      />
      {list.pages > 1 ? (
        <Pagination
          lang={lang}
          previousHref={list.page > 1 ? listHref(lang, list, { page: list.page - 1 }) : null}
          nextHref={list.page < list.pages ? listHref(lang, list, { page: list.page + 1 }) : null}
        />
      ) : null}
    </div>
  );
}
