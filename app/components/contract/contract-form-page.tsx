import { papers } from "~/copy/award/papers";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { durationRow, PaperDays, type PaperProps, PaperSheet, paperTerms, partyRows, priceRow, SealPlace } from "../award/paper";
import { Typed } from "../posting/term-value";
import { SummaryList, type SummaryRow } from "../ui/summary-list";

type ClauseProps = { readonly lang: Lang; readonly title: string; readonly rows?: readonly SummaryRow[]; readonly text?: string };

/** One clause: its heading, a sentence, what it names. */
function Clause({ lang, title, rows, text }: ClauseProps) {
  return (
    <section>
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      {rows ? <SummaryList lang={lang} rows={rows} /> : null}
    </section>
  );
}

type Props = PaperProps & {
  /** The working page that it belongs to, without language. */
  readonly base: string;
};

/** The contract to be signed, filled in from notice and award; what the parties write by hand has its lines. */
export function ContractFormPage({ base, ...props }: Props) {
  const { lang, paper } = props;
  const t = papers[lang];
  const { limits } = paper;
  const line = (key: string, label: string): SummaryRow => ({ key, label, value: <span className="held-line" /> });
  return (
    <PaperSheet {...props} title={t.formTitle} backHref={href(lang, base)}>
      <p className="no-print">{t.formHint}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: "subject", label: t.subject, value: <Typed lang={lang} text={paper.title} /> },
          ...(paper.item ? [{ key: "item", label: t.item, value: paper.item[lang] }] : []),
          ...partyRows(lang, paper),
        ]}
      />
      <p>{t.opening(paper.number)}</p>
      <Clause lang={lang} title={t.clauses.service} rows={paperTerms(lang, paper, ["content", "scale"])} />
      <Clause lang={lang} title={t.clauses.deliverables} rows={paperTerms(lang, paper, ["deliverables"])} />
      <Clause lang={lang} title={t.clauses.duration} rows={[durationRow(lang, paper), ...paperTerms(lang, paper, ["site"])]} />
      <Clause lang={lang} title={t.clauses.price} text={t.priceFixed} rows={[priceRow(lang, paper)]} />
      <Clause
        lang={lang}
        title={t.clauses.acceptance}
        text={t.acceptWithin(limits.accept, limits.rounds)}
        rows={paperTerms(lang, paper, ["quality"])}
      />
      <Clause lang={lang} title={t.clauses.payment} text={t.payWithin(limits.pay, limits.payMost)} />
      <Clause
        lang={lang}
        title={t.clauses.account}
        rows={[line("holder", t.account.holder), line("bank", t.account.bank), line("account", t.account.account)]}
      />
      <Clause lang={lang} title={t.clauses.filing} text={t.filing(limits.file)} />
      <section>
        <h2>{t.clauses.more}</h2>
        <p>{t.more}</p>
        <p className="held-blank" />
      </section>
      <PaperDays lang={lang} paper={paper} />
      <div className="held-seals">
        <SealPlace lang={lang} label={t.sealOfA} signs />
        <SealPlace lang={lang} label={t.sealOfB} signs />
      </div>
    </PaperSheet>
  );
}
