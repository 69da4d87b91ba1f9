import { asc, lte, min } from "drizzle-orm";
import { admissionFacts } from "#db/queries/admission-facts";
import { agencyFile, lockAgency } from "#db/queries/agency-file";
import { agency, itemEntry } from "#db/schema/agency";
import { transaction } from "#db/transaction";
import { SYSTEM } from "~/domain/kernel/actor";
import { ok } from "~/domain/kernel/decision";
import { dueAdmissionMove } from "~/domain/lifecycle/admission";
import type { Shell } from "~/lib/shell";
import { admissionRecipients, makeAdmissionMove } from "./admission";
import { refreshItemEntries } from "./refresh-item-entries";

/** One file that failed must not keep the others waiting: it is logged and tried again in the next round. */
async function guarded(shell: Shell, id: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    shell.log.error({ err: error, agency: id }, "a due move of an admission failed");
    return 0;
  }
}

async function advanceOne(shell: Shell, id: string): Promise<number> {
  const file = await agencyFile(shell.database.db, id);
  const now = await shell.clock.now();
  const verb = file && dueAdmissionMove(admissionFacts(file, now), now);
  if (!verb) return 0;
  const made = await makeAdmissionMove(shell, SYSTEM, id, verb, {
    act: (scene) => ok({ patch: verb === "pause" ? { pausedAt: scene.now } : {}, payload: {} }),
  });
  return made.ok ? 1 : 0;
}

async function lookAtItems(shell: Shell, id: string): Promise<number> {
  return transaction(shell.database, async (tx) => {
    await lockAgency(tx, id);
    const file = await agencyFile(tx, id);
    if (!file) return 0;
    const told = (await admissionRecipients(tx, id, ["agency"])).map((each) => ({ ...each, path: "/agency/profile/items" }));
    return refreshItemEntries(tx, shell, SYSTEM, file, await shell.clock.now(), told);
  });
}

/**
 * Applies what time does to admissions, each exactly once under the file's lock: publicity that ended, corrections that are late,
 * certificates that ended or began at 00:00 (market §5.1). Never called from a page view. Returns how many changes were made.
 */
export async function advanceAdmissions(shell: Shell): Promise<number> {
  const { db } = shell.database;
  const now = await shell.clock.now();
  const due = await db
    .select({ id: agency.organisationId })
    .from(agency)
    .where(lte(agency.nextDueAt, now))
    .orderBy(asc(agency.nextDueAt), asc(agency.organisationId));
  const ended = await db
    .selectDistinct({ id: itemEntry.agencyId })
    .from(itemEntry)
    .where(lte(itemEntry.expiresAt, now))
    .orderBy(asc(itemEntry.agencyId));
  let made = 0;
  for (const { id } of due) made += await guarded(shell, id, () => advanceOne(shell, id));
  for (const { id } of ended) made += await guarded(shell, id, () => lookAtItems(shell, id));
  return made;
}

/** The next moment at which time changes an admission by itself; null when none is known. */
export async function nextAdmissionDueAt(shell: Shell): Promise<Date | null> {
  const { db } = shell.database;
  const [file] = await db.select({ at: min(agency.nextDueAt) }).from(agency);
  const [item] = await db.select({ at: min(itemEntry.expiresAt) }).from(itemEntry);
  const moments = [file?.at ?? null, item?.at ?? null].filter((at) => at !== null);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
