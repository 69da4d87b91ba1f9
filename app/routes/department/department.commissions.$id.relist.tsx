import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { ConfirmMovePage } from "~/components/commission/confirm-move-page";
import { departmentList } from "~/components/commission/desks";
import { moveLabels } from "~/copy/moves";
import { posting } from "~/copy/posting";
import { copyForm } from "~/forms/commission-draft";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readRelistOf, readWork } from "~/reads/work-facts";
import { relistCommission } from "~/workflows/relist-commission";
import { answerMove, found, idIn, mend } from "../common/moves";

export const handle = { access: "commission.relist" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, moveLabels[lang].relist);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, entropy } = door;
  const { head } = found(await readWork(database, actor, idIn(door), now));
  return { lang, head, draftKey: entropy.id(now) };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(copyForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const relisted = await relistCommission(door.shell, door.actor, id, parsed.value.idempotencyKey);
  // By a colleague: the one draft there is. Pressed twice: where the first press led.
  const known = !relisted.ok && relisted.reason === "relist.exists" ? await readRelistOf(door.database.db, id) : null;
  const isOwn = known === parsed.value.idempotencyKey;
  if (known) throw seeOther(door.lang, isOwn ? paths.department.edit(known) : paths.department.work(known));
  return answerMove(door, relisted, (made) => paths.department.edit(made.id));
});

export default function Relist() {
  const { lang, head, draftKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = posting[lang];
  return (
    <ConfirmMovePage
      {...{ lang, head, reply }}
      verb="relist"
      base={paths.department.work(head.id)}
      list={departmentList(lang)}
      title={t.relistTitle}
      consequences={[t.relistCopies, t.relistWindow(head.days.relist), t.relistOnce]}
      idempotencyKey={draftKey}
    />
  );
}
