import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { SupersedePage } from "~/components/posting/supersede-page";
import { posting } from "~/copy/posting/posting";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { supersedeForm } from "~/forms/posting/commission-draft";
import { fieldRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readWorkPage } from "~/reads/desk/work-page";
import { supersedeFile } from "~/workflows/posting/supersede-file";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "document.supersede" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].supersedeTitle);
};

/** The published file with its page; one that was superseded meanwhile is there too, as no longer open. */
export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  const { head, notice } = found(await readWorkPage(database, actor, idIn(door), now));
  const id = idIn(door, "file");
  const isOwn = actor.organisationKind === "department" && head.isPublic;
  const file = found(notice.files.find((each) => isOwn && each.id === id) ?? null);
  return { lang, head, file };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(supersedeForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { upload, reason } = parsed.value;
  const done = await supersedeFile(door.shell, door.actor, id, idIn(door, "file"), { upload, reason });
  if (!done.ok && done.reason.startsWith("upload.")) return mend(fieldRefusal(door.form, "upload", fieldMessage(done.reason, done.detail)));
  return answerMove(door, done, withQuery(paths.department.work(id), { done: "superseded" }));
});

export default function Supersede() {
  return <SupersedePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
