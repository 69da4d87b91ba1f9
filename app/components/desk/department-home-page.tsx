import type { Lang } from "~/copy/define";
import { departmentHome } from "~/copy/desk/department-home";
import { desk } from "~/copy/desk/desk";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { DepartmentHome } from "~/reads/desk/department-home";
import { ButtonRow, LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { OrganisationName } from "../ui/organisation-name";
import { Ended, Numbers, OpenOnes, Performing } from "./department-lists";
import { Drafts, Tasks, Waiting } from "./department-tasks";
import { departmentList } from "./desk-of";

type Props = {
  readonly lang: Lang;
  readonly home: DepartmentHome;
  readonly name: string;
  readonly englishName?: string | null | undefined;
  readonly roles: string;
};

/** 部门首页: what I must do by due date, drafts, what I wait for, what runs, what ended, the year in numbers. */
export function DepartmentHomePage({ lang, home, name, englishName, roles }: Props) {
  const t = departmentHome[lang];
  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <h1>
          <OrganisationName lang={lang} name={name} englishName={englishName} />
        </h1>
        <p className="text-ink-soft">{roles}</p>
        {home.isClerk ? (
          <ButtonRow>
            <LinkButton href={href(lang, paths.department.newCommission)} look="primary">
              {t.post}
            </LinkButton>
            <LinkButton href={href(lang, departmentList(lang).path)}>{t.copy}</LinkButton>
          </ButtonRow>
        ) : null}
        {home.missingPeople > 0 ? (
          <Notice lang={lang} tone="warning" title={t.fewPeople}>
            <p>{t.fewPeopleText(home.missingPeople)}</p>
            <p>
              <a href={href(lang, paths.department.members)}>{t.toMembers}</a>
            </p>
          </Notice>
        ) : null}
        {home.more ? (
          <Notice lang={lang}>
            <p>
              {desk[lang].more(home.shown)} <a href={href(lang, departmentList(lang).path)}>{desk[lang].all}</a>
            </p>
          </Notice>
        ) : null}
      </div>
      <Tasks lang={lang} home={home} />
      {home.isClerk ? <Drafts lang={lang} home={home} /> : null}
      <Waiting lang={lang} home={home} />
      <OpenOnes lang={lang} home={home} />
      <Performing lang={lang} home={home} />
      <Ended lang={lang} home={home} />
      <Numbers lang={lang} home={home} />
    </div>
  );
}
