import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { RemarksPage } from "~/components/commission/remarks-page";
import { posting } from "~/copy/posting";
import { pressForm } from "~/forms/commission-draft";
import { parseForm } from "~/forms/parse";
import { readRemarks, remarksField } from "~/forms/remarks";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readReviewPage } from "~/reads/approval-page";
import { sendBack } from "~/workflows/send-back";
import { answerBeside, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.approve" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].remarksFormTitle["send-back"]);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  return { lang, page: found(await readReviewPage(database, actor, idIn(door), now)) };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const press = parseForm(pressForm, door.form);
  const read = readRemarks(door.form);
  if (!press.ok) return mend(press.reply);
  if (read.reply) return mend(read.reply);
  const decided = await sendBack(door.shell, door.actor, id, press.value.revision, read.remarks);
  return answerBeside(door, decided, remarksField, withQuery(paths.department.work(id), { done: "send-back" }));
});

export default function SendBack() {
  return <RemarksPage {...useLoaderData<typeof loader>()} verb="send-back" reply={useActionData<typeof action>() ?? null} />;
}
