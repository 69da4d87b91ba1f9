import { ActionForm } from "~/components/ui/action-form";
import { Button } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { demonstration } from "~/copy/demonstration/demonstration";
import { account } from "~/copy/people/account";
import { people } from "~/copy/people/people";
import { rolesText } from "~/copy/people/roles-text";
import type { OrganisationKind, Role } from "~/domain/kernel/actor";
import type { Carried } from "~/forms/carried";
import { CarriedInput, typedIn } from "../people/carried-fields";

type Persona = {
  readonly userId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  /** The visitor is this person now. */
  readonly current: boolean;
  /** How much the person's desk lists to do. */
  readonly todo: number;
  /** How many drafts it lists that nobody else has seen yet. */
  readonly drafts: number;
  /** How many open commissions the agency has entered. */
  readonly entered: number;
  /** How many more it could enter. */
  readonly open: number;
};

type Props = {
  readonly lang: Lang;
  readonly groups: readonly { readonly kind: OrganisationKind; readonly people: readonly Persona[] }[];
  /** What was typed before an ended session, taken along to whoever is chosen. */
  readonly carried: Carried | null;
};

/** The one form of the page, which every person's button sends. */
const FORM = "act-as";

/** One click, one person: every role of the demonstration, by desk. */
export function DemonstrationPage({ lang, groups, carried }: Props) {
  const t = account[lang];
  const p = people[lang];
  const enter = (row: Persona) => (
    <Button look="secondary" small form={FORM} name="user" value={row.userId} describe={row.name}>
      {t.actAs}
    </Button>
  );
  const d = demonstration[lang];
  const work = (row: Persona) => {
    if (row.roles.includes("auditor")) return d.reads;
    const parts = [
      ...(row.todo > 0 ? [d.todo(row.todo)] : []),
      ...(row.drafts > 0 ? [d.drafts(row.drafts)] : []),
      ...(row.entered > 0 ? [d.entered(row.entered)] : []),
      ...(row.open > 0 ? [d.open(row.open)] : []),
    ];
    return parts.length > 0 ? parts.join(" · ") : d.none;
  };
  const name = (row: Persona) => (
    <>
      <span lang="zh-CN">{row.name}</span> {row.current ? <Tag tone="success">{t.signedInAs}</Tag> : null}
    </>
  );
  return (
    <div className="space-y-6 py-6">
      <h1>{t.demonstrationTitle}</h1>
      <p className="text-ink-soft">{t.demonstrationText}</p>
      {carried ? <Notice lang={lang}>{t.kept(typedIn(carried).typed.length)}</Notice> : null}
      <ActionForm lang={lang} id={FORM} files={carried !== null}>
        {carried ? <CarriedInput carried={carried} /> : null}
      </ActionForm>
      {groups.length === 0 ? <EmptyState title={t.nobody} /> : null}
      {groups.map((group) => (
        <DataTable
          key={group.kind}
          lang={lang}
          caption={p.kinds[group.kind]}
          rows={group.people}
          rowKey={(row) => row.userId}
          columns={[
            { key: "name", header: p.name, cell: name },
            { key: "roles", header: p.role, cell: (row) => rolesText(lang, row.roles) },
            { key: "organisation", header: t.organisation, cell: (row) => <span lang="zh-CN">{row.organisationName}</span> },
            { key: "work", header: d.work, cell: work },
            { key: "enter", header: t.actAs, cell: enter, bare: true },
          ]}
        />
      ))}
    </div>
  );
}
