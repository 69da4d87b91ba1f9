import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actorOf } from "~/auth/actor-for";
import { door, type RouteHandle, seeOther } from "~/auth/door";
import { deskPath, enter } from "~/auth/enter";
import { hashPassword } from "~/auth/passwords";
import { AcceptPage, acceptTitle } from "~/components/account/accept-page";
import { account } from "~/copy/account";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { readAcceptance } from "~/forms/account-link";
import { fieldRefusal, formRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { findLink, readLink } from "~/reads/one-time-link";
import { acceptLink } from "~/workflows/accept-link";

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

export const action = door(handle.access, async (door) => {
  const { form, lang, database, params } = door;
  const token = params.token ?? "";
  const found = await findLink(database, token, door.now);
  // The page says itself why the link cannot be used.
  if (!found.ok) return data(null, { status: 422 });
  const parsed = readAcceptance(found.value.link.purpose, found.value.user, form);
  if (!parsed.ok) return data(parsed.reply, { status: 422 });
  const decided = await acceptLink(door.shell, token, parsed.value(await hashPassword(parsed.password)));
  if (!decided.ok) {
    const message = fieldMessage(decided.reason, decided.detail);
    if (decided.reason === "login.taken") return data(fieldRefusal(form, "login", message), { status: 422 });
    if (decided.reason === "organisation.known") return data(fieldRefusal(form, "uscc", message), { status: 422 });
    return data(formRefusal(form, message), { status: 422 });
  }
  const actor = await actorOf(database, decided.value);
  throw seeOther(lang, deskPath(actor), await enter(door, actor));
});

export default function Accept() {
  const { lang, link } = useLoaderData<typeof loader>();
  return <AcceptPage lang={lang} link={link} reply={useActionData<typeof action>() ?? null} />;
}
