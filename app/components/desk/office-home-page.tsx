import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { officeHome } from "~/copy/desk/office-home";
import { OFFICE_TABS, type OfficeTab } from "~/forms/desk/office-tab";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { OfficeHome } from "~/reads/desk/office-home";
import { Tabs } from "../ui/navigation";
import { OrganisationName } from "../ui/organisation-name";
import { ByUnit, Events, Manage, Publicity, Today } from "./office-lists";
import { OfficeState } from "./office-state";
import { Held, OfficeTasks, Overdue, Soon, Waiting } from "./office-work";

type Props = {
  readonly lang: Lang;
  readonly home: OfficeHome;
  readonly tab: OfficeTab;
  readonly name: string;
  readonly englishName?: string | null | undefined;
  readonly roles: string;
};

type Shown = Pick<Props, "lang" | "home">;

/** What stands under each tab: its own list first, then what belongs to it. */
const CONTENT: Readonly<Record<OfficeTab, (shown: Shown) => ReactNode>> = {
  todo: (shown) => (
    <>
      <OfficeTasks {...shown} />
      <Soon {...shown} />
      <Manage {...shown} />
    </>
  ),
  overdue: (shown) => <Overdue {...shown} />,
  held: (shown) => (
    <>
      <Held {...shown} />
      <Waiting {...shown} />
    </>
  ),
  today: (shown) => (
    <>
      <Today {...shown} />
      <Events {...shown} />
    </>
  ),
  units: (shown) => (
    <>
      <ByUnit {...shown} />
      <Publicity {...shown} />
    </>
  ),
};

/** 政务办首页: the state of the machine, and 待办｜超期｜暂停｜今日｜按单位, each with an address of its own. */
export function OfficeHomePage({ lang, home, tab, name, englishName, roles }: Props) {
  const t = officeHome[lang];
  const counts: Readonly<Record<OfficeTab, number | undefined>> = {
    todo: home.tasks.length + home.checks.length,
    overdue: home.overdueCount,
    held: home.held.length,
    today: home.today.length,
    units: undefined,
  };
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h1>
          <OrganisationName lang={lang} name={name} englishName={englishName} />
        </h1>
        <p className="text-ink-soft">{roles}</p>
        <OfficeState lang={lang} home={home} />
      </div>
      <Tabs
        label={t.tabs}
        tabs={OFFICE_TABS.map((key) => ({
          key,
          label: t.tab[key],
          href: href(lang, key === OFFICE_TABS[0] ? paths.office.home : withQuery(paths.office.home, { tab: key })),
          current: key === tab,
          ...(counts[key] === undefined ? {} : { count: counts[key] }),
        }))}
      />
      {CONTENT[tab]({ lang, home })}
    </div>
  );
}
