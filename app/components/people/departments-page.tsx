import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/list-tools";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { formatCount } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { OfficeTabs } from "./office-tabs";

type Department = {
  readonly id: string;
  readonly name: string;
  readonly englishName: string | null;
  readonly uscc: string;
  readonly phone: string;
  readonly people: number;
};

type Props = {
  readonly lang: Lang;
  readonly departments: readonly Department[] /** Of the search by code. */;
  readonly reply: FormReply | null;
};

/** The departments, and the way to the people of an agency that lost its own. */
export function DepartmentsPage({ lang, departments, reply }: Props) {
  const t = people[lang];
  const create = (
    <LinkButton href={href(lang, paths.office.newDepartment)} look="primary">
      {t.newDepartment}
    </LinkButton>
  );
  const name = (row: Department) => (
    <a href={href(lang, paths.office.department(row.id))}>
      {lang === "en" && row.englishName ? row.englishName : <span lang="zh-CN">{row.name}</span>}
    </a>
  );
  return (
    <div className="space-y-6">
      <h1>{t.departmentsTitle}</h1>
      <OfficeTabs lang={lang} current="departments" />
      <DataTable
        lang={lang}
        caption={t.departmentsTitle}
        captionHidden
        rows={departments}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t.noDepartments} action={create}>
            {t.noDepartmentsText}
          </EmptyState>
        }
        columns={[
          { key: "name", header: t.departmentName, cell: name },
          { key: "uscc", header: t.uscc, cell: (row) => row.uscc, tight: true },
          { key: "phone", header: t.phone, cell: (row) => row.phone, tight: true },
          { key: "people", header: t.headcount, cell: (row) => formatCount(row.people), end: true },
        ]}
      />
      {departments.length > 0 ? <ButtonRow>{create}</ButtonRow> : null}
      <Card id="find" title={t.findTitle}>
        <form method="get" className="form-stack" noValidate>
          <TextField lang={lang} name="uscc" label={t.uscc} hint={t.findHint} reply={reply} autoComplete="off" spellCheck={false} />
          <ButtonRow>
            <Button look="secondary">{t.find}</Button>
          </ButtonRow>
        </form>
      </Card>
    </div>
  );
}
