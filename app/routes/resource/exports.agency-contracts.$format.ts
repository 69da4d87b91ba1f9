import { door, type RouteHandle } from "~/auth/door";
import { contractColumns } from "~/components/contract/contracts-columns";
import { contract } from "~/copy/contract/contract";
import { contractSource } from "~/reads/contract/agency-contracts";
import { listFile } from "../common/export-list";

export const handle = { access: "registration.read-own" } satisfies RouteHandle;

/** An agency's contracts as a file. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, database, actor, now } = door;
  return listFile(door, {
    list: "agency-contracts",
    title: contract[lang].listTitle,
    columns: contractColumns(lang),
    source: await contractSource(database.db, actor, url.searchParams, now),
  });
});
