import type { Queryable } from "#db/client";
import { committeeByHash } from "#db/queries/committees";
import { undrawn } from "#db/queries/draws";
import { bidMoments, momentsToSign, partialsOf } from "#db/queries/partials";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { insertPartial } from "#db/writes/partial";
import { SYSTEM } from "~/domain/kernel/actor";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { committeeBeacon, signPartial } from "~/domain/verifiable/committee";
import { committeeId } from "~/domain/verifiable/committee-object";
import { instant } from "~/domain/verifiable/instant";
import { DEMONSTRATION_COMMITTEE } from "~/domain/verifiable/judge";
import { demonstrationCommittee } from "~/lib/demonstration-committee";
import type { Shell } from "~/lib/shell";

/** So long a visitor may sign as a custodian, before the demonstration does it by itself. */
const PATIENCE_MILLISECONDS = 60_000;

type Waiting = Awaited<ReturnType<typeof undrawn>>[number];

/** What the demonstration's own committee opens and nobody has, with when it does that by itself. */
async function waitingFor(db: Queryable): Promise<readonly (Waiting & { readonly at: Date })[]> {
  return (await undrawn(db)).flatMap((each) => {
    const { beacon, held, status, opensAt } = each;
    const waits = !held && (status === "selecting" || status === "registration_closed");
    const isOwn = waits && "committee" in beacon && committeeId(beacon.committee) === DEMONSTRATION_COMMITTEE;
    return isOwn ? [{ ...each, at: new Date(opensAt.getTime() + PATIENCE_MILLISECONDS) }] : [];
  });
}

const isOfCommittee = ({ config, beacon }: Shell): boolean => config.mode === "demonstration" && beacon.kind === "committee";

/** When the demonstration next signs by itself; null where nothing waits for it. */
export async function nextSelfSigning(shell: Shell): Promise<Date | null> {
  if (!isOfCommittee(shell)) return null;
  const moments = (await waitingFor(shell.database.db)).map(({ at }) => at);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

async function signOne(shell: Shell, { number, opensAt, commissionId }: Waiting, now: Date): Promise<void> {
  const { committee, shares } = demonstrationCommittee();
  await transaction(shell.database, async (tx) => {
    const row = await committeeByHash(tx, DEMONSTRATION_COMMITTEE);
    if (!row) return;
    const moments = momentsToSign((await bidMoments(tx, [number])).get(number) ?? [], opensAt);
    const signed = await partialsOf(tx, [number]);
    for (const moment of moments) {
      const done = new Set(signed.filter((each) => each.opensAt.getTime() === moment.getTime()).map(({ index }) => index));
      const missing = shares.filter(({ index }) => !done.has(index)).slice(0, Math.max(0, committee.threshold - done.size));
      for (const share of missing) {
        const made = signPartial(committee, share, beaconMessage(committeeBeacon(committee, instant(moment)), number));
        if (!made.ok) throw new Error(`the demonstration's share ${share.index} does not sign: ${made.code}`);
        const { index, signature } = made.partial;
        const kept = {
          eventId: number,
          opensAt: moment,
          index,
          committeeId: row.id,
          commissionId,
          signature,
          signedAt: now,
          signedBy: null,
        };
        if (!(await insertPartial(tx, kept))) continue;
        await recordEvent(tx, shell.entropy, {
          at: now,
          kind: "opening.partial-signed",
          subject: number,
          actor: SYSTEM,
          payload: {
            ...{
              committeeId: DEMONSTRATION_COMMITTEE,
              id: number,
              opensAt: instant(moment),
              index,
              name: committee.members[index - 1],
              signature,
            },
            byItself: true,
          },
          commissionId,
        });
      }
    }
  });
}

/**
 * In a demonstration that is opened by custodians: signs in their place what nobody has signed a minute after its moment. It has the shares
 * because everybody has them; no other committee's are ever in a server. Returns how many openings it signed.
 */
export async function signByItself(shell: Shell): Promise<number> {
  if (!isOfCommittee(shell)) return 0;
  const now = await shell.clock.now();
  const due = (await waitingFor(shell.database.db)).filter(({ at }) => at <= now);
  for (const each of due) await signOne(shell, each, now);
  return due.length;
}
