import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { AttachmentsPage } from "~/components/posting/attachments-page";
import { posting } from "~/copy/posting/posting";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { attachForm, detachForm } from "~/forms/posting/commission-draft";
import { fieldRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readDraftPage } from "~/reads/posting/draft-page";
import { attachFiles, detachFile } from "~/workflows/posting/attach-files";
import { answerMove, type Door, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].attachTitle);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor } = door;
  return { lang, page: found(await readDraftPage(database, actor, idIn(door), door)) };
});

const back = (id: string) => paths.department.section(id, "attachments");

async function remove(door: Door) {
  const id = idIn(door);
  const parsed = parseForm(detachForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { revision, file } = parsed.value;
  return answerMove(door, await detachFile(door.shell, door.actor, id, revision, file), back(id));
}

async function upload(door: Door) {
  const id = idIn(door);
  const parsed = parseForm(attachForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { revision, files } = parsed.value;
  const done = await attachFiles(door.shell, door.actor, id, revision, files);
  if (!done.ok && done.reason.startsWith("upload.")) return mend(fieldRefusal(door.form, "files", fieldMessage(done.reason, done.detail)));
  return answerMove(door, done, back(id));
}

export const action = door(handle.access, (door) => (door.form.get("verb") === "remove" ? remove(door) : upload(door)));

export default function DraftAttachments() {
  return <AttachmentsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
