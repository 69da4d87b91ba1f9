import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { NumberedRoster } from "../selection/draw-course";

type Props = { readonly lang: Lang; readonly roster: NonNullable<CommissionPage["run"]>["roster"] };

/** Who took part, by number: how many, and one press away who. */
export function RosterFold({ lang, roster }: Props) {
  const t = commissionPage[lang];
  return (
    <details id="roster">
      <summary>
        {t.participants} · {t.entrantsFrozen(roster.length)}
      </summary>
      <NumberedRoster lang={lang} roster={roster} />
    </details>
  );
}
