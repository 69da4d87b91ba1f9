import { HoldNotice, ObjectionNotice } from "~/components/desk/standing-notices";
import { LateLines } from "~/components/lateness/late-duty";
import { Notice } from "~/components/ui/notice";
import { CopyButton, PrintLink } from "~/components/ui/page-tools";
import { QrLink } from "~/components/ui/qr-code";
import { StatusTag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { dueSentence, nextStepText } from "~/copy/moves/due";
import { turnSentence } from "~/copy/moves/moves";
import { statusLabel } from "~/copy/moves/status";
import { commissionPage } from "~/copy/notice/commission-page";
import { ownValue } from "~/domain/kernel/own-value";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";

type Props = { readonly lang: Lang; readonly page: CommissionPage; readonly statusSentence: string; readonly address: string };

type Turn = CommissionPage["turns"][number];

/** 委托部门 · 登记付款，至 2026年9月9日; the day of what is late stands above, with how late it is. */
function turnWords(lang: Lang, turn: Turn, late: CommissionPage["late"]): string {
  const t = commissionPage[lang];
  const isLate = late.overdue.some(({ party, verb }) => party === turn.party && verb === turn.verb);
  const until = isLate ? "" : dueSentence(lang, turn.due, t.untilWhen);
  return [turnSentence(lang, turn.party, turn.verb), until].filter(Boolean).join(lang === "zh" ? "，" : ", ");
}

/** Title, number, status in one sentence, what is late, whose turn it is and by when: what is understood in ten seconds. */
export function NoticeHead({ lang, page, statusSentence, address }: Props) {
  const t = commissionPage[lang];
  const { next } = page;
  return (
    <header className="notice-head">
      <h1 lang="zh-CN">{page.title}</h1>
      <div className="notice-number">
        <span className="tabular">{page.number}</span>
        <div className="button-row">
          <CopyButton lang={lang} />
          <QrLink lang={lang} url={address} />
          <PrintLink lang={lang} />
        </div>
      </div>
      <p className="status-line">
        <StatusTag lang={lang} status={page.status} held={page.held} />{" "}
        {statusSentence === statusLabel(lang, page.status) ? null : <strong>{statusSentence}</strong>}
      </p>
      <LateLines lang={lang} late={page.late} />
      {page.turns.length > 0 ? (
        <p className="notice-turn">
          <span>
            {t.currentParty}
            <strong>{page.turns.map((turn) => turnWords(lang, turn, page.late)).join(lang === "zh" ? "；" : "; ")}</strong>
          </span>
          {next ? (
            <span>
              {t.nextStep}
              {nextStepText(lang, next)}
            </span>
          ) : null}
        </p>
      ) : null}
      <Standing lang={lang} page={page} />
    </header>
  );
}

/** What stands in the way: a hold, a failure, a cancellation, and where the need went. */
function Standing({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = commissionPage[lang];
  const failed: Readonly<Record<string, string>> = t.failed;
  return (
    <>
      {page.hold ? <HoldNotice lang={lang} hold={page.hold} /> : null}
      {page.objections.map((objection) => (
        <ObjectionNotice key={objection.id} lang={lang} objection={objection} />
      ))}
      {page.failureReason ? (
        <Notice
          lang={lang}
          tone="danger"
          title={t.failureTitle}
        >{`${ownValue(failed, page.failureReason) ?? ""} (${page.failureReason})`}</Notice>
      ) : null}
      {page.cancelReason ? (
        <Notice lang={lang} tone="info" title={t.cancelTitle}>
          <p lang="zh-CN">{page.cancelNote}</p>
        </Notice>
      ) : null}
      {page.relistOf ? (
        <p>
          {t.relistOf} <a href={href(lang, paths.commission(page.relistOf))}>{page.relistOf}</a>
        </p>
      ) : null}
      {page.relistedAs ? (
        <p>
          {t.relistedAs} <a href={href(lang, paths.commission(page.relistedAs))}>{page.relistedAs}</a>
        </p>
      ) : null}
    </>
  );
}
