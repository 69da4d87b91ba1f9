import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { enter } from "~/auth/enter";
import { hashPassword } from "~/auth/passwords";
import { withFewTakenNames } from "~/auth/taken-names";
import { AcceptPage, acceptTitle } from "~/components/people/accept-page";
import { account } from "~/copy/people/account";
import type { Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { readAcceptance } from "~/forms/people/account-link";
import { fieldRefusal, formRefusal } from "~/forms/reply";
import { DESKS, deskFor } from "~/lib/desks";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths } from "~/lib/paths";
import { findLink, readLink } from "~/reads/people/one-time-link";
import { acceptLink } from "~/workflows/people/accept-link";

export const handle = { access: "public", shell: "public" } satisfies RouteHandle;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, data ? acceptTitle(lang, data.link) : account[lang].linkGone);
};

/** Looking uses nothing up: chat programs fetch links to preview them. */
export const loader = door(handle.access, async ({ lang, database, params, now }) => ({
  lang,
  link: await readLink(database, params.token ?? "", now),
}));

const FIELD_OF: Readonly<Partial<Record<ReasonCode, string>>> = { "login.taken": "login", "organisation.known": "uscc" };

function refusal(form: FormData, { reason, detail }: Refusal) {
  const [field, message] = [FIELD_OF[reason], fieldMessage(reason, detail)];
  const status = reason === "sign-up.throttled" ? 429 : 422;
  return data(field ? fieldRefusal(form, field, message) : formRefusal(form, message), { status });
}

export const action = door(handle.access, async (door) => {
  const { form, lang, database, clientAddress, params } = door;
  const token = params.token ?? "";
  const found = await findLink(database, token, door.now);
  // The page says itself why the link cannot be used.
  if (!found.ok) return data(null, { status: 422 });
  const { purpose, user, organisation } = found.value;
  const parsed = readAcceptance(purpose, user, form);
  if (!parsed.ok) return data(parsed.reply, { status: 422 });
  const passwordHash = await hashPassword(parsed.password);
  const use = () => acceptLink(door.shell, token, parsed.value(passwordHash));
  const asking = { organisationId: organisation?.id ?? null, clientAddress };
  const decided = purpose === "reset" ? await use() : await withFewTakenNames(database, asking, use);
  if (!decided.ok) return refusal(form, decided);
  const entered = await enter(door, { userId: decided.value, passwordHash });
  // Deactivated, or reset once more, at this very moment: the sign-in says what can be done.
  if (!entered.ok) throw seeOther(lang, paths.signIn);
  throw seeOther(lang, DESKS[deskFor(entered.value.actor)].home, entered.value.headers);
});

export default function Accept() {
  const { lang, link } = useLoaderData<typeof loader>();
  return <AcceptPage lang={lang} link={link} reply={useActionData<typeof action>() ?? null} />;
}
