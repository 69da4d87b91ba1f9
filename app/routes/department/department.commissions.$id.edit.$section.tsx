import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { SectionPage } from "~/components/posting/section-page";
import { posting } from "~/copy/posting/posting";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { pressForm } from "~/forms/posting/commission-draft";
import { type FormSection, fieldOfRefusal, nextSection, readTerms, sectionTerms, termsReply } from "~/forms/posting/commission-terms";
import { type FormReply, formRefusal, refusalBeside } from "~/forms/reply";
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

/** Where a clerk goes on: to the same section with one more row, to the next one, or back to the list of all. */
function placeAfter(id: string, section: FormSection, then: FormDataEntryValue | null): string {
  if (then === "more") return paths.department.section(id, section);
  if (section !== "copy" && then !== "next") return paths.department.edit(id);
  const next = nextSection(section);
  return next ? paths.department.section(id, next) : paths.department.check(id);
}

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, now, params } = door;
  const { section } = found(sectionTerms(params.section));
  return { lang, now, section, page: found(await readDraftPage(database, actor, idIn(door), door)) };
});

export const action = door(handle.access, async (door) => {
  const { form, lang, params, shell, actor } = door;
  const id = idIn(door);
  const { section, keys } = found(sectionTerms(params.section));
  const read = readTerms(keys, form);
  const press = parseForm(pressForm, form);
  const reply = termsReply(read, form);
  if (reply || !press.ok) {
    return data<Answer>({ reply: reply ?? formRefusal(form, fieldMessage("stale")), stale: [] }, { status: 422 });
  }
  const saved = await saveDraft(shell, actor, id, press.value.revision, { keys, terms: read.terms });
  if (saved.ok || isDone(saved)) throw seeOther(lang, placeAfter(id, section, form.get("then")));
  const beside = refusalBeside(form, saved, fieldOfRefusal);
  if (beside) return data<Answer>({ reply: beside, stale: [] }, { status: 422 });
  const refused = refusedReply(form, saved);
  const stale = saved.reason === "stale" ? await readStaleTerms(door.database.db, id, keys, read.terms) : [];
  return data<Answer>({ reply: refused.data, stale }, { status: refused.init?.status ?? 422 });
});

export default function DraftSection() {
  const answer = useActionData<typeof action>();
  return <SectionPage {...useLoaderData<typeof loader>()} reply={answer?.reply ?? null} stale={answer?.stale ?? []} />;
}
