import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { CancelFields } from "~/components/commission/cancel-fields";
import { ConfirmMovePage } from "~/components/commission/confirm-move-page";
import { departmentBase, departmentList } from "~/components/commission/desks";
import { moveLabels } from "~/copy/moves";
import { posting } from "~/copy/posting";
import { cancelForm } from "~/forms/cancel";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { readWork } from "~/reads/work-facts";
import { requestCancellation } from "~/workflows/cancel-commission";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.cancel" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, moveLabels[lang]["request-cancel"]);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  const { head } = found(await readWork(database, actor, idIn(door), now));
  return { lang, now, head };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(cancelForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  return answerMove(
    door,
    await requestCancellation(door.shell, door.actor, id, parsed.value.revision, parsed.value),
    `/department/commissions/${id}`,
  );
});

export default function RequestCancel() {
  const { lang, head, now } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = posting[lang];
  return (
    <ConfirmMovePage
      {...{ lang, head, now, reply }}
      verb="request-cancel"
      base={departmentBase(head.id)}
      list={departmentList(lang)}
      title={t.requestTitle}
      consequences={t.requestConsequences}
      danger
    >
      <CancelFields lang={lang} reply={reply} />
    </ConfirmMovePage>
  );
}
