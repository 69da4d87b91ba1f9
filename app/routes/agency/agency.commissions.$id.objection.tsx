import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { OwnObjectionPage } from "~/components/contract/own-objection-page";
import { filedObjectionForm, objectionButton } from "~/forms/objection";
import { paths, withQuery } from "~/lib/paths";
import { fileObjection } from "~/workflows/file-objection";
import { withdrawObjection } from "~/workflows/withdraw-objection";
import { idIn } from "../common/moves";
import { objectionOf } from "../common/objections";
import { verbMeta } from "../common/verb-meta";
import { press, verbLoader } from "../common/verbs";

export const handle = { access: "objection.file" } satisfies RouteHandle;

export const meta = verbMeta("file-objection");

export const loader = door(handle.access, async (door) => ({
  ...(await verbLoader("file-objection")(door)),
  done: door.url.searchParams.get("done"),
}));

export const action = door(handle.access, (door) => {
  const after = (verb: string) => withQuery(paths.agency.objection(idIn(door)), { done: verb });
  return door.form.get("verb") === "withdraw-objection"
    ? press(door, objectionButton, {
        verb: "withdraw-objection",
        act: async ({ revision, objection }) => withdrawObjection(door.shell, door.actor, await objectionOf(door, objection), revision),
        after: after("withdraw-objection"),
      })
    : press(door, filedObjectionForm, {
        verb: "file-objection",
        act: ({ revision, input }, id) => fileObjection(door.shell, door.actor, id, revision, input),
        after: after("file-objection"),
      });
});

export default function OwnObjection() {
  return <OwnObjectionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
