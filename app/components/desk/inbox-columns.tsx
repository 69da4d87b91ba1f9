import { ActionForm } from "~/components/ui/action-form";
import { Button } from "~/components/ui/button";
import { type ListColumn, momentCell } from "~/components/ui/list-columns";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { inbox } from "~/copy/desk/inbox";
import { messageTask, messageText } from "~/copy/desk/messages";
import { formatDateTime } from "~/copy/values";
import type { OrganisationKind } from "~/domain/kernel/actor";
import type { EventKind } from "~/domain/kernel/events";
import type { AnyVerb } from "~/domain/lifecycle/turns";

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

/** A commission without a number is told by its title alone. */
const numberOf = ({ subject }: InboxRow) => (subject.startsWith("draft-") ? null : subject);

/** The columns of a person's messages, on their page and in their file. */
export function inboxColumns(lang: Lang, reader: OrganisationKind): ListColumn<InboxRow>[] {
  const t = inbox[lang];
  return [
    {
      key: "what",
      header: t.what,
      cell: (row) => (
        <>
          {messageText(lang, row, reader)} {row.readAt ? null : <Tag tone="accent">{t.unread}</Tag>}
          {row.task ? <span className="row-task">{messageTask(lang, row.task)}</span> : null}
        </>
      ),
      facts: [
        [t.what, (row) => messageText(lang, row, reader)],
        [t.task, (row) => row.task && messageTask(lang, row.task)],
        [t.state, (row) => (row.readAt ? t.read : t.unread)],
      ],
    },
    {
      ...{ key: "about", header: t.about, width: "wide" as const, card: "left" as const },
      cell: (row) => (
        <>
          <span lang="zh-CN">{row.title}</span>
          {numberOf(row) ? <span className="row-note figures">{numberOf(row)}</span> : null}
        </>
      ),
      facts: [
        [t.about, (row) => row.title],
        [t.number, numberOf],
      ],
    },
    {
      ...{ key: "when", header: t.when, tight: true, width: "name" as const, card: "right" as const },
      cell: (row) => formatDateTime(lang, row.at),
      facts: [[t.when, (row) => momentCell(row.at)]],
    },
    {
      ...{ key: "open", header: t.open, bare: true, width: "amount" as const, card: "head" as const },
      cell: (row) => (
        <ActionForm lang={lang} verb="open" inline>
          <input type="hidden" name="entry" value={row.id} />
          <Button look="secondary" small describe={`${messageText(lang, row, reader)} ${row.title ?? ""}`}>
            {t.open}
          </Button>
        </ActionForm>
      ),
      facts: [],
    },
  ];
}
