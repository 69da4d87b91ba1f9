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
