import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { SetHoldPage } from "~/components/contract/hold-pages";
import { holdForm } from "~/forms/hold";
import { setHold } from "~/workflows/set-hold";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "commission.hold" } satisfies RouteHandle;

export const meta = verbMeta("set-hold");

export const loader = door(handle.access, verbLoader("set-hold"));

export const action = door(handle.access, (door) =>
  press(door, holdForm, {
    verb: "set-hold",
    act: ({ revision, reason }, id) => setHold(door.shell, door.actor, id, revision, reason),
  }),
);

export default function SetHold() {
  return <SetHoldPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
