import type { Lang } from "~/copy/define";
import { formatDue, formatLate, formatRemaining } from "~/copy/values";
import type { DeskDeadline } from "~/reads/desk/deadline";
import { LateDuty } from "../lateness/late-duty";
import { Light } from "../ui/light";

/** 剩 1 个工作日（9月18日）with its light, where somebody is waited for; overdue, what is late and whose. */
export function Deadline({ lang, deadline }: { readonly lang: Lang; readonly deadline: DeskDeadline }) {
  if (deadline.overdue && deadline.duty) return <LateDuty lang={lang} duty={deadline.duty} />;
  const words = deadline.overdue
    ? formatLate(lang, deadline.late ?? 0)
    : deadline.left === null
      ? formatDue(lang, deadline.at)
      : formatRemaining(lang, deadline.left);
  return (
    <span>
      {deadline.light ? (
        <Light lang={lang} colour={deadline.light}>
          {words}
        </Light>
      ) : (
        words
      )}{" "}
      <span className="inline-block text-ink-soft">{formatDue(lang, deadline.at)}</span>
    </span>
  );
}
