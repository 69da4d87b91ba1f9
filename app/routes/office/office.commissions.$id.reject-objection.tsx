import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DecideObjectionPage } from "~/components/contract/objection-pages";
import { decisionForm } from "~/forms/objection";
import { rejectObjection } from "~/workflows/reject-objection";
import { objectionOf } from "../common/objections";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "objection.decide" } satisfies RouteHandle;

export const meta = verbMeta("reject-objection");

export const loader = door(handle.access, verbLoader("reject-objection"));

export const action = door(handle.access, (door) =>
  press(door, decisionForm, {
    verb: "reject-objection",
    act: async ({ revision, objection, decision }) =>
      rejectObjection(door.shell, door.actor, await objectionOf(door, objection), revision, decision),
  }),
);

export default function RejectObjection() {
  return <DecideObjectionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
