import { ActionForm } from "~/components/ui/action-form";
import { Button } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { TakeAway } from "~/components/ui/list-tools";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { rolesText } from "~/copy/people/roles-text";
import { formatDateTime } from "~/copy/values";
import type { LinkPurpose } from "~/domain/access/one-time-link";
import type { Role } from "~/domain/kernel/actor";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import { type MemberRow, memberColumns } from "./members-columns";

export type LinkRow = {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly roles: readonly Role[];
  readonly recipient: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
};

type MembersTableProps = {
  readonly lang: Lang;
  readonly organisationId: string;
  readonly members: readonly MemberRow[];
  readonly manages: boolean;
};

/** Who belongs to the organisation, in which roles; and the same as a file. */
export function MembersTable({ lang, organisationId, members, manages }: MembersTableProps) {
  const t = people[lang];
  const file = (format: string) => href(lang, withQuery(paths.exports.members(format), { organisation: organisationId }));
  return (
    <>
      <DataTable
        lang={lang}
        caption={t.count(members.filter((member) => member.active).length)}
        rows={members}
        rowKey={(row) => row.userId}
        grid
        columns={memberColumns(lang, members, manages)}
      />
      {members.length > 0 ? <TakeAway lang={lang} title={t.listTitle} hrefOf={file} /> : null}
    </>
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
