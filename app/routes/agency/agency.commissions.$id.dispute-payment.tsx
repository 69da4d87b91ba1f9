import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AnswerPaymentPage } from "~/components/contract/payment-pages";
import { disputeForm } from "~/forms/payment";
import { disputePayment } from "~/workflows/record-payment";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "payment.confirm" } satisfies RouteHandle;

export const meta = verbMeta("dispute-payment");

export const loader = door(handle.access, verbLoader("dispute-payment"));

export const action = door(handle.access, (door) =>
  press(door, disputeForm, {
    verb: "dispute-payment",
    act: ({ revision, note }, id) => disputePayment(door.shell, door.actor, id, revision, note),
  }),
);

export default function DisputePayment() {
  return <AnswerPaymentPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
