import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { LiftHoldPage } from "~/components/contract/hold-pages";
import { holdForm } from "~/forms/hold";
import { liftHold } from "~/workflows/lift-hold";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "commission.hold" } satisfies RouteHandle;

export const meta = verbMeta("lift-hold");

export const loader = door(handle.access, verbLoader("lift-hold"));

export const action = door(handle.access, (door) =>
  press(door, holdForm, {
    verb: "lift-hold",
    act: ({ revision, reason }, id) => liftHold(door.shell, door.actor, id, revision, reason),
  }),
);

export default function LiftHold() {
  return <LiftHoldPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
