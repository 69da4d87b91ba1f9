import { ActionForm } from "~/components/ui/action-form";
import { Button } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination } from "~/components/ui/list-tools";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { inbox } from "~/copy/desk/inbox";
import { messageTask, messageText } from "~/copy/desk/messages";
import { formatDateTime } from "~/copy/values";
import type { OrganisationKind } from "~/domain/kernel/actor";
import type { EventKind } from "~/domain/kernel/events";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";

export type InboxRow = {
  readonly id: string;
  readonly at: Date;
  readonly kind: EventKind;
  readonly subject: string;
  readonly title: string | null;
  readonly readAt: Date | null;
  /** The reader's own place in the draw. */
  readonly place: number | null;
  /** What the reader has to do now. */
  readonly task: { readonly verb: AnyVerb; readonly dueAt: Date | null } | null;
};

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
  const columns: Column<InboxRow>[] = [
    {
      key: "what",
      header: t.what,
      cell: (row) => (
        <>
          {messageText(lang, row, reader)} {row.readAt ? null : <Tag tone="accent">{t.unread}</Tag>}
          {row.task ? <span className="row-note">{messageTask(lang, row.task)}</span> : null}
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
          <Button look="secondary" small describe={`${messageText(lang, row, reader)} ${row.title ?? ""}`}>
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
