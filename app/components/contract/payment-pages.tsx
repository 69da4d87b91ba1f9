import { payment } from "~/copy/contract/payment";
import { formatFen } from "~/copy/values";
import { dateKey } from "~/domain/kernel/time";
import { Consequences, type ContractProps, MoveConfirm, MoveForm } from "../desk/verb-frame";
import { DateField, MoneyField, TextArea, TextField } from "../ui/text-fields";

/** The purchaser records one transfer that was made. */
export function recordPayment(props: ContractProps) {
  const { lang, page, now, reply } = props;
  const t = payment[lang];
  const { record } = t;
  const common = { lang, reply };
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{record.lead}</p>
      <Consequences lang={lang} sentences={[record.confirm(page.limits.confirmPayment), record.public]} />
      <MoveForm of={props} button={record.button}>
        <DateField
          {...common}
          name="paidOn"
          label={t.paidOn}
          hint={record.paidOnHint}
          min={page.acceptedAt ? dateKey(page.acceptedAt) : undefined}
          max={dateKey(now)}
        />
        <MoneyField
          {...common}
          name="amount"
          label={t.amount}
          hint={record.amountHint(formatFen(lang, page.owedFen))}
          defaultFen={page.owedFen}
        />
        <TextField {...common} name="voucher" label={t.voucher} hint={record.voucherHint} autoComplete="off" />
      </MoveForm>
    </>
  );
}

/** The provider confirms that the money arrived, or says 未收到 with what was checked. */
export function answerPayment(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = payment[lang];
  const isDispute = page.verb === "dispute-payment";
  return (
    <MoveConfirm
      of={props}
      title={isDispute ? t.dispute.title : t.confirm.title}
      consequences={isDispute ? [t.dispute.again, t.dispute.office] : [t.confirm.final]}
      confirmLabel={isDispute ? t.dispute.button : t.confirm.button}
    >
      {isDispute ? <TextArea lang={lang} reply={reply} name="note" label={t.dispute.note} hint={t.dispute.noteHint} rows={3} /> : null}
    </MoveConfirm>
  );
}
