import type { ReactNode } from "react";
import { agencyProfile, qualificationWords } from "~/copy/agency-profile";
import type { Lang } from "~/copy/define";
import { reasonText } from "~/copy/reasons";
import { ITEM_ENTRY_STATUS_WORDS } from "~/copy/status";
import { formatDay, formatFen } from "~/copy/values";
import { href } from "~/lib/lang";
import type { ProfileView } from "~/reads/agency-profile";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/list-tools";
import { Tag } from "../ui/status-tag";
import type { SummaryRow } from "../ui/summary-list";

const NOTHING = "—";

/** Company facts by name, with the licence to download. */
export function factRows(lang: Lang, file: ProfileView): SummaryRow[] {
  const { labels } = agencyProfile[lang];
  const typed = (text: string): ReactNode => (text === "" ? NOTHING : <span lang="zh-CN">{text}</span>);
  const row = (key: keyof typeof labels, value: ReactNode): SummaryRow => ({ key, label: labels[key], value });
  return [
    row("legalRepresentative", typed(file.legalRepresentative)),
    row("registeredCapitalFen", file.registeredCapitalFen === null ? NOTHING : formatFen(lang, file.registeredCapitalFen)),
    row("foundedOn", file.foundedOn ? formatDay(lang, file.foundedOn) : NOTHING),
    row("businessScope", typed(file.businessScope)),
    row("licenceFileId", file.licence ? <FileLink id={file.licence.id} name={file.licence.name} /> : NOTHING),
    row("phone", typed(file.phone)),
    row("address", typed(file.address)),
  ];
}

export function FileLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <a href={`/files/${id}`} download lang="zh-CN">
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
              <a href={href(lang, `/items/${item.code}`)}>{item.name[lang]}</a>{" "}
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
