import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ConfirmAwardPage } from "~/components/contract/award-page";
import { pressedForm } from "~/forms/contract";
import { confirmAward } from "~/workflows/confirm-award";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "award.confirm" } satisfies RouteHandle;

export const meta = verbMeta("confirm-award");

export const loader = door(handle.access, verbLoader("confirm-award"));

export const action = door(handle.access, (door) =>
  press(door, pressedForm, {
    verb: "confirm-award",
    act: ({ revision }, id) => confirmAward(door.shell, door.actor, id, revision),
  }),
);

export default function ConfirmAward() {
  return <ConfirmAwardPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
