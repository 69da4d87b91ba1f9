import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { FactsPage } from "~/components/admission/facts-page";
import { agencyProfile } from "~/copy/admission/agency-profile";
import { dateKey } from "~/domain/kernel/time";
import { companyFactsForm } from "~/forms/admission/agency-profile";
import { parseForm } from "~/forms/parse";
import type { FormReply } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { readAgencyProfile, readStaleFacts, type StaleFact } from "~/reads/admission/agency-profile";
import { saveAgencyProfile } from "~/workflows/admission/save-agency-profile";
import { found, isDone, refusalStatus, refusedReply } from "../common/moves";

export const handle = { access: "admission.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, agencyProfile[lang].factsTitle);
};

type Answer = { readonly reply: FormReply; readonly stale: readonly StaleFact[] };

export const loader = door(handle.access, async ({ lang, database, actor, now }) => ({
  lang,
  today: dateKey(now),
  file: found(await readAgencyProfile(database.db, actor, now)),
}));

export const action = door(handle.access, async (door) => {
  const parsed = parseForm(companyFactsForm(dateKey(door.now)), door.form);
  if (!parsed.ok) return data<Answer>({ reply: parsed.reply, stale: [] }, { status: 422 });
  const { revision: seen, ...facts } = parsed.value;
  const saved = await saveAgencyProfile(door.shell, door.actor, facts, seen);
  if (saved.ok || isDone(saved)) throw seeOther(door.lang, withQuery(paths.agency.profile, { done: "saved" }));
  const refused = refusedReply(door.form, saved);
  const stale = saved.reason === "stale" ? await readStaleFacts(door.database.db, door.actor, facts) : [];
  return data<Answer>({ reply: refused.data, stale }, { status: refusalStatus(saved) });
});

export default function Facts() {
  const answer = useActionData<typeof action>();
  return <FactsPage {...useLoaderData<typeof loader>()} reply={answer?.reply ?? null} stale={answer?.stale ?? []} />;
}
