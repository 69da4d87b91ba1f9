import type { ReactNode } from "react";
import { ContractComparison } from "~/components/contract/comparison";
import { RatingItems } from "~/components/contract/rating-items";
import { LateDuty } from "~/components/lateness/late-duty";
import { purchaserName } from "~/components/notice/notice-body";
import { Card } from "~/components/ui/card";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { timeliness } from "~/copy/lateness/lateness";
import { dueSentence } from "~/copy/moves/due";
import { commissionPage } from "~/copy/notice/commission-page";
import { formatDateTime, formatDay, formatFen } from "~/copy/values";
import { purchaserScoreCenti } from "~/domain/rating/purchaser-rating";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { LongText } from "./long-text";

type Props = { readonly lang: Lang; readonly page: CommissionPage };
type Contract = NonNullable<CommissionPage["contract"]>;

const HUNDRED = 100;

/** Parties, how the contract stands to the notice, when it was signed, who filed it and what the other side said. */
function contractRows({ lang, page, contract }: Props & { readonly contract: Contract }): SummaryRow[] {
  const t = commissionPage[lang];
  const differing = contract.comparison.filter((each) => !each.equal);
  const provider = page.awards.find((each) => each.position === page.current);
  return [
    {
      key: "parties",
      label: t.parties,
      value: (
        <span className="fact-line">
          <span>{purchaserName(lang, page.notice.purchaser)}</span> <span lang="zh-CN">{provider?.name}</span>
        </span>
      ),
    },
    {
      key: "contract",
      label: t.contractRow,
      value: (
        <>
          {differing.length === 0 ? t.contractEqual : t.contractDiffers(differing.map((each) => t.terms[each.term]).join(" · "))}
          <p className="fact-line text-ink-soft">
            <span>
              {t.signedOn} {formatDay(lang, contract.signedOn)}
            </span>{" "}
            <span>
              {t.filedBy}
              {t.sides[contract.side]}
            </span>{" "}
            <span>{t.filingOutcome[contract.outcome ?? "open"]}</span>
          </p>
        </>
      ),
    },
  ];
}

/** Price, duration, deliverables and payment term of the contract beside those of the notice (§3.3 #14). */
function Compared({ lang, page, contract }: Props & { readonly contract: Contract }) {
  return <ContractComparison lang={lang} notice={page.terms} contract={contract} rows={contract.comparison} />;
}

function deliveryRows({ lang, page }: Props): SummaryRow[] {
  const t = commissionPage[lang];
  return page.deliveries.map((each) => ({
    key: `delivery-${each.round}`,
    label: t.round(each.round),
    value: (
      <>
        {formatDateTime(lang, each.deliveredAt)}
        {each.late ? ` · ${timeliness(lang, each.late)}` : null} · {t.deliveryOutcome[each.outcome ?? "open"]}
        {each.defects.length > 0 ? ` · ${t.defectsCount(each.defects.length)}` : null}
      </>
    ),
  }));
}

type Payment = CommissionPage["payments"][number];

/** ¥92,000.00，10月20日 支付 · 按时 · 机构已确认收款. Of a transfer that did not arrive nobody says that it was in time (§6.6). */
function paymentText(lang: Lang, each: Payment): string {
  const t = commissionPage[lang];
  return [
    t.paymentLine(formatFen(lang, each.amountFen), formatDay(lang, each.paidOn)),
    ...(each.outcome === "disputed" || !each.timeliness ? [] : [timeliness(lang, each.timeliness)]),
    t.paymentOutcome[each.outcome ?? "open"],
  ].join(" · ");
}

function paymentRows({ lang, page }: Props): SummaryRow[] {
  const t = commissionPage[lang];
  if (!page.acceptedAt) return [];
  const recorded = page.payments.filter((each) => each.outcome !== "disputed").length > 0;
  const late = page.late.overdue.find(({ verb }) => verb === "record-payment");
  const state: ReactNode = late ? <LateDuty lang={lang} duty={late} /> : recorded ? null : dueSentence(lang, page.payDue, t.payBy);
  return [
    {
      key: "payment",
      label: t.payments,
      value: (
        <>
          {state}
          {page.payments.map((each) => (
            <p key={each.recordedAt.toISOString()}>{paymentText(lang, each)}</p>
          ))}
        </>
      ),
    },
  ];
}

function ratingRow({ lang, page }: Props): SummaryRow[] {
  const t = commissionPage[lang];
  const { rating } = page;
  if (!rating) return [];
  const total = purchaserScoreCenti(rating.items) / HUNDRED;
  return [
    {
      key: "rating",
      label: t.rating,
      value: (
        <>
          <strong>{t.score(String(total))}</strong>
          {rating.timeliness ? ` · ${timeliness(lang, rating.timeliness)}` : null}
          <RatingItems lang={lang} items={rating.items} />
          <p>
            <LongText lang={lang} text={rating.text} />
          </p>
          {rating.reply ? (
            <p>
              {t.replySays}
              <LongText lang={lang} text={rating.reply} />
            </p>
          ) : null}
        </>
      ),
    },
  ];
}

/** Contract against notice, deliveries on time or late, acceptance, payment by its last day, rating and reply. */
export function Performance({ lang, page }: Props) {
  const given = { lang, page };
  const { contract } = page;
  if (!contract) return null;
  const differs = contract.comparison.some((each) => !each.equal);
  const rows = [...deliveryRows(given), ...paymentRows(given), ...ratingRow(given)];
  return (
    <Card title={commissionPage[lang].contract} id="performance">
      <div className="space-y-4">
        <SummaryList lang={lang} rows={contractRows({ ...given, contract })} />
        {differs ? <Compared {...given} contract={contract} /> : null}
        {rows.length > 0 ? <SummaryList lang={lang} rows={rows} /> : null}
        {differs ? null : (
          <details className="not-on-paper">
            <summary>{commissionPage[lang].compared}</summary>
            <Compared {...given} contract={contract} />
          </details>
        )}
      </div>
    </Card>
  );
}
