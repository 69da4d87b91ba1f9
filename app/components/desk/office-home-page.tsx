import type { Lang } from "~/copy/define";
import type { OfficeHome } from "~/reads/desk/office-home";
import { OrganisationName } from "../ui/organisation-name";
import { ByUnit, Draws, Events, Manage, Publicity } from "./office-lists";
import { OfficeState } from "./office-state";
import { Held, OfficeTasks, Soon, Stuck } from "./office-work";

type Props = {
  readonly lang: Lang;
  readonly home: OfficeHome;
  readonly name: string;
  readonly englishName?: string | null | undefined;
  readonly roles: string;
};

/** 政务办首页: the state of the machine, own work, what is stuck, today's draws, what comes, holds, admissions, departments, events. */
export function OfficeHomePage({ lang, home, name, englishName, roles }: Props) {
  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <h1>
          <OrganisationName lang={lang} name={name} englishName={englishName} />
        </h1>
        <p className="text-ink-soft">{roles}</p>
        <OfficeState lang={lang} home={home} />
      </div>
      <OfficeTasks lang={lang} home={home} />
      <Stuck lang={lang} home={home} />
      <Draws lang={lang} home={home} />
      <Soon lang={lang} home={home} />
      <Held lang={lang} home={home} />
      <Publicity lang={lang} home={home} />
      <ByUnit lang={lang} home={home} />
      <Events lang={lang} home={home} />
      <Manage lang={lang} home={home} />
    </div>
  );
}
