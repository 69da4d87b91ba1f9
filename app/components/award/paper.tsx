import type { ReactNode } from "react";
import { papers } from "~/copy/award/papers";
import { capitalFen } from "~/copy/capital-amount";
import { ruleBasis } from "~/copy/catalogue/rule-basis";
import { ruleLabel } from "~/copy/catalogue/rule-labels";
import { ruleValueText } from "~/copy/catalogue/rules";
import type { Lang } from "~/copy/define";
import { termLabels } from "~/copy/posting/term-words";
import { formatDate, formatFen } from "~/copy/values";
import type { Paper } from "~/reads/award/paper";
import { durationText, TermValue, Typed } from "../posting/term-value";
import { ButtonRow, LinkButton } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { PrintFoot, PrintLink } from "../ui/page-tools";
import { QrCode } from "../ui/qr-code";
import type { SummaryRow } from "../ui/summary-list";

export type PaperProps = {
  readonly lang: Lang;
  readonly paper: Paper;
  /** The short permanent address of the public page, in full: what the code opens. */
  readonly address: string;
  readonly now: Date;
};

type SheetProps = PaperProps & {
  readonly title: string;
  /** Where one comes from, in the reader's language. */
  readonly backHref: string;
  readonly children: ReactNode;
};

/** A sheet of paper: title, number, date and the code that opens the public page; above it, on the screen alone, printing. */
export function PaperSheet({ lang, paper, address, now, title, backHref, children }: SheetProps) {
  const t = papers[lang];
  return (
    <article className="held">
      <div className="no-print">
        <ButtonRow>
          <LinkButton href={backHref}>{t.back}</LinkButton>
          <PrintLink lang={lang} />
        </ButtonRow>
      </div>
      {t.chineseCounts ? (
        <Notice lang={lang} tone="info">
          {t.chineseCounts}
        </Notice>
      ) : null}
      {paper.lapsed ? (
        <Notice lang={lang} tone="danger">
          {t.lapsed[paper.lapsed]}
        </Notice>
      ) : null}
      <header className="held-head">
        <div>
          <h1>{title}</h1>
          <p>
            {t.number} <strong className="figures">{paper.number}</strong>
          </p>
          <p>
            {t.date} {formatDate(lang, paper.awardedAt)}
          </p>
        </div>
        <figure className="held-code">
          <QrCode text={address} label={t.scan} />
          <figcaption>{t.scan}</figcaption>
        </figure>
      </header>
      {children}
      <PrintFoot lang={lang} now={now} address={address} />
    </article>
  );
}

function party(lang: Lang, { name, uscc }: Paper["purchaser"]): ReactNode {
  return (
    <>
      <Typed lang={lang} text={name} />
      <div>
        {papers[lang].uscc} <span className="figures">{uscc}</span>
      </div>
    </>
  );
}

/** The two parties. */
export function partyRows(lang: Lang, { purchaser, provider }: Paper): SummaryRow[] {
  const t = papers[lang];
  return [
    { key: "purchaser", label: t.partA, value: party(lang, purchaser) },
    { key: "provider", label: t.partB, value: party(lang, provider) },
  ];
}

/** The price in figures and in Chinese capitals, which are of the paper and the same in every language. */
export function priceRow(lang: Lang, { terms }: Paper): SummaryRow {
  const t = papers[lang];
  return {
    key: "price",
    label: t.price,
    value: (
      <>
        <div>
          {t.inFigures} <strong className="figures">{formatFen(lang, terms.priceFen)}</strong>
        </div>
        <div>
          {t.inWords} <strong {...(lang === "en" ? { lang: "zh-CN" } : {})}>{capitalFen(terms.priceFen)}</strong>
        </div>
      </>
    ),
  };
}

type TermName = "content" | "scale" | "site" | "quality" | "deliverables";

/** Terms of the notice under their own names, in full. */
export function paperTerms(lang: Lang, { terms }: Paper, names: readonly TermName[]): SummaryRow[] {
  return names.map((name) => ({
    key: name,
    label: termLabels[lang][name],
    value: <TermValue lang={lang} term={name} value={terms[name]} />,
  }));
}

/** How long the service takes, from the day of signing. */
export function durationRow(lang: Lang, { terms }: Paper): SummaryRow {
  const t = papers[lang];
  return { key: "duration", label: t.duration, value: t.fromSigning(durationText(lang, terms.duration)) };
}

/** The days in which each step is to be done, and the rule they come from. */
export function PaperDays({ lang, paper }: Pick<PaperProps, "lang" | "paper">) {
  const t = papers[lang];
  return (
    <DataTable
      lang={lang}
      caption={t.days}
      rows={paper.days}
      rowKey={({ key }) => key}
      columns={[
        { key: "step", header: t.step, cell: ({ key }) => ruleLabel(lang, key) },
        { key: "length", header: t.length, cell: (rule) => ruleValueText(lang, rule), tight: true },
        { key: "basis", header: t.basis, cell: (rule) => ruleBasis(lang, rule) },
      ]}
    />
  );
}

/** Where a side puts its seal, signs and dates. */
export function SealPlace({ lang, label, signs }: { readonly lang: Lang; readonly label: string; readonly signs?: boolean }) {
  const t = papers[lang];
  return (
    <div className="held-seal">
      <p>{label}</p>
      {signs ? <p className="held-line">{t.signature}</p> : null}
      <p className="held-day">{t.day}</p>
    </div>
  );
}
