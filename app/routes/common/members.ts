import { data } from "@remix-run/node";
import type { DoorContext } from "~/auth/door";
import { may } from "~/domain/access/permissions";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision, Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { parseForm } from "~/forms/parse";
import { answerRequestForm, inviteForm, revokeLinkForm } from "~/forms/people/account-members";
import { type FormReply, fieldRefusal, formRefusal } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { isRecordId } from "~/lib/record-id";
import { siteOrigin } from "~/lib/site-address";
import { readMembers } from "~/reads/people/members";
import { answerJoinRequest } from "~/workflows/people/answer-join-request";
import { inviteMember } from "~/workflows/people/invite-member";
import type { IssuedLink } from "~/workflows/people/issue-link";
import { revokeLink } from "~/workflows/people/revoke-link";
import { beforeLook } from "./looks";
import { isDone } from "./moves";

type Door = DoorContext<UserActor>;

/** A link that was just made, as the page shows it this once. */
export type Issued = { readonly address: string; readonly recipient: string; readonly expiresAt: Date };

/** What the people's page answers a press: something to mend, a link to hand over, or that it is done. */
export type MembersAnswer = {
  /** Belongs to the invitation's form. */
  readonly reply?: FormReply;
  /** A refusal of one of the other buttons. */
  readonly refusal?: Refusal;
  readonly issued?: Issued;
  readonly done?: "withdrawn" | "declined";
};

/** The address to hand over, in the language of whoever issued it. */
export function issuedLink({ config, url, lang }: Door, link: IssuedLink): Issued {
  const address = `${siteOrigin(config, url)}${href(lang, paths.account.accept(link.token))}`;
  return { address, recipient: link.recipient, expiresAt: link.expiresAt };
}

function answered(refusal: Refusal) {
  const status = refusal.reason === "permission.denied" ? 403 : refusal.reason === "stale" ? 409 : 422;
  return data<MembersAnswer>({ refusal }, { status });
}

/** The page of an organisation's people, or 404 for whoever may not see them. */
export async function membersPage(door: Door, organisationId: string) {
  const { database, actor, now, lang } = door;
  const view = await readMembers(database, actor, organisationId, now, new Date());
  if (!view) throw new Response(null, { status: 404 });
  await beforeLook(door, view.look, organisationId);
  return { lang, view };
}

async function invite(door: Door, organisationId: string) {
  const { form, shell, actor } = door;
  const parsed = parseForm(inviteForm, form);
  if (!parsed.ok) return data<MembersAnswer>({ reply: parsed.reply }, { status: 422 });
  const decided = await inviteMember(shell, actor, { organisationId, ...parsed.value });
  if (decided.ok) return data<MembersAnswer>({ issued: issuedLink(door, decided.value) });
  const message = fieldMessage(decided.reason, decided.detail);
  const reply = decided.reason.startsWith("member.") ? fieldRefusal(form, "roles", message) : formRefusal(form, message);
  return data<MembersAnswer>({ reply }, { status: 422 });
}

async function answerRequest(door: Door, organisationId: string, accept: boolean) {
  const parsed = parseForm(answerRequestForm, door.form);
  if (!parsed.ok) return answered({ ok: false, reason: "not-found" });
  const given = { organisationId, requestId: parsed.value.request, roles: accept ? (["agency_agent"] as const) : null };
  const decided: Decision<IssuedLink | null> = await answerJoinRequest(door.shell, door.actor, given);
  if (!decided.ok) return isDone(decided) ? data<MembersAnswer>({ done: "declined" }) : answered(decided);
  return data<MembersAnswer>(decided.value ? { issued: issuedLink(door, decided.value) } : { done: "declined" });
}

async function withdraw({ form, shell, actor }: Door, organisationId: string) {
  const parsed = parseForm(revokeLinkForm, form);
  if (!parsed.ok) return answered({ ok: false, reason: "not-found" });
  const decided = await revokeLink(shell, actor, { organisationId, linkId: parsed.value.link });
  return decided.ok || isDone(decided) ? data<MembersAnswer>({ done: "withdrawn" }) : answered(decided);
}

/** Whoever holds one of these manages somebody; whose people it is, each workflow asks. */
const MANAGING = ["members.manage", "departments.manage"] as const;

/** The presses of the people's page, by the verb of the form. */
export async function membersAction(door: Door, organisationId: string) {
  if (!isRecordId(organisationId)) throw new Response(null, { status: 404 });
  // Whoever may only look is told so before anything is read of what was sent.
  if (!MANAGING.some((permission) => may(door.actor, permission))) throw new Response(null, { status: 403 });
  switch (door.form.get("verb")) {
    case "invite":
      return invite(door, organisationId);
    case "accept":
      return answerRequest(door, organisationId, true);
    case "decline":
      return answerRequest(door, organisationId, false);
    case "withdraw":
      return withdraw(door, organisationId);
    default:
      throw new Response(null, { status: 400 });
  }
}
