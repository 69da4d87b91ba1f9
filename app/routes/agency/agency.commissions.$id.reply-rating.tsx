import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ReplyRatingPage } from "~/components/contract/rating-pages";
import { replyField, replyForm } from "~/forms/rating";
import { replyToRating } from "~/workflows/rate-provider";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "rating.reply" } satisfies RouteHandle;

export const meta = verbMeta("reply-rating");

export const loader = door(handle.access, verbLoader("reply-rating"));

export const action = door(handle.access, (door) =>
  press(door, replyForm, {
    verb: "reply-rating",
    fieldOf: replyField,
    act: ({ revision, reply }, id) => replyToRating(door.shell, door.actor, id, revision, reply),
  }),
);

export default function ReplyRating() {
  return <ReplyRatingPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
