import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AnswerFilingPage } from "~/components/contract/answer-filing-page";
import { reasonForm } from "~/forms/contract";
import { rejectFiling } from "~/workflows/answer-filing";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "contract.confirm" } satisfies RouteHandle;

export const meta = verbMeta("reject-filing");

export const loader = door(handle.access, verbLoader("reject-filing"));

export const action = door(handle.access, (door) =>
  press(door, reasonForm(300), {
    verb: "reject-filing",
    act: ({ revision, reason }, id) => rejectFiling(door.shell, door.actor, id, revision, reason),
  }),
);

export default function RejectFiling() {
  return <AnswerFilingPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
