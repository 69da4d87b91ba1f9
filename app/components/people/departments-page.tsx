import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState, TakeAway } from "~/components/ui/list-tools";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { type Department, departmentColumns } from "./departments-columns";
import { OfficeTabs } from "./office-tabs";

type Props = {
  readonly lang: Lang;
  readonly departments: readonly Department[];
  /** Whether the reader makes departments, or looks only. */
  readonly manages: boolean;
  /** Of the search by code. */
  readonly reply: FormReply | null;
};

/** The departments, and the way to the people of an agency that lost its own. */
export function DepartmentsPage({ lang, departments, manages, reply }: Props) {
  const t = people[lang];
  const create = manages ? (
    <LinkButton href={href(lang, paths.office.newDepartment)} look="primary">
      {t.newDepartment}
    </LinkButton>
  ) : null;
  return (
    <div className="space-y-6">
      <h1>{t.departmentsTitle}</h1>
      <OfficeTabs lang={lang} current="departments" />
      <DataTable
        grid
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
        columns={departmentColumns(lang)}
      />
      {departments.length > 0 ? (
        <TakeAway lang={lang} title={t.departmentsTitle} hrefOf={(format) => href(lang, paths.exports.departments(format))} />
      ) : null}
      {departments.length > 0 && create ? <ButtonRow>{create}</ButtonRow> : null}
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
