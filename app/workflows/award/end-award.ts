import { standingAwards } from "#db/queries/awards";
import { type AwardEnding, saveAwardEnding, saveAwardStep } from "#db/writes/award";
import { ok } from "~/domain/kernel/decision";
import type { Act, Scene } from "../engine/move";
import { workPath } from "../engine/recipients";

/** The award whose turn it is, and the next drawn, who waits (null: nobody is left). Throws where no award stands. */
export async function awardInTurn({ tx, row }: Pick<Scene, "tx" | "row">) {
  const awards = await standingAwards(tx, row.id);
  const current = awards.find((each) => each.resultAt !== null);
  if (!current) throw new Error(`commission ${row.id} has no award in turn`);
  return { current, next: awards.find((each) => each.resultAt === null) ?? null };
}

/** Ends the award and calls the next drawn in the published order (I18), or fails the selection with F04 (market §3.3 #13b). */
export const endAward =
  (ending: AwardEnding): Act =>
  async (scene) => {
    const { tx, row, now } = scene;
    const { current, next } = await awardInTurn(scene);
    return ok({
      // An alternate is called at its own price; without one the notice's stands again.
      patch: next
        ? { providerId: next.agencyId, resultAt: now, priceFen: next.priceFen }
        : { providerId: null, failureReason: "F04", priceFen: row.terms.priceFen ?? null },
      payload: { ended: current.uscc, position: current.position, reason: ending.reason, note: ending.note },
      write: async () => {
        await saveAwardEnding(tx, current.id, ending, now);
        if (next) await saveAwardStep(tx, next.id, { resultAt: now });
      },
      follows: [
        next
          ? {
              kind: "award.passed-on",
              payload: { to: next.uscc, position: next.position },
              recipients: [{ organisationId: next.agencyId, roles: ["agency_admin", "agency_agent"], path: workPath.agency(row.id) }],
            }
          : { kind: "commission.failed", payload: { reason: "F04" }, notifies: ["clerks", "approvers"] },
      ],
    });
  };
