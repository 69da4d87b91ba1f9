import type { Lang } from "~/copy/define";
import { dueText } from "~/copy/moves/due";
import { costKinds, lowPriceWords } from "~/copy/selection/low-price";
import { formatDateTime, formatFen } from "~/copy/values";
import type { LowPriceInside, LowPriceView } from "~/reads/selection/low-prices";
import { Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { SummaryList, type SummaryRow } from "../ui/summary-list";

type Line = NonNullable<LowPriceInside["sheet"]>["lines"][number] & { readonly reason: string | null };
type Props = { readonly lang: Lang; readonly question: LowPriceView };

/** The sealed cost sheet, opened for the question, each line with the reason that was given to it. */
function CostLines({ lang, inside: { sheet, answer } }: { readonly lang: Lang; readonly inside: LowPriceInside }) {
  if (!sheet) return null;
  const t = lowPriceWords[lang];
  const lines = sheet.lines.map((line, at): Line => ({ ...line, reason: answer?.lines[at] ?? null }));
  const columns: readonly Column<Line>[] = [
    { key: "kind", header: t.columns.item, cell: ({ kind }) => costKinds[lang][kind] },
    { key: "quantity", header: t.columns.quantity, cell: ({ quantity }) => quantity, end: true },
    { key: "unit", header: t.columns.unit, cell: ({ unit }) => <Typed lang={lang} text={unit} /> },
    { key: "rate", header: t.columns.rate, cell: ({ rateFen }) => formatFen(lang, Number(rateFen)), end: true },
    { key: "amount", header: t.columns.amount, cell: ({ amountFen }) => formatFen(lang, Number(amountFen)), end: true },
    ...(answer
      ? [{ key: "reason", header: t.reason, cell: ({ reason }: Line) => (reason ? <Typed lang={lang} text={reason} /> : null) }]
      : []),
  ];
  return (
    <>
      <DataTable lang={lang} caption={t.sheet} columns={columns} rows={lines} rowKey={(line) => String(lines.indexOf(line))} />
      <SummaryList
        lang={lang}
        rows={[
          { key: "tax", label: t.tax, value: formatFen(lang, Number(sheet.taxFen)) },
          { key: "total", label: t.total, value: formatFen(lang, Number(sheet.totalFen)) },
          ...(answer ? [{ key: "whole", label: t.whole, value: <Typed lang={lang} text={answer.whole} /> }] : []),
        ]}
      />
    </>
  );
}

/** How a question stands, as anybody may read it; for those whom it concerns with price, cost sheet and reasons. */
export function LowPriceFacts({ lang, question }: Props) {
  const t = lowPriceWords[lang];
  const { number, askedAt, answeredAt, due, decision, ground, code, reason, decidedAt, inside } = question;
  const rows: SummaryRow[] = [
    { key: "bidder", label: t.state, value: t.asked(number) },
    { key: "asked", label: t.askedAt, value: formatDateTime(lang, askedAt) },
    ...(answeredAt ? [{ key: "answered", label: t.answeredAt, value: formatDateTime(lang, answeredAt) }] : []),
    ...(due ? [{ key: "due", label: answeredAt ? t.decideDue : t.answerDue, value: dueText(lang, due) }] : []),
    ...(decision && ground && decidedAt
      ? [
          {
            key: "decided",
            label: t.decided,
            value: `${t.decisions[decision]} · ${t.grounds[ground]}${code ? ` · ${t.codes[code]}` : ""} · ${formatDateTime(lang, decidedAt)}`,
          },
        ]
      : []),
    ...(reason ? [{ key: "reason", label: t.reason, value: <Typed lang={lang} text={reason} /> }] : []),
    ...(inside ? [{ key: "price", label: t.price, value: formatFen(lang, inside.priceFen) }] : []),
  ];
  return (
    <>
      <SummaryList lang={lang} rows={rows} />
      {inside ? <CostLines lang={lang} inside={inside} /> : null}
    </>
  );
}

/** The questions of a selection, in their order, in a part of a page that is about the selection; nothing while nobody was asked. */
export function LowPrices({ lang, questions }: { readonly lang: Lang; readonly questions: readonly LowPriceView[] }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3 className="prices-head">{lowPriceWords[lang].title}</h3>
      {questions.map((question) => (
        <LowPriceFacts key={question.number} lang={lang} question={question} />
      ))}
    </>
  );
}

/** The same as a card of its own, on the pages of those who work on it. */
export function LowPricesCard({ lang, questions }: { readonly lang: Lang; readonly questions: readonly LowPriceView[] }) {
  if (questions.length === 0) return null;
  return (
    <Card id="low-prices" title={lowPriceWords[lang].title}>
      {questions.map((question) => (
        <div key={question.number} className="space-y-3">
          <LowPriceFacts lang={lang} question={question} />
        </div>
      ))}
    </Card>
  );
}
