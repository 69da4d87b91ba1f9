import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AnswerFilingPage } from "~/components/contract/answer-filing-page";
import { pressedForm } from "~/forms/contract";
import { confirmFiling } from "~/workflows/answer-filing";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "contract.confirm" } satisfies RouteHandle;

export const meta = verbMeta("confirm-filing");

export const loader = door(handle.access, verbLoader("confirm-filing"));

export const action = door(handle.access, (door) =>
  press(door, pressedForm, {
    verb: "confirm-filing",
    act: ({ revision }, id) => confirmFiling(door.shell, door.actor, id, revision),
  }),
);

export default function ConfirmFiling() {
  return <AnswerFilingPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
