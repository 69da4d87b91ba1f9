import type { Database } from "#db/client";
import { memberById, membersOf, openJoinRequests, openLinksOf, organisationById } from "#db/queries/people";
import { maskLogin } from "~/domain/access/login-name";
import { lookAtPeople } from "~/domain/access/looks";
import { managesMembers, seesMembers, staffing } from "~/domain/access/members";
import { ROLES_OF_KIND } from "~/domain/access/permissions";
import type { Role, UserActor } from "~/domain/kernel/actor";
import { DESKS, deskFor } from "~/lib/desks";
import { paths } from "~/lib/paths";
import { isRecordId } from "~/lib/record-id";

/**
 * The people of an organisation, as whoever manages them sees them, or who looks only (without links and requests); null when there is
 * none or the actor may not see them. Sessions
 * live by the machine's clock, also where a demonstration's stands elsewhere: `machineNow` measures how long ago a person was here. That is
 * told of one's own people alone: when an agency's people were here tells when it entered, before the close (SD4).
 */
export async function readMembers(database: Database, actor: UserActor, organisationId: string, now: Date, machineNow: Date) {
  const organisation = isRecordId(organisationId) ? await organisationById(database.db, organisationId) : null;
  if (!organisation || !seesMembers(actor, organisation)) return null;
  const manages = managesMembers(actor, organisation);
  const [members, links, requests] = [
    await membersOf(database.db, organisation.id),
    manages ? await openLinksOf(database.db, organisation.id) : [],
    manages ? await openJoinRequests(database.db, organisation.id) : [],
  ];
  const { id, kind, name, uscc, phone, address } = organisation;
  const roles: readonly Role[] = ROLES_OF_KIND[kind];
  const own = manages && organisation.id === actor.organisationId;
  return {
    manages,
    look: lookAtPeople(actor, organisation.id, "people"),
    organisation: { id, kind, name, uscc, phone, address },
    own,
    roles,
    members: members.map(({ lastSeenAt, ...member }) => ({
      ...member,
      login: maskLogin(member.login),
      you: member.userId === actor.userId,
      ...(own && { seenAgoMs: lastSeenAt && machineNow.getTime() - lastSeenAt.getTime() }),
    })),
    staffing: kind === "department" ? staffing(members) : null,
    links: links.map((link) => ({ ...link, expired: link.expiresAt.getTime() <= now.getTime() })),
    requests: requests.map((request) => ({ ...request, login: maskLogin(request.login) })),
  };
}

/** One person, for the page that manages the account; null when the actor does not manage it. */
export async function readMember(database: Database, actor: UserActor, userId: string) {
  const member = isRecordId(userId) ? await memberById(database.db, userId) : null;
  if (!member || !managesMembers(actor, { id: member.organisationId, kind: member.organisationKind })) return null;
  const own = member.organisationId === actor.organisationId;
  const choices: readonly Role[] = ROLES_OF_KIND[member.organisationKind];
  const back = own ? DESKS[deskFor(actor)].members : paths.office.department(member.organisationId);
  return { ...member, login: maskLogin(member.login), choices, back, look: lookAtPeople(actor, member.organisationId, "account") };
}
