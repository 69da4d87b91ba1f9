import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { MovePageView } from "~/components/desk/move-bodies";
import { moveAccess, moveMeta } from "../common/move-meta";
import { moveAction, moveLoader } from "../common/move-page";

export const handle = { access: moveAccess("office") } satisfies RouteHandle;

export const meta = moveMeta("office");

export const loader = door(handle.access, moveLoader("office"));

export const action = door(handle.access, moveAction("office"));

export default function Move() {
  return <MovePageView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
