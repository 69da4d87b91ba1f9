import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/list-tools";
import { Tag } from "~/components/ui/status-tag";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { formatCount } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { ItemAgency, ItemPage } from "~/reads/catalogue/item-page";

type Props = Pick<ItemPage, "agencies" | "agencyTotal" | "item"> & { readonly lang: Lang };

/** Agencies that may take work of the item, by name: the site recommends nobody (SD6). */
export function ItemAgencies({ lang, agencies, agencyTotal, item }: Props) {
  const t = cataloguePages[lang];
  const name = (row: ItemAgency) => (
    <a href={href(lang, paths.publicAgency(row.uscc))} {...(lang === "en" && !row.englishName ? { lang: "zh-CN" } : {})}>
      {lang === "en" ? (row.englishName ?? row.name) : row.name}
    </a>
  );
  const status = (row: ItemAgency) => (
    <Tag tone={row.status === "active" ? "success" : "info"}>{row.status === "active" ? t.active : t.provisional}</Tag>
  );
  const hidden = agencyTotal - agencies.length;
  return (
    <Card id="agencies" title={t.agenciesTitle} aside={agencyTotal > 0 ? <span>{t.agencyCount(formatCount(agencyTotal))}</span> : null}>
      <DataTable
        lang={lang}
        caption={t.agenciesTitle}
        captionHidden
        rows={agencies}
        rowKey={(row) => row.uscc}
        columns={[
          { key: "name", header: t.agencyName, cell: name },
          { key: "uscc", header: t.uscc, cell: (row) => <span className="figures">{row.uscc}</span> },
          { key: "status", header: t.admission, cell: status },
        ]}
        empty={
          <EmptyState title={t.agenciesNone} action={<LinkButton href={href(lang, paths.account.join)}>{t.agenciesJoin}</LinkButton>} />
        }
      />
      {agencies.length > 0 ? <p className="pt-3 text-sm text-ink-soft">{t.neutral}</p> : null}
      {hidden > 0 ? (
        <p>
          <a href={href(lang, withQuery(paths.agencies, { item: item.code }))}>{t.agenciesMore(formatCount(hidden))}</a>
        </p>
      ) : null}
    </Card>
  );
}
