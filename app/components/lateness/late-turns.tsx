import type { Lang } from "~/copy/define";
import type { DutyStanding, Lateness } from "~/domain/lifecycle/lateness";
import type { TimedTurn } from "~/reads/desk/deadline";
import { LateLines } from "./late-duty";

/** The duty of a turn that is late; null while its term runs. */
export const lateOf = ({ deadline }: TimedTurn): DutyStanding | null => (deadline?.overdue && deadline.duty ? deadline.duty : null);

/** What of these turns is late. */
export const lateTurns = (turns: readonly TimedTurn[]): Lateness => ({
  overdue: turns.map(lateOf).filter((each) => each !== null),
  past: [],
});

/** The same, a line each. */
export function LateTurns({ lang, turns }: { readonly lang: Lang; readonly turns: readonly TimedTurn[] }) {
  return <LateLines lang={lang} late={lateTurns(turns)} />;
}
