import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { enter } from "~/auth/enter";
import { hashPassword } from "~/auth/passwords";
import { countAttempt } from "~/auth/throttle";
import { JoinPage, JoinRequestedPage } from "~/components/people/join-page";
import { account } from "~/copy/people/account";
import type { Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { joinFormOf } from "~/forms/people/account";
import { type FormReply, fieldRefusal, formRefusal } from "~/forms/reply";
import { DESKS, deskFor } from "~/lib/desks";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { registerAgencyAccount } from "~/workflows/people/register-agency-account";

export const handle = { access: "public", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, account[lang].joinTitle);
};

export const loader = door(handle.access, ({ lang, actor }) => {
  if (actor.kind === "user") throw seeOther(lang, DESKS[deskFor(actor)].home);
  return { lang };
});

type Answer = { readonly reply: FormReply } | { readonly requested: string };

function refusal(form: FormData, { reason, detail }: Refusal): FormReply {
  const message = fieldMessage(reason, detail);
  return reason === "organisation.known" ? fieldRefusal(form, "uscc", message) : formRefusal(form, message);
}

export const action = door(handle.access, async (door) => {
  const { form, lang } = door;
  const parsed = parseForm(joinFormOf(form), form);
  if (!parsed.ok) return data<Answer>({ reply: parsed.reply }, { status: 422 });
  const counted = await countAttempt(door.database, "signUp", door.clientAddress);
  if (!counted.ok) return data<Answer>({ reply: refusal(form, counted) }, { status: 429 });
  const { uscc, organisationName, name, login, password } = parsed.value;
  const passwordHash = await hashPassword(password);
  const decided = await registerAgencyAccount(door.shell, { uscc, organisationName, name, login, passwordHash });
  if (!decided.ok) return data<Answer>({ reply: refusal(form, decided) }, { status: 422 });
  if (decided.value.kind === "requested") return data<Answer>({ requested: decided.value.organisationName });
  const entered = await enter(door, { userId: decided.value.userId, passwordHash });
  if (!entered.ok) throw seeOther(lang, paths.signIn);
  throw seeOther(lang, DESKS[deskFor(entered.value.actor)].home, entered.value.headers);
});

export default function Join() {
  const { lang } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "requested" in answer) return <JoinRequestedPage lang={lang} organisation={answer.requested} />;
  return <JoinPage lang={lang} reply={answer?.reply ?? null} />;
}
