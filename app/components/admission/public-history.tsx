import { agencyPublic } from "~/copy/admission/agency-public";
import type { Lang } from "~/copy/define";
import { formatDate } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PublicAgency } from "~/reads/admission/agency-public";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/list-tools";
import { StatusTag } from "../ui/status-tag";

type Props = { readonly lang: Lang; readonly agency: PublicAgency };
type Place = PublicAgency["places"][number];
type Contract = PublicAgency["contracts"][number];

function NoticeLink({ lang, row }: { readonly lang: Lang; readonly row: { readonly number: string | null; readonly title: string } }) {
  return (
    <>
      <a href={href(lang, paths.commission(row.number ?? ""))}>
        <span lang="zh-CN">{row.title}</span>
      </a>
      <span className="figures block text-sm font-normal text-ink-soft">{row.number}</span>
    </>
  );
}

function placeText(lang: Lang, row: Place): string {
  const t = agencyPublic[lang];
  if (!row.wonAt) return t.alternate(row.position - 1);
  const place = row.position === 1 ? t.first : t.called;
  return row.endReason ? `${place} · ${t.ended[row.endReason]}` : place;
}

function placeColumns(lang: Lang): Column<Place>[] {
  const t = agencyPublic[lang];
  return [
    { key: "commission", header: t.commission, cell: (row) => <NoticeLink lang={lang} row={row} /> },
    { key: "place", header: t.place, cell: (row) => placeText(lang, row) },
    { key: "date", header: t.date, cell: (row) => (row.resultAt ? formatDate(lang, row.resultAt) : ""), tight: true },
  ];
}

function contractColumns(lang: Lang): Column<Contract>[] {
  const t = agencyPublic[lang];
  const delivered = (row: Contract) => {
    const when = row.delivered === null ? t.notYet : row.delivered === "on-time" ? t.onTime : t.late;
    return row.rejections > 0 ? `${when} · ${t.rejections(row.rejections)}` : when;
  };
  return [
    {
      key: "commission",
      header: t.commission,
      cell: (row) => (
        <>
          <NoticeLink lang={lang} row={row} />
          <StatusTag lang={lang} status={row.status} />
        </>
      ),
    },
    { key: "delivered", header: t.delivered, cell: delivered },
    {
      key: "rating",
      header: t.rating,
      cell: ({ rating }) =>
        rating ? (
          <>
            <strong>{t.score(String(rating.score))}</strong> <span lang="zh-CN">{rating.text}</span>
            {rating.reply ? (
              <p className="text-ink-soft">
                {t.reply} · <span lang="zh-CN">{rating.reply}</span>
              </p>
            ) : null}
          </>
        ) : (
          t.unrated
        ),
    },
  ];
}

/** Where it was drawn, whether it kept its dates, and what was said of it. */
export function PublicHistory({ lang, agency }: Props) {
  const t = agencyPublic[lang];
  return (
    <>
      <Card id="results" title={t.resultsTitle}>
        <DataTable
          lang={lang}
          caption={t.resultsTitle}
          captionHidden
          columns={placeColumns(lang)}
          rows={agency.places}
          rowKey={(row) => `${row.number}-${row.position}`}
          empty={<EmptyState title={t.resultsNone} />}
        />
      </Card>
      <Card id="contracts" title={t.contractsTitle}>
        <DataTable
          lang={lang}
          caption={t.contractsTitle}
          captionHidden
          columns={contractColumns(lang)}
          rows={agency.contracts}
          rowKey={(row) => String(row.number)}
          empty={<EmptyState title={t.contractsNone} />}
        />
      </Card>
    </>
  );
}
