import { loadCalendar } from "#db/queries/calendar";
import { factsOf, lockCommission } from "#db/queries/commission-facts";
import { transaction } from "#db/transaction";
import { keepTyped } from "#db/writes/commission-draft";
import { earlyRefusals } from "~/domain/commission/posting-checks";
import type { TermKey } from "~/domain/commission/sections";
import { withReasonOfPrice } from "~/domain/commission/tender-reason";
import type { DraftTerms } from "~/domain/commission/terms";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused, refusedAll } from "~/domain/kernel/decision";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { isOffered, postingContext } from "~/domain/selection/carried";
import type { Shell } from "~/lib/shell";
import { whileOffered } from "../award/while-offered";
import { type Act, makeMove } from "../engine/move";
import { draftColumns, mergeTerms, withEditor } from "./draft-columns";

export type SectionInput = { readonly keys: readonly TermKey[]; readonly terms: DraftTerms };

/** Saves one section of a draft; what the section asks for and was left empty is emptied. `seen`: the revision on the page. Refusals: the gate's, `stale`, `not-found` while its method is off, and at once all that the rules have against what the section says (§3.4, §4.3, §5.2). */
export async function saveDraft(shell: Shell, actor: UserActor, id: string, seen: number, input: SectionInput): Promise<Decision<null>> {
  const act: Act = async ({ row, now }) => {
    const merged = mergeTerms(row.terms, input.keys, input.terms);
    // With a price comes the reason that states it, unless the reason is being written itself; never while one is still typing.
    const priced = input.keys.includes("priceFen") && !input.keys.includes("tenderLawBasis");
    const terms = priced ? withReasonOfPrice(merged) : merged;
    const early = refusedAll(earlyRefusals(terms, input.keys, postingContext(row, now, shell.rulesAt)));
    if (early) return early;
    return ok({
      patch: { ...draftColumns(terms, actor.organisationName, row.number), editors: withEditor(row.editors, actor.userId) },
      payload: {},
    });
  };
  const moved = await makeMove(shell, actor, id, "edit", { act: whileOffered(shell, act), seen, said: input });
  return moved.ok ? ok(null) : moved;
}

/**
 * Keeps what is being typed, as far as it can be read: nothing is emptied and no revision is counted. Refusals: the gate's, and
 * `stale` when the draft has been saved since the page was opened.
 */
export async function autosaveDraft(shell: Shell, actor: UserActor, id: string, seen: number, terms: DraftTerms): Promise<Decision<null>> {
  return transaction(shell.database, async (tx) => {
    const row = await lockCommission(tx, id);
    if (!row) return refused("not-found");
    const now = await shell.clock.now();
    if (!isOffered(row, shell.rulesAt(now))) return refused("not-found");
    const facts = await factsOf(tx, row);
    const decided = COMMISSION.decide("edit", facts, actor, now, await loadCalendar(tx));
    if (!decided.ok) return decided;
    if (row.revision !== seen) return refused("stale");
    const keys = Object.keys(terms) as TermKey[];
    await keepTyped(tx, id, mergeTerms(row.terms, keys, terms), withEditor(row.editors, actor.userId));
    return ok(null);
  });
}
