import type { Lang } from "~/copy/define";
import { markLabels } from "~/copy/lateness/performance";
import { posting } from "~/copy/posting/posting";
import { formatCount } from "~/copy/values";
import { OWN_FIRST } from "~/forms/desk/own-order";
import { orderWord, withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OwnList } from "~/reads/desk/department-commissions";
import { ButtonRow, LinkButton } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { sortable } from "../ui/list-columns";
import { EmptyState, FilterBar, Pagination, TakeAway } from "../ui/list-tools";
import { Tabs } from "../ui/navigation";
import { TextField } from "../ui/text-fields";
import { departmentList } from "./desk-of";
import { ownColumns } from "./own-list-columns";

/** Past this a count is told in words. */
const MANY = 1000;

type Props = { readonly lang: Lang; readonly list: OwnList; readonly mayPost: boolean };

/** The list as words of an address. */
function wordsOf(list: OwnList): Readonly<Record<string, string>> {
  const { group, mark, query, year, order } = list;
  return { status: group ?? "", mark: mark ?? "", q: query, year: year ? String(year) : "", order: orderWord(order, OWN_FIRST) };
}

/** What the address narrows the list to beside its tabs: how one who came from a number sees what was counted. */
function filterWords(lang: Lang, { group, mark, year }: OwnList): string {
  const t = posting[lang];
  return [year === null ? "" : t.publishedIn(year), group === "failed" ? t.failedOnes : "", mark ? markLabels[lang][mark] : ""]
    .filter(Boolean)
    .join(lang === "zh" ? "，" : ", ");
}

/** All commissions of the department, drafts included. */
export function OwnListPage({ lang, list, mayPost }: Props) {
  const t = posting[lang];
  const post = mayPost ? (
    <LinkButton href={href(lang, paths.department.newCommission)} look="primary">
      {t.post}
    </LinkButton>
  ) : null;
  const words = wordsOf(list);
  const other = (change: Readonly<Record<string, string>> = {}) =>
    href(lang, withWords(departmentList(lang).path, { ...words, ...change }));
  const tab = (key: string, label: string, status: string | null) => ({
    key,
    label,
    href: other({ status: status ?? "", mark: "" }),
    current: list.group === status,
  });
  const filtered = list.group !== null || list.mark !== null || list.query !== "" || list.year !== null;
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
        hidden={Object.fromEntries(Object.entries({ ...words, q: "" }).filter(([, word]) => word !== ""))}
        clearHref={filtered ? href(lang, departmentList(lang).path) : undefined}
      >
        <TextField lang={lang} name="q" label={t.searchOwn} hint={t.searchOwnHint} type="search" optional defaultValue={list.query} />
      </FilterBar>
      <DataTable
        grid
        lang={lang}
        caption={[filterWords(lang, list), list.total > MANY ? t.foundMore : t.found(formatCount(list.total))]
          .filter(Boolean)
          .join(lang === "zh" ? "：" : ": ")}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={filtered ? t.none : t.noneYet} action={post} />}
        columns={sortable(ownColumns(lang, mayPost), list.order, (order) => other({ order }))}
      />
      {list.next || !list.first ? (
        <Pagination lang={lang} firstHref={list.first ? null : other()} nextHref={list.next ? other({ after: list.next }) : null} />
      ) : null}
      {list.rows.length > 0 ? (
        <TakeAway
          lang={lang}
          title={t.listTitle}
          hrefOf={(format) => href(lang, withWords(paths.exports.departmentCommissions(format), words))}
        />
      ) : null}
    </div>
  );
}
