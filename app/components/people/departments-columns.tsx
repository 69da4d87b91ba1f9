import type { ListColumn } from "~/components/ui/list-columns";
import { OrganisationName, organisationWords } from "~/components/ui/organisation-name";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { formatCount } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

export type Department = {
  readonly id: string;
  readonly name: string;
  readonly englishName: string | null;
  readonly uscc: string;
  readonly phone: string;
  readonly people: number;
};

/** The columns of the list of departments, on its page and in its file. */
export function departmentColumns(lang: Lang): ListColumn<Department>[] {
  const t = people[lang];
  return [
    {
      ...{ key: "name", header: t.departmentName },
      cell: (row) => (
        <a href={href(lang, paths.office.department(row.id))}>
          <OrganisationName lang={lang} {...row} />
        </a>
      ),
      facts: [[t.departmentName, (row) => organisationWords({ lang, ...row })]],
    },
    {
      ...{ key: "uscc", header: t.uscc, tight: true, width: "state" as const },
      cell: (row) => row.uscc,
      facts: [[t.uscc, (row) => row.uscc]],
    },
    {
      ...{ key: "phone", header: t.phone, tight: true, width: "name" as const, card: "left" as const },
      cell: (row) => row.phone,
      facts: [[t.phone, (row) => row.phone]],
    },
    {
      ...{ key: "people", header: t.headcount, end: true, width: "amount" as const, card: "right" as const },
      cell: (row) => formatCount(row.people),
      facts: [[t.headcount, (row) => row.people]],
    },
  ];
}
