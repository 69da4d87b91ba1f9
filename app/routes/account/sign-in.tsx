import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readDevices } from "~/auth/device-cookie";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { enter } from "~/auth/enter";
import { decideSignIn } from "~/auth/sign-in";
import { ResumePage } from "~/components/people/resume-page";
import { SignInPage } from "~/components/people/sign-in-page";
import { account } from "~/copy/people/account";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { type Carried, readCarried } from "~/forms/carried";
import { parseForm } from "~/forms/parse";
import { signInForm } from "~/forms/people/account";
import { type FormReply, formRefusal } from "~/forms/reply";
import { DESKS, deskFor } from "~/lib/desks";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { safePath } from "~/lib/safe-path";

export const handle = { access: "public", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].signInTitle);
};

export const loader = door(handle.access, ({ lang, actor, sessionId, url, config }) => {
  const next = safePath(url.searchParams.get("next"));
  // Whoever has signed in by this very request stays: the page shows what waits to be sent.
  if (actor.kind === "user" && sessionId !== null) throw next ? redirect(next) : seeOther(lang, DESKS[deskFor(actor)].home);
  return { lang, asked: next !== null, demonstration: config.mode === "demonstration" };
});

type Answer = { readonly reply: FormReply; readonly carried: Carried | null } | { readonly resume: Carried; readonly name: string };

export const action = door(handle.access, async (door) => {
  const { form, lang, url } = door;
  const sent = form.get("carried");
  const carried = readCarried(typeof sent === "string" ? sent : null);
  const parsed = parseForm(signInForm, form);
  if (!parsed.ok) return data<Answer>({ reply: parsed.reply, carried }, { status: 422 });
  const devices = readDevices(door.config, door.request);
  const decided = await decideSignIn(door.shell, { ...parsed.value, clientAddress: door.clientAddress, devices });
  const entered = decided.ok ? await enter(door, decided.value) : decided;
  if (!entered.ok) {
    const reply = formRefusal(form, fieldMessage(entered.reason, entered.detail));
    return data<Answer>({ reply, carried }, { status: entered.reason === "sign-in.throttled" ? 429 : 422 });
  }
  const { actor, headers } = entered.value;
  if (carried) return data<Answer>({ resume: carried, name: actor.name }, { headers });
  const next = safePath(url.searchParams.get("next"));
  throw next ? redirect(next, { status: 303, headers }) : seeOther(lang, DESKS[deskFor(actor)].home, headers);
});

export default function SignIn() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "resume" in answer) return <ResumePage lang={page.lang} carried={answer.resume} name={answer.name} />;
  return <SignInPage {...page} reply={answer?.reply ?? null} carried={answer?.carried ?? null} />;
}
