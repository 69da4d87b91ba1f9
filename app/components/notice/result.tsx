import { DrawCourse, NumberedRoster } from "~/components/selection/draw-course";
import { DrawnOrder } from "~/components/selection/drawn-order";
import { publishedOf } from "~/components/selection/published";
import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";

/** Who was drawn, who took part, and the three ways to check it. Before the draw: the locked roster. */
export function ResultCard({ lang, page }: { readonly lang: Lang; readonly page: CommissionPage }) {
  const t = commissionPage[lang];
  const { run } = page;
  if (!run) return null;
  return (
    <Card title={t.result} id="result">
      {page.awards.length > 0 ? <DrawnOrder lang={lang} rows={page.awards} /> : null}
      <ButtonRow>
        {run.drawnAt ? (
          <>
            <LinkButton look="primary" href={href(lang, paths.verifyCommission(page.number))}>
              {t.verifyHere}
            </LinkButton>
            <LinkButton href={href(lang, paths.watchCommission(page.number))}>{t.watch}</LinkButton>
            <LinkButton href={paths.proof(page.number)} download={`${page.number}.json`}>
              {t.downloadProof}
            </LinkButton>
          </>
        ) : (
          <LinkButton look="primary" href={href(lang, paths.watchCommission(page.number))}>
            {t.watchLive}
          </LinkButton>
        )}
      </ButtonRow>
      {run.beacon.kind === "local" ? (
        <Notice lang={lang} tone="warning">
          {t.localBeacon}
        </Notice>
      ) : null}
      {run.postponements.map((each) => (
        <p key={each.to}>{t.postponed(formatDateTime(lang, new Date(each.from)), formatDateTime(lang, new Date(each.to)))}</p>
      ))}
      <details id="roster">
        <summary>
          {t.participants} · {t.entrantsFrozen(run.roster.length)}
        </summary>
        <NumberedRoster lang={lang} roster={run.roster} />
      </details>
      {page.course ? (
        <details id="steps">
          <summary>{t.followSteps(page.course.count)}</summary>
          <DrawCourse lang={lang} course={page.course} published={publishedOf(lang, page.number, run.roster, page.awards)} />
        </details>
      ) : null}
      {run.inputsHash ? <p className="hash">{t.fingerprint(run.inputsHash)}</p> : null}
    </Card>
  );
}
