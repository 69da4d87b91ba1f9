import type { Database, Queryable } from "#db/client";
import { type Artefacts, artefactsOf } from "#db/queries/artefacts";
import { knownCalendar } from "#db/queries/calendar";
import { type CommissionRow, currentFiling, factsFrom } from "#db/queries/commission-facts";
import { commissionById } from "#db/queries/commissions";
import { type FileRow, filesOfMany } from "#db/queries/files";
import { may } from "~/domain/access/permissions";
import { maySeeWork } from "~/domain/access/visibility";
import type { CommissionTerms } from "~/domain/commission/terms";
import { agreedTerms, type Comparison, compareWithNotice } from "~/domain/contract/key-terms";
import type { UserActor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import { FINAL_STATUSES } from "~/domain/kernel/statuses";
import { atTime } from "~/domain/kernel/time";
import { dueOf } from "~/domain/lifecycle/clocks";
import type { Due } from "~/domain/lifecycle/due";
import type { CommissionFacts } from "~/domain/lifecycle/facts";
import { type Timeliness, timelinessOf } from "~/domain/lifecycle/lateness";
import type { Desk } from "~/lib/desks";
import { type ContractFile, contractFiles, subjectsOfFiles } from "../files/contract-files";
import type { NoticeFile } from "../notice/notice";

/** A file between the parties; `mayCorrect`: the viewer may put a corrected one beside it. */
export type PartyFile = NoticeFile & { readonly mayCorrect: boolean };
export type FiledContract = Artefacts["filings"][number] & {
  readonly comparison: readonly Comparison[];
  /** The pay term of the rules by which it was signed: what the notice left to them. */
  readonly payDaysByRule: number;
  readonly files: readonly PartyFile[];
};
export type HandedIn = Artefacts["deliveries"][number] & { readonly files: readonly PartyFile[] };

/** Contract, deliveries, payments and rating as the two parties and the office see them. */
export type Performance = {
  readonly commissionId: string;
  /** Where it is read. */
  readonly desk: Desk;
  /** The notice's terms at the price of the award. */
  readonly terms: CommissionTerms;
  /** The latest filing of the award whose turn it is. */
  readonly contract: FiledContract | null;
  readonly deliveries: readonly HandedIn[];
  /** All files of the contract, those of the notice and replaced versions included. */
  readonly files: readonly ContractFile[];
  readonly acceptedAt: Date | null;
  readonly payDue: Due | null;
  /** Contract price less confirmed transfers, in fen. */
  readonly owedFen: number;
  /** Each with how it stands to its last day; null while that is not known. */
  readonly payments: readonly (Artefacts["payments"][number] & { readonly timeliness: Timeliness | null })[];
  readonly rating: Artefacts["ratings"][number] | null;
};

type Read = {
  readonly desk: Desk;
  readonly row: CommissionRow;
  readonly artefacts: Artefacts;
  readonly facts: CommissionFacts;
  readonly calendar: Calendar;
};

/** How a file between the parties is shown to this viewer. */
function partyFileOf(actor: UserActor, row: CommissionRow, artefacts: Artefacts): (file: FileRow) => PartyFile {
  const filing = currentFiling(artefacts);
  const mayAtAll = may(actor, "document.supersede") && !row.held && !FINAL_STATUSES.some((status) => status === row.status);
  const openSubjects = new Set([
    ...(filing && filing.outcome !== "rejected" ? [filing.id] : []),
    ...artefacts.deliveries.filter((each) => each.outcome === null).map((each) => each.id),
  ]);
  return ({ id, name, bytes, sha256, uploadedAt, ownerId, subjectId, supersededAt, supersedeReason }) => ({
    ...{ id, name, bytes, sha256, uploadedAt },
    superseded: supersededAt ? (supersedeReason ?? "") : null,
    mayCorrect: mayAtAll && ownerId === actor.organisationId && supersededAt === null && openSubjects.has(subjectId),
  });
}

/** The same from what was read already; one query for the files. For viewers who may open the working page. */
export async function performanceOf(db: Queryable, actor: UserActor, read: Read): Promise<Performance> {
  const { desk, row, artefacts, facts, calendar } = read;
  const filing = currentFiling(artefacts);
  const files = filing ? await filesOfMany(db, subjectsOfFiles(row, artefacts)) : [];
  const shown = partyFileOf(actor, row, artefacts);
  const filesOfSubject = (subject: string) => files.filter((each) => each.subjectId === subject).map(shown);
  const terms = agreedTerms(row.terms as CommissionTerms, facts.priceFen);
  const { signing } = facts.rulesOf;
  const payDue = dueOf("CK_PAY", facts, calendar);
  return {
    commissionId: row.id,
    desk,
    terms,
    contract: filing &&
      signing && {
        ...filing,
        comparison: compareWithNotice(terms, filing, signing),
        payDaysByRule: signing.value("pay_days"),
        files: filesOfSubject(filing.id),
      },
    deliveries: artefacts.deliveries.map((each) => ({ ...each, files: filesOfSubject(each.id) })),
    files: contractFiles(files, row, artefacts),
    acceptedAt: row.acceptedAt,
    payDue,
    owedFen: facts.priceFen - facts.confirmedFen,
    payments: artefacts.payments.map((each) => ({
      ...each,
      timeliness: payDue && "at" in payDue ? timelinessOf(payDue.at, atTime(each.paidOn), calendar) : null,
    })),
    rating: artefacts.ratings[0] ?? null,
  };
}

/** For working pages: null when there is nothing yet, or it is not the viewer's to see (another agency's). */
export async function readPerformance(
  database: Database,
  actor: UserActor,
  desk: Desk,
  id: string,
  now: Date,
): Promise<Performance | null> {
  const db = database.db;
  const row = await commissionById(db, id);
  if (!row?.publishedAt || !row.providerId || !maySeeWork(actor, row)) return null;
  const calendar = await knownCalendar(db, now);
  const artefacts = await artefactsOf(db, id);
  if (artefacts.filings.length === 0) return null;
  return performanceOf(db, actor, { desk, row, artefacts, facts: factsFrom(row, artefacts), calendar });
}

/** A file that the viewer's own side handed in with any contract or delivery of this commission; null for every other. */
export async function readOwnPartyFile(database: Database, actor: UserActor, id: string, fileId: string): Promise<PartyFile | null> {
  const db = database.db;
  const row = await commissionById(db, id);
  if (!row || !maySeeWork(actor, row)) return null;
  const artefacts = await artefactsOf(db, id);
  const files = await filesOfMany(
    db,
    [...artefacts.filings, ...artefacts.deliveries].map((each) => each.id),
  );
  const own = files.find((each) => each.id === fileId && each.ownerId === actor.organisationId);
  return own ? partyFileOf(actor, row, artefacts)(own) : null;
}
