import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RecordObjectionPage } from "~/components/contract/objection-pages";
import { objectionForm } from "~/forms/objection";
import { recordObjection } from "~/workflows/hold-commission";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "objection.record" } satisfies RouteHandle;

export const meta = verbMeta("record-objection");

export const loader = door(handle.access, verbLoader("record-objection"));

export const action = door(handle.access, (door) =>
  press(door, objectionForm, {
    verb: "record-objection",
    act: ({ revision, input }, id) => recordObjection(door.shell, door.actor, id, revision, input),
    fieldOf: ({ reason }) => (reason === "objection.late" ? "receivedOn" : null),
  }),
);

export default function RecordObjection() {
  return <RecordObjectionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
