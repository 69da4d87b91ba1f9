import type { Database, Queryable } from "#db/client";
import {
  activatedCommittee,
  type CommitteeRow,
  committeeById,
  committeeByNumber,
  committeeFacts,
  committeeInMaking,
  committeesNewest,
  membersByCommittee,
  membersOfCommittee,
  rehearsalsOf,
} from "#db/queries/committees";
import { openingsOf, partialsOf, signedCounts } from "#db/queries/partials";
import { organisationsOfKind } from "#db/queries/people";
import type { Actor } from "~/domain/kernel/actor";
import { calendarOf } from "~/domain/kernel/calendar";
import { COMMITTEE } from "~/domain/lifecycle/committee";
import { readOpenings } from "./openings";

/** Committees and openings that are shown at once. */
const COMMITTEES_MAX = 50;
const OPENINGS_MAX = 10;

/** A committee with its custodians, as anybody may know it. */
async function withMembers(db: Queryable, row: CommitteeRow) {
  const { id, number, status, revision, threshold, hash, object, proposedAt, activatedAt, retiredAt } = row;
  const members = (await membersOfCommittee(db, id)).map(({ index, name, organisationId, provenAt, lostAt }) => {
    return { index, name, organisationId, provenAt, lostAt };
  });
  return { ...{ id, number, status, revision, threshold, hash, object, proposedAt, activatedAt, retiredAt }, members };
}

/** One committee with its rehearsals, and what this person may do with it now; null when there is none. */
export async function readCommittee({ db }: Database, actor: Actor, id: string, now: Date) {
  const row = await committeeById(db, id);
  if (!row) return null;
  const rehearsals = await rehearsalsOf(db, id);
  const signed = await partialsOf(
    db,
    rehearsals.map((each) => each.id),
  );
  return {
    ...(await withMembers(db, row)),
    rehearsals: rehearsals.map(({ id, opensAt, openedAt, priceFen }) => {
      const signers = signed.filter(({ eventId }) => eventId === id).map(({ index, signedAt }) => ({ index, signedAt }));
      return { id, opensAt, openedAt, priceFen, signers };
    }),
    /** What the next one must say that it replaces. */
    replaces: (await activatedCommittee(db))?.hash ?? null,
    moves: COMMITTEE.movesFor(await committeeFacts(db, row), actor, now, calendarOf([])),
  };
}
export type CommitteePage = NonNullable<Awaited<ReturnType<typeof readCommittee>>>;

/** What the office sees of its custodians: the organisations, the active committee, one in the making, what waits for signatures. */
export async function readCustodiansPage({ db }: Database, now: Date) {
  const [active, making] = [await activatedCommittee(db), await committeeInMaking(db)];
  return {
    organisations: await organisationsOfKind(db, "custodian"),
    active: active && (await withMembers(db, active)),
    making: making && (await withMembers(db, making)),
    openings: await readOpenings(db, now),
  };
}
export type CustodiansPage = Awaited<ReturnType<typeof readCustodiansPage>>;

/** The organisations that can hold a share. */
export function readCustodianOrganisations({ db }: Database) {
  return organisationsOfKind(db, "custodian");
}

/** A committee's public file by its number; null while its keys have not been made. */
export async function readCommitteeObject({ db }: Database, number: number) {
  return (await committeeByNumber(db, number))?.object ?? null;
}

/** The public list of custodians: every committee with its members, and what the active one has opened. */
export async function readPublicCommittees({ db }: Database, now: Date) {
  const rows = (await committeesNewest(db, COMMITTEES_MAX)).filter(({ object }) => object !== null);
  const members = await membersByCommittee(db);
  const active = rows.find(({ status }) => status === "activated") ?? null;
  const counts = active ? await signedCounts(db, active.id) : new Map<number, number>();
  const committees = rows.map(({ id, number, status, threshold, hash, activatedAt, retiredAt }) => ({
    ...{ number, status, threshold, hash, activatedAt, retiredAt },
    members: (members.get(id) ?? []).map(({ index, name, provenAt, lostAt }) => ({ index, name, provenAt, lostAt })),
  }));
  return {
    committees,
    counts: [...counts].map(([index, n]) => ({ index, n })),
    opened: active ? await openingsOf(db, active.id, OPENINGS_MAX) : [],
    waiting: (await readOpenings(db, now)).filter(({ commissionId, isDue }) => commissionId !== null && isDue),
  };
}
export type PublicCommittees = Awaited<ReturnType<typeof readPublicCommittees>>;
