import { DrawCourse } from "~/components/selection/draw-course";
import { DrawnOrder } from "~/components/selection/drawn-order";
import { LowPrices } from "~/components/selection/low-price-facts";
import { PricesPart } from "~/components/selection/prices-card";
import { publishedOf } from "~/components/selection/published";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { selectionPages } from "~/copy/methods/words";
import { commissionPage } from "~/copy/notice/commission-page";
import { formatDateTime } from "~/copy/values";
import { ownValue } from "~/domain/kernel/own-value";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { RosterFold } from "./roster-fold";
import { endedUndrawn } from "./state";

type Props = { readonly lang: Lang; readonly page: CommissionPage };

/** Why a result that was drawn counts no more; what proves it stays (market §3.5, F04, F05). */
function Voided({ lang, page }: Props) {
  const t = commissionPage[lang];
  const failed: Readonly<Record<string, string>> = t.failed;
  if (!page.failureReason) return null;
  return (
    <Notice lang={lang} tone="danger">
      {t.voidedNote(ownValue(failed, page.failureReason) ?? page.failureReason)}
    </Notice>
  );
}

/** The number that was drawn for this place, and from which: what the steps below let one repeat. */
function Arithmetic({ lang, page, position }: Props & { readonly position: number }) {
  const step = page.course?.steps[position - 1];
  return step ? <span className="drawn-number">{commissionPage[lang].arithmetic(step.last, step.number)}</span> : null;
}

/** When the draw was made and who was drawn by which numbers, who took part, and its steps. Before the draw: the locked roster. */
export function ResultCard({ lang, page }: Props) {
  const t = commissionPage[lang];
  const { run } = page;
  if (!run || endedUndrawn(page)) return null;
  const isVoid = page.status === "failed";
  return (
    <Card
      title={isVoid ? t.voidedResult : t.result}
      id="result"
      aside={
        run.drawnAt ? (
          <span className="text-ink-soft">
            {selectionPages(lang, page.notice.method).doneOn(formatDateTime(lang, run.drawnAt), page.entrants ?? 0)}
          </span>
        ) : null
      }
    >
      <Voided lang={lang} page={page} />
      {page.awards.length > 0 ? (
        <DrawnOrder lang={lang} rows={page.awards} mark={({ position }) => <Arithmetic lang={lang} page={page} position={position} />} />
      ) : null}
      {page.prices ? <PricesPart lang={lang} prices={page.prices} awarded={page.awards} /> : null}
      <LowPrices lang={lang} questions={page.lowPrices} />
      {run.beacon.kind === "local" ? (
        <Notice lang={lang} tone="warning">
          {t.localBeacon}
        </Notice>
      ) : null}
      {run.postponements.map((each) => (
        <p key={each.to}>{t.postponed(formatDateTime(lang, new Date(each.from)), formatDateTime(lang, new Date(each.to)))}</p>
      ))}
      {run.roster.length > 0 ? <RosterFold lang={lang} roster={run.roster} /> : null}
      {page.course ? (
        <details id="steps" className="not-on-paper">
          <summary>{t.followSteps(page.course.count)}</summary>
          <DrawCourse lang={lang} course={page.course} published={publishedOf(lang, page.number, run.roster, page.awards)} />
        </details>
      ) : null}
      {run.inputsHash ? <p className="hash">{t.fingerprint(run.inputsHash)}</p> : null}
    </Card>
  );
}
