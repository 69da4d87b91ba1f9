import type { Database, Queryable } from "#db/client";
import { committeesNewest, membersByCommittee, placesOf } from "#db/queries/committees";
import { unopenedByKey } from "#db/queries/partials";
import type { UserActor } from "~/domain/kernel/actor";
import { type Opening, readOpenings } from "./openings";

/** Committees that are asked for at once: a site has a handful in its life. */
const COMMITTEES_MAX = 50;

/** An opening with the own place in it. */
export type OwnOpening = Opening & {
  readonly ownIndex: number;
  readonly ownSignedAt: Date | null;
  /** The own signature is waited for now. */
  readonly waits: boolean;
};

/** What an organisation opens, by its places: committee's id to index. */
function ownOf(openings: readonly Opening[], places: ReadonlyMap<string, number>): OwnOpening[] {
  return openings.flatMap((opening) => {
    const ownIndex = places.get(opening.committeeId);
    if (ownIndex === undefined) return [];
    const ownSignedAt = opening.signers.find(({ index }) => index === ownIndex)?.signedAt ?? null;
    return [{ ...opening, ownIndex, ownSignedAt, waits: opening.isDue && !opening.held && ownSignedAt === null }];
  });
}

type Place = Awaited<ReturnType<typeof placesOf>>[number];
const placesBy = (rows: readonly Place[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(({ committee, member }) => (committee.hash ? [[committee.hash, member.index] as const] : [])));

/** What a custodian's desk shows: openings with who has signed, the own places, and how many openings each share is still kept for. */
export async function readCustodianHome({ db }: Database, actor: UserActor, now: Date) {
  const rows = await placesOf(db, actor.organisationId);
  const openings = ownOf(await readOpenings(db, now), placesBy(rows));
  const left = await unopenedByKey(db);
  const places = rows.slice(0, COMMITTEES_MAX).map(({ committee: { id, number, status, hash, threshold, object }, member }) => {
    const { index, provenAt, lostAt } = member;
    return { id, number, status, hash, threshold, dealt: object !== null, index, provenAt, lostAt, left: left.get(object?.pk ?? "") ?? 0 };
  });
  return { openings, places };
}
export type CustodianHome = Awaited<ReturnType<typeof readCustodianHome>>;

/** How much waits for each custodian: openings to be signed and shares to be proven. */
export async function readCustodianTodo(db: Queryable, now: Date): Promise<(actor: UserActor) => number> {
  const openings = await readOpenings(db, now);
  const committees = await committeesNewest(db, COMMITTEES_MAX);
  const members = await membersByCommittee(db);
  return ({ organisationId }) => {
    const own = committees.flatMap((committee) => {
      const member = members.get(committee.id)?.find((each) => each.organisationId === organisationId);
      return member ? [{ committee, member }] : [];
    });
    const toProve = own.filter(({ committee, member }) => committee.status === "proposed" && committee.object && !member.provenAt);
    return ownOf(openings, placesBy(own)).filter(({ waits }) => waits).length + toProve.length;
  };
}
