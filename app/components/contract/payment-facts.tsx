import { payment as words } from "~/copy/contract/payment";
import type { Lang } from "~/copy/define";
import { timeliness } from "~/copy/lateness/lateness";
import { dueText } from "~/copy/moves/due";
import { commissionPage } from "~/copy/notice/commission-page";
import { formatDate, formatDay, formatFen } from "~/copy/values";
import type { Performance } from "~/reads/contract/performance";
import { Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { SummaryList } from "../ui/summary-list";

type Props = { readonly lang: Lang; readonly page: Performance };

/** By when how much is to be paid and on what basis; what was paid, on time or late, and what the agency says. */
export function PaymentFacts({ lang, page }: Props) {
  const t = words[lang];
  const { acceptedAt, payDue, contract, owedFen, payments, terms } = page;
  if (!acceptedAt || !contract) return null;
  /** A transfer that has not arrived is neither in time nor late. */
  const standing = ({ timeliness: judged, outcome }: Performance["payments"][number]) =>
    outcome === "disputed" || !judged ? "—" : timeliness(lang, judged);
  return (
    <Card id="payment" title={t.title}>
      <SummaryList
        lang={lang}
        rows={[
          { key: "accepted", label: t.accepted, value: formatDate(lang, acceptedAt) },
          {
            key: "due",
            label: t.due,
            value: (
              <>
                {dueText(lang, payDue)} <span className="text-ink-soft">{t.dueBasis(contract.payDays)}</span>
              </>
            ),
          },
          { key: "total", label: t.total, value: <span className="figures">{formatFen(lang, terms.priceFen)}</span> },
          { key: "paid", label: t.paid, value: <span className="figures">{formatFen(lang, terms.priceFen - owedFen)}</span> },
          { key: "owed", label: t.owed, value: <strong className="figures">{formatFen(lang, owedFen)}</strong> },
        ]}
      />
      {payments.length > 0 ? (
        <DataTable
          lang={lang}
          caption={t.records}
          rows={payments}
          rowKey={(row) => row.id}
          columns={[
            { key: "paidOn", header: t.paidOn, cell: (row) => formatDay(lang, row.paidOn), tight: true },
            {
              key: "amount",
              header: t.amount,
              cell: (row) => <span className="figures">{formatFen(lang, row.amountFen)}</span>,
              end: true,
            },
            { key: "voucher", header: t.voucher, cell: (row) => <Typed lang={lang} text={row.voucher} /> },
            {
              key: "late",
              header: t.late,
              cell: standing,
            },
            {
              key: "outcome",
              header: t.outcome,
              cell: (row) => (
                <>
                  {commissionPage[lang].paymentOutcome[row.outcome ?? "open"]}
                  {row.note ? (
                    <p>
                      <Typed lang={lang} text={row.note} />
                    </p>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      ) : null}
    </Card>
  );
}
