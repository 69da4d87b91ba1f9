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

/** The filed contract: term by term beside the notice, reasons for what differs, and the document. */
export function ContractFacts({ lang, page }: PerformanceProps) {
  const t = words[lang].filed;
  const { contract, terms } = page;
  if (!contract) return null;
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
      <div className="mt-4">
        <ContractComparison lang={lang} notice={terms} contract={contract} rows={contract.comparison} />
      </div>
      <h3 className="mt-6">{t.document}</h3>
      <PartyFiles lang={lang} page={page} files={contract.files} />
    </Card>
  );
}

function Round({ lang, page, delivery }: PerformanceProps & { readonly delivery: HandedIn }) {
  const t = deliveryWords[lang];
  return (
    <section className="space-y-3">
      <h3>
        {t.round(delivery.round)}{" "}
        <span className="text-ink-soft font-normal">
          {formatDateTime(lang, delivery.deliveredAt)} · {commissionPage[lang].deliveryOutcome[delivery.outcome ?? "open"]}
        </span>
      </h3>
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
    </section>
  );
}

/** What was asked for, and what was handed in: the latest first, with files, hashes and earlier defects. */
export function DeliveryFacts({ lang, page }: PerformanceProps) {
  const t = deliveryWords[lang];
  return (
    <>
      <Card id="expected" title={page.contract ? t.expected : t.announced}>
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
            {[...page.deliveries].reverse().map((each) => (
              <Round key={each.id} lang={lang} page={page} delivery={each} />
            ))}
          </div>
        </Card>
      ) : null}
    </>
  );
}
