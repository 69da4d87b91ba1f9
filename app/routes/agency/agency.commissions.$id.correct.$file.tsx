import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CorrectFilePage } from "~/components/contract/correct-file-page";
import { correctFileAction, correctFileLoader } from "../common/correct-file";
import { correctFileMeta } from "../common/correct-file-meta";

export const handle = { access: "document.supersede" } satisfies RouteHandle;

export const meta = correctFileMeta;

export const loader = door(handle.access, correctFileLoader);

export const action = door(handle.access, correctFileAction);

export default function CorrectFile() {
  return <CorrectFilePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
