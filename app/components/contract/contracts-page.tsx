import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { doneText } from "~/copy/moves/verb-pages";
import { withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { OwnContracts } from "~/reads/contract/agency-contracts";
import { agencyList } from "../desk/desk-of";
import { DoneNotice } from "../desk/done-notice";
import { LinkButton } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { EmptyState, Pagination, TakeAway } from "../ui/list-tools";
import { Tabs } from "../ui/navigation";
import { contractColumns } from "./contracts-columns";

type Props = { readonly lang: Lang; readonly list: OwnContracts; readonly done: string | null };

/** 合同: what this agency was drawn for, each with its next step and deadline. */
export function ContractsPage({ lang, list, done }: Props) {
  const t = contract[lang];
  const words = (group = list.group) => ({ status: group === "ended" ? "ended" : "" });
  const other = (change: Readonly<Record<string, string>> = {}) => href(lang, withWords(agencyList(lang).path, { ...words(), ...change }));
  const tab = (key: OwnContracts["group"], label: string) => ({
    key,
    label,
    href: other(words(key)),
    current: list.group === key,
  });
  return (
    <div className="space-y-6">
      <h1>{t.listTitle}</h1>
      <p className="text-ink-soft">{t.listLead}</p>
      <DoneNotice lang={lang} text={doneText(lang, done)} verb={done} />
      <Tabs label={t.tabs} tabs={[tab("running", t.running), tab("ended", t.ended)]} />
      <DataTable
        grid
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
        columns={contractColumns(lang)}
      />
      <Pagination
        lang={lang}
        firstHref={list.first ? null : other()}
        nextHref={list.next ? other({ after: list.next }) : null}
        summary={t.count(list.total)}
      />
      {list.rows.length > 0 ? (
        <TakeAway
          lang={lang}
          title={t.listTitle}
          hrefOf={(format) => href(lang, withWords(paths.exports.agencyContracts(format), words()))}
        />
      ) : null}
    </div>
  );
}
