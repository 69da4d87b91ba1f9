import { door, type RouteHandle } from "~/auth/door";
import { memberColumns } from "~/components/people/members-columns";
import { people } from "~/copy/people/people";
import { sourceOf } from "~/lib/list-file";
import { listFile } from "../common/export-list";
import { membersPage } from "../common/members";

export const handle = { access: "signed-in" } satisfies RouteHandle;

/** The people of an organisation as a file, for whoever may see them; without an organisation the reader's own. */
export const loader = door(handle.access, async (door) => {
  const { lang, url, actor } = door;
  const { view } = await membersPage(door, url.searchParams.get("organisation") ?? actor.organisationId);
  return listFile(door, {
    list: "members",
    title: people[lang].listTitle,
    columns: memberColumns(lang, view.members, false),
    source: sourceOf(view.members),
  });
});
