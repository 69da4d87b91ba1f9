import type { Database } from "#db/client";
import { closedInLog } from "#db/queries/log-witness";
import type { UserActor } from "~/domain/kernel/actor";
import { readCustodianHome } from "./custodian-home";

/** What waits for the own signature now, by committee: one share file opens what belongs to its own. */
export async function readSignPage(database: Database, actor: UserActor, now: Date) {
  const { openings, places } = await readCustodianHome(database, actor, now);
  const waiting = openings.filter(({ waits }) => waits);
  const closed = await closedInLog(
    database.db,
    waiting.map(({ eventId }) => eventId),
  );
  return places.flatMap(({ hash, number, index }) => {
    const own = waiting.filter(({ committeeId }) => committeeId === hash);
    const [first] = own;
    if (!first) return [];
    const { committee, committeeId } = first;
    return [{ number, index, committee, committeeId, openings: own.map((each) => ({ ...each, closed: closed.has(each.eventId) })) }];
  });
}
export type SignPage = Awaited<ReturnType<typeof readSignPage>>;
