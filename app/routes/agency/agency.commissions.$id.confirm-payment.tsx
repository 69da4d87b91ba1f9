import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AnswerPaymentPage } from "~/components/contract/payment-pages";
import { pressedForm } from "~/forms/contract";
import { confirmPayment } from "~/workflows/record-payment";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "payment.confirm" } satisfies RouteHandle;

export const meta = verbMeta("confirm-payment");

export const loader = door(handle.access, verbLoader("confirm-payment"));

export const action = door(handle.access, (door) =>
  press(door, pressedForm, {
    verb: "confirm-payment",
    act: ({ revision }, id) => confirmPayment(door.shell, door.actor, id, revision),
  }),
);

export default function ConfirmPayment() {
  return <AnswerPaymentPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
