import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import type { Tone } from "~/copy/moves/status";
import { ui } from "~/copy/shell/ui";
import { Tag } from "./status-tag";

export type TaskState = "done" | "doing" | "todo" | "blocked" | "problem" | "optional";

const LOOK: Readonly<
  Record<
    TaskState,
    { readonly word: "taskDone" | "taskDoing" | "taskTodo" | "taskBlocked" | "taskProblem" | "taskOptional"; readonly tone: Tone }
  >
> = {
  done: { word: "taskDone", tone: "success" },
  doing: { word: "taskDoing", tone: "info" },
  todo: { word: "taskTodo", tone: "neutral" },
  blocked: { word: "taskBlocked", tone: "neutral" },
  problem: { word: "taskProblem", tone: "danger" },
  optional: { word: "taskOptional", tone: "neutral" },
};

export type Task = {
  readonly key: string;
  readonly title: ReactNode;
  /** null while it cannot be started. */
  readonly href: string | null;
  readonly state: TaskState;
  readonly hint?: ReactNode;
};

/** The parts of a long form, each with how far it is. */
export function TaskList({ lang, tasks }: { readonly lang: Lang; readonly tasks: readonly Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ key, title, href, state, hint }) => (
        <li key={key}>
          <div className="task-name">
            {href ? <a href={href}>{title}</a> : <span>{title}</span>}
            {hint ? <p className="field-hint">{hint}</p> : null}
          </div>
          <Tag tone={LOOK[state].tone}>{ui[lang][LOOK[state].word]}</Tag>
        </li>
      ))}
    </ul>
  );
}
