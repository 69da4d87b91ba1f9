import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Calendar, calendarOf } from "~/domain/kernel/calendar";
import { COMMISSION_STATUSES } from "~/domain/kernel/statuses";
import { COMMISSION, moveOf, VERBS, type Verb } from "~/domain/lifecycle/commission";
import { isHeld } from "~/domain/lifecycle/facts";
import { OBJECTION } from "~/domain/lifecycle/objection";
import { type AnyVerb, anyMoveOf, turnsOf } from "~/domain/lifecycle/turns";
import { DRAW_VERSION, type DrawInputs, runDraw } from "~/domain/verifiable/draw";
import { portableHashes } from "~/domain/verifiable/hash";
import { cases, LONG, numbersFrom, runs } from "../../support/cases";
import { calendar2026, shanghai, year2026 } from "../kernel/calendar-2026";
import { isOver, newWorld, PEOPLE, press, pressObjection, tick, type World } from "./walk";

const WALKS = 10_000;
const STEPS = 36;
const POSTABLE = "TJ-ZJ-002";
const ABOLISHED = "TJ-ZJ-022";
const HOUR = 3_600_000;
const FIRST = shanghai("2026-01-05 09:00").getTime();
const LAST = shanghai("2026-12-31 18:00").getTime();

/** Years that nobody has announced, so that a walk can be brought to its end. */
const later: Calendar = calendarOf([
  year2026,
  ...[2027, 2028].map((year) => ({ year, notice: "", holidays: [`${year}-01-01`], workdays: [] })),
]);
const possible = new Map(COMMISSION_STATUSES.map((status) => [status, VERBS.filter((verb) => moveOf(verb).from.includes(status))]));

function drawInputs(ids: readonly string[], opensAt: Date): DrawInputs {
  const beacon = { kind: "local", pk: "00", threshold: 1, size: 1, opensAt: `${opensAt.toISOString().slice(0, 19)}Z` } as const;
  const entrants = ids.map((id) => ({ id, w: 1 }));
  return { v: DRAW_VERSION, id: "MX-2026-000001", purpose: "select", method: "uniform", draw: Math.min(3, ids.length), entrants, beacon };
}

/** Thrown rather than asserted: millions of these are asked. */
function must(invariant: string, holds: unknown): void {
  if (!holds) throw new Error(`broken: ${invariant}`);
}

type Walk = { readonly world: World; readonly roll: (below: number) => number; readonly choice: Parameters<typeof tick>[1] };

function begin(seed: number): Walk {
  const roll = numbersFrom(seed);
  const item = roll(12) === 0 ? ABOLISHED : POSTABLE;
  const world = newWorld(new Date(FIRST + roll(LAST - FIRST)), calendar2026, item);
  const signature = new Uint8Array(48).map(() => roll(256));
  const shuffle = (ids: readonly string[]) => {
    const inputs = drawInputs(ids, world.facts.selectsAt ?? world.now);
    const { result } = runDraw(portableHashes, inputs, signature);
    must("I3: the draw replays", runDraw(portableHashes, inputs, signature).result.join() === result.join());
    return [...result];
  };
  return { world, roll, choice: { share: (roll(10) + 1) / 10, shuffle } };
}

/** Lets time pass: to the next due moment, a millisecond before or after it, or by hours. */
function wait({ world, roll }: Walk): void {
  const due = COMMISSION.nextDue(world.facts, world.calendar.current);
  const target = due && "at" in due ? due.at.getTime() : null;
  const jump = roll(4);
  const to = target !== null && jump > 0 ? target + jump - 2 : world.now.getTime() + roll(60) * HOUR;
  world.now = new Date(Math.max(world.now.getTime(), to));
}

const DESTROYS: readonly Verb[] = ["edit", "discard", "cancel", "recall", "return", "send-back", "withdraw", "set-hold"];

/** Any move that the status knows, by anybody, or by whoever may. */
function pressSomething({ world, roll, choice }: Walk): boolean {
  const all = possible.get(world.facts.status) ?? [];
  const verbs = roll(4) > 0 ? all.filter((verb) => !DESTROYS.includes(verb)) : all;
  const verb = verbs[roll(verbs.length)];
  const first = roll(PEOPLE.length);
  const people = roll(3) === 0 ? PEOPLE.slice(first, first + 1) : [...PEOPLE.slice(first), ...PEOPLE.slice(0, first)];
  return verb !== undefined && people.some((actor) => press(world, verb, actor, choice));
}

/** The ordinary course, one step further: without it few walks would come as far as a contract. */
function goOn(walk: Walk): boolean {
  const { world, choice } = walk;
  if (world.facts.status === "published" && world.entries.size < 4) return PEOPLE.some((actor) => press(world, "enter", actor, choice));
  if (tick(world, choice)) return true;
  const turn = COMMISSION.turnsOf(world.facts, world.now, world.calendar.current).at(-1);
  if (turn && turn.party !== "entrants" && PEOPLE.some((actor) => press(world, turn.verb, actor, choice))) return true;
  wait(walk);
  return false;
}

/** An objection is made, or whoever may goes on with the one that stands. */
function object({ world, roll, choice }: Walk): boolean {
  if (world.facts.status !== "result_published") return false;
  const first = roll(OBJECTION.verbs.length);
  const verbs = [...OBJECTION.verbs.slice(first), ...OBJECTION.verbs.slice(0, first)];
  return verbs.some((verb) => PEOPLE.some((actor) => pressObjection(world, verb, actor, choice)));
}

function act(walk: Walk): boolean {
  const kind = walk.roll(10);
  if (walk.roll(3) === 0 && object(walk)) return true;
  if (kind < 5) return goOn(walk);
  if (kind < 6) wait(walk);
  return kind < 7 ? tick(walk.world, walk.choice) : pressSomething(walk);
}

function holdsEverywhere(world: World): void {
  const { facts, now, moves } = world;
  const calendar = world.calendar.current;
  const waits = () =>
    turnsOf(facts, now, calendar).length > 0 || COMMISSION.nextDue(facts, calendar) !== null || facts.status === "selecting";
  must("I11: somebody's turn, a moment of the clock, the beacon, or a year by name", isOver(world) || waits());
  must("no more is confirmed as paid than the price", facts.confirmedFen <= facts.priceFen);
  must("one hold at a time", facts.holds.filter((hold) => hold.until === null).length <= 1);
  must("an open objection holds", facts.objections.length === 0 || isHeld(facts));
  must("one draw", world.drawn.count <= 1);
  const standing = facts.selection?.status;
  must("a selection from the notice on", (facts.closesAt === null) === (facts.selection === null));
  must("selected with a result alone", (facts.award !== null || facts.status === "result_published") <= (standing === "selected"));
  must("frozen until it is drawn", facts.status !== "selecting" || standing === "frozen");
  must("nothing of it goes on when it is over", !isOver(world) || (standing !== "gathering" && standing !== "frozen"));
  if (facts.award) {
    must("I5: the winner was in the frozen roster", world.roster.includes(facts.award.agencyId));
    must("I18: the award follows the drawn order", world.order[facts.award.position - 1] === facts.award.agencyId);
    must("I18: nobody is passed over", facts.award.position + facts.alternatesLeft === world.order.length);
  }
  const last = moves.at(-1);
  if (!last) return;
  must("the revision never goes back", facts.revision >= last.before.revision);
  must("a hold blocks", !isHeld(last.before) || anyMoveOf(last.verb).underHold);
}

/** What must be true of single moves, looked at once over the whole walk. */
function holdsOverall(world: World): void {
  const closed = world.moves.find(({ verb }) => verb === "close-registration");
  const count = (...verbs: readonly AnyVerb[]) => world.moves.filter(({ verb }) => verbs.includes(verb)).length;
  for (const { verb, before, now } of world.moves) {
    const early = before.selectsAt !== null && now < before.selectsAt;
    const entry = verb === "enter" || verb === "withdraw";
    must("I16: no entry at or after the close", !entry || (before.closesAt && now < before.closesAt && !before.frozenAt));
    must(
      "I8: no award while an objection is open or a hold stands",
      verb !== "issue-award" || !(before.objections.length > 0 || isHeld(before)),
    );
    const margin = before.frozenAt && before.selectsAt ? before.selectsAt.getTime() - before.frozenAt.getTime() : 0;
    must("frozen before the beacon's value can exist", verb !== "begin-selection" || margin > 60_000);
    must("drawn from a frozen roster, not before the opening", verb !== "draw" || (before.frozenAt && !early));
    must("I17: an abolished item is not published", verb !== "publish" || world.itemCode === POSTABLE);
    must("nobody cancels once the result can be known", (verb !== "consent-cancel" && verb !== "request-cancel") || early);
    must("nobody cancels alone after the close", verb !== "cancel" || !closed);
  }
  must("I9: one rating", count("rate") <= 1);
  must("published once, relisted once", count("publish") <= 1 && count("relist") <= 1);
  must("two rejections", count("reject-delivery") <= 2);
  must("two alternates", count("decline-award", "lapse-award", "lapse-contract") <= 3);
}

/** The objection that stands is decided as soon as it may be; until then its answer's term passes. */
function settle(world: World, choice: Walk["choice"]): boolean {
  if (PEOPLE.some((actor) => pressObjection(world, "dismiss-objection", actor, choice))) return true;
  world.now = new Date(world.now.getTime() + 24 * HOUR);
  return true;
}

/** Everybody now does what is theirs: the walk must come to an end, whatever happened before. */
function bringToAnEnd({ world, choice }: Walk): void {
  const home = new Map<Verb, number>();
  for (let step = 0; step < 80 && !isOver(world); step++) {
    if (world.itemCode === ABOLISHED && world.facts.status === "submitted") return;
    if (step > 5) world.calendar.current = later;
    if (tick(world, choice)) continue;
    if (world.facts.objections.length > 0 && settle(world, choice)) continue;
    const turn = COMMISSION.turnsOf(world.facts, world.now, world.calendar.current).find(({ verb }) => {
      const back = ["send-back", "return", "reject-filing", "reject-delivery", "dispute-payment", "refuse-cancel"];
      return !back.includes(verb) && (home.get(verb) ?? 0) < 5;
    });
    const done = turn && PEOPLE.some((actor) => press(world, turn.verb, actor, { ...choice, share: 1 }));
    if (done) home.set(turn.verb, (home.get(turn.verb) ?? 0) + 1);
    else {
      const next = COMMISSION.nextDue(world.facts, world.calendar.current);
      if (next && "at" in next && next.at > world.now) world.now = next.at;
      else world.now = new Date(world.now.getTime() + 24 * HOUR);
    }
    holdsEverywhere(world);
  }
  must("brought to an end", isOver(world));
  for (const actor of [...PEOPLE, ...PEOPLE]) press(world, "relist", actor, choice);
}

describe("random walks", () => {
  test(`${cases(WALKS)} of them break no invariant of market §13, and each can be brought to an end`, () => {
    const seen = new Set<AnyVerb>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const walk = begin(seed);
        for (let step = 0; step < STEPS && !isOver(walk.world); step++) {
          if (act(walk)) holdsEverywhere(walk.world);
        }
        bringToAnEnd(walk);
        holdsOverall(walk.world);
        for (const { verb } of walk.world.moves) seen.add(verb);
      }),
      runs(WALKS),
    );
    const unseen = VERBS.filter((verb) => !seen.has(verb));
    // The rarest verbs need every walk.
    expect(LONG ? unseen : unseen.slice(5)).toEqual([]);
  });

  test("a refused press changes nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const walk = begin(seed);
        for (let step = 0; step < STEPS && !isOver(walk.world); step++) {
          const before = walk.world.facts;
          if (walk.roll(4) === 0) wait(walk);
          else if (!pressSomething(walk)) must("a refused press changes nothing", walk.world.facts === before);
        }
        for (const actor of PEOPLE) {
          for (const verb of VERBS) {
            const decided = COMMISSION.decide(verb, walk.world.facts, actor, walk.world.now, calendar2026);
            must(`${verb} is not for now`, moveOf(verb).from.includes(walk.world.facts.status) || !decided.ok);
          }
        }
      }),
      runs(500),
    );
  });
});
