import type { Lang } from "~/copy/define";
import { departmentHome } from "~/copy/desk/department-home";
import { desk } from "~/copy/desk/desk";
import { moveLabels, turnSentence } from "~/copy/moves/moves";
import { formatDate } from "~/copy/values";
import { type AnyVerb, subjectOf } from "~/domain/lifecycle/turns";
import { href } from "~/lib/lang";
import { movePath, paths } from "~/lib/paths";
import type { DepartmentHome, DepartmentTask } from "~/reads/desk/department-home";
import { ButtonRow, LinkButton } from "../ui/button";
import { CommissionCell, DueCell, UntilCell } from "./cells";
import { DeskSection } from "./section";

type Props = { readonly lang: Lang; readonly home: DepartmentHome };

/** What came back is mended on the task list; an approval is decided on the one page that shows everything. */
function pathOf(id: string, verb: AnyVerb): string {
  return verb === "submit" ? paths.department.edit(id) : movePath(paths.department.work(id), subjectOf(verb), verb);
}

function Buttons({ lang, task }: { readonly lang: Lang; readonly task: DepartmentTask }) {
  const t = departmentHome[lang];
  const verbs = t.buttons[task.verb] ? [task.verb] : task.verbs;
  return (
    <ButtonRow>
      {verbs.map((verb, index) => (
        <LinkButton
          key={verb}
          href={href(lang, pathOf(task.id, verb))}
          look={index === 0 ? "primary" : "secondary"}
          small
          describe={task.title}
        >
          {t.buttons[verb] ?? moveLabels[lang][verb]}
        </LinkButton>
      ))}
    </ButtonRow>
  );
}

/** 待我办理: for this person's roles, by deadline. */
export function Tasks({ lang, home }: Props) {
  const t = departmentHome[lang];
  const d = desk[lang];
  return (
    <DeskSection
      lang={lang}
      id="todo"
      title={t.todo}
      none={t.todoNone}
      rows={home.tasks}
      rowKey={(task) => `${task.id} ${task.verb}`}
      columns={[
        { key: "what", header: d.what, width: "name", cell: (task) => t.reasons[task.verb] ?? turnSentence(lang, "purchaser", task.verb) },
        {
          key: "commission",
          header: d.commission,
          width: "wide",
          cell: (task) => (
            <CommissionCell
              lang={lang}
              row={task}
              base={paths.department.work(task.id)}
              {...(task.verb === "approve" ? { note: t.drafter(task.drafter) } : {})}
            />
          ),
        },
        { key: "due", header: d.due, cell: (task) => <DueCell lang={lang} {...task} /> },
        { key: "action", header: d.action, bare: true, width: "name", cell: (task) => <Buttons lang={lang} task={task} /> },
      ]}
    />
  );
}

/** 草稿, each with how far it is. */
export function Drafts({ lang, home }: Props) {
  const t = departmentHome[lang];
  return (
    <DeskSection
      lang={lang}
      id="drafts"
      title={t.drafts}
      none={t.draftsNone}
      rows={home.drafts}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "commission",
          header: desk[lang].commission,
          cell: (row) => (
            <CommissionCell lang={lang} row={row} base={paths.department.work(row.id)} note={row.item?.[lang] ?? row.itemCode} plain />
          ),
        },
        { key: "progress", header: t.progressTitle, tight: true, cell: (row) => t.progress(row.done, row.of) },
        { key: "since", header: t.savedSince, tight: true, cell: (row) => `${formatDate(lang, row.since)} · ${row.drafter}` },
        {
          key: "action",
          header: desk[lang].action,
          bare: true,
          cell: (row) => (
            <ButtonRow>
              <LinkButton href={href(lang, paths.department.edit(row.id))} small describe={row.title}>
                {t.goOn}
              </LinkButton>
              <LinkButton
                href={href(lang, movePath(paths.department.work(row.id), "commission", "discard"))}
                look="quiet"
                small
                describe={row.title}
              >
                {t.discard}
              </LinkButton>
            </ButtonRow>
          ),
        },
      ]}
    />
  );
}

/** 等待他人：谁、什么、到何时. */
export function Waiting({ lang, home }: Props) {
  const t = departmentHome[lang];
  return (
    <DeskSection
      lang={lang}
      id="waiting"
      title={t.waiting}
      none={t.waitingNone}
      rows={home.waiting}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "commission",
          header: desk[lang].commission,
          cell: (row) => <CommissionCell lang={lang} row={row} base={paths.department.work(row.id)} />,
        },
        { key: "who", header: t.whoAndWhat, cell: (row) => (row.turn ? turnSentence(lang, row.turn.party, row.turn.verb) : null) },
        { key: "until", header: desk[lang].until, cell: (row) => <UntilCell lang={lang} turn={row.turn} /> },
      ]}
    />
  );
}
