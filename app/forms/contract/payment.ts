import { z } from "zod";
import { type PaymentMeasure, type PaymentRecord, paymentProblems } from "~/domain/contract/payment";
import type { Refusal } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { dateKey, moneyFen, requiredText, revision } from "../fields";
import { type Parsed, parseForm } from "../parse";
import { besideFields } from "../reply";

const paymentForm = z.object({ revision: revision(), paidOn: dateKey(), amount: moneyFen(), voucher: requiredText(60, { exact: "code" }) });

const PAYMENT_FIELDS: Partial<Readonly<Record<ReasonCode, string>>> = {
  "payment.too-much": "amount",
  "payment.date": "paidOn",
  "payment.voucher": "voucher",
};

/** The field that a refusal of a payment belongs to. */
export const paymentField = ({ reason }: Refusal): string | null => PAYMENT_FIELDS[reason] ?? null;

/** A transfer that was made; measured, where it can be, as far as it could be read. */
export function parsePayment(form: FormData, measure: PaymentMeasure | null): Parsed<{ revision: number; record: PaymentRecord }> {
  const more = ({ amount, ...given }: Partial<z.output<typeof paymentForm>>) =>
    besideFields(measure ? paymentProblems({ ...given, ...(amount !== undefined && { amountFen: amount }) }, measure) : [], paymentField);
  const parsed = parseForm(paymentForm, form, more);
  if (!parsed.ok) return parsed;
  const { revision: seen, amount, ...rest } = parsed.value;
  return { ok: true, value: { revision: seen, record: { ...rest, amountFen: amount } } };
}

/** 未收到, with what was checked. */
export const disputeForm = z.object({ revision: revision(), note: requiredText(300, { lines: true }) });
