import { ActionForm } from "~/components/ui/action-form";
import { Button } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { rolesText } from "~/copy/people/roles-text";
import { formatAgo, formatDateTime } from "~/copy/values";
import type { LinkPurpose } from "~/domain/access/one-time-link";
import type { Role } from "~/domain/kernel/actor";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

export type MemberRow = {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** How long ago the person was here, by the machine's clock; null: never. */
  /** Left out for other organisations, whose people are not watched. */
  readonly seenAgoMs?: number | null;
  readonly you: boolean;
};

export type LinkRow = {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly roles: readonly Role[];
  readonly recipient: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
};

type MembersTableProps = { readonly lang: Lang; readonly members: readonly MemberRow[]; readonly manages: boolean };

/** Who belongs to the organisation, in which roles. */
export function MembersTable({ lang, members, manages }: MembersTableProps) {
  const t = people[lang];
  const name = (row: MemberRow) => (
    <>
      <span lang="zh-CN">{row.name}</span> {row.you ? t.you : null}
    </>
  );
  const state = (row: MemberRow) => (row.active ? <Tag tone="success">{t.active}</Tag> : <Tag tone="neutral">{t.inactive}</Tag>);
  const seen = (row: MemberRow) => (row.seenAgoMs == null ? t.neverSeen : formatAgo(lang, row.seenAgoMs));
  const manage = (row: MemberRow) => (
    <a href={href(lang, paths.account.member(row.userId))}>
      {t.manage}
      <span className="visually-hidden"> {row.name}</span>
    </a>
  );
  return (
    <DataTable
      lang={lang}
      caption={t.count(members.filter((member) => member.active).length)}
      rows={members}
      rowKey={(row) => row.userId}
      columns={[
        { key: "name", header: t.name, cell: name },
        { key: "login", header: t.login, cell: (row) => row.login, tight: true },
        { key: "roles", header: t.role, cell: (row) => rolesText(lang, row.roles) },
        { key: "state", header: t.state, cell: state },
        ...(members.some((row) => row.seenAgoMs !== undefined) ? [{ key: "seen", header: t.lastSeen, cell: seen, tight: true }] : []),
        ...(manages ? [{ key: "manage", header: t.manage, cell: manage, bare: true }] : []),
      ]}
    />
  );
}

/** Links handed out and not used yet. */
export function LinksTable({ lang, links }: { readonly lang: Lang; readonly links: readonly LinkRow[] }) {
  const t = people[lang];
  const withdraw = (row: LinkRow) => (
    <ActionForm lang={lang} verb="withdraw" inline>
      <input type="hidden" name="link" value={row.id} />
      <Button look="secondary" small describe={row.recipient}>
        {t.withdraw}
      </Button>
    </ActionForm>
  );
  const purpose = (row: LinkRow) =>
    row.roles.length > 0 ? `${t.linkPurposes[row.purpose]} · ${rolesText(lang, row.roles)}` : t.linkPurposes[row.purpose];
  return (
    <DataTable
      lang={lang}
      caption={t.linksTitle}
      rows={links}
      rowKey={(row) => row.id}
      columns={[
        { key: "recipient", header: t.recipient, cell: (row) => <span lang="zh-CN">{row.recipient}</span> },
        { key: "purpose", header: t.purpose, cell: purpose },
        { key: "until", header: t.expiresAt, cell: (row) => (row.expired ? t.expired : formatDateTime(lang, row.expiresAt)), tight: true },
        { key: "withdraw", header: t.withdraw, cell: withdraw, bare: true },
      ]}
    />
  );
}
