import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DeclineAwardPage } from "~/components/contract/award-page";
import { reasonForm } from "~/forms/contract";
import { paths, withQuery } from "~/lib/paths";
import { declineAward } from "~/workflows/decline-award";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "award.confirm" } satisfies RouteHandle;

export const meta = verbMeta("decline-award");

export const loader = door(handle.access, verbLoader("decline-award"));

export const action = door(handle.access, (door) =>
  press(door, reasonForm(300), {
    verb: "decline-award",
    act: ({ revision, reason }, id) => declineAward(door.shell, door.actor, id, revision, reason),
    // Whoever declined has no business with the commission any more.
    after: withQuery(paths.agency.contracts, { done: "decline-award" }),
  }),
);

export default function DeclineAward() {
  return <DeclineAwardPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
