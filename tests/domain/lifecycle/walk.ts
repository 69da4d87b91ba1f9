import { closeAfterOutage } from "~/domain/commission/outage";
import { postableItem } from "~/domain/commission/postable-item";
import { planWindow, selectionAfter } from "~/domain/commission/window";
import { type Actor, SYSTEM } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import { resumeAfterHold } from "~/domain/kernel/working-days";
import { COMMISSION, moveOf, type Verb } from "~/domain/lifecycle/commission";
import { type CommissionFacts, commissionRules, type FilingFact } from "~/domain/lifecycle/facts";
import { newObjection, OBJECTION, type ObjectionVerb, objectionFacts } from "~/domain/lifecycle/objection";
import { type AwaitedVerb, newSelection, type SelectionVerb, selectionFacts, selectionLifeOf } from "~/domain/lifecycle/selections";
import { rulesAt } from "~/domain/rulebook/rules";
import { isFrozenInTime, postponedOpening } from "~/domain/selection/opening";
import { selectionId } from "~/domain/selection/selection-id";
import { factsIn, person } from "./support";

export const AGENCIES = Array.from({ length: 5 }, (_, n) => `agency-${n + 1}`);

/** The people of a walk; each agency has one. */
export const PEOPLE: readonly Actor[] = [
  person("department", "department", ["purchaser_agent"], "clerk"),
  person("department", "department", ["purchaser_approver"], "approver"),
  person("department", "department", ["purchaser_agent", "purchaser_approver"], "both"),
  person("office", "office", ["office_operator"], "operator"),
  person("office", "office", ["office_supervisor"], "supervisor"),
  ...AGENCIES.map((id) => person(id, "agency", ["agency_admin", "agency_agent"], id)),
];

/** A commission in memory with what stands beside it; the interpreter below moves it as the workflows do. */
export type World = {
  facts: CommissionFacts;
  now: Date;
  readonly calendar: { current: Calendar };
  readonly itemCode: string;
  readonly entries: Set<string>;
  /** Moments at which each entry was made, for the invariants. */
  readonly enteredAt: Date[];
  roster: readonly string[];
  /** Everybody drawn, in order; empty before. */
  order: readonly string[];
  readonly drawn: { count: number };
  readonly moves: { readonly verb: Verb | AwaitedVerb; readonly before: CommissionFacts; readonly now: Date }[];
};

export function newWorld(now: Date, calendar: Calendar, itemCode: string): World {
  const rulesOf = commissionRules({ method: "RANDOM", publishedAt: null, enteredStatusAt: now, signedAt: null });
  const facts = factsIn("draft", { enteredStatusAt: now, rulesOf, editors: ["clerk"] });
  const empty = { entries: new Set<string>(), enteredAt: [], roster: [], order: [], drawn: { count: 0 }, moves: [] };
  return { facts, now, calendar: { current: calendar }, itemCode, ...empty };
}

type Patch = Partial<CommissionFacts> | null;
type Choice = { readonly share: number; readonly shuffle: (ids: readonly string[]) => readonly string[] };

function awardAt(world: World, position: number): CommissionFacts["award"] {
  const agencyId = world.order[position - 1];
  if (!agencyId) return null;
  return { position, agencyId, resultAt: world.now, awardedAt: null, confirmedAt: null, publicityUntil: null };
}

function passOn(world: World): Patch {
  const { award, alternatesLeft } = world.facts;
  const unsigned = { filing: null, rulesOf: { ...world.facts.rulesOf, signing: null } };
  return alternatesLeft > 0
    ? { award: awardAt(world, (award?.position ?? 0) + 1), alternatesLeft: alternatesLeft - 1, ...unsigned }
    : { award: null, alternatesLeft: 0, ...unsigned };
}

function freeze(world: World): Patch {
  const { facts, now } = world;
  world.roster = [...world.entries].sort();
  let selectsAt = facts.selectsAt ?? now;
  if (!isFrozenInTime(now, selectsAt, facts.rulesOf.publication) && world.roster.length >= facts.minimumEntrants) {
    const later = postponedOpening(world.calendar.current, now, selectsAt, facts.rulesOf.publication);
    if (!later.ok) return null;
    selectsAt = later.value;
  }
  return { frozenAt: now, frozenCount: world.roster.length, selectsAt };
}

function moveClose({ facts, calendar }: World): Patch {
  const rules = facts.rulesOf.publication;
  const moved = facts.closesAt && closeAfterOutage(calendar.current, facts.closesAt, facts.outages, rules);
  if (!moved?.ok || !moved.value) return null;
  return { closesAt: moved.value.closesAt, selectsAt: selectionAfter(moved.value.closesAt, rules) };
}

function endHold({ facts, now, calendar }: World): Patch {
  const holds = facts.holds.map((hold) => (hold.until ? hold : { ...hold, until: now }));
  const open = facts.holds.find((hold) => hold.until === null);
  if (facts.status !== "published" || !open || !facts.closesAt) return { holds };
  const close = resumeAfterHold(calendar.current, { due: facts.closesAt, heldAt: open.since, resumedAt: now, unit: "WD" });
  if (!close.ok) return null;
  return {
    holds,
    closesAt: close.value,
    selectsAt: selectionAfter(close.value, facts.rulesOf.publication),
  };
}

/** What a verb changes beside the status, as its workflow does; null when the workflow refuses. */
function effect(world: World, verb: Verb, actor: Actor, choice: Choice): Patch {
  const { facts, now } = world;
  const who = actor.kind === "user" ? actor : null;
  const hold = { kind: "OFFICE", since: now, until: null } as const;
  switch (verb) {
    case "edit":
      return { editors: [...new Set([...facts.editors, who?.userId ?? ""])] };
    case "publish": {
      const planned = planWindow(world.calendar.current, now, { windowWorkingDays: 3, closeMinute: "10:00" });
      if (!postableItem(world.itemCode).ok || !planned.ok) return null;
      const rulesOf = commissionRules({ method: "RANDOM", publishedAt: now, enteredStatusAt: now, signedAt: null });
      return { closesAt: planned.value.closesAt, selectsAt: planned.value.selectsAt, rulesOf };
    }
    case "enter":
      if (!who || world.entries.has(who.organisationId)) return null;
      world.entries.add(who.organisationId);
      world.enteredAt.push(now);
      return {};
    case "withdraw":
      return who && world.entries.delete(who.organisationId) ? {} : null;
    case "move-close":
      return moveClose(world);
    case "close-registration":
      return freeze(world);
    case "begin-selection":
      return { cancellationRequestedAt: null };
    case "take-result":
      return { award: awardAt(world, 1), alternatesLeft: world.order.length - 1 };
    case "issue-award":
      return { award: facts.award && { ...facts.award, awardedAt: now } };
    case "confirm-award":
      return { award: facts.award && { ...facts.award, confirmedAt: now } };
    case "decline-award":
    case "lapse-award":
    case "lapse-contract":
      return passOn(world);
    case "file-contract": {
      const side = who?.organisationKind === "agency" ? "provider" : "purchaser";
      const duration = { count: 15, unit: "WD" } as const;
      const filing: FilingFact = { side, filedAt: now, rejectedAt: null, confirmedAt: null, signedAt: now, duration, payDays: 30 };
      return { filing, rulesOf: { ...facts.rulesOf, signing: rulesAt(now) } };
    }
    case "confirm-filing":
    case "deem-filing-confirmed":
      return { filing: facts.filing && { ...facts.filing, confirmedAt: now } };
    case "reject-filing":
      return { filing: facts.filing && { ...facts.filing, rejectedAt: now } };
    case "deliver":
      return { delivery: { deliveredAt: now, rejectedAt: null } };
    case "reject-delivery":
      return { delivery: facts.delivery && { ...facts.delivery, rejectedAt: now }, rejectedDeliveries: facts.rejectedDeliveries + 1 };
    case "accept":
    case "deem-accepted":
      return { acceptedAt: now };
    case "record-payment":
      return { pendingPaymentAt: now };
    case "confirm-payment": {
      const open = facts.priceFen - facts.confirmedFen;
      return { pendingPaymentAt: null, confirmedFen: facts.confirmedFen + Math.max(1, Math.ceil(open * choice.share)) };
    }
    case "dispute-payment":
      return { pendingPaymentAt: null };
    case "rate":
      return { ratedAt: now };
    case "reply-rating":
      return { repliedAt: now };
    case "request-cancel":
      return { cancellationRequestedAt: now };
    case "consent-cancel":
    case "refuse-cancel":
      return { cancellationRequestedAt: null };
    case "set-hold":
      return { holds: [...facts.holds, hold] };
    case "lift-hold":
      return endHold(world);
    case "relist":
      return { relisted: true };
    case "discard":
    case "submit":
    case "recall":
    case "send-back":
    case "approve":
    case "return":
    case "cancel":
    case "close":
    case "fail-below-minimum":
    case "fail-selection":
    case "replace-bid":
    case "fail-by-objection":
      return {};
  }
}

function step(world: World, verb: Verb, actor: Actor, choice: Choice): boolean {
  const { facts, now } = world;
  const decided = COMMISSION.decide(verb, facts, actor, now, world.calendar.current);
  if (!decided.ok) return false;
  const patch = effect(world, verb, actor, choice);
  if (!patch) return false;
  world.facts = {
    ...facts,
    ...patch,
    status: decided.value,
    revision: facts.revision + (moveOf(verb).quiet ? 0 : 1),
    enteredStatusAt: decided.value === facts.status ? facts.enteredStatusAt : now,
  };
  world.moves.push({ verb, before: facts, now });
  const along = ALONG[verb];
  if (along && (along === "gather" || world.facts.selection) && !moveSelection(world, along)) throw new Error(`${verb} without ${along}`);
  return true;
}

/** What a move of the commission makes of its selection in the same transaction. */
const ALONG: Partial<Readonly<Record<Verb, SelectionVerb>>> = {
  publish: "gather",
  "close-registration": "freeze",
  cancel: "void",
  "consent-cancel": "void",
};

/** One move of the commission's selection, which nobody presses. False when it was refused. */
function moveSelection(world: World, verb: SelectionVerb): boolean {
  const { facts, now, calendar } = world;
  const on = facts.selection ? selectionFacts(facts, facts.selection) : newSelection(facts, selectionId(facts.number ?? "", 0), now);
  const decided = selectionLifeOf(facts.method).decide(verb, on, SYSTEM, now, calendar.current);
  if (!decided.ok) return false;
  const { commission: _commission, ...state } = on;
  const failure = decided.value === "failed" ? "F01" : null;
  world.facts = { ...facts, selection: { ...state, status: decided.value, enteredStatusAt: now, failure } };
  return true;
}

/** The draw of the selection, whose order the commission takes. */
function draw(world: World, choice: Choice): boolean {
  const { facts, now } = world;
  // The beacon signs nothing before its moment.
  if (!facts.selectsAt || now < facts.selectsAt || !moveSelection(world, "draw")) return false;
  world.moves.push({ verb: "draw", before: facts, now });
  world.order = choice.shuffle(world.roster).slice(0, facts.rulesOf.publication.value("draw.positions"));
  world.drawn.count += 1;
  return moveSelection(world, "conclude") && step(world, "take-result", SYSTEM, choice);
}

/** One press, and what follows at once from it, as in one transaction. False when it was refused. */
export function press(world: World, verb: Verb, actor: Actor, choice: Choice): boolean {
  if (!step(world, verb, actor, choice)) return false;
  for (
    let next = COMMISSION.dueMove(world.facts, world.now, world.calendar.current);
    next;
    next = COMMISSION.dueMove(world.facts, world.now, world.calendar.current)
  ) {
    if (moveOf(next).fires !== "at-once" || !step(world, next, SYSTEM, choice)) break;
  }
  return true;
}

const OBJECTION_TEXT = { agencyId: null, draftedBy: null, answeredAt: null } as const;

/** Somebody objects to the result, or whoever may goes on with the objection that stands. False when nobody may. */
export function pressObjection(world: World, verb: ObjectionVerb, actor: Actor, choice: Choice): boolean {
  const { facts, now, calendar } = world;
  const [open] = facts.objections;
  const begins = verb === "record-objection";
  const on = begins ? newObjection(facts, "o", now, []) : open && objectionFacts(facts, open);
  if (!on) return false;
  const decided = OBJECTION.decide(verb, on, actor, now, calendar.current);
  if (!decided.ok) return false;
  if (begins) {
    const begun = { id: "o", status: "filed", enteredStatusAt: now, filedAt: now, ...OBJECTION_TEXT } as const;
    const hold = { kind: "OBJECTION", since: now, until: null } as const;
    const holds = facts.objections.length > 0 ? facts.holds : [...facts.holds, hold];
    world.facts = { ...facts, objections: [...facts.objections, begun], holds };
    return true;
  }
  const others = facts.objections.slice(1);
  if (decided.value === "filed" || decided.value === "answered") {
    const draftedBy = verb === "draft-answer" && actor.kind === "user" ? actor.userId : verb === "return-answer" ? null : on.draftedBy;
    const { commission: _commission, entrants: _entrants, ...state } = on;
    const answeredAt = decided.value === "answered" ? now : null;
    world.facts = { ...facts, objections: [{ ...state, status: decided.value, draftedBy, answeredAt }, ...others] };
    return true;
  }
  const left = decided.value === "upheld" ? [] : others;
  const holds = left.length > 0 ? facts.holds : facts.holds.map((each) => ({ ...each, until: each.until ?? now }));
  world.facts = { ...facts, objections: left, holds };
  return decided.value !== "upheld" || step(world, "fail-by-objection", SYSTEM, choice);
}

/** A round of the scheduler: what is due, and the draw when it waits for the beacon. */
export function tick(world: World, choice: Choice): boolean {
  const due = COMMISSION.dueMove(world.facts, world.now, world.calendar.current);
  if (due) return press(world, due, SYSTEM, choice);
  return world.facts.status === "selecting" && draw(world, choice);
}

export const isOver = (world: World): boolean => (FINAL_STATUSES as readonly string[]).includes(world.facts.status);
