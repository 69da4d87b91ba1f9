import { keyFactRows, NoticeLegal, NoticeRequirements, NoticeService } from "~/components/notice/notice-body";
import { NoticeFiles } from "~/components/notice/notice-files";
import { Card } from "~/components/ui/card";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { dueSentence } from "~/copy/moves/due";
import { commissionPage } from "~/copy/notice/commission-page";
import { formatDue } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";

/** Where the office is reached: telephone and address of the footer. */
export type SitePlace = { readonly phone: string; readonly address: string };

type Props = { readonly lang: Lang; readonly page: CommissionPage };

/** The key facts: who pays what for which work until when, and how the provider is found. */
export function KeyFacts({ lang, page }: Props) {
  const t = commissionPage[lang];
  const rows: SummaryRow[] = [
    // The number stands in the head.
    ...keyFactRows({ lang, view: page.notice }).filter(({ key }) => key !== "number"),
    { key: "entrants", label: t.entrants, value: page.frozen ? t.entrantsFrozen(page.entrants ?? 0) : t.entrantsSoFar(page.entrants) },
  ];
  return (
    <Card title={t.keyFacts} id="facts">
      <SummaryList lang={lang} rows={rows} />
    </Card>
  );
}

/** What is to be done and handed in, as it was published. */
export function Service({ lang, page }: Props) {
  return (
    <Card title={commissionPage[lang].content} id="service">
      <NoticeService lang={lang} view={page.notice} />
    </Card>
  );
}

/** The rest of the notice, as it was published: which agencies may enter, on which provisions it rests. */
export function NoticeRest({ lang, page }: Props) {
  const t = commissionPage[lang];
  const { notice } = page;
  // While agencies may enter, they ask for the conditions first.
  const isOpen = page.status === "published";
  return (
    <>
      <Card title={t.conditions} id="conditions" folded={!isOpen}>
        <NoticeRequirements lang={lang} view={notice} />
      </Card>
      <Card title={t.basis} id="basis" folded>
        <NoticeLegal lang={lang} view={notice} />
      </Card>
    </>
  );
}

/** Published attachments with size and hash; a superseded one stays, with its reason. */
export function Attachments({ lang, page }: Props) {
  const t = commissionPage[lang];
  if (page.notice.files.length === 0) return null;
  return (
    <Card title={t.attachmentsOf(page.notice.files.length)} id="attachments" folded={page.status !== "published"}>
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
      <details className="not-on-paper">
        <summary>{t.howChosen}</summary>
        <p>{t.howChosenText}</p>
      </details>
      <details className="not-on-paper">
        <summary>{t.proves}</summary>
        <p>{t.provesText}</p>
      </details>
      <Objecting lang={lang} page={page} site={site} />
      <p className="not-on-paper">
        <a href={href(lang, more)}>{t.more}</a>
      </p>
    </Card>
  );
}
