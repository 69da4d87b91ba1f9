import type { Queryable } from "#db/client";
import { type LowPriceQuestion, lowPriceQuestions } from "#db/queries/low-prices";
import { currentSelection } from "#db/queries/selections";
import { maySeeLowPrice } from "~/domain/access/visibility";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { Due } from "~/domain/lifecycle/due";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { dueOfSelection, ruleOfSelectionClock } from "~/domain/lifecycle/selection-clocks";
import type { SelectionHumanVerb } from "~/domain/lifecycle/selections";
import { selectionFacts, selectionLifeOf } from "~/domain/lifecycle/selections";
import type { Gate } from "../desk/verb-page";
import type { Work } from "../desk/work-facts";

/** What of a question is its bidder's and the purchaser's alone: the price and the sealed cost sheet with its reasons. */
export type LowPriceInside = Pick<LowPriceQuestion, "priceFen" | "sheet" | "answer">;

/** A question about an abnormally low price: what anybody may know of it, and for whom it is, what was answered. */
export type LowPriceView = Pick<
  LowPriceQuestion,
  "number" | "askedAt" | "answeredAt" | "decidedAt" | "decision" | "ground" | "code" | "reason"
> & {
  /** The bidder is the viewer's own agency. */
  readonly isOwn: boolean;
  /** By when its next step is due; null once it is decided. */
  readonly due: Due | null;
  readonly inside: LowPriceInside | null;
};

/** The questions of a commission's selection, in their order. One query; none where it has no selection. */
export async function readLowPrices(
  db: Queryable,
  facts: CommissionFacts,
  actor: UserActor | null,
  now: Date,
  calendar: Calendar,
): Promise<LowPriceView[]> {
  const { selection } = facts;
  if (!selection) return [];
  const rows = await lowPriceQuestions(db, selection.id);
  const life = selectionLifeOf(selection.method);
  const due = life.turnOf(selectionFacts(facts, selection), now, calendar)?.due ?? null;
  return rows.map((row) => {
    const { number, askedAt, answeredAt, decidedAt, decision, ground, code, reason, priceFen, sheet, answer } = row;
    return {
      ...{ number, askedAt, answeredAt, decidedAt, decision, ground, code, reason },
      isOwn: actor?.organisationId === row.agencyId,
      due: decidedAt === null ? due : null,
      inside:
        actor && maySeeLowPrice(actor, { agencyId: row.agencyId, purchaserId: facts.purchaserId }) ? { priceFen, sheet, answer } : null,
    };
  });
}

/** What the gate of a question says, and by when it is due. */
export function selectionGate(
  verb: SelectionHumanVerb,
  { facts, calendar }: Work,
  { actor, now }: { readonly actor: UserActor; readonly now: Date },
): Gate {
  const { selection } = facts;
  if (!selection) return { refusal: { ok: false, reason: "not-found" }, deadline: null, basis: null, term: "duty", revision: 0 };
  const own = selectionFacts(facts, selection);
  const life = selectionLifeOf(selection.method);
  const decided = life.decide(verb, own, actor, now, calendar);
  const clock = life.moveOf(verb).deadline;
  return {
    refusal: decided.ok ? null : decided,
    deadline: clock && life.moveOf(verb).from.includes(selection.status) ? dueOfSelection(clock, own, calendar) : null,
    basis: clock ? ruleOfSelectionClock(clock, facts) : null,
    term: "duty",
    revision: selection.revision,
  };
}

/** The id of the selection that a commission has now. Null before publication. */
export async function readSelectionId(db: Queryable, commissionId: string): Promise<string | null> {
  return (await currentSelection(db, commissionId))?.id ?? null;
}
