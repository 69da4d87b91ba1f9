import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DeliverPage } from "~/components/contract/deliver-page";
import { deliverForm } from "~/forms/delivery";
import { parseForm } from "~/forms/parse";
import { submitDelivery } from "~/workflows/submit-delivery";
import { idIn } from "../common/moves";
import { verbMeta } from "../common/verb-meta";
import { answerVerb, mendVerb, receiveFiles, verbLoader } from "../common/verbs";

export const handle = { access: "delivery.submit" } satisfies RouteHandle;

export const meta = verbMeta("deliver");

export const loader = door(handle.access, verbLoader("deliver"));

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(deliverForm, door.form);
  if (!parsed.ok) return mendVerb(door, parsed.reply);
  const { revision, note, files } = parsed.value;
  const received = await receiveFiles(door, files);
  if (!received.ok) return answerVerb(door, "deliver", received, { fieldOf: () => "files" });
  return answerVerb(door, "deliver", await submitDelivery(door.shell, door.actor, idIn(door), revision, { note, files: received.value }));
});

export default function Deliver() {
  return <DeliverPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
