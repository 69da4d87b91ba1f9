import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RatePage } from "~/components/contract/rating-pages";
import { parseRating, ratingField } from "~/forms/rating";
import { rateProvider } from "~/workflows/rate-provider";
import { idIn, mend } from "../common/moves";
import { verbMeta } from "../common/verb-meta";
import { answerVerb, verbLoader } from "../common/verbs";

export const handle = { access: "rating.submit" } satisfies RouteHandle;

export const meta = verbMeta("rate");

export const loader = door(handle.access, verbLoader("rate"));

export const action = door(handle.access, async (door) => {
  const parsed = parseRating(door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { revision, ...input } = parsed.value;
  const decided = await rateProvider(door.shell, door.actor, idIn(door), revision, input);
  return answerVerb(door, "rate", decided, { fieldOf: ratingField });
});

export default function Rate() {
  return <RatePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
