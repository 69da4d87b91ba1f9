import { admissionCheck } from "~/copy/admission/admission-check";
import type { Lang } from "~/copy/define";
import { ADMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { formatDateTime, formatDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { AdmissionList } from "~/reads/admission/admission-check";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/list-tools";
import { Tabs } from "../ui/navigation";
import { Tag } from "../ui/status-tag";
import { Deadline } from "./deadline";

type Props = { readonly lang: Lang; readonly list: AdmissionList };
type Row = AdmissionList["rows"][number];

const PILES = ["check", "publicity", "returned", "admitted"] as const;

function columns(lang: Lang): Column<Row>[] {
  const t = admissionCheck[lang];
  const due = (row: Row) => {
    if (row.deadline) return <Deadline lang={lang} deadline={row.deadline} />;
    return row.publicityUntil ? t.publicityUntil(formatDue(lang, row.publicityUntil)) : "";
  };
  return [
    {
      key: "agency",
      header: t.agency,
      cell: (row) => (
        <>
          <a href={href(lang, paths.office.admission(row.id))}>
            <span lang="zh-CN">{row.name}</span>
          </a>
          <span className="figures block text-sm font-normal text-ink-soft">{row.uscc}</span>
        </>
      ),
    },
    {
      key: "status",
      header: t.status,
      cell: (row) => <Tag tone={ADMISSION_STATUS_WORDS[row.status].tone}>{ADMISSION_STATUS_WORDS[row.status][lang]}</Tag>,
    },
    { key: "signed", header: t.signed, cell: (row) => (row.committedAt ? formatDateTime(lang, row.committedAt) : "") },
    { key: "items", header: t.items, cell: (row) => row.items, end: true },
    { key: "due", header: t.due, cell: due },
  ];
}

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
        lang={lang}
        caption={t.tabs[list.pile]}
        captionHidden
        columns={columns(lang)}
        rows={list.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.noneTitle}>{t.noneText}</EmptyState>}
      />
    </div>
  );
}
