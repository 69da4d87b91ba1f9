import type { Lang } from "~/copy/define";
import { lateColon, lateDetail, lateHead, pastLateText } from "~/copy/lateness/lateness";
import type { DutyStanding, Lateness } from "~/domain/lifecycle/lateness";
import { Light } from "../ui/light";

/** 付款逾期 4 个工作日：委托部门应于9月9日前付清 ¥186,000.00: what is late, whose, since when, how much; the same words everywhere. */
export function LateDuty({ lang, duty }: { readonly lang: Lang; readonly duty: DutyStanding }) {
  return (
    <span className="late-duty">
      <Light lang={lang} colour={duty.light ?? "red"}>
        {lateHead(lang, duty)}
      </Light>
      <span className="late-detail">
        <span className="late-colon">{lateColon(lang)}</span>
        {lateDetail(lang, duty)}
      </span>
    </span>
  );
}

type Props = { readonly lang: Lang; readonly late: Lateness };

/** Everything that is overdue, a line each, and what was late and is over; nothing where all is in time. */
export function LateLines({ lang, late }: Props) {
  if (late.overdue.length === 0 && late.past.length === 0) return null;
  return (
    <ul className="late-lines">
      {late.overdue.map((duty) => (
        <li key={`${duty.verb} ${duty.party} ${duty.dueAt.toISOString()}`}>
          <LateDuty lang={lang} duty={duty} />
        </li>
      ))}
      {late.past.length > 0 ? <li className="late-past">{pastLateText(lang, late.past)}</li> : null}
    </ul>
  );
}
