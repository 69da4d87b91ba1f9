import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { FileContractPage } from "~/components/contract/file-contract-page";
import { fileContractAction } from "../common/file-contract";
import { verbMeta } from "../common/verb-meta";
import { verbLoader } from "../common/verbs";

export const handle = { access: "contract.file" } satisfies RouteHandle;

export const meta = verbMeta("file-contract");

export const loader = door(handle.access, verbLoader("file-contract"));

export const action = door(handle.access, fileContractAction);

export default function FileContract() {
  return <FileContractPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
