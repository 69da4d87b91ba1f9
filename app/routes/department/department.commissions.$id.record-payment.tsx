import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RecordPaymentPage } from "~/components/contract/payment-pages";
import { parsePayment, paymentField } from "~/forms/payment";
import { paymentMeasure, recordPayment } from "~/workflows/record-payment";
import { idIn } from "../common/moves";
import { verbMeta } from "../common/verb-meta";
import { answerVerb, mendVerb, readyFor, verbLoader } from "../common/verbs";

export const handle = { access: "payment.record" } satisfies RouteHandle;

export const meta = verbMeta("record-payment");

export const loader = door(handle.access, verbLoader("record-payment"));

export const action = door(handle.access, async (door) => {
  const work = await readyFor(door, "record-payment");
  const parsed = parsePayment(door.form, work && paymentMeasure(work.facts, door.now));
  if (!parsed.ok) return mendVerb(door, parsed.reply);
  const { revision, record } = parsed.value;
  const decided = await recordPayment(door.shell, door.actor, idIn(door), revision, record);
  return answerVerb(door, "record-payment", decided, { fieldOf: paymentField });
});

export default function RecordPayment() {
  return <RecordPaymentPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
