import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { TaskListPage } from "~/components/posting/task-list-page";
import { posting } from "~/copy/posting/posting";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readDraftPage } from "~/reads/posting/draft-page";
import { found, idIn } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].taskTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor } = door;
  const page = found(await readDraftPage(database, actor, idIn(door), door));
  if (!page.head.moves.includes("edit")) throw seeOther(lang, paths.department.work(page.head.id));
  return { lang, page };
});

export default function DraftTasks() {
  return <TaskListPage {...useLoaderData<typeof loader>()} />;
}
