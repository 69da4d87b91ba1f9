import { admissionCheck } from "~/copy/admission/admission-check";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { AdmissionList } from "~/reads/admission/admission-check";
import { DataTable } from "../ui/data-table";
import { EmptyState, Pagination, TakeAway } from "../ui/list-tools";
import { Tabs } from "../ui/navigation";
import { admissionColumns } from "./admissions-columns";

type Props = { readonly lang: Lang; readonly list: AdmissionList };

const PILES = ["check", "publicity", "returned", "admitted"] as const;

/** 入驻审查: the piles with their clocks. */
export function AdmissionsPage({ lang, list }: Props) {
  const t = admissionCheck[lang];
  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <h1>{t.title}</h1>
        <p className="max-w-prose text-ink-soft">{t.lead}</p>
      </div>
      <Tabs
        label={t.title}
        tabs={PILES.map((pile) => ({
          key: pile,
          label: t.tabs[pile],
          href: href(lang, withQuery(paths.office.admissions, { pile })),
          current: pile === list.pile,
          count: list.counts[pile],
        }))}
      />
      <DataTable
        grid
        lang={lang}
        caption={t.tabs[list.pile]}
        captionHidden
        columns={admissionColumns(lang)}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.noneTitle}>{t.noneText}</EmptyState>}
      />
      {list.next || !list.first ? (
        <Pagination
          lang={lang}
          firstHref={list.first ? null : href(lang, withQuery(paths.office.admissions, { pile: list.pile }))}
          nextHref={list.next ? href(lang, withQuery(paths.office.admissions, { pile: list.pile, after: list.next })) : null}
        />
      ) : null}
      {list.rows.length > 0 ? (
        <TakeAway
          lang={lang}
          title={t.tabs[list.pile]}
          hrefOf={(format) => href(lang, withQuery(paths.exports.admissions(format), { pile: list.pile }))}
        />
      ) : null}
    </div>
  );
}
