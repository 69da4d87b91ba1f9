import type { ListColumn } from "~/components/ui/list-columns";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { rolesText } from "~/copy/people/roles-text";
import { formatAgo } from "~/copy/values";
import type { Role } from "~/domain/kernel/actor";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

export type MemberRow = {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** How long ago the person was here, by the machine's clock; null: never. Left out for other organisations, whose people are not watched. */
  readonly seenAgoMs?: number | null;
  readonly you: boolean;
};

/** The columns of an organisation's people, on their page and in their file; `manages` adds the way to each account. */
export function memberColumns(lang: Lang, members: readonly MemberRow[], manages: boolean): ListColumn<MemberRow>[] {
  const t = people[lang];
  const seen = (row: MemberRow) => (row.seenAgoMs == null ? t.neverSeen : formatAgo(lang, row.seenAgoMs));
  return [
    {
      key: "name",
      header: t.name,
      cell: (row) => (
        <>
          <span lang="zh-CN">{row.name}</span> {row.you ? t.you : null}
        </>
      ),
      facts: [[t.name, (row) => row.name]],
    },
    {
      ...{ key: "login", header: t.login, tight: true, width: "state" as const },
      cell: (row) => row.login,
      facts: [[t.login, (row) => row.login]],
    },
    {
      ...{ key: "roles", header: t.role, width: "state" as const },
      cell: (row) => rolesText(lang, row.roles),
      facts: [[t.role, (row) => rolesText(lang, row.roles)]],
    },
    {
      ...{ key: "state", header: t.state, width: "amount" as const },
      cell: (row) => (row.active ? <Tag tone="success">{t.active}</Tag> : <Tag tone="neutral">{t.inactive}</Tag>),
      facts: [[t.state, (row) => (row.active ? t.active : t.inactive)]],
    },
    ...(members.some((row) => row.seenAgoMs !== undefined)
      ? [
          {
            ...{ key: "seen", header: t.lastSeen, tight: true, width: "name" as const },
            cell: seen,
            facts: [[t.lastSeen, seen]] as const,
          },
        ]
      : []),
    ...(manages
      ? [
          {
            ...{ key: "manage", header: t.manage, bare: true, width: "amount" as const },
            cell: (row: MemberRow) => (
              <a href={href(lang, paths.account.member(row.userId))}>
                {t.manage}
                <span className="visually-hidden"> {row.name}</span>
              </a>
            ),
            facts: [],
          },
        ]
      : []),
  ];
}
