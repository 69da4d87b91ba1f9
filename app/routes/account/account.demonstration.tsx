import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { enter } from "~/auth/enter";
import { DemonstrationPage } from "~/components/demonstration/demonstration-page";
import { ResumePage } from "~/components/people/resume-page";
import { account } from "~/copy/people/account";
import { type Carried, readCarried } from "~/forms/carried";
import { parseForm } from "~/forms/parse";
import { demonstrationForm } from "~/forms/people/account";
import { DESKS, deskFor } from "~/lib/desks";
import { langOf, plainPath } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { safePath } from "~/lib/safe-path";
import { readPersonas } from "~/reads/demonstration/personas";

export const handle = { access: "demonstration.control", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].demonstrationTitle);
};

export const loader = door(handle.access, async ({ lang, database, actor, now }) => ({
  lang,
  groups: await readPersonas(database, actor, now),
}));

type Answer = { readonly carried: Carried } | { readonly resume: Carried; readonly name: string };

export const action = door(handle.access, async (door) => {
  const { form, lang, url } = door;
  const sent = form.get("carried");
  const carried = readCarried(typeof sent === "string" ? sent : null);
  // A form whose session had ended: first choose whom to be.
  if (carried && !form.has("user")) return data<Answer>({ carried });
  const parsed = parseForm(demonstrationForm, form);
  const entered = parsed.ok ? await enter(door, { userId: parsed.value.user }) : null;
  if (!entered?.ok) throw new Response(null, { status: 404 });
  const { actor, headers } = entered.value;
  if (carried) return data<Answer>({ resume: carried, name: actor.name }, { headers });
  const next = safePath(url.searchParams.get("next"));
  throw seeOther(lang, next ? plainPath(next) : DESKS[deskFor(actor)].home, headers);
});

export default function Demonstration() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "resume" in answer) return <ResumePage lang={page.lang} carried={answer.resume} name={answer.name} />;
  return <DemonstrationPage {...page} carried={answer?.carried ?? null} />;
}
