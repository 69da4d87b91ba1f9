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
import { paths, withQuery } from "~/lib/paths";
import { readWork } from "~/reads/work-facts";
import { recallCommission } from "~/workflows/recall-commission";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.recall" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, moveLabels[lang].recall);
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
  return answerMove(
    door,
    await recallCommission(door.shell, door.actor, id, parsed.value.revision),
    withQuery(paths.department.work(id), { done: "recall" }),
  );
});

export default function Recall() {
  const { lang, head } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = posting[lang];
  return (
    <ConfirmMovePage
      {...{ lang, head, reply }}
      verb="recall"
      base={paths.department.work(head.id)}
      list={departmentList(lang)}
      title={t.recallTitle}
      consequences={t.recallConsequences}
    />
  );
}
