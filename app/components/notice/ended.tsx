import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { cancelReasonText } from "~/copy/posting/cancel-reasons";
import type { CancelReason } from "~/domain/commission/cancel-reasons";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { LongText } from "./long-text";
import { RosterFold } from "./roster-fold";
import { endedUndrawn } from "./state";

type Props = { readonly lang: Lang; readonly page: CommissionPage };

/** What follows for whom: where the need was posted again, or that it may be. */
function Follows({ lang, page }: Props) {
  const t = commissionPage[lang];
  if (page.relistedAs)
    return (
      <p>
        {t.relistedAs}
        <a href={href(lang, paths.commission(page.relistedAs))}>{page.relistedAs}</a>
      </p>
    );
  return <p>{page.status === "failed" ? t.mayRelist : t.noMore}</p>;
}

/** The roster as it was locked, where nothing was drawn from it: the fingerprint stays public, so that it can be compared (verifiable §1). */
function Locked({ lang, page }: Props) {
  const t = commissionPage[lang];
  const { run } = page;
  if (!run) return null;
  return (
    <>
      <p>{t.lockedNote}</p>
      {run.inputsHash ? <p className="hash">{t.fingerprint(run.inputsHash)}</p> : null}
      {run.roster.length > 0 ? <RosterFold lang={lang} roster={run.roster} /> : null}
      <ButtonRow>
        <LinkButton href={paths.closeProof(page.number)} download>
          {t.downloadClose}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

/** Of one that failed or was cancelled before anything was drawn: why, the numbers, what follows, and what was locked at the close. */
export function Ended({ lang, page }: Props) {
  const t = commissionPage[lang];
  if (!endedUndrawn(page)) return null;
  const isFailed = page.status === "failed";
  return (
    <Card title={isFailed ? t.failureTitle : t.cancelTitle} id="ended">
      <Notice
        lang={lang}
        tone={isFailed ? "danger" : "info"}
        title={
          isFailed
            ? t.fewEntered(page.entrants ?? 0, page.minimum)
            : page.cancelReason
              ? cancelReasonText(lang, page.cancelReason as CancelReason)
              : null
        }
      >
        {isFailed ? <p>{t.neverDrawn}</p> : null}
        {page.cancelNote ? <LongText lang={lang} text={page.cancelNote} /> : null}
        <Follows lang={lang} page={page} />
      </Notice>
      <Locked lang={lang} page={page} />
    </Card>
  );
}
