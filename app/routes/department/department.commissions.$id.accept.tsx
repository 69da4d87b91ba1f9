import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AcceptPage } from "~/components/contract/decide-delivery-page";
import { acceptForm } from "~/forms/delivery";
import { acceptDelivery } from "~/workflows/decide-delivery";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "delivery.decide" } satisfies RouteHandle;

export const meta = verbMeta("accept");

export const loader = door(handle.access, verbLoader("accept"));

export const action = door(handle.access, (door) =>
  press(door, acceptForm, {
    verb: "accept",
    act: ({ revision, opinion }, id) => acceptDelivery(door.shell, door.actor, id, revision, opinion),
  }),
);

export default function Accept() {
  return <AcceptPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
