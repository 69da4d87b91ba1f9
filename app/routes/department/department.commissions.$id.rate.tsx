import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RatePage } from "~/components/contract/rating-pages";
import { evidenceName, parseRating, scoreName } from "~/forms/rating";
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
  return answerVerb(door, "rate", decided, {
    fieldOf: ({ reason, detail }) => {
      if (reason === "rating.evidence") return evidenceName(String(detail?.item));
      return reason === "rating.score" ? scoreName(String(detail?.item)) : null;
    },
  });
});

export default function Rate() {
  return <RatePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
