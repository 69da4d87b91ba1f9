import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AnswerObjectionPage } from "~/components/contract/answer-objection-page";
import { hasRole } from "~/domain/kernel/actor";
import { answerForm, objectionButton } from "~/forms/objection";
import { answerObjection } from "~/workflows/answer-objection";
import { draftAnswer } from "~/workflows/draft-answer";
import { returnAnswer } from "~/workflows/return-answer";
import { objectionOf } from "../common/objections";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "objection.read-own" } satisfies RouteHandle;

export const meta = verbMeta("answer-objection");

/** Whoever drafts sees the draft's form, whoever signs the signature; with both roles it goes by what is next. */
export const loader = door(handle.access, async (door) => {
  const drafting = await verbLoader("draft-answer")(door);
  const isDraft = drafting.page.refusal === null || !hasRole(door.actor, "purchaser_approver");
  return isDraft ? drafting : verbLoader("answer-objection")(door);
});

export const action = door(handle.access, (door) => {
  const { shell, actor } = door;
  const verb = door.form.get("verb");
  if (verb === "draft-answer") {
    return press(door, answerForm, {
      verb,
      act: async ({ revision, objection, answer }) => draftAnswer(shell, actor, await objectionOf(door, objection), revision, answer),
    });
  }
  const isReturn = verb === "return-answer";
  return press(door, objectionButton, {
    verb: isReturn ? "return-answer" : "answer-objection",
    act: async ({ revision, objection }) =>
      (isReturn ? returnAnswer : answerObjection)(shell, actor, await objectionOf(door, objection), revision),
  });
});

export default function AnswerObjection() {
  return <AnswerObjectionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
