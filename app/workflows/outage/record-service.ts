import type { Tx } from "#db/client";
import { servedSince, servedUntil } from "#db/queries/outage";
import { officeIds } from "#db/queries/people";
import { transaction } from "#db/transaction";
import { wakeRegistrations } from "#db/writes/apply-move";
import { nextCount } from "#db/writes/counter";
import { recordEvent } from "#db/writes/event";
import { extendSpan, insertOutage, insertSpan, queueForSpan } from "#db/writes/outage";
import { lastsLonger } from "~/domain/commission/outage";
import { SYSTEM } from "~/domain/kernel/actor";
import { rulesAt } from "~/domain/rulebook/rules";
import { certificateNumber, certificateYear } from "~/domain/supervision/outage-number";
import { instant } from "~/domain/verifiable/instant";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";

const MINUTE = 60_000;

/** One record of service: which process served, at which moment, and the span that its record before belongs to. */
export type ServiceRecord = {
  readonly process: string;
  readonly at: Date;
  readonly span: string | null;
  /** A demonstration's time stands still while nobody serves, and jumps when it is set forward: then no stretch of it is an outage. */
  readonly standsStill: boolean;
};

/**
 * Records that a process served at a moment, and returns the span that it belongs to. The first record after a stretch in which none came from
 * any process ends an outage: it is written once, in the same transaction, and where it lasted longer than `outage.minutes` with its certificate,
 * its event, and the open registrations that the clock is to look at (market §18.2). Before the rule's first day nothing is recorded.
 */
export async function recordService(shell: Shell, { process, at, span, standsStill }: ServiceRecord): Promise<string | null> {
  const rules = rulesAt(at);
  const tolerance = rules.row("outage.tolerance")?.value ?? null;
  if (tolerance === null) return null;
  if (span !== null && (await extendSpan(shell.database.db, span, at, standsStill ? null : tolerance))) return span;
  return transaction(shell.database, async (tx) => {
    await queueForSpan(tx);
    const last = standsStill ? null : await servedUntil(tx, at);
    if (last && lastsLonger({ since: last, until: at }, tolerance)) {
      const before = await servedSince(tx, new Date(last.getTime() - tolerance * MINUTE), last);
      await endOutage(tx, shell, { since: last, until: at, before, after: { process, at: at.toISOString() } });
    }
    const id = shell.entropy.id(at);
    await insertSpan(tx, { id, processId: process, since: at, until: at });
    return id;
  });
}

type Ended = Omit<Parameters<typeof insertOutage>[1], "id" | "number">;

async function endOutage(tx: Tx, shell: Shell, ended: Ended): Promise<void> {
  const { since, until, before, after } = ended;
  const isLong = lastsLonger(ended, rulesAt(since).value("outage.minutes"));
  const year = certificateYear(until);
  const number = isLong ? certificateNumber(year, await nextCount(tx, `outage-${year}`)) : null;
  await insertOutage(tx, { ...ended, id: shell.entropy.id(until), number });
  if (number === null) return;
  const offices = await officeIds(tx);
  await recordEvent(tx, shell.entropy, {
    at: until,
    kind: "outage.certified",
    subject: number,
    actor: SYSTEM,
    payload: { number, since: instant(since), until: instant(until), before: [...before], after },
    recipients: offices.map((organisationId) => ({
      ...{ organisationId, roles: ["office_operator", "office_supervisor"] as const },
      path: paths.outage(number),
    })),
  });
  await wakeRegistrations(tx, ended);
}
