import type { Lang } from "~/copy/define";
import { looks } from "~/copy/looks/looks";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { OwnLook } from "~/reads/looks/own-looks";
import { DataTable } from "../ui/data-table";
import { EmptyState, Pagination, TakeAway } from "../ui/list-tools";
import { ownLookColumns } from "./own-looks-columns";

type Props = { readonly lang: Lang; readonly rows: readonly OwnLook[]; readonly next: string | null; readonly first: boolean };

/** 谁查看过我的资料: each look at the records of the viewer's organisation and at the viewer's account, the newest first. */
export function OwnLooksPage({ lang, rows, next, first }: Props) {
  const t = looks[lang];
  return (
    <div className="space-y-6">
      <header className="space-y-3">
        <h1>{t.ownTitle}</h1>
        <p className="text-ink-soft">{t.ownLead}</p>
      </header>
      <DataTable
        grid
        lang={lang}
        caption={t.caption}
        captionHidden
        columns={ownLookColumns(lang)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
      />
      <Pagination
        lang={lang}
        firstHref={first ? null : href(lang, paths.account.looks)}
        nextHref={next ? href(lang, withQuery(paths.account.looks, { before: next })) : null}
      />
      {rows.length > 0 ? <TakeAway lang={lang} title={t.ownTitle} hrefOf={(format) => href(lang, paths.exports.ownLooks(format))} /> : null}
      <p>
        <a href={href(lang, paths.log.looks)}>{t.link}</a>
      </p>
    </div>
  );
}
