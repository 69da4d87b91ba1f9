import type { Tx } from "#db/client";
import type { AgencyFile } from "#db/queries/agency-file";
import { type Recipient, recordEvent } from "#db/writes/event";
import { saveItemEntry } from "#db/writes/item-entry";
import { entryStanding } from "~/domain/agency/item-entries";
import { findItem } from "~/domain/catalogue/find-item";
import type { Actor } from "~/domain/kernel/actor";
import type { EventKind } from "~/domain/kernel/events";
import type { ItemEntryStatus } from "~/domain/kernel/statuses";
import { isAdmitted } from "~/domain/lifecycle/admission";
import type { Shell } from "~/lib/shell";

/** What an item entry's change is called; leaving or reaching `pending` is nobody's event. */
function kindOf(was: ItemEntryStatus, is: ItemEntryStatus): EventKind | null {
  if (was === is) return null;
  if (is === "suspended") return "item-entry.suspended";
  if (is === "active") return was === "suspended" ? "item-entry.restored" : "item-entry.added";
  return null;
}

/** Puts every item entry of an agency where its certificates put it now, with an event for each that changed. Returns how many did. */
export async function refreshItemEntries(
  tx: Tx,
  shell: Shell,
  actor: Actor,
  file: AgencyFile,
  now: Date,
  recipients: readonly Recipient[],
): Promise<number> {
  let changed = 0;
  for (const entry of file.entries) {
    const item = findItem(entry.itemCode);
    if (!item) continue;
    const admitted = isAdmitted(file.row.status);
    const { status, reason, changesAt } = entryStanding(item, file.qualifications, { admitted, was: entry.status, at: now });
    const same = status === entry.status && reason === entry.reason && changesAt?.getTime() === entry.expiresAt?.getTime();
    if (same) continue;
    await saveItemEntry(tx, entry.id, { status, reason, expiresAt: changesAt, since: status === entry.status ? entry.since : now });
    const kind = kindOf(entry.status, status);
    if (!kind) continue;
    changed += 1;
    await recordEvent(tx, shell.entropy, {
      at: now,
      kind,
      subject: file.organisation.uscc,
      actor,
      payload: { item: entry.itemCode, ...(reason ? { reason } : {}) },
      organisationId: file.organisation.id,
      recipients,
    });
  }
  return changed;
}
