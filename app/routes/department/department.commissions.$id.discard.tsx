import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { ConfirmMovePage } from "~/components/commission/confirm-move-page";
import { departmentList } from "~/components/commission/desks";
import { moveLabels } from "~/copy/moves";
import { posting } from "~/copy/posting";
import { pressForm } from "~/forms/commission-draft";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readWork } from "~/reads/work-facts";
import { discardDraft } from "~/workflows/discard-draft";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, moveLabels[lang].discard);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  const { head } = found(await readWork(database, actor, idIn(door), now));
  return { lang, head };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(pressForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  return answerMove(door, await discardDraft(door.shell, door.actor, id, parsed.value.revision), paths.department.commissions);
});

export default function Discard() {
  const { lang, head } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = posting[lang];
  return (
    <ConfirmMovePage
      {...{ lang, head, reply }}
      verb="discard"
      base={paths.department.work(head.id)}
      list={departmentList(lang)}
      title={t.discardTitle}
      consequences={t.discardConsequences}
      danger
    />
  );
}
