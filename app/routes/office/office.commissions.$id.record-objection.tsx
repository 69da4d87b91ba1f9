import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RecordObjectionPage } from "~/components/contract/objection-pages";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { objectionForm } from "~/forms/objection";
import { recordObjection } from "~/workflows/record-objection";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "objection.record" } satisfies RouteHandle;

export const meta = verbMeta("record-objection");

export const loader = door(handle.access, verbLoader("record-objection"));

/** What the day of the receipt is refused for. */
const RECEIPT: ReadonlySet<ReasonCode> = new Set(["objection.early", "objection.to-come", "objection.late"]);

export const action = door(handle.access, (door) =>
  press(door, objectionForm, {
    verb: "record-objection",
    act: ({ revision, input }, id) => recordObjection(door.shell, door.actor, id, revision, input),
    fieldOf: ({ reason }) => (RECEIPT.has(reason) ? "receivedOn" : null),
  }),
);

export default function RecordObjection() {
  return <RecordObjectionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
