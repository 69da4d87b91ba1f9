import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle } from "~/auth/door";
import { cancelFields } from "~/components/commission/cancel-fields";
import { ConfirmMovePage } from "~/components/commission/confirm-move-page";
import { departmentList } from "~/components/commission/desks";
import type { Lang } from "~/copy/define";
import { moveLabels } from "~/copy/moves";
import { posting } from "~/copy/posting";
import { ok } from "~/domain/kernel/decision";
import { cancelForm } from "~/forms/cancel";
import { parseForm } from "~/forms/parse";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readWork, type WorkHead } from "~/reads/work-facts";
import { cancelCommission, requestCancellation } from "~/workflows/cancel-commission";
import { answerMove, found, idIn, isDone, mend } from "../common/moves";

export const handle = { access: "commission.cancel" } satisfies RouteHandle;

/** After the close nobody cancels alone: the same page asks for the office's consent. */
const verbOf = ({ moves }: WorkHead) => (moves.includes("request-cancel") ? "request-cancel" : "cancel");

const PRESSES = { cancel: cancelCommission, "request-cancel": requestCancellation } as const;

/** What follows: before the publication nothing of it becomes public. */
function consequencesOf(lang: Lang, head: WorkHead) {
  const t = posting[lang];
  if (verbOf(head) === "request-cancel") return [t.requestNeedsConsent, t.requestAnswer(head.days.cancelConsent)];
  return head.isPublic ? t.cancelConsequences : t.cancelUnpublished;
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, moveLabels[lang][data ? verbOf(data.head) : "cancel"]);
};

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now } = door;
  const { head } = found(await readWork(database, actor, idIn(door), now));
  return { lang, head };
});

export const action = door(handle.access, async (door) => {
  const id = idIn(door);
  const parsed = parseForm(cancelForm, door.form);
  if (!parsed.ok) return mend(parsed.reply);
  const { head } = found(await readWork(door.database, door.actor, id, door.now));
  const verb = verbOf(head);
  const { revision } = parsed.value;
  const decided = await PRESSES[verb](door.shell, door.actor, id, revision, parsed.value);
  // The first of two equal presses may have been the other one: the office has consented since, and nothing is left to ask.
  const other = verb === "cancel" ? "request-cancel" : "cancel";
  const isOther = !isDone(decided) && isDone(await PRESSES[other](door.shell, door.actor, id, revision, parsed.value));
  return answerMove(door, isOther ? ok(null) : decided, `${paths.department.work(id)}?done=${isOther ? other : verb}`);
});

export default function Cancel() {
  const { lang, head } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const t = posting[lang];
  const verb = verbOf(head);
  return (
    <ConfirmMovePage
      {...{ lang, head, reply, verb }}
      base={paths.department.work(head.id)}
      list={departmentList(lang)}
      title={verb === "cancel" ? t.cancelTitle : t.requestTitle}
      consequences={consequencesOf(lang, head)}
      cancelLabel={t.cancelNot}
      danger
    >
      {cancelFields(lang, reply, head.isPublic)}
    </ConfirmMovePage>
  );
}
