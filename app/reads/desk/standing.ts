import type { Artefacts } from "#db/queries/artefacts";
import type { CommissionRow } from "#db/queries/commission-facts";
import { isSelectionDue } from "~/domain/lifecycle/facts";

type Request = Artefacts["cancellations"][number];

/** Why a commission does not go its ordinary way: what is public of it, so that everybody who works on it reads the same. */
export type Standing = {
  /** The hold that stands; an objection's repeats its digest. */
  readonly hold: Artefacts["holds"][number] | null;
  /** Objections that tell where the commission stands: those to the result, and those that ended with it. */
  readonly objections: readonly Omit<Artefacts["objections"][number], "agencyId" | "draftedBy">[];
  /** The department's request that the office has not answered; overtaken by the draw's moment it can only be refused. */
  readonly request: (Pick<Request, "reason" | "note" | "requestedAt"> & { readonly isOvertaken: boolean }) | null;
};

/** Objections that tell where the commission stands; later ones are history, in the timeline. */
export function tellingObjections({ status }: Pick<CommissionRow, "status">, { objections }: Artefacts): Artefacts["objections"] {
  return objections.filter((each) => status === "result_published" || each.status === "upheld" || each.status === "overtaken");
}

/** Reads it out of what stands beside the commission's row. Who objected is not among it. */
export function standingOf(row: Pick<CommissionRow, "status" | "selectsAt">, artefacts: Artefacts, now: Date): Standing {
  const pending = artefacts.cancellations.find((each) => each.decidedAt === null);
  return {
    hold: artefacts.holds.find((each) => each.until === null) ?? null,
    objections: tellingObjections(row, artefacts),
    request: pending
      ? { reason: pending.reason, note: pending.note, requestedAt: pending.requestedAt, isOvertaken: isSelectionDue(row, now) }
      : null,
  };
}
