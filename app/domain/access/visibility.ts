import { type Actor, hasRole, type UserActor } from "../kernel/actor";
import { AWARDED_STATUSES, type CommissionStatus } from "../kernel/statuses";
import type { Stream } from "../selection/case";
import { countIsPublic, type Fact, isDisclosed, type Stage, type Viewer } from "../selection/disclosure";
import { METHODS, type MethodName } from "../selection/methods";

/** Unpublished, yet known to the office: it lies there for the format check, or went back to its department with remarks. */
export const AT_OFFICE_STATUSES = ["submitted", "returned"] as const satisfies readonly CommissionStatus[];

/** What of a commission decides who may see it. */
export type CommissionSight = {
  readonly status: CommissionStatus;
  readonly publishedAt: Date | null;
  readonly purchaserId: string;
  readonly providerId: string | null;
};

/** Whether the office may know of the commission: it is public, or was submitted to it (market §2, "Commission"). */
export function hasReachedOffice({ status, publishedAt }: Pick<CommissionSight, "status" | "publishedAt">): boolean {
  return publishedAt !== null || AT_OFFICE_STATUSES.some((each) => each === status);
}

/**
 * Whether this viewer may open the page on which a commission is worked on: the department's own people, its provider, the office and
 * the auditor what has reached the office (market §2, "Commission"). Drafts are their department's own.
 */
export function maySeeWork(viewer: Actor, commission: CommissionSight): boolean {
  if (viewer.kind !== "user") return false;
  switch (viewer.organisationKind) {
    case "agency":
      return viewer.organisationId === commission.providerId;
    case "department":
      return viewer.organisationId === commission.purchaserId;
    case "office":
      return hasReachedOffice(commission);
    case "custodian":
      return false;
  }
}

/**
 * Whether a file was taken out again by its owner, as only a draft's can be: it was never part of a notice. A published one is
 * superseded by another, and both stay (SD3).
 */
export function isTakenOut(file: { readonly supersededAt: Date | null; readonly supersededById: string | null }): boolean {
  return file.supersededAt !== null && file.supersededById === null;
}

/** What decides who may open a file (market §2, SD4). */
export type FileFacts = {
  readonly visibility: "public" | "parties" | "owner";
  /** Organisation that uploaded it. */
  readonly ownerId: string;
  /** Taken out again before anybody outside had it: its owner's alone from then on. */
  readonly isTakenOut: boolean;
  /** Its commission is published, or its agency is admitted. */
  readonly isSubjectPublic: boolean;
  /** The office has received what it belongs to; a draft is its department's own. */
  readonly hasReachedOffice: boolean;
  /** The department and the provider between whom it lies. */
  readonly partyIds: readonly string[];
};

/**
 * Whether this viewer may open the file: a whitelist, by organisation. Its owner always; the office and the auditor what reached the
 * office; both parties what lies between them; anybody what is public. Market §2 (deliverables and contracts are public by title and hash only).
 */
export function maySeeFile(viewer: Actor, file: FileFacts): boolean {
  const isOwner = viewer.kind === "user" && viewer.organisationId === file.ownerId;
  if (isOwner || file.isTakenOut) return isOwner;
  if (file.visibility === "public" && file.isSubjectPublic) return true;
  if (viewer.kind !== "user") return false;
  if (viewer.organisationKind === "office") return file.hasReachedOffice;
  return file.visibility === "parties" && file.partyIds.includes(viewer.organisationId);
}

/** What of a selection decides what of it is shown: how it is made, for whom, and how far it is. */
export type SelectionSight = {
  readonly method: MethodName;
  readonly stream: Stream;
  /** When the roster was locked; null before: then only the count can be anybody's to know. */
  readonly frozenAt: Date | null;
  readonly resultAt: Date | null;
};

function stageOf({ frozenAt, resultAt }: SelectionSight): Stage {
  if (resultAt !== null) return "result";
  return frozenAt === null ? "published" : "closed";
}

const discloses = (sight: SelectionSight, fact: Fact, viewer: Viewer): boolean =>
  isDisclosed(METHODS[sight.method].discloses(sight.stream), fact, viewer, stageOf(sight));

/** When, in the columns of a commission, a selection of this method and stream discloses who takes part; null: never. */
export function rosterDisclosedAt(method: MethodName, stream: Stream): "frozenAt" | "resultAt" | null {
  const shows = (stage: Stage) => isDisclosed(METHODS[method].discloses(stream), "roster", "public", stage);
  if (shows("closed")) return "frozenAt";
  return shows("result") ? "resultAt" : null;
}

/** Statuses in which the period to object to a result is over, and the result stands. */
const OBJECTION_ENDED: readonly CommissionStatus[] = [...AWARDED_STATUSES, "closed"];

/** Whether anybody may see who named which price, of those who were not selected: once the period to object is over (market §4.1.7). */
export function maySeeLosers({
  method,
  stream,
  status,
}: Pick<SelectionSight, "method" | "stream"> & { readonly status: CommissionStatus }): boolean {
  return OBJECTION_ENDED.includes(status) && isDisclosed(METHODS[method].discloses(stream), "losers-named", "public", "objection-ended");
}

/** Whether anybody may see who takes part: from the stage on that the method says, by name (SD4, market §4.1.7). */
export function maySeeRoster(sight: SelectionSight): boolean {
  return discloses(sight, "roster", "public");
}

/**
 * How many take part, as anybody may know it: the locked number; before the close how many have entered, where the method tells that, else
 * null (SD4, market §4.1.7). The office and the department know no more. `live`: how many entries stand.
 */
export function entrantsTold(
  { method, stream, frozenCount }: Pick<SelectionSight, "method" | "stream"> & { readonly frozenCount: number | null },
  live: number,
): number | null {
  return frozenCount ?? (countIsPublic(METHODS[method].discloses(stream)) ? live : null);
}

/**
 * Whether this viewer may see that this agency has entered: the entrant always, others from the stage on that the method says (SD4).
 * The office and the department see at most counts until then.
 */
export function maySeeEntry(viewer: Actor, entry: SelectionSight & { readonly agencyId: string }): boolean {
  const isOwn = viewer.kind === "user" && viewer.organisationId === entry.agencyId;
  return (isOwn && discloses(entry, "own-id", "entrant")) || maySeeRoster(entry);
}

/** Whether this viewer may open what the selected agency sealed beside its price: the purchaser alone (exact prices). */
export function maySeeWinnersFiles(viewer: Actor, { purchaserId }: { readonly purchaserId: string }): boolean {
  return viewer.kind === "user" && viewer.organisationKind === "department" && viewer.organisationId === purchaserId;
}

/**
 * Whether this viewer may read what a bidder answered about its low price, with the sealed cost sheet: the bidder itself, the purchaser's
 * approver who decides on it, the auditor (exact prices). Who the bidder is stays withheld from the last two until the result.
 */
export function maySeeLowPrice(
  viewer: UserActor,
  { agencyId, purchaserId }: { readonly agencyId: string; readonly purchaserId: string },
): boolean {
  if (viewer.organisationKind === "agency") return viewer.organisationId === agencyId;
  if (viewer.organisationKind === "department") return viewer.organisationId === purchaserId && hasRole(viewer, "purchaser_approver");
  return hasRole(viewer, "auditor");
}

/**
 * Whether this viewer may read an agency's whole admission file: the agency always; the office and the auditor once it was signed.
 * Everybody else sees what the public page tells (market §2, "Admission file").
 */
export function maySeeAdmissionFile(viewer: Actor, file: { readonly agencyId: string; readonly isSigned: boolean }): boolean {
  if (viewer.kind !== "user") return false;
  return viewer.organisationId === file.agencyId || (viewer.organisationKind === "office" && file.isSigned);
}
