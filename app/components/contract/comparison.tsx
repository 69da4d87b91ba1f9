import { contract as words } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { notice as noticeWords } from "~/copy/notice/notice";
import { formatFen } from "~/copy/values";
import type { CommissionTerms } from "~/domain/commission/terms";
import type { Comparison, ContractTerms, KeyTerm } from "~/domain/contract/key-terms";
import { durationText, TermValue, Typed } from "../posting/term-value";
import { DataTable } from "../ui/data-table";
import { Tag } from "../ui/status-tag";

/** A filed contract as it is compared with its notice: its key terms, the reason for each that differs, and the rule's pay term. */
export type ComparedContract = ContractTerms & {
  readonly deviations: Readonly<Record<string, string>>;
  readonly payDaysByRule: number;
};

type Terms = Pick<ContractTerms, "priceFen" | "duration" | "deliverables" | "payDays">;

function Value({ lang, term, terms }: { readonly lang: Lang; readonly term: KeyTerm; readonly terms: Terms }) {
  if (term === "price") return <span className="figures">{formatFen(lang, terms.priceFen)}</span>;
  if (term === "duration") return <>{durationText(lang, terms.duration)}</>;
  if (term === "deliverables") return <TermValue lang={lang} term="deliverables" value={terms.deliverables} />;
  return <>{noticeWords[lang].payWithin(terms.payDays)}</>;
}

type Props = {
  readonly lang: Lang;
  readonly notice: CommissionTerms;
  readonly contract: ComparedContract;
  readonly rows: readonly Comparison[];
};

/** Notice and contract side by side, term by term, with the reason where they differ (market §3.3 #14). */
export function ContractComparison({ lang, notice, contract, rows }: Props) {
  const t = words[lang].filed;
  const announced: Terms = { ...notice, payDays: contract.payDaysByRule };
  return (
    <DataTable
      lang={lang}
      caption={t.result}
      captionHidden
      rows={rows}
      rowKey={(row) => row.term}
      columns={[
        { key: "term", header: t.term, cell: (row) => commissionPage[lang].terms[row.term] },
        { key: "notice", header: t.notice, cell: (row) => <Value lang={lang} term={row.term} terms={announced} /> },
        { key: "contract", header: t.contract, cell: (row) => <Value lang={lang} term={row.term} terms={contract} /> },
        {
          key: "result",
          header: t.result,
          cell: ({ term, equal }) => (
            <>
              <Tag tone={equal ? "success" : "warning"} icon={equal ? "check" : "warning"}>
                {equal ? t.equal : t.differs}
              </Tag>
              {contract.deviations[term] ? (
                <p>
                  <span className="text-ink-soft">{t.reason} </span>
                  <Typed lang={lang} text={contract.deviations[term]} />
                </p>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
