import type { Database, Queryable } from "#db/client";
import { type Artefacts, artefactsOf } from "#db/queries/artefacts";
import { type CommissionRow, currentAward, factsFrom } from "#db/queries/commission-facts";
import { publishedByNumber } from "#db/queries/commissions";
import { organisationById } from "#db/queries/people";
import { findItem } from "~/domain/catalogue/find-item";
import type { CommissionTerms } from "~/domain/commission/terms";
import { agreedTerms } from "~/domain/contract/key-terms";
import type { UserActor } from "~/domain/kernel/actor";
import { awardStanding } from "~/domain/lifecycle/award-standing";
import { rulesToSign } from "~/domain/lifecycle/facts";
import type { Rule } from "~/domain/rulebook/rules";
import { carriedMethod } from "~/domain/selection/carried";
import type { CarriedMethod } from "~/domain/selection/methods";
import { readWork, type WorkHead } from "../desk/work-facts";

type Award = Artefacts["awards"][number];

/** What the award notice and the form of the contract are filled in with. */
export type Paper = {
  readonly number: string;
  readonly title: string;
  readonly item: { readonly zh: string; readonly en: string } | null;
  readonly method: CarriedMethod;
  readonly purchaser: { readonly name: string; readonly uscc: string };
  readonly provider: { readonly name: string; readonly uscc: string; readonly position: number };
  readonly awardedAt: Date;
  /** Why it counts no more; null while it stands. */
  readonly lapsed: "declined" | "silent" | "unsigned" | "void" | null;
  /** The notice's terms at the price of the award. */
  readonly terms: CommissionTerms;
  /** Of acceptance, payment and filing, by the rules of the signing or, before it, of now. */
  readonly limits: {
    readonly accept: number;
    readonly rounds: number;
    readonly pay: number;
    readonly payMost: number;
    readonly file: number;
  };
  /** What has to be done by when, each rule with its basis. */
  readonly days: readonly Rule[];
};

function lapsedOf(award: Award, row: CommissionRow): Paper["lapsed"] {
  if (award.endedAt) return award.endReason ?? "void";
  return awardStanding(award, row.status) === "void" ? "void" : null;
}

/** The paper of an award that was notified; one query. */
async function paperOf(db: Queryable, row: CommissionRow, artefacts: Artefacts, award: Award, now: Date): Promise<Paper | null> {
  const { awardedAt } = award;
  if (!awardedAt) return null;
  const facts = factsFrom(row, artefacts);
  const { publication } = facts.rulesOf;
  const signing = rulesToSign(facts, now);
  const purchaser = await organisationById(db, row.purchaserId);
  const days: readonly (Rule | null)[] = [
    publication.row("confirm"),
    publication.row("sign"),
    publication.row("void"),
    signing.row("file"),
    signing.row("accept_wd"),
    signing.row("pay_days"),
  ];
  return {
    number: row.number ?? "",
    title: row.title,
    item: findItem(row.itemCode)?.name ?? null,
    method: carriedMethod(row.method),
    purchaser: { name: purchaser?.name ?? "", uscc: purchaser?.uscc ?? "" },
    provider: { name: award.name, uscc: award.uscc, position: award.position },
    awardedAt,
    lapsed: lapsedOf(award, row),
    terms: agreedTerms(row.terms as CommissionTerms, award.priceFen),
    limits: {
      accept: signing.value("accept_wd"),
      rounds: signing.value("accept.rounds"),
      pay: signing.value("pay_days"),
      payMost: signing.value("pay_max"),
      file: signing.value("file"),
    },
    days: days.flatMap((rule) => rule ?? []),
  };
}

/**
 * The award notice that was sent last, for anybody; one that lapsed says so. Null before the first was sent, and for unknown numbers.
 * Three queries.
 */
export async function readAwardNotice({ db }: Database, number: string, now: Date): Promise<Paper | null> {
  const row = await publishedByNumber(db, number);
  if (!row) return null;
  const artefacts = await artefactsOf(db, row.id);
  const last = artefacts.awards.findLast(({ awardedAt }) => awardedAt !== null);
  return last ? paperOf(db, row, artefacts, last, now) : null;
}

/** The form of the contract for its two parties and the office. Null before the award notice, once it lapsed, and for everybody else. */
export async function readContractForm(
  database: Database,
  actor: UserActor,
  id: string,
  now: Date,
): Promise<{ readonly head: WorkHead; readonly paper: Paper } | null> {
  const work = await readWork(database, actor, id, now);
  const award = work && currentAward(work.artefacts);
  if (!work || !award) return null;
  const paper = await paperOf(work.db, work.row, work.artefacts, award, now);
  return paper && paper.lapsed === null ? { head: work.head, paper } : null;
}
