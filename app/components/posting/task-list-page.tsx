import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import { sectionTitles } from "~/copy/posting/term-words";
import type { Section, SectionState } from "~/domain/commission/sections";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { DraftPage } from "~/reads/posting/draft-page";
import { departmentList } from "../desk/desk-of";
import { MoveButtons } from "../desk/move-buttons";
import { WorkHeader } from "../desk/work-header";
import { NoticeDates } from "../notice/notice-dates";
import { ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { TaskList } from "../ui/task-list";
import { RemarksNotice } from "./review-panels";
import { Typed } from "./term-value";

type Props = { readonly lang: Lang; readonly page: DraftPage };

/** The parts of a commission that is being written, each with how far it is. */
export function TaskListPage({ lang, page }: Props) {
  const t = posting[lang];
  const base = paths.department.work(page.head.id);
  // Attachments are free: they count neither as done nor as missing.
  const counted = page.sections.filter((section) => section.key !== "attachments");
  const done = counted.filter((section) => section.state === "done").length;
  const isFree = (key: Section, state: SectionState) => key === "attachments" && state === "done" && page.notice.files.length === 0;
  const tasks = page.sections.map(({ key, state, remarks }) => ({
    key,
    title: sectionTitles[lang][key],
    href: href(lang, paths.department.section(page.head.id, key)),
    state: isFree(key, state) ? ("optional" as const) : state,
    hint: remarks.length > 0 ? <Typed lang={lang} text={t.remarksHere(remarks)} /> : null,
  }));
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={page.head} base={base} list={departmentList(lang)} page={t.taskTitle} />
      {page.returned ? <RemarksNotice lang={lang} returned={page.returned} /> : null}
      <Card id="tasks" title={t.done(done, counted.length)}>
        {page.notice.item ? (
          <p className="mb-3">
            {page.notice.item.name[lang]} <span className="figures text-ink-soft">{page.notice.item.code}</span>
          </p>
        ) : null}
        <TaskList lang={lang} tasks={tasks} />
        <p className="field-hint mt-3">{t.taskHint}</p>
      </Card>
      <Card id="dates" title={t.datesTitle}>
        <NoticeDates lang={lang} method={page.notice.method} window={page.notice.window} />
      </Card>
      <ButtonRow>
        <LinkButton href={href(lang, paths.department.check(page.head.id))} look="primary">
          {t.toCheck}
        </LinkButton>
        <MoveButtons lang={lang} base={base} moves={page.head.moves} without={["edit", "submit"]} />
      </ButtonRow>
    </div>
  );
}
