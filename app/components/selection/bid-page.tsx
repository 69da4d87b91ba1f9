import type { Lang } from "~/copy/define";
import { bidPage } from "~/copy/selection/bid-page";
import { formatDateTime, formatFen } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { BidPageView } from "~/reads/selection/bid-page";
import { Hindrances } from "../admission/hindrances";
import { Card } from "../ui/card";
import { ErrorSummary } from "../ui/error-summary";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { SummaryList } from "../ui/summary-list";
import { BidEditor } from "./bid-editor";
import { OfflineBid } from "./offline-bid";
import { OwnBid } from "./own-bid";

type Props = {
  readonly lang: Lang;
  readonly page: BidPageView;
  /** Address of the program that seals. */
  readonly sealer: string;
  readonly reply: FormReply | null;
};

/** Why nothing can be sealed now; null where it can. */
function Closed({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = bidPage[lang];
  if (page.held) return <Notice lang={lang}>{t.heldNow}</Notice>;
  if (!page.open) return <Notice lang={lang}>{t.closed}</Notice>;
  if (!page.isAgent) return <Notice lang={lang}>{t.onlyAgent}</Notice>;
  return page.bid === null && page.hindrances.length > 0 ? <Hindrances lang={lang} hindrances={page.hindrances} /> : null;
}

const canSeal = ({ held, open, isAgent, bid, hindrances }: BidPageView): boolean =>
  !held && open && isAgent && (bid !== null || hindrances.length === 0);

/** Where an agency seals a price: in its own browser, or with the offline command. */
export function BidPage({ lang, page, sealer, reply }: Props) {
  const t = bidPage[lang];
  const work = paths.agency.work(page.id);
  const facts = [
    { key: "ceiling", label: t.ceiling, value: formatFen(lang, page.ceilingFen) },
    ...(page.closesAt ? [{ key: "closes", label: t.closes, value: formatDateTime(lang, page.closesAt) }] : []),
    ...(page.selectsAt ? [{ key: "opens", label: t.opens, value: formatDateTime(lang, page.selectsAt) }] : []),
    { key: "opener", label: t.opener, value: t.openers[page.notice.beacon.kind] },
    { key: "bidder", label: t.bidder, value: <span className="hash">{page.bidder}</span> },
  ];
  return (
    <article className="space-y-6">
      <div className="space-y-3">
        <Breadcrumbs
          lang={lang}
          crumbs={[{ label: page.number, href: href(lang, work) }, { label: page.bid ? t.replaceTitle : t.title }]}
        />
        <h1>{page.bid ? t.replaceTitle : t.title}</h1>
        <p lang="zh-CN">{page.title}</p>
        <p>
          {t.lead}
          {page.notice.beacon.kind === "local" ? null : ` ${t.nobody}`}
        </p>
        {page.bid ? <Notice lang={lang}>{t.openIs}</Notice> : null}
      </div>
      <Card>
        <SummaryList lang={lang} rows={facts} />
      </Card>
      {page.bid ? <OwnBid lang={lang} bid={page.bid} /> : null}
      {canSeal(page) ? (
        <>
          <BidEditor lang={lang} page={page} sealer={sealer} />
          <OfflineBid lang={lang} page={page} reply={reply} />
        </>
      ) : (
        <>
          <ErrorSummary lang={lang} reply={reply} />
          <Closed lang={lang} page={page} />
        </>
      )}
    </article>
  );
}
