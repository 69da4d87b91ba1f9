import type { ReactNode } from "react";
import { agencyProfile, qualificationWords } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { ITEM_ENTRY_STATUS_WORDS } from "~/copy/moves/status";
import { reasonText } from "~/copy/refusals/reasons";
import { formatDay, formatFen } from "~/copy/values";
import { COMPANY_FACTS, type CompanyFacts } from "~/domain/agency/company-facts";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { FactValue, ProfileView, StaleFact } from "~/reads/admission/agency-profile";
import type { BesideRow } from "../ui/beside-table";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/list-tools";
import { Tag } from "../ui/status-tag";
import type { SummaryRow } from "../ui/summary-list";

const NOTHING = "—";

/** A company fact as people read it. */
function factValue(lang: Lang, key: keyof CompanyFacts, value: FactValue): ReactNode {
  if (value === null || value === "") return NOTHING;
  if (key === "registeredCapitalFen") return formatFen(lang, Number(value));
  return key === "foundedOn" ? formatDay(lang, String(value)) : <span lang="zh-CN">{value}</span>;
}

/** Company facts by name, with the licence to download. */
export function factRows(lang: Lang, file: ProfileView): SummaryRow[] {
  const { labels } = agencyProfile[lang];
  const { licence } = file;
  const link = licence ? <FileLink id={licence.id} name={licence.name} /> : NOTHING;
  return COMPANY_FACTS.map((key) => ({
    key,
    label: labels[key],
    value: key === "licenceFileId" ? link : factValue(lang, key, file[key]),
  }));
}

/** The facts of a stale form, for the table that shows what is stored beside what was typed. */
export function staleFactRows(lang: Lang, stale: readonly StaleFact[]): BesideRow[] {
  return stale.map(({ key, stored, typed }) => ({
    key,
    label: agencyProfile[lang].labels[key],
    before: factValue(lang, key, stored),
    after: factValue(lang, key, typed),
  }));
}

export function FileLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <a href={paths.file(id)} lang="zh-CN">
      {name}
    </a>
  );
}

type Item = ProfileView["items"][number];

/** The status of an item entry, and what lacks. */
export function ItemStanding({ lang, item, admitted }: { readonly lang: Lang; readonly item: Item; readonly admitted: boolean }) {
  const t = agencyProfile[lang];
  const words = ITEM_ENTRY_STATUS_WORDS[item.status];
  if (item.lacks)
    return (
      <>
        <Tag tone={item.status === "suspended" ? "ink" : "warning"}>
          {item.status === "suspended" ? words[lang] : reasonText(lang, item.lacks.reason, item.lacks.detail).replace(/[。.]$/, "")}
        </Tag>
        {item.status === "suspended" ? (
          <p className="text-sm text-ink-soft">{reasonText(lang, item.lacks.reason, item.lacks.detail)}</p>
        ) : null}
      </>
    );
  return <Tag tone={admitted ? words.tone : "success"}>{admitted ? words[lang] : t.pendingComplete}</Tag>;
}

/** The chosen items as a list. */
export function ItemTags({ lang, items }: { readonly lang: Lang; readonly items: readonly Item[] }) {
  if (items.length === 0) return <p className="text-ink-soft">{agencyProfile[lang].itemsNone}</p>;
  return (
    <ul className="agency-cards">
      {items.map((item) => (
        <li className="agency-card" key={item.code}>
          <div className="agency-card-foot">
            <span>
              <a href={href(lang, paths.item(item.code))}>{item.name[lang]}</a>{" "}
              <span className="figures whitespace-nowrap text-ink-soft">{item.code}</span>
            </span>
            <ItemStanding lang={lang} item={item} admitted />
          </div>
        </li>
      ))}
    </ul>
  );
}

type Certificate = ProfileView["qualifications"][number];

/** 2024年1月1日 至 2026年9月25日. */
export function validityText(lang: Lang, row: Pick<Certificate, "validFrom" | "validTo">): string {
  const t = agencyProfile[lang];
  return t.validity(formatDay(lang, row.validFrom), row.validTo ? formatDay(lang, row.validTo) : t.forever);
}

type RowsProps = {
  readonly lang: Lang;
  readonly rows: readonly Certificate[];
  readonly caption: string;
  /** A last column of buttons. */
  readonly actions?: (row: Certificate) => ReactNode;
};

/** Certificates with validity and file. */
export function CertificateRows({ lang, rows, caption, actions }: RowsProps) {
  const t = agencyProfile[lang];
  const columns: Column<Certificate>[] = [
    { key: "type", header: t.type, cell: (row) => qualificationWords(lang, row) },
    { key: "certNo", header: t.certNo, cell: (row) => <span lang="zh-CN">{row.certNo}</span> },
    { key: "issuer", header: t.issuer, cell: (row) => <span lang="zh-CN">{row.issuer}</span> },
    { key: "validity", header: t.validityHead, cell: (row) => validityText(lang, row) },
    { key: "file", header: t.file, cell: (row) => <FileLink id={row.fileId} name={row.fileName} /> },
    ...(actions ? [{ key: "actions", header: t.actions, cell: actions, bare: true }] : []),
  ];
  return (
    <DataTable
      lang={lang}
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t.qualificationsNone}>{t.qualificationsNoneText}</EmptyState>}
    />
  );
}
