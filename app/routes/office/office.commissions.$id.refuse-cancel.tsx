import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AnswerCancelPage } from "~/components/contract/answer-cancel-page";
import { cancelAnswerForm } from "~/forms/hold";
import { answerCancellation } from "~/workflows/answer-cancellation";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "commission.consent-cancel" } satisfies RouteHandle;

export const meta = verbMeta("refuse-cancel");

export const loader = door(handle.access, verbLoader("refuse-cancel"));

export const action = door(handle.access, (door) =>
  press(door, cancelAnswerForm, {
    verb: "refuse-cancel",
    act: ({ revision, answer }, id) => answerCancellation(door.shell, door.actor, id, revision, "refused", answer),
  }),
);

export default function RefuseCancel() {
  return <AnswerCancelPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
