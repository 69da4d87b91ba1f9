import { ActionForm } from "~/components/ui/action-form";
import { Button } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination } from "~/components/ui/list-tools";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { inbox } from "~/copy/desk/inbox";
import { eventLabels } from "~/copy/moves/events";
import { formatDateTime } from "~/copy/values";
import type { EventKind } from "~/domain/kernel/events";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";

export type InboxRow = {
  readonly id: string;
  readonly at: Date;
  readonly kind: EventKind;
  readonly subject: string;
  readonly title: string | null;
  readonly readAt: Date | null;
};

type Props = { readonly lang: Lang; readonly rows: readonly InboxRow[]; readonly next: string | null; readonly first: boolean };

/** 消息: what happened, about what, and a button that marks it read and leads to where one acts. */
export function InboxPage({ lang, rows, next, first }: Props) {
  const t = inbox[lang];
  const columns: Column<InboxRow>[] = [
    {
      key: "what",
      header: t.what,
      cell: (row) => (
        <>
          {eventLabels[lang][row.kind]} {row.readAt ? null : <Tag tone="accent">{t.unread}</Tag>}
        </>
      ),
    },
    {
      key: "about",
      header: t.about,
      cell: (row) => (
        <>
          <span lang="zh-CN">{row.title}</span>
          {row.subject.startsWith("draft-") ? null : <span className="row-note figures">{row.subject}</span>}
        </>
      ),
    },
    { key: "when", header: t.when, cell: (row) => formatDateTime(lang, row.at), tight: true },
    {
      key: "open",
      header: t.open,
      bare: true,
      cell: (row) => (
        <ActionForm lang={lang} verb="open" inline>
          <input type="hidden" name="entry" value={row.id} />
          <Button look="secondary" small describe={`${eventLabels[lang][row.kind]} ${row.title ?? ""}`}>
            {t.open}
          </Button>
        </ActionForm>
      ),
    },
  ];
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
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
      />
      <Pagination
        lang={lang}
        firstHref={first ? null : href(lang, paths.account.messages)}
        nextHref={next ? href(lang, withQuery(paths.account.messages, { before: next })) : null}
      />
    </div>
  );
}
