import { contract as words } from "~/copy/contract/contract";
import { delivery as deliveryWords } from "~/copy/contract/delivery";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { termLabels } from "~/copy/posting/term-words";
import { formatDateTime, formatDay } from "~/copy/values";
import type { HandedIn, Performance } from "~/reads/contract/performance";
import type { AwardPart } from "~/reads/desk/verb-page";
import { NoticeDeliverables } from "../notice/notice-deliverables";
import { durationText, TermValue, Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { SummaryList, type SummaryRow } from "../ui/summary-list";
import { ContractComparison } from "./comparison";
import { PartyFiles } from "./party-files";

type Props = { readonly lang: Lang; readonly page: AwardPart };

type PerformanceProps = { readonly lang: Lang; readonly page: Performance };

/** Who was drawn for what, at which price; what is asked for while nobody is. */
export function AwardFacts({ lang, page }: Props) {
  const t = words[lang];
  const { purchaser, provider, terms } = page;
  const rows: SummaryRow[] = [
    {
      key: "purchaser",
      label: t.purchaser,
      value: lang === "en" && purchaser.englishName ? purchaser.englishName : <Typed lang={lang} text={purchaser.name} />,
    },
    ...(provider
      ? [
          {
            key: "provider",
            label: t.provider,
            value: (
              <>
                <Typed lang={lang} text={provider.name} /> <span className="text-ink-soft">{t.position(provider.position)}</span>
              </>
            ),
          },
        ]
      : []),
    { key: "price", label: t.price, value: <TermValue lang={lang} term="priceFen" value={terms.priceFen} /> },
    { key: "duration", label: t.duration, value: durationText(lang, terms.duration) },
    { key: "site", label: t.site, value: <TermValue lang={lang} term="site" value={terms.site} /> },
    { key: "deliverables", label: t.deliverables, value: <TermValue lang={lang} term="deliverables" value={terms.deliverables} /> },
  ];
  return (
    <Card id="award" title={provider ? t.award : t.terms}>
      <SummaryList lang={lang} rows={rows} />
    </Card>
  );
}

type FoldedProps = PerformanceProps & {
  /** What another part of the same page tells, or nobody judges any more, is shown when it is asked for. */
  readonly folded?: boolean;
};

/** The filed contract: term by term beside the notice, reasons for what differs, and the document. */
export function ContractFacts({ lang, page, folded = false }: FoldedProps) {
  const t = words[lang].filed;
  const { contract, terms } = page;
  if (!contract) return null;
  const comparison = <ContractComparison lang={lang} notice={terms} contract={contract} rows={contract.comparison} />;
  return (
    <Card id="contract" title={t.title}>
      <SummaryList
        lang={lang}
        rows={[
          { key: "filedBy", label: t.filedBy, value: commissionPage[lang].sides[contract.side] },
          { key: "filedAt", label: t.filedAt, value: formatDateTime(lang, contract.filedAt) },
          { key: "signedOn", label: t.signedOn, value: formatDay(lang, contract.signedOn) },
        ]}
      />
      {folded && contract.comparison.every(({ equal }) => equal) ? (
        <details className="mt-4">
          <summary>{commissionPage[lang].contractEqual}</summary>
          {comparison}
        </details>
      ) : (
        <div className="mt-4">{comparison}</div>
      )}
      <h3 className="mt-6">{t.document}</h3>
      <PartyFiles lang={lang} page={page} files={contract.files} />
    </Card>
  );
}

function Round({ lang, page, delivery, folded = false }: FoldedProps & { readonly delivery: HandedIn }) {
  const t = deliveryWords[lang];
  const heading = (
    <h3 className={folded ? "inline" : undefined}>
      {t.round(delivery.round)}{" "}
      <span className="text-ink-soft font-normal">
        {formatDateTime(lang, delivery.deliveredAt)} {commissionPage[lang].deliveryOutcome[delivery.outcome ?? "open"]}
      </span>
    </h3>
  );
  const said = (
    <>
      <p>
        <Typed lang={lang} text={delivery.note} />
      </p>
      <PartyFiles lang={lang} page={page} files={delivery.files} />
      {delivery.defects.length > 0 ? (
        <DataTable
          lang={lang}
          caption={t.defects}
          rows={delivery.defects.map((each, index) => ({ ...each, index }))}
          rowKey={(row) => String(row.index)}
          columns={[
            { key: "clause", header: t.clause, cell: (row) => <Typed lang={lang} text={row.clause} /> },
            { key: "defect", header: t.defect, cell: (row) => <Typed lang={lang} text={row.defect} /> },
          ]}
        />
      ) : null}
    </>
  );
  return folded ? (
    <details>
      <summary>{heading}</summary>
      <div className="mt-2 space-y-3">{said}</div>
    </details>
  ) : (
    <section className="space-y-3">
      {heading}
      {said}
    </section>
  );
}

/** What was asked for, and what was handed in: the latest first, with files, hashes and earlier defects. */
export function DeliveryFacts({ lang, page, folded = false }: FoldedProps) {
  const t = deliveryWords[lang];
  return (
    <>
      <Card id="expected" title={page.contract ? t.expected : t.announced} folded={folded}>
        <NoticeDeliverables lang={lang} deliverables={(page.contract ?? page.terms).deliverables} />
        <SummaryList
          lang={lang}
          rows={[
            { key: "quality", label: termLabels[lang].quality, value: <TermValue lang={lang} term="quality" value={page.terms.quality} /> },
          ]}
        />
      </Card>
      {page.deliveries.length > 0 ? (
        <Card id="deliveries" title={t.title}>
          <div className="space-y-6">
            {[...page.deliveries].reverse().map((each, at) => (
              <Round key={each.id} lang={lang} page={page} delivery={each} folded={folded && at > 0} />
            ))}
          </div>
        </Card>
      ) : null}
    </>
  );
}
