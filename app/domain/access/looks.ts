import type { Actor, OrganisationKind, Role, UserActor } from "../kernel/actor";
import { type Decision, ok, refused } from "../kernel/decision";
import type { EventKind } from "../kernel/events";
import type { Rules } from "../rulebook/rules";
import { managesMembers, seesMembers } from "./members";
import { holdersOf, may, type Permission } from "./permissions";
import { type CommissionSight, maySeeAdmissionFile, maySeeWork } from "./visibility";

/** Why somebody of the office's side looks at what the public cannot see (market §18.12): chosen from this list, `other` with a few words. */
export const LOOK_REASONS = ["complaint", "supervision", "person-request", "audit-plan", "fault", "other"] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** What stands in the journal: a chosen reason, or that the page answered a press of whoever had not been asked. */
export const TOLD_REASONS = [...LOOK_REASONS, "press"] as const;
export type ToldReason = (typeof TOLD_REASONS)[number];

type Row = {
  /** Whose record it is. `market`: a list of everybody's, which is nobody's own. */
  readonly of: "commission" | "organisation" | "person" | "market";
  /** Who may look at all. */
  readonly access: Permission;
  /** The events of the work by which a look at the same record is told already: whoever has just made one is not asked. */
  readonly toldBy: readonly EventKind[];
};

const OFFICE_MOVES: readonly EventKind[] = [
  "commission.published",
  "commission.returned",
  "commission.cancelled",
  "cancellation.refused",
  "hold.set",
  "hold.lifted",
  "objection.recorded",
  "objection.decided",
  "objection.inadmissible",
];

/**
 * Every kind of look at what the public cannot see, the one table. Which page or file is a look of which kind: app/lib/look-pages.ts. What
 * lies in the viewer's own queue is no row here: that look is told by the event of the work (lookAtCommission, lookAtAdmission).
 */
export const LOOKS = {
  /** Not published yet, and not the viewer's to check: terms and attachments. */
  "unpublished-commission": { of: "commission", access: "desk.office", toldBy: OFFICE_MOVES },
  /** Objections in full with who made them, contract and deliverables, notes on payments. */
  "commission-papers": { of: "commission", access: "desk.office", toldBy: OFFICE_MOVES },
  /** The whole file of an admission: the representative's name, licence, certificates. */
  "admission-file": {
    ...{ of: "organisation", access: "desk.office" },
    toldBy: ["admission.accepted", "admission.returned", "admission.code-confirmed"],
  },
  /** Who the people of another organisation are. */
  people: {
    ...{ of: "organisation", access: "departments.read" },
    toldBy: ["organisation.created", "member.link-issued", "member.changed"],
  },
  /** One person's account in another organisation. */
  account: { of: "person", access: "departments.manage", toldBy: [] },
  /** Every act of everybody, to the auditor with who pressed. */
  "event-log": { of: "market", access: "audit.read", toldBy: [] },
} as const satisfies Readonly<Record<string, Row>>;

export type LookKind = keyof typeof LOOKS;
export const LOOK_KINDS = Object.keys(LOOKS) as LookKind[];
export const lookRow = (look: LookKind): Row => LOOKS[look];

/** The kind of a word of an address; null where it names none. */
export const lookNamed = (word: string | undefined): LookKind | null => LOOK_KINDS.find((each) => each === word) ?? null;

/** The role in which the actor looks: of those that may, the first that the actor holds. */
export function lookingRole({ roles }: UserActor, look: LookKind): Role | undefined {
  return holdersOf(LOOKS[look].access).find((role) => roles.includes(role));
}

/** From when on a reason given before still holds. In: the moment, the rules of its day. Rule `look.reason_minutes`. */
export function reasonHoldsSince(now: Date, rules: Pick<Rules, "value">): Date {
  return new Date(now.getTime() - rules.value("look.reason_minutes") * 60_000);
}

const isOffice = (viewer: Actor): viewer is UserActor => viewer.kind === "user" && viewer.organisationKind === "office";

/** What of a commission decides whether seeing its working page or a file of it is a look. */
export type CommissionLook = {
  readonly publishedAt: Date | null;
  /** It has what its page shows to the parties and the office alone. */
  readonly hasPapers: boolean;
  /** It waits for the office, and this viewer may do what it waits for. */
  readonly isOwnTurn: boolean;
};

/** The kind of look that the office's side takes at a commission; null for everybody else, for one's own queue and where all is public. */
export function lookAtCommission(viewer: Actor, { publishedAt, hasPapers, isOwnTurn }: CommissionLook): LookKind | null {
  if (!isOffice(viewer) || isOwnTurn) return null;
  if (publishedAt === null) return "unpublished-commission";
  return hasPapers ? "commission-papers" : null;
}

/** The same of an admission's file; `isOwnTurn`: it waits for the check, or for its code to be compared, by this viewer. */
export function lookAtAdmission(viewer: Actor, isOwnTurn: boolean): LookKind | null {
  return isOffice(viewer) && !isOwnTurn ? "admission-file" : null;
}

/** The same of an organisation's people, or of one of their accounts: one's own are no look. */
export function lookAtPeople(viewer: Actor, organisationId: string, look: "people" | "account"): LookKind | null {
  return isOffice(viewer) && viewer.organisationId !== organisationId ? look : null;
}

/** What is known of a record when somebody wants to look at it: of the two parts the one that it has; of the market's lists neither. */
export type LookedAt = {
  readonly commission: CommissionSight | null;
  readonly organisation: { readonly id: string; readonly kind: OrganisationKind; readonly isSigned: boolean } | null;
};

/** The kind of look that it is now: a commission may have been published since the question was asked. */
export function lookNow(look: LookKind, { commission }: LookedAt): LookKind {
  if (LOOKS[look].of !== "commission" || commission === null) return look;
  return commission.publishedAt === null ? "unpublished-commission" : "commission-papers";
}

/**
 * Whether the actor may look at the record, by the same rules as its page. Refusals: `permission.denied` without the right to this kind of
 * look, `not-found` for a record that is not theirs to see.
 */
export function decideLook(actor: Actor, look: LookKind, { commission, organisation }: LookedAt): Decision<null> {
  if (!may(actor, LOOKS[look].access) || !isOffice(actor)) return refused("permission.denied");
  const seen = (isSeen: boolean) => (isSeen ? ok(null) : refused("not-found"));
  switch (look) {
    case "unpublished-commission":
    case "commission-papers":
      return seen(commission !== null && maySeeWork(actor, commission));
    case "admission-file":
      return seen(organisation !== null && maySeeAdmissionFile(actor, { agencyId: organisation.id, isSigned: organisation.isSigned }));
    case "people":
      return seen(organisation !== null && lookAtPeople(actor, organisation.id, look) !== null && seesMembers(actor, organisation));
    case "account":
      return seen(organisation !== null && lookAtPeople(actor, organisation.id, look) !== null && managesMembers(actor, organisation));
    case "event-log":
      return ok(null);
  }
}
