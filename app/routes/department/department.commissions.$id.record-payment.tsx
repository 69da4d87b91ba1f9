import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RecordPaymentPage } from "~/components/contract/payment-pages";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { paymentForm } from "~/forms/payment";
import { recordPayment } from "~/workflows/record-payment";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "payment.record" } satisfies RouteHandle;

export const meta = verbMeta("record-payment");

export const loader = door(handle.access, verbLoader("record-payment"));

/** Refusals that belong to one field. */
const FIELDS: Partial<Readonly<Record<ReasonCode, string>>> = {
  "payment.too-much": "amount",
  "payment.date": "paidOn",
  "payment.voucher": "voucher",
};

export const action = door(handle.access, (door) =>
  press(door, paymentForm, {
    verb: "record-payment",
    act: ({ revision, record }, id) => recordPayment(door.shell, door.actor, id, revision, record),
    fieldOf: ({ reason }) => FIELDS[reason] ?? null,
  }),
);

export default function RecordPayment() {
  return <RecordPaymentPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
