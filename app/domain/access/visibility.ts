import type { Actor } from "../kernel/actor";

/** What decides who may open a file (market §2, SD4). */
export type FileFacts = {
  readonly visibility: "public" | "parties" | "owner";
  /** Organisation that uploaded it. */
  readonly ownerId: string;
  /** Its commission is published, or its agency is admitted. */
  readonly isSubjectPublic: boolean;
  /** The office has received what it belongs to; a draft is its department's own. */
  readonly hasReachedOffice: boolean;
  /** The department and the provider of its commission. */
  readonly partyIds: readonly string[];
};

/**
 * Whether this viewer may open the file: a whitelist, by organisation. Its owner always; the office and the auditor what reached the
 * office; both parties what lies between them; anybody what is public. Market §2 (deliverables and contracts are public by title and hash only).
 */
export function maySeeFile(viewer: Actor, file: FileFacts): boolean {
  if (file.visibility === "public" && file.isSubjectPublic) return true;
  if (viewer.kind !== "user") return false;
  if (viewer.organisationId === file.ownerId) return true;
  if (viewer.organisationKind === "office") return file.hasReachedOffice;
  return file.visibility === "parties" && file.partyIds.includes(viewer.organisationId);
}

/** An entry in a commission, as far as sight of it is decided by it. */
export type EntryFacts = {
  /** The entrant. */
  readonly agencyId: string;
  /** When the roster was locked; null before: then only the count is anybody's to know. */
  readonly frozenAt: Date | null;
};

/**
 * Whether this viewer may see that this agency has entered: before the roster is locked the entrant alone, from then on anybody
 * (SD4). The office and the department see counts until then.
 */
export function maySeeEntry(viewer: Actor, entry: EntryFacts): boolean {
  if (entry.frozenAt !== null) return true;
  return viewer.kind === "user" && viewer.organisationId === entry.agencyId;
}

/**
 * Whether this viewer may read an agency's whole admission file: the agency always; the office and the auditor once it was signed.
 * Everybody else sees what the public page tells (market §2, "Admission file").
 */
export function maySeeAdmissionFile(viewer: Actor, file: { readonly agencyId: string; readonly isSigned: boolean }): boolean {
  if (viewer.kind !== "user") return false;
  return viewer.organisationId === file.agencyId || (viewer.organisationKind === "office" && file.isSigned);
}
