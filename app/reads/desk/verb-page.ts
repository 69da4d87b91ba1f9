import type { Artefacts } from "#db/queries/artefacts";
import { currentAward } from "#db/queries/commission-facts";
import { organisationById } from "#db/queries/people";
import { may } from "~/domain/access/permissions";
import type { CommissionTerms } from "~/domain/commission/terms";
import { agreedTerms } from "~/domain/contract/key-terms";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { Refusal } from "~/domain/kernel/decision";
import { clockRule, dueOf } from "~/domain/lifecycle/clocks";
import { COMMISSION, ruleOfClock, type Side, type Verb } from "~/domain/lifecycle/commission";
import type { Due } from "~/domain/lifecycle/due";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import type { AnyVerb } from "~/domain/lifecycle/turns";
import type { Rule } from "~/domain/rulebook/rules";
import { DESKS, type Desk } from "~/lib/desks";
import { type FactsOf, type FramedMove, type FramedVerb, type MoveFacts, movePageOf, permissionOf, type Subject } from "~/lib/move-pages";
import { type Performance, performanceOf } from "../contract/performance";
import { type PastEvent, pastEvents } from "../notice/timeline";
import { chosenObjection, objectionGate, objectionShown } from "../objection/objection-gate";
import type { ObjectionView, ReadObjection } from "../objection/objections";
import { type Posting, postingOf } from "../posting/approval-page";
import { type CheckPage, checkPageOf, type ReadAt } from "../posting/draft-page";
import { type LowPriceView, selectionGate } from "../selection/low-prices";
import { type VerbLimits, verbLimits } from "./verb-limits";
import type { Work, WorkHead } from "./work-facts";

/** What the gate of a move says, and by when it is expected. */
export type Gate = {
  /** Why it cannot be done now; null when it can. */
  readonly refusal: Refusal | null;
  readonly deadline: Due | null;
  /** The rule that the deadline comes from; null when it is a date of the contract. */
  readonly basis: Rule | null;
  /** What the deadline is: of a duty, red when it has passed; of a right, or of the period in which something else has to happen, nobody's delay. */
  readonly term: "duty" | "right" | "period";
  /** Which state of its subject the page shows. */
  readonly revision: number;
};

/** What every page has on which one move is made: what it is about, whether it can be made now, by when. */
export type MovePageBase = FramedMove &
  Gate & {
    readonly head: WorkHead;
    /** Where it is read. */
    readonly desk: Desk;
    /** The move that was just made, where it led back here. */
    readonly done: string | null;
    /** What happened last, where a press was refused: a stale form is told what changed. */
    readonly latest: readonly PastEvent[];
  };

/** A move that is asked by its consequences alone. */
export type HeadPage = MovePageBase & {
  /** The id of the new thing that the move may make, so that two presses make one. */
  readonly newId: string;
};

/** Who was drawn for what, and the terms of the rules. */
export type AwardPart = {
  readonly purchaser: { readonly name: string; readonly englishName: string | null };
  readonly provider: { readonly name: string; readonly uscc: string; readonly position: number; readonly awardedAt: Date | null } | null;
  /** The notice's terms at the price of the award. */
  readonly terms: CommissionTerms;
  readonly limits: VerbLimits;
};

/** From the award to the close: contract, deliveries, payments and rating to decide by. */
export type ContractPage = MovePageBase &
  Performance &
  AwardPart & {
    readonly alternatesLeft: number;
    readonly rejectionsLeft: number;
    readonly hold: Artefacts["holds"][number] | null;
    readonly cancellation: Artefacts["cancellations"][number] | null;
  };

/** What is done about an objection to the result; nothing of the contract. */
export type ObjectionPage = MovePageBase &
  AwardPart & {
    /** The one that the move is about; null where it begins one, or none stands. */
    readonly objection: ObjectionView | null;
    /** All that the viewer reads in full. */
    readonly objections: readonly ObjectionView[];
    /** When the period to object ends; null while none runs. */
    readonly objectionDue: Due | null;
  };

/** What is done about an abnormally low price. */
export type LowPricePage = MovePageBase & {
  /** The question that the move is about, as far as the viewer may read it; null where none stands. */
  readonly question: LowPriceView | null;
  /** Working days after which silence accepts, and the fewest characters of the reason, by its rules. */
  readonly deemDays: number;
  readonly reasonLength: number;
};

/** What a page is drawn from, by the word of the registry. */
export type PageBy = {
  readonly head: HeadPage;
  readonly contract: ContractPage;
  readonly objection: ObjectionPage;
  readonly "low-price": LowPricePage;
  readonly review: MovePageBase & Posting;
  readonly draft: MovePageBase & CheckPage;
};
export type VerbPage = PageBy[MoveFacts];
/** The page of a verb. */
export type PageOf<S extends Subject, V extends FramedVerb<S>> = PageBy[FactsOf<S, V>];

/** Who reads the page, where and when. */
export type Reading = ReadAt & {
  readonly actor: UserActor;
  readonly desk: Desk;
  /** The objection that the page was asked for, by its id. */
  readonly objection: string | null;
  /** The move that was pressed, where what is posted names it: the page is of that one. */
  readonly pressed: FramedMove | null;
  /** The press before was too late. */
  readonly refused: boolean;
  /** For the new thing that the move may make. */
  readonly newId: string;
  readonly done: string | null;
};
/** The same with the objection that the page is about. */
type Given = Reading & { readonly on: ReadObjection | null };

const LATEST = 20;

const sidesOf = (desk: Desk): readonly (Side | "clock")[] => DESKS[desk].sides;

/** The deadline of a move with the rule it comes from: the later of two terms names its own. */
function deadlineWithBasis(verb: Verb, facts: CommissionFacts, calendar: Calendar): Pick<Gate, "deadline" | "basis"> {
  const { deadline: named, until } = COMMISSION.moveOf(verb);
  const code = named ?? until?.clock;
  if (!code) return { deadline: null, basis: null };
  const deadline = COMMISSION.deadlineOf(code, facts, calendar);
  if (code === "deliver") {
    const fix = dueOf("CK_FIX", facts, calendar);
    const isFix = fix !== null && deadline !== null && "at" in fix && "at" in deadline && fix.at.getTime() === deadline.at.getTime();
    return { deadline, basis: isFix ? clockRule("CK_FIX", facts.rulesOf) : null };
  }
  return { deadline, basis: ruleOfClock(code, facts.rulesOf) };
}

function commissionGate(verb: Verb, { row, facts, calendar }: Work, { actor, now }: Given): Gate {
  const decided = COMMISSION.decide(verb, facts, actor, now, calendar);
  const term = COMMISSION.moveOf(verb).until ? "right" : "duty";
  return { refusal: decided.ok ? null : decided, ...deadlineWithBasis(verb, facts, calendar), term, revision: row.revision };
}

function gateOf(move: FramedMove, work: Work, given: Given): Gate {
  if (move.subject === "selection") return selectionGate(move.verb, work, given);
  return move.subject === "objection" ? objectionGate(move.verb, work, given.on, given) : commissionGate(move.verb, work, given);
}

/** How a move stands. */
async function standing(work: Work, move: FramedMove, given: Given): Promise<MovePageBase> {
  const { desk, refused, done } = given;
  const scope = sidesOf(desk).includes("provider") ? "public" : "own";
  const latest = refused ? (await pastEvents(work.db, work.facts, scope)).slice(-LATEST) : [];
  return { ...move, ...gateOf(move, work, given), head: work.head, desk, done, latest };
}

/** Who was drawn for what; one query. */
async function awardPart({ row, artefacts, facts, db }: Work, now: Date): Promise<AwardPart> {
  const award = currentAward(artefacts);
  const purchaser = await organisationById(db, row.purchaserId);
  return {
    purchaser: { name: purchaser?.name ?? "", englishName: purchaser?.englishName ?? null },
    provider: award && { name: award.name, uscc: award.uscc, position: award.position, awardedAt: award.awardedAt },
    terms: agreedTerms(row.terms as CommissionTerms, facts.priceFen),
    limits: verbLimits(facts, now),
  };
}

/** Null before the publication: nothing of the kind is there yet. */
async function contractPage(base: MovePageBase, work: Work, { actor, desk, now }: Given): Promise<ContractPage | null> {
  const { row, artefacts, facts, calendar, db } = work;
  if (!row.publishedAt) return null;
  const award = await awardPart(work, now);
  return {
    ...base,
    ...(await performanceOf(db, actor, { desk, row, artefacts, facts, calendar })),
    ...award,
    alternatesLeft: facts.alternatesLeft,
    rejectionsLeft: Math.max(0, award.limits.rejections - facts.rejectedDeliveries),
    hold: artefacts.holds.find((each) => each.until === null) ?? null,
    cancellation: artefacts.cancellations.find((each) => each.decidedAt === null) ?? null,
  };
}

async function objectionPage(base: MovePageBase, work: Work, { now, on }: Given): Promise<ObjectionPage | null> {
  if (!work.row.publishedAt) return null;
  return { ...base, ...(await awardPart(work, now)), ...objectionShown(base.verb, work, on) };
}

async function lowPricePage(base: MovePageBase, { lowPrices, facts }: Work): Promise<LowPricePage | null> {
  const { publication } = facts.rulesOf;
  const limits = { deemDays: publication.value("alp.deem_wd"), reasonLength: publication.value("alp.reason_min") };
  return lowPrices && { ...base, question: lowPrices.at(-1) ?? null, ...limits };
}

const READ: { readonly [F in MoveFacts]: (base: MovePageBase, work: Work, given: Given) => Promise<PageBy[F] | null> } = {
  head: async (base, _work, { newId }) => ({ ...base, newId }),
  contract: contractPage,
  objection: objectionPage,
  "low-price": lowPricePage,
  review: async (base, work, { actor, now }) => ({ ...base, ...(await postingOf(work, actor, now)) }),
  draft: async (base, work, given) => {
    const page = await checkPageOf(work, given);
    return page && { ...base, ...page };
  },
};

/** Of the moves at one address the one that can be made now, else the first that this person makes at all; null where there is none. */
export function moveNow(moves: readonly FramedMove[], possible: readonly AnyVerb[], actor: UserActor): FramedMove | null {
  const own = ({ subject, verb }: FramedMove) => may(actor, permissionOf(subject, verb));
  return moves.find(({ verb }) => possible.includes(verb)) ?? moves.find(own) ?? moves[0] ?? null;
}

/** Everything that the page of a move shows, from what was read of the commission already; null when there is no such page. */
export async function readVerbPage(work: Work, moves: readonly FramedMove[], reading: Reading): Promise<VerbPage | null> {
  const on = chosenObjection(work.objections, moves, reading.objection);
  const move = reading.pressed ?? moveNow(moves, [...work.head.moves, ...(on?.view.moves ?? [])], reading.actor);
  const facts = move && movePageOf(move.subject, move.verb)?.facts;
  if (!move || !facts) return null;
  const given = { ...reading, on };
  return READ[facts](await standing(work, move, given), work, given);
}
