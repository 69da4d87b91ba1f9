import type { Queryable } from "#db/client";
import { knownCalendar } from "#db/queries/calendar";
import { openRehearsals } from "#db/queries/committees";
import { signingDuties } from "#db/queries/custodians";
import { undrawn } from "#db/queries/draws";
import { bidMoments, momentsToSign, partialsOf } from "#db/queries/partials";
import { workingDaysBetween } from "~/domain/kernel/working-days";
import { type Committee, committeeId } from "~/domain/verifiable/committee-object";

/** A custodian's place in an opening, and when it signed all that is asked of it. */
export type Signer = { readonly index: number; readonly name: string; readonly signedAt: Date | null };

/** What waits for the custodians of a committee, or will. */
export type Opening = {
  readonly eventId: string;
  /** Null for a rehearsal. */
  readonly commissionId: string | null;
  readonly title: string | null;
  readonly opensAt: Date;
  /** Each is signed: those before a postponement under which bids stand, and the last. */
  readonly moments: readonly Date[];
  readonly committee: Committee;
  readonly committeeId: string;
  readonly signers: readonly Signer[];
  readonly signed: number;
  readonly held: boolean;
  /** The moment has come. */
  readonly isDue: boolean;
  readonly dueAt: Date | null;
  /** Working days over the term; null while it is not over. */
  readonly lateDays: number | null;
};

type Waiting = Pick<Opening, "eventId" | "commissionId" | "title" | "opensAt" | "committee" | "held">;

/** Who has signed what, of these openings: four queries, however many. */
export async function withSigners(db: Queryable, all: readonly Waiting[], now: Date): Promise<readonly Opening[]> {
  const ids = all.map(({ eventId }) => eventId);
  const [signed, bids, duties] = [await partialsOf(db, ids), await bidMoments(db, ids), await signingDuties(db, ids)];
  const calendar = await knownCalendar(db, now);
  return all.map((each) => {
    const { eventId, opensAt, committee } = each;
    const moments = momentsToSign(bids.get(eventId) ?? [], opensAt);
    const own = signed.filter((row) => row.eventId === eventId && moments.some((at) => at.getTime() === row.opensAt.getTime()));
    const signers = committee.members.map((name, at) => {
      const made = own.filter(({ index }) => index === at + 1);
      return { index: at + 1, name, signedAt: made.length === moments.length ? (made.at(-1)?.signedAt ?? null) : null };
    });
    const dueAt = duties.get(eventId) ?? null;
    const over = dueAt && dueAt < now ? workingDaysBetween(calendar, dueAt, now) : null;
    const lateDays = over?.ok ? Math.max(1, over.value) : null;
    const count = signers.filter(({ signedAt }) => signedAt !== null).length;
    return { ...each, moments, committeeId: committeeId(committee), signers, signed: count, isDue: opensAt <= now, dueAt, lateDays };
  });
}

/** Everything that custodians of this site open and have not, the first to open first; rehearsals too. */
export async function readOpenings(db: Queryable, now: Date): Promise<readonly Opening[]> {
  const frozen = (await undrawn(db)).flatMap(({ beacon, number, status, ...row }): Waiting[] => {
    const waits = "committee" in beacon && (status === "registration_closed" || status === "selecting");
    return waits ? [{ ...row, eventId: number, committee: beacon.committee }] : [];
  });
  const practised = (await openRehearsals(db)).flatMap(({ rehearsal: { id, opensAt }, committee: { object } }): Waiting[] =>
    object ? [{ eventId: id, commissionId: null, title: null, opensAt, committee: object, held: false }] : [],
  );
  return withSigners(db, [...practised, ...frozen], now);
}
