import type { Queryable } from "#db/client";
import { ownEntry } from "#db/queries/agency-entries";
import type { CommissionRow } from "#db/queries/commission-facts";
import type { Coach, Saying } from "~/components/demonstration/coach";
import { maySeeEntry } from "~/domain/access/visibility";
import type { Actor } from "~/domain/kernel/actor";
import { isTurnParty } from "~/domain/lifecycle/turn-party";
import { anyVerb, subjectOf } from "~/domain/lifecycle/turns";
import { DESKS, deskHere } from "~/lib/desks";
import { movePath, paths } from "~/lib/paths";
import { stepAfter, TOUR_STEPS, type TourMarks, type TourStep } from "~/lib/tour-marks";
import { type Hand, handOf, planStep, tourCommission } from "./tour";

/** What is said on a page, the page of the step's one press where it has one, and which step the button opens. */
type Said = Pick<Coach, "saying" | "link"> & { readonly next: TourStep | null };

/** An address as far as it names a page. */
const pageOf = (path: string): string => path.split(/[?#]/)[0] ?? "";

const isHand = (actor: Actor, hand: Hand): boolean =>
  actor.kind === "user" && actor.organisationId === hand.organisationId && hand.roles.some((role) => actor.roles.includes(role));

const hasEntered = async (db: Queryable, actor: Actor, row: CommissionRow): Promise<boolean> =>
  actor.kind === "user" &&
  maySeeEntry(actor, { ...row, agencyId: actor.organisationId }) &&
  (await ownEntry(db, actor.organisationId, row.id)) !== null;

/** What is said of the page at each step that one page shows; null where another page is open, or another person reads it. */
async function sayingOf(db: Queryable, actor: Actor, step: Exclude<TourStep, "finish">, path: string): Promise<Saying | null> {
  const plan = await planStep(db, step);
  const row = plan && (await tourCommission(db));
  if (!row) return null;
  const isPlanned = path === pageOf(plan.path);
  const isPerson = typeof plan.becomes === "string" || (actor.kind === "user" && actor.userId === plan.becomes.userId);
  if (step === "enter") {
    if (isPlanned && row.status !== "published") return "tooLate";
    if (path !== paths.agency.work(row.id) || !isPerson) return null;
    if (await hasEntered(db, actor, row)) return "entered";
    return row.status === "published" ? "enter" : "tooLate";
  }
  if (!isPlanned) return null;
  if (step === "forward") return row.resultAt ? "forward" : "waiting";
  if (step === "watch") return !row.resultAt ? "waiting" : (await hasEntered(db, actor, row)) ? "watchOwn" : "watch";
  return step === "refuse" && !isPerson ? null : step;
}

async function looking(db: Queryable, actor: Actor, step: Exclude<TourStep, "finish">, path: string): Promise<Said> {
  const saying = await sayingOf(db, actor, step, path);
  const link = saying === "tamper" ? `${path}#tamper` : null;
  return { saying: saying ?? "elsewhere", link, next: !saying ? step : saying === "waiting" ? "forward" : stepAfter(step) };
}

/** The last step stands on every page of the tour's commission: whose hand it waits for, and what the one press is. */
function finishing(actor: Actor, row: CommissionRow, hand: Hand | null, path: string): Said {
  const work = actor.kind === "user" ? DESKS[deskHere(actor, path)].work(row.id) : null;
  const isAtWork = work !== null && (path === work || path.startsWith(`${work}/`));
  const said = (saying: Saying, next: TourStep | null = null, link: string | null = null): Said => ({ saying, next, link });
  if (!isAtWork && path !== paths.commission(row.number ?? "")) return said("elsewhere", "finish");
  if (row.status === "closed") return said("closed");
  const verb = anyVerb(row.turnVerb);
  if (hand && work && isAtWork && verb && isHand(actor, hand)) {
    const move = movePath(work, subjectOf(verb), verb);
    return path === move ? said("yoursHere") : said("yours", null, move);
  }
  if (hand) return said("others", "finish");
  return row.nextDueAt ? said("time", "finish") : said("idle");
}

/**
 * What stands at the top of the page at `path` (plain, with its query) while this visitor is in the tour; null outside it, and on the
 * tour's own page. What it says of a page is true of that page alone: on any other it leads back.
 */
export async function readCoach(db: Queryable, actor: Actor, { at }: TourMarks, path: string): Promise<Coach | null> {
  const page = pageOf(path);
  if (!at || page === paths.tour) return null;
  const row = await tourCommission(db);
  if (!row) return null;
  const hand = await handOf(db, row);
  const said = at === "finish" ? finishing(actor, row, hand, page) : await looking(db, actor, at, page);
  const verb = anyVerb(row.turnVerb);
  return {
    ...said,
    step: at,
    number: TOUR_STEPS.indexOf(at) + 1,
    steps: TOUR_STEPS.length,
    turn: verb && isTurnParty(row.turnParty) ? { party: row.turnParty, verb, due: row.turnDueAt && { at: row.turnDueAt } } : null,
    jumpsTo: said.next === "finish" && !hand ? row.nextDueAt : null,
  };
}
