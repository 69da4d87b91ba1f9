import { ActionForm } from "~/components/ui/action-form";
import { Button } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination, TakeAway } from "~/components/ui/list-tools";
import type { Lang } from "~/copy/define";
import { inbox } from "~/copy/desk/inbox";
import type { OrganisationKind } from "~/domain/kernel/actor";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import { type InboxRow, inboxColumns } from "./inbox-columns";

type Props = {
  readonly lang: Lang;
  readonly reader: OrganisationKind;
  readonly rows: readonly InboxRow[];
  readonly next: string | null;
  readonly first: boolean;
};

/** 消息: what it means for the reader and what to do by when, about what, and a button that marks it read and leads to where one acts. */
export function InboxPage({ lang, reader, rows, next, first }: Props) {
  const t = inbox[lang];
  return (
    <div className="space-y-6">
      <header className="space-y-3">
        <h1>{t.title}</h1>
        <p className="text-ink-soft">{t.lead}</p>
      </header>
      {rows.some((row) => row.readAt === null) ? (
        <ActionForm lang={lang} verb="all" inline>
          <Button look="secondary" small>
            {t.markAll}
          </Button>
        </ActionForm>
      ) : null}
      <DataTable
        lang={lang}
        caption={t.title}
        captionHidden
        grid
        columns={inboxColumns(lang, reader)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
      />
      <Pagination
        lang={lang}
        firstHref={first ? null : href(lang, paths.account.messages)}
        nextHref={next ? href(lang, withQuery(paths.account.messages, { before: next })) : null}
      />
      {rows.length > 0 ? <TakeAway lang={lang} title={t.title} hrefOf={(format) => href(lang, paths.exports.messages(format))} /> : null}
    </div>
  );
}
