import { Tabs } from "~/components/ui/navigation";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

/** 单位与人员 has two halves: the departments, and the office's own people. */
export function OfficeTabs({ lang, current }: { readonly lang: Lang; readonly current: "departments" | "people" }) {
  const t = people[lang];
  const tabs = [
    { key: "departments", label: t.departmentsTitle, href: href(lang, paths.office.departments), current: current === "departments" },
    { key: "people", label: t.listTitle, href: href(lang, paths.office.people), current: current === "people" },
  ];
  return <Tabs label={t.officeTitle} tabs={tabs} />;
}
