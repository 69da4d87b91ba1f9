import type { Artefacts } from "#db/queries/artefacts";
import { type CommissionRow, currentAward } from "#db/queries/commission-facts";
import type { FileRow } from "#db/queries/files";
import { isTakenOut } from "~/domain/access/visibility";
import type { NoticeFile } from "../notice/notice";

/** A file of a contract: of its notice, the signed document, or what was handed in. */
export type ContractFile = NoticeFile & {
  readonly of: "notice" | "contract" | "delivery";
  /** Which delivery it came with; null for the others. */
  readonly round: number | null;
  readonly side: "purchaser" | "provider";
};

type Subjects = Pick<Artefacts, "awards" | "filings" | "deliveries">;

/** What has files of a commission's contract with its present provider: the notice, every filing of that award, every delivery. */
export function subjectsOfFiles(row: Pick<CommissionRow, "id">, artefacts: Artefacts): string[] {
  const award = currentAward(artefacts);
  const filings = artefacts.filings.filter(({ awardId }) => awardId === award?.id);
  return [row.id, ...filings.map(({ id }) => id), ...artefacts.deliveries.map(({ id }) => id)];
}

/** The files in the order of uploading, replaced versions among them; what a draft's owner took out again is no part of it. */
export function contractFiles(files: readonly FileRow[], row: Pick<CommissionRow, "id" | "purchaserId">, { deliveries }: Subjects) {
  const rounds = new Map(deliveries.map(({ id, round }) => [id, round]));
  return files
    .filter((file) => !isTakenOut(file))
    .map(({ id, name, bytes, sha256, uploadedAt, ownerId, subjectId, supersededAt, supersedeReason }): ContractFile => {
      const round = rounds.get(subjectId) ?? null;
      return {
        ...{ id, name, bytes, sha256, uploadedAt, round },
        superseded: supersededAt ? (supersedeReason ?? "") : null,
        of: subjectId === row.id ? "notice" : round === null ? "contract" : "delivery",
        side: ownerId === row.purchaserId ? "purchaser" : "provider",
      };
    });
}
