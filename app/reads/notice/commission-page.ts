import type { Database } from "#db/client";
import { artefactsOf } from "#db/queries/artefacts";
import { knownCalendar } from "#db/queries/calendar";
import { currentAward, currentFiling, deliveryFacts, factsFrom } from "#db/queries/commission-facts";
import { noticeByNumber, numberOf } from "#db/queries/commissions";
import { drawByNumber } from "#db/queries/draws";
import { filesOfMany } from "#db/queries/files";
import { lateDutiesOf } from "#db/queries/late-duties";
import { entrantsTold, maySeeRoster } from "~/domain/access/visibility";
import type { CommissionTerms } from "~/domain/commission/terms";
import { agreedTerms, compareWithNotice } from "~/domain/contract/key-terms";
import { atTime } from "~/domain/kernel/time";
import { nextStep } from "~/domain/lifecycle/ahead";
import { awardStanding } from "~/domain/lifecycle/award-standing";
import { dueOf } from "~/domain/lifecycle/clocks";
import { lateDeliveries } from "~/domain/lifecycle/deliveries";
import { rulesToSign } from "~/domain/lifecycle/facts";
import { latenessOf, timelinessOf } from "~/domain/lifecycle/lateness";
import { objectionPeriod } from "~/domain/lifecycle/objection-period";
import { turnsOf } from "~/domain/lifecycle/turns";
import { isPriced } from "~/domain/selection/carried";
import { beaconKey, keyFingerprint } from "~/domain/verifiable/beacon";
import { courseOf } from "~/domain/verifiable/course";
import { wholeMinute } from "~/lib/whole-minute";
import { tellingObjections } from "../desk/standing";
import { contractFiles, subjectsOfFiles } from "../files/contract-files";
import { readLowPrices } from "../selection/low-prices";
import { readPrices } from "../selection/prices";
import { readNotice } from "./notice";
import { aheadSteps, recordedEvents } from "./timeline";

/** The public page of one commission: what anybody may know, in the page's shape. Null before publication and for unknown numbers. */
export async function readCommissionPage(database: Database, number: string, now: Date) {
  const { db } = database;
  const found = await noticeByNumber(db, number);
  const publishedAt = found?.row.publishedAt;
  if (!found || !publishedAt) return null;
  const { row, purchaser } = found;
  const calendar = await knownCalendar(db, now);
  const artefacts = await artefactsOf(db, row.id);
  const facts = factsFrom(row, artefacts);
  const notice = await readNotice(db, row, now, calendar, rulesToSign(facts, now), purchaser);
  const terms = agreedTerms(row.terms as CommissionTerms, facts.priceFen);
  const run = artefacts.runs.find(({ id }) => id === facts.selection?.id) ?? null;
  const proof = run?.drawnAt ? ((await drawByNumber(db, run.id))?.proof ?? null) : null;
  const filing = currentFiling(artefacts);
  const { signing } = facts.rulesOf;
  const payDue = dueOf("CK_PAY", facts, calendar);
  const rateDue = dueOf("CK_RATE_P", facts, calendar);
  const [rating] = artefacts.ratings;
  const minute = wholeMinute(now);
  const turns = turnsOf(facts, now, calendar);
  const duties = (await lateDutiesOf(db, [row.id], minute)).get(row.id) ?? [];
  const ahead = aheadSteps(facts, now, calendar);
  const late = lateDeliveries(facts, deliveryFacts(artefacts), calendar);
  return {
    calendar,
    id: row.id,
    number,
    title: row.title,
    status: row.status,
    enteredStatusAt: row.enteredStatusAt,
    held: facts.holds.some((each) => each.until === null),
    hold: artefacts.holds.find((each) => each.until === null) ?? null,
    objections: tellingObjections(row, artefacts).map(({ agencyId: _agencyId, draftedBy: _draftedBy, ...each }) => each),
    failureReason: row.failureReason,
    cancelReason: row.cancelReason,
    cancelNote: row.cancelNote,
    notice,
    /** The notice's terms, once there is an award at its price. */
    terms,
    publishedAt,
    closesAt: row.closesAt,
    selectsAt: row.selectsAt,
    /** By which certificates its close was moved, the first one first. */
    closeMoves: artefacts.closeMoves,
    /** Live entries, where the method tells them; the roster itself only from the close on. */
    entrants: entrantsTold(row, artefacts.entrants),
    minimum: facts.minimumEntrants,
    frozen: row.frozenCount !== null,
    turns,
    /** What is overdue, and what was late and is over. */
    late: latenessOf(duties, minute, calendar),
    /** What comes next, once the present turn is over: never a day that has passed. */
    next: nextStep(turns, ahead, now),
    objectionPeriod: objectionPeriod(facts, now, calendar),
    objectionDays: facts.rulesOf.publication.value("objection_wd"),
    run: run && { ...run, roster: maySeeRoster(row) ? run.roster : [], fingerprint: keyFingerprint(beaconKey(run.beacon)) },
    course: proof && courseOf(proof),
    /** The opened bids, of a method with prices; null before the opening. */
    prices: isPriced(row.method) ? await readPrices(db, facts) : null,
    /** The questions about abnormally low prices, as anybody may read them. */
    lowPrices: isPriced(row.method) ? await readLowPrices(db, facts, null, now, calendar) : [],
    awards: artefacts.awards.map(
      ({ agencyId: _agencyId, priceFen: _priceFen, admission: _admission, publicityUntil: _publicityUntil, ...each }) => ({
        ...each,
        standing: awardStanding(each, row.status),
      }),
    ),
    current: currentAward(artefacts)?.position ?? null,
    contract: filing &&
      signing && {
        ...filing,
        comparison: compareWithNotice(terms, filing, signing),
        payDaysByRule: signing.value("pay_days"),
      },
    /** Of the contract and the deliveries names and checksums are public: to compare by, not to open. */
    partyFiles: filing ? contractFiles(await filesOfMany(db, subjectsOfFiles(row, artefacts)), row, artefacts) : [],
    deliveries: artefacts.deliveries.map((each, at) => ({ ...each, late: late[at] ?? null })),
    payDue,
    payments: artefacts.payments.map((each) => ({
      paidOn: each.paidOn,
      amountFen: each.amountFen,
      recordedAt: each.recordedAt,
      outcome: each.outcome,
      /** In time or late; null while its last day is not known. */
      timeliness: payDue && "at" in payDue ? timelinessOf(payDue.at, atTime(each.paidOn), calendar) : null,
    })),
    acceptedAt: row.acceptedAt,
    rating: rating
      ? { ...rating, timeliness: rateDue && "at" in rateDue ? timelinessOf(rateDue.at, rating.submittedAt, calendar) : null }
      : null,
    relistOf: row.relistOf ? await numberOf(db, row.relistOf) : null,
    relistedAs: artefacts.relistedAs.find((each) => each.number)?.number ?? null,
    past: await recordedEvents(db, facts),
    ahead,
  };
}

/** What the page's components see: everything but the calendar, which only dates are computed with. */
export type CommissionPage = Omit<NonNullable<Awaited<ReturnType<typeof readCommissionPage>>>, "calendar">;
