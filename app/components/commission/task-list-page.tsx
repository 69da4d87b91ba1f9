import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting";
import { sectionTitles } from "~/copy/term-words";
import { href } from "~/lib/lang";
import type { DraftPage } from "~/reads/draft-page";
import { ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { TaskList } from "../ui/task-list";
import { departmentBase, departmentList } from "./desks";
import { MoveButtons } from "./move-buttons";
import { NoticeDates } from "./notice-dates";
import { RemarksNotice } from "./review-panels";
import { Typed } from "./term-value";
import { WorkHeader } from "./work-header";

type Props = { readonly lang: Lang; readonly page: DraftPage; readonly now: Date };

/** The parts of a commission that is being written, each with how far it is. */
export function TaskListPage({ lang, page, now }: Props) {
  const t = posting[lang];
  const base = departmentBase(page.head.id);
  const done = page.sections.filter((section) => section.state === "done").length;
  const tasks = page.sections.map(({ key, state, remarks }) => ({
    key,
    title: sectionTitles[lang][key],
    href: href(lang, `${base}/edit/${key}`),
    state,
    hint: remarks.length > 0 ? <Typed lang={lang} text={`${t.remarkHere}：${remarks.join("；")}`} /> : null,
  }));
  return (
    <div className="space-y-6">
      <WorkHeader lang={lang} head={page.head} now={now} base={base} list={departmentList(lang)} page={t.taskTitle} />
      {page.returned ? <RemarksNotice lang={lang} returned={page.returned} /> : null}
      <Card id="tasks" title={t.done(done, tasks.length)}>
        {page.notice.item ? (
          <p>
            {page.notice.item.name[lang]} <span className="figures text-ink-soft">{page.notice.item.code}</span>
          </p>
        ) : null}
        <TaskList lang={lang} tasks={tasks} />
        <p className="field-hint">{t.taskHint}</p>
      </Card>
      <Card id="dates">
        <NoticeDates lang={lang} window={page.notice.window} />
      </Card>
      <ButtonRow>
        <LinkButton href={href(lang, `${base}/check`)} look="primary">
          {t.toCheck}
        </LinkButton>
        <MoveButtons lang={lang} base={base} moves={page.head.moves} without={["edit", "submit"]} />
      </ButtonRow>
    </div>
  );
}
