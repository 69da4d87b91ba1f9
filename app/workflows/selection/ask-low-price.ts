import { bidderNumber } from "#db/queries/low-prices";
import { insertLowPriceQuestion } from "#db/writes/low-price";
import { SYSTEM } from "~/domain/kernel/actor";
import { type Decision, ok } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { makeMoveOf } from "../engine/make-move";
import { readSheet } from "./read-sheet";
import { SELECTIONS, type SelectionAct } from "./selection";

/** The bidder who leads with an abnormally low price, and nobody has decided yet. */
export type Waiting = { readonly bidder: string; readonly agencyId: string; readonly priceFen: number };

/**
 * Asks the bidder who leads with an abnormally low price for its reasons, one at a time (market §4.4, exact prices). Its sealed cost sheet is
 * opened for that. A sheet that is missing, void or unequal to the price counts as no answer: then the price is rejected at once, and the
 * next in the order leads. Refusals: the gate's. Returns what was done.
 */
export async function askLowPrice(shell: Shell, id: string, waiting: Waiting): Promise<Decision<"asked" | "rejected">> {
  const { bidder, agencyId, priceFen } = waiting;
  const sheet = await readSheet(shell, id, bidder, priceFen);
  const act: SelectionAct = async ({ tx, now }) => {
    const number = await bidderNumber(tx, id, bidder);
    const ended = sheet.ok ? {} : ({ decision: "rejected", ground: "no-sheet", decidedAt: now } as const);
    const about = { id: shell.entropy.id(now), selectionId: id, bidder, number, agencyId, priceFen, askedAt: now };
    const write = () => insertLowPriceQuestion(tx, { ...about, sheet: sheet.ok ? sheet.sheet : null, ...ended });
    if (sheet.ok) return ok({ patch: { askedAgencyId: agencyId }, write, payload: { bidder, number } });
    return ok({ write, payload: { bidder, number, decision: "rejected", ground: "no-sheet", code: sheet.code } });
  };
  const made = await makeMoveOf(SELECTIONS.priced, shell, SYSTEM, id, sheet.ok ? "ask" : "reject-unread", { act });
  return made.ok ? ok(sheet.ok ? "asked" : "rejected") : made;
}
