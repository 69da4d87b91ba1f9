import { and, eq, isNull } from "drizzle-orm";
import type { Database, Queryable } from "#db/client";
import { type Artefacts, artefactsOf } from "#db/queries/artefacts";
import { loadCalendar } from "#db/queries/calendar";
import { currentAward, currentFiling, factsFrom } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { type FileRow, filesOfMany } from "#db/queries/files";
import { objection } from "#db/schema/commission";
import { organisation } from "#db/schema/people";
import type { CommissionTerms } from "~/domain/commission/terms";
import { type Comparison, compareWithNotice } from "~/domain/contract/key-terms";
import type { OrganisationKind, UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { Refusal } from "~/domain/kernel/decision";
import { CLOCK_RULES, type Due, deliverDue, dueOf } from "~/domain/lifecycle/clocks";
import { moveOf, type Verb } from "~/domain/lifecycle/commission";
import { deadlineOf, decideMove } from "~/domain/lifecycle/decide";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { type ActiveRuleKey, rule } from "~/domain/rulebook/rules";
import type { NoticeFile } from "./notice";
import { type PastEvent, pastEvents } from "./timeline";
import { mayOpenWork, type WorkHead, workHead } from "./work-facts";

export type FiledContract = Artefacts["filings"][number] & {
  readonly comparison: readonly Comparison[];
  readonly files: readonly NoticeFile[];
};
export type HandedIn = Artefacts["deliveries"][number] & { readonly files: readonly NoticeFile[] };

/** The page on which one move is made: what it is about, whether it can be made now, by when, and the facts to decide by. */
export type VerbPage = {
  readonly head: WorkHead;
  readonly verb: Verb;
  readonly desk: OrganisationKind;
  /** Why it cannot be done now; null when it can. */
  readonly refusal: Refusal | null;
  readonly deadline: Due | null;
  /** The rule that the deadline comes from; null when it is a date of the contract. */
  readonly basis: ActiveRuleKey | null;
  readonly purchaser: { readonly name: string; readonly englishName: string | null };
  readonly provider: { readonly name: string; readonly uscc: string; readonly position: number; readonly awardedAt: Date | null } | null;
  readonly alternatesLeft: number;
  readonly terms: CommissionTerms;
  /** The latest filing of the award whose turn it is. */
  readonly contract: FiledContract | null;
  readonly deliverDue: Due | null;
  readonly deliveries: readonly HandedIn[];
  readonly rejectionsLeft: number;
  readonly acceptedAt: Date | null;
  readonly payDue: Due | null;
  readonly payDays: number;
  /** Contract price less confirmed transfers, in fen. */
  readonly owedFen: number;
  readonly payments: Artefacts["payments"];
  readonly rating: Artefacts["ratings"][number] | null;
  readonly hold: Artefacts["holds"][number] | null;
  /** With its author for the office alone. */
  readonly objection: { readonly objector: string; readonly receivedOn: string; readonly digest: string } | null;
  readonly objectionDue: Due | null;
  readonly cancellation: Artefacts["cancellations"][number] | null;
  /** What happened last, to tell a stale form what changed. */
  readonly latest: readonly PastEvent[];
};

const LATEST = 20;

const shown = ({ id, name, bytes, sha256, uploadedAt, supersededAt, supersedeReason }: FileRow): NoticeFile => ({
  ...{ id, name, bytes, sha256, uploadedAt },
  superseded: supersededAt ? (supersedeReason ?? "") : null,
});

async function openObjection(db: Queryable, commissionId: string): Promise<VerbPage["objection"]> {
  const [row] = await db
    .select({ objector: objection.objector, receivedOn: objection.receivedOn, digest: objection.digest })
    .from(objection)
    .where(and(eq(objection.commissionId, commissionId), isNull(objection.decidedAt)));
  return row ?? null;
}

/** The deadline of a move with the rule it comes from: the later of two terms names its own. */
function deadlineWithBasis(verb: Verb, facts: CommissionFacts, calendar: Calendar): Pick<VerbPage, "deadline" | "basis"> {
  const code = moveOf(verb).deadline ?? (verb === "reply-rating" ? "CK_REPLY" : verb === "record-objection" ? "CK_OBJECTION" : undefined);
  if (!code) return { deadline: null, basis: null };
  const deadline = deadlineOf(code, facts, calendar);
  if (code === "deliver") {
    const fix = dueOf("CK_FIX", facts, calendar);
    const isFix = fix !== null && deadline !== null && "at" in fix && "at" in deadline && fix.at.getTime() === deadline.at.getTime();
    return { deadline, basis: isFix ? "accept.fix" : null };
  }
  return { deadline, basis: code === "unsigned" ? "void" : CLOCK_RULES[code] };
}

/** Everything that the page of a move shows to this viewer; null when there is no such commission or it is not theirs. */
export async function readVerbPage(database: Database, actor: UserActor, id: string, verb: Verb, now: Date): Promise<VerbPage | null> {
  const db = database.db;
  const row = await commissionById(db, id);
  if (!row?.publishedAt || !mayOpenWork(actor, row)) return null;
  const calendar = await loadCalendar(db);
  const artefacts = await artefactsOf(db, id);
  const facts = factsFrom(row, artefacts);
  const decided = decideMove(verb, facts, actor, now, calendar);
  const filing = currentFiling(artefacts);
  const award = currentAward(artefacts);
  const files = await filesOfMany(db, [...(filing ? [filing.id] : []), ...artefacts.deliveries.map((each) => each.id)]);
  const filesOfSubject = (subject: string) => files.filter((each) => each.subjectId === subject).map(shown);
  const [purchaser] = await db
    .select({ name: organisation.name, englishName: organisation.englishName })
    .from(organisation)
    .where(eq(organisation.id, row.purchaserId));
  const terms = row.terms as CommissionTerms;
  return {
    head: workHead(row, facts, actor, now, calendar),
    verb,
    desk: actor.organisationKind,
    refusal: decided.ok ? null : decided,
    ...deadlineWithBasis(verb, facts, calendar),
    purchaser: purchaser ?? { name: "", englishName: null },
    provider: award && { name: award.name, uscc: award.uscc, position: award.position, awardedAt: award.awardedAt },
    alternatesLeft: facts.alternatesLeft,
    terms,
    contract: filing && { ...filing, comparison: compareWithNotice(terms, filing), files: filesOfSubject(filing.id) },
    deliverDue: deliverDue(facts, calendar),
    deliveries: artefacts.deliveries.map((each) => ({ ...each, files: filesOfSubject(each.id) })),
    rejectionsLeft: Math.max(0, rule("accept.rounds") - facts.rejectedDeliveries),
    acceptedAt: row.acceptedAt,
    payDue: dueOf("CK_PAY", facts, calendar),
    payDays: filing?.payDays ?? rule("pay_days"),
    owedFen: facts.priceFen - facts.confirmedFen,
    payments: artefacts.payments,
    rating: artefacts.ratings[0] ?? null,
    hold: artefacts.holds.find((each) => each.until === null) ?? null,
    objection: actor.organisationKind === "office" ? await openObjection(db, id) : null,
    objectionDue: row.status === "result_published" ? dueOf("CK_OBJECTION", facts, calendar) : null,
    cancellation: artefacts.cancellations.find((each) => each.decidedAt === null) ?? null,
    latest: (await pastEvents(db, id, actor.organisationKind === "agency" ? "public" : "own")).slice(-LATEST),
  };
}
