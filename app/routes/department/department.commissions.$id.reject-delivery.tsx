import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RejectDeliveryPage } from "~/components/contract/decide-delivery-page";
import { parseDefects, withOneMoreRow } from "~/forms/delivery";
import { rejectDelivery } from "~/workflows/decide-delivery";
import { idIn, mend } from "../common/moves";
import { verbMeta } from "../common/verb-meta";
import { answerVerb, verbLoader } from "../common/verbs";

export const handle = { access: "delivery.decide" } satisfies RouteHandle;

export const meta = verbMeta("reject-delivery");

export const loader = door(handle.access, verbLoader("reject-delivery"));

export const action = door(handle.access, async (door) => {
  if (door.form.get("add") === "row") return withOneMoreRow(door.form);
  const parsed = parseDefects(door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { revision, defects } = parsed.value;
  return answerVerb(door, "reject-delivery", await rejectDelivery(door.shell, door.actor, idIn(door), revision, defects));
});

export default function RejectDelivery() {
  return <RejectDeliveryPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
