import { payment } from "~/copy/payment";
import { formatFen } from "~/copy/values";
import { verbPages } from "~/copy/verb-pages";
import { dateKey } from "~/domain/kernel/time";
import { href } from "~/lib/lang";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { ConfirmPanel } from "../ui/confirm-panel";
import { DateField, MoneyField, TextArea, TextField } from "../ui/text-fields";
import { deskOf } from "./desk";
import { PaymentFacts } from "./payment-facts";
import { Consequences, SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** The purchaser records one transfer that was made. */
export function RecordPaymentPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = payment[lang];
  const { record } = t;
  const common = { lang, reply };
  return (
    <VerbFrame {...props} facts={<PaymentFacts lang={lang} page={page} />}>
      <p className="text-ink-soft max-w-3xl">{record.lead}</p>
      <Consequences lang={lang} sentences={[record.confirm(page.limits.confirmPayment), record.public]} />
      <ActionForm {...common} revision={page.head.revision}>
        <SeenAt now={now} />
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
        <ButtonRow>
          <Button>{record.button}</Button>
          <LinkButton href={href(lang, deskOf(lang, page.desk, page.head.id).base)} look="quiet">
            {verbPages[lang].back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </VerbFrame>
  );
}

/** The provider confirms that the money arrived, or says 未收到 with what was checked. */
export function AnswerPaymentPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = payment[lang];
  const isDispute = page.verb === "dispute-payment";
  return (
    <VerbFrame {...props} facts={<PaymentFacts lang={lang} page={page} />}>
      <ConfirmPanel
        lang={lang}
        title={isDispute ? t.dispute.title : t.confirm.title}
        consequences={isDispute ? [t.dispute.again, t.dispute.office] : [t.confirm.final]}
        confirmLabel={isDispute ? t.dispute.button : t.confirm.button}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
        danger={isDispute}
      >
        <SeenAt now={now} />
        {isDispute ? <TextArea lang={lang} reply={reply} name="note" label={t.dispute.note} hint={t.dispute.noteHint} rows={3} /> : null}
      </ConfirmPanel>
    </VerbFrame>
  );
}
