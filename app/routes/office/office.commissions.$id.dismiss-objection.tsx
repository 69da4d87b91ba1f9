import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DecideObjectionPage } from "~/components/contract/objection-pages";
import { decisionForm } from "~/forms/objection";
import { decideObjection } from "~/workflows/decide-objection";
import { objectionOf } from "../common/objections";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "objection.decide" } satisfies RouteHandle;

export const meta = verbMeta("dismiss-objection");

export const loader = door(handle.access, verbLoader("dismiss-objection"));

export const action = door(handle.access, (door) =>
  press(door, decisionForm, {
    verb: "dismiss-objection",
    act: async ({ revision, objection, decision }) =>
      decideObjection(door.shell, door.actor, await objectionOf(door, objection), revision, "dismissed", decision),
  }),
);

export default function DismissObjection() {
  return <DecideObjectionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
