import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { desk } from "~/copy/desk/desk";
import { dueText } from "~/copy/moves/due";
import { formatAwaitingCalendar } from "~/copy/values";
import { href } from "~/lib/lang";
import type { DeskDeadline, TimedTurn } from "~/reads/desk/deadline";
import { Deadline } from "../admission/deadline";
import { Typed } from "../posting/term-value";
import { StatusTag } from "../ui/status-tag";

type Named = Pick<Parameters<typeof StatusTag>[0], "status" | "held"> & {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
};

type CommissionProps = {
  readonly lang: Lang;
  readonly row: Named;
  readonly base: string;
  readonly note?: ReactNode;
  readonly plain?: boolean;
};

/** A commission by its title, leading to its working page; number, status and a note below. `plain` leaves the status out. */
export function CommissionCell({ lang, row, base, note, plain }: CommissionProps) {
  return (
    <>
      <a href={href(lang, base)}>{row.title ? <Typed lang={lang} text={row.title} /> : desk[lang].untitled}</a>
      <span className="row-note">
        {row.number ? <span className="figures">{row.number}</span> : null}
        {row.number && note ? " · " : null}
        {note}
      </span>
      {plain ? null : <StatusTag lang={lang} status={row.status} held={row.held} />}
    </>
  );
}

type DueProps = {
  readonly lang: Lang;
  readonly deadline: DeskDeadline | null;
  readonly awaitsCalendar?: number | null;
  readonly waitedDays?: number | null;
};

/** A deadline with its light, or which calendar it waits for; without one, how long the thing has been waiting. */
export function DueCell({ lang, deadline, awaitsCalendar, waitedDays }: DueProps) {
  if (deadline) return <Deadline lang={lang} deadline={deadline} />;
  if (awaitsCalendar) return <>{formatAwaitingCalendar(lang, awaitsCalendar)}</>;
  return <>{waitedDays === null || waitedDays === undefined ? desk[lang].noDue : desk[lang].waited(waitedDays)}</>;
}

/** Until when, with what is left and its light. */
export function UntilCell({ lang, turn }: { readonly lang: Lang; readonly turn: TimedTurn | null }) {
  if (turn?.deadline) return <Deadline lang={lang} deadline={turn.deadline} />;
  return <>{dueText(lang, turn?.due ?? null) || desk[lang].noDue}</>;
}
