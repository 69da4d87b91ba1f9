import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type DoorContext, door, type RouteHandle, seeOther } from "~/auth/door";
import { MemberPage } from "~/components/people/member-page";
import { people } from "~/copy/people/people";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision, Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { memberRolesForm, memberStateForm } from "~/forms/people/account-members";
import { type FormReply, fieldRefusal } from "~/forms/reply";
import { langOf } from "~/lib/lang";
import { privateTitle } from "~/lib/page-title";
import { paths, withQuery } from "~/lib/paths";
import { isRecordId } from "~/lib/record-id";
import { readMember } from "~/reads/people/members";
import { deactivateMember } from "~/workflows/people/deactivate-member";
import { issueResetLink } from "~/workflows/people/issue-reset-link";
import { type IssuedCode, issueSignInCode } from "~/workflows/people/issue-sign-in-code";
import { reactivateMember } from "~/workflows/people/reactivate-member";
import { setMemberRoles } from "~/workflows/people/set-member-roles";
import { beforeLook } from "../common/looks";
import { type Issued, issuedLink } from "../common/members";
import { isDone } from "../common/moves";

export const handle = { access: "members.manage" } satisfies RouteHandle;

export const meta: MetaFunction = ({ location }) => {
  const lang = langOf(location.pathname);
  return privateTitle(lang, people[lang].listTitle);
};

type Door = DoorContext<UserActor>;
type Answer = { readonly reply?: FormReply; readonly refusal?: Refusal; readonly issued?: Issued; readonly code?: IssuedCode };

export const loader = door(handle.access, async (door) => {
  const { lang, database, actor, params, url } = door;
  const member = await readMember(database, actor, params.user ?? "");
  if (!member) throw new Response(null, { status: 404 });
  await beforeLook(door, member.look, member.userId);
  return { lang, member, done: url.searchParams.has("done") };
});

function answered({ lang, params }: Door, decided: Decision<null>) {
  if (decided.ok || isDone(decided)) throw seeOther(lang, withQuery(paths.account.member(params.user ?? ""), { done: "1" }));
  const status =
    decided.reason === "not-found" ? 404 : decided.reason === "permission.denied" ? 403 : decided.reason === "stale" ? 409 : 422;
  return data<Answer>({ refusal: decided }, { status });
}

async function changeRoles(door: Door, userId: string) {
  const parsed = parseForm(memberRolesForm, door.form);
  if (!parsed.ok) return data<Answer>({ reply: parsed.reply }, { status: 422 });
  const decided = await setMemberRoles(door.shell, door.actor, { userId, ...parsed.value, sessionId: door.sessionId });
  if (decided.ok || isDone(decided) || !decided.reason.startsWith("member.")) return answered(door, decided);
  return data<Answer>({ reply: fieldRefusal(door.form, "roles", fieldMessage(decided.reason, decided.detail)) }, { status: 422 });
}

async function changeState(door: Door, userId: string, change: typeof deactivateMember) {
  const parsed = parseForm(memberStateForm, door.form);
  if (!parsed.ok) return answered(door, { ok: false, reason: "stale" });
  return answered(door, await change(door.shell, door.actor, { userId, revision: parsed.value.revision }));
}

async function reset(door: Door, userId: string) {
  const decided = await issueResetLink(door.shell, door.actor, userId);
  return decided.ok ? data<Answer>({ issued: issuedLink(door, decided.value) }) : answered(door, decided);
}

async function signInCode(door: Door, userId: string) {
  const decided = await issueSignInCode(door.shell, door.actor, userId);
  return decided.ok ? data<Answer>({ code: decided.value }) : answered(door, decided);
}

export const action = door(handle.access, (door) => {
  const userId = door.params.user;
  if (!isRecordId(userId)) throw new Response(null, { status: 404 });
  switch (door.form.get("verb")) {
    case "roles":
      return changeRoles(door, userId);
    case "deactivate":
      return changeState(door, userId, deactivateMember);
    case "reactivate":
      return changeState(door, userId, reactivateMember);
    case "reset":
      return reset(door, userId);
    case "code":
      return signInCode(door, userId);
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Member() {
  return <MemberPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />;
}
