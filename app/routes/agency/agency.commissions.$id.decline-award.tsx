import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { DeclineAwardPage } from "~/components/contract/award-page";
import { type Decision, ok } from "~/domain/kernel/decision";
import { reasonForm } from "~/forms/contract";
import { readPassedOn } from "~/reads/passed-on";
import { declineAward } from "~/workflows/pass-on";
import type { Door } from "../common/moves";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "award.confirm" } satisfies RouteHandle;

export const meta = verbMeta("decline-award");

export const loader = door(handle.access, verbLoader("decline-award"));

/** Declines; the same press once more is done already. */
async function decline({ shell, database, actor }: Door, id: string, revision: number, reason: string): Promise<Decision<null>> {
  const done = await declineAward(shell, actor, id, revision, reason);
  if (done.ok) return done;
  const own = (await readPassedOn(database, actor, id))?.own;
  return own?.reason === "declined" && own.note === reason ? ok(null) : done;
}

export const action = door(handle.access, (door) =>
  press(door, reasonForm(300), {
    verb: "decline-award",
    act: ({ revision, reason }, id) => decline(door, id, revision, reason),
    // Whoever declined has no business with the commission any more.
    after: "/agency/contracts?done=decline-award",
  }),
);

export default function DeclineAward() {
  return <DeclineAwardPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
