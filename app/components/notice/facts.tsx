import { NoticeContact, NoticeKeyFacts, NoticeLegal, NoticeRequirements, NoticeService } from "~/components/notice/notice-body";
import { NoticeFiles } from "~/components/notice/notice-files";
import { Card } from "~/components/ui/card";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { methodWords } from "~/copy/methods/words";
import { dueSentence } from "~/copy/moves/due";
import { commissionPage } from "~/copy/notice/commission-page";
import { notice as noticeWords } from "~/copy/notice/notice";
import { formatDateTime, formatDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";

/** Where the office is reached: telephone and address of the footer. */
export type SitePlace = { readonly phone: string; readonly address: string };

type Props = { readonly lang: Lang; readonly page: CommissionPage };

/** When registration closes and the draw is made; under a hold, what lifting it does to the two (§3.3 #10, WDR5; verifiable §1). */
function dateRows({ lang, page }: Props): SummaryRow[] {
  const t = commissionPage[lang];
  const { closesAt, selectsAt, held, frozen, run } = page;
  const isMoving = held && !frozen;
  const isWaiting = held && frozen && !run?.drawnAt;
  const closes = closesAt ? formatDateTime(lang, closesAt) : "";
  const selects = selectsAt ? formatDateTime(lang, selectsAt) : "";
  return [
    { key: "closes", label: t.closes, value: isMoving ? t.heldDates(closes) : closes },
    {
      key: "selects",
      label: methodWords(lang, page.notice.method).selects,
      value: isMoving ? t.heldDates(selects) : isWaiting ? t.heldDraw(selects) : selects,
    },
  ];
}

/** The key facts: who pays what for which work until when, and how the provider is found. */
export function KeyFacts({ lang, page }: Props) {
  const t = commissionPage[lang];
  const rows: SummaryRow[] = [
    { key: "entrants", label: t.entrants, value: page.frozen ? t.entrantsFrozen(page.entrants) : t.entrantsSoFar(page.entrants) },
    ...dateRows({ lang, page }),
  ];
  return (
    <Card title={t.keyFacts} id="facts">
      <NoticeKeyFacts lang={lang} view={page.notice} />
      <SummaryList lang={lang} rows={rows} />
    </Card>
  );
}

/** The rest of the notice, as it was published: service, conditions, basis, attachments. */
export function NoticeRest({ lang, page }: Props) {
  const t = commissionPage[lang];
  const { notice } = page;
  return (
    <>
      <Card title={t.content} id="service">
        <NoticeService lang={lang} view={notice} />
      </Card>
      <Card title={t.conditions} id="conditions">
        <NoticeRequirements lang={lang} view={notice} />
      </Card>
      <Card title={t.basis} id="basis">
        <NoticeLegal lang={lang} view={notice} />
      </Card>
      <Card title={noticeWords[lang].contact} id="contact">
        <NoticeContact lang={lang} view={notice} />
      </Card>
    </>
  );
}

/** Published attachments with size and hash; a superseded one stays, with its reason. */
export function Attachments({ lang, page }: Props) {
  if (page.notice.files.length === 0) return null;
  return (
    <Card title={commissionPage[lang].attachments} id="attachments">
      <NoticeFiles lang={lang} files={page.notice.files} />
    </Card>
  );
}

/** Where and until when one may object, or since when no more; nothing where there is no result to object to. */
function Objecting({ lang, page, site }: Props & { readonly site: SitePlace }) {
  const period = page.objectionPeriod;
  const t = commissionPage[lang];
  if (!period) return null;
  const invited = (when: string) => `${t.objectText(site.phone, site.address)} ${when}`;
  return (
    <>
      <h3>{t.objectTitle}</h3>
      <p>
        {period.kind === "ahead" ? invited(t.objectAhead(page.objectionDays)) : null}
        {period.kind === "running" ? invited(dueSentence(lang, period.due, t.objectUntil)) : null}
        {period.kind === "over" ? t.objectOver(formatDue(lang, period.end)) : null}
      </p>
    </>
  );
}

/** How it was chosen, what that proves, where to object, and more of the same. */
export function Doubt({ lang, page, site }: Props & { readonly site: SitePlace }) {
  const t = commissionPage[lang];
  const { terms, notice } = page;
  const more = withQuery(paths.commissions, { item: terms.itemCode, q: notice.purchaser.name });
  return (
    <Card title={t.doubt} id="doubt">
      <h3>{t.howChosen}</h3>
      <p>{t.howChosenText}</p>
      <h3>{t.proves}</h3>
      <p>{t.provesText}</p>
      <Objecting lang={lang} page={page} site={site} />
      <p>
        {t.complaintPhone}
        {terms.complaintPhone}
      </p>
      <p>
        <a href={href(lang, more)}>{t.more}</a>
      </p>
    </Card>
  );
}
