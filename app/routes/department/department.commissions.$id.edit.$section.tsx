import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { SectionPage } from "~/components/posting/section-page";
import { posting } from "~/copy/posting/posting";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { pressForm } from "~/forms/posting/commission-draft";
import { readTerms, sectionTerms, termsReply } from "~/forms/posting/commission-terms";
import { type FormReply, formRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { readDraftPage, readStaleTerms } from "~/reads/posting/draft-page";
import { saveDraft } from "~/workflows/posting/save-draft";
import { found, idIn, isDone, refusedReply } from "../common/moves";

export const handle = { access: "commission.draft" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, posting[lang].taskTitle);
};

type Answer = { readonly reply: FormReply; readonly stale: Awaited<ReturnType<typeof readStaleTerms>> };

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, params } = door;
  const { section } = found(sectionTerms(params.section));
  return { lang, now, section, page: found(await readDraftPage(database, actor, idIn(door), door)) };
});

export const action = door(handle.access, async (door) => {
  const { form, lang, params, shell, actor, now } = door;
  const id = idIn(door);
  const { section, keys } = found(sectionTerms(params.section));
  const read = readTerms(keys, form, now);
  const press = parseForm(pressForm, form);
  const reply = termsReply(read, form);
  if (reply || !press.ok) {
    return data<Answer>({ reply: reply ?? formRefusal(form, fieldMessage("stale")), stale: [] }, { status: 422 });
  }
  const saved = await saveDraft(shell, actor, id, press.value.revision, { keys, terms: read.terms });
  if (saved.ok || isDone(saved)) {
    if (form.get("then") === "more") throw seeOther(lang, paths.department.section(id, section));
    throw seeOther(lang, section === "copy" ? paths.department.check(id) : paths.department.edit(id));
  }
  const refused = refusedReply(form, saved);
  const stale = saved.reason === "stale" ? await readStaleTerms(door.database.db, id, keys, read.terms) : [];
  return data<Answer>({ reply: refused.data, stale }, { status: refused.init?.status ?? 422 });
});

export default function DraftSection() {
  const answer = useActionData<typeof action>();
  return <SectionPage {...useLoaderData<typeof loader>()} reply={answer?.reply ?? null} stale={answer?.stale ?? []} />;
}
