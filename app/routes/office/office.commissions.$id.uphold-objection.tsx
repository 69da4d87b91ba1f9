import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DecideObjectionPage } from "~/components/contract/objection-pages";
import { decisionForm } from "~/forms/objection";
import { decideObjection } from "~/workflows/decide-objection";
import { objectionOf } from "../common/objections";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "objection.decide" } satisfies RouteHandle;

export const meta = verbMeta("uphold-objection");

export const loader = door(handle.access, verbLoader("uphold-objection"));

export const action = door(handle.access, (door) =>
  press(door, decisionForm, {
    verb: "uphold-objection",
    act: async ({ revision, objection, decision }) =>
      decideObjection(door.shell, door.actor, await objectionOf(door, objection), revision, "upheld", decision),
  }),
);

export default function UpholdObjection() {
  return <DecideObjectionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
