import { type ActReceipt, type ActReceiptCode, checkActReceipt } from "./act-receipt";
import type { TrustedKeys } from "./checkpoint";
import type { CloseFile } from "./close-file";
import type { Claim } from "./judge";
import { checkLock } from "./lock";
import type { Lock } from "./read-lock";

/** The one event by which somebody takes part. */
const ENTRY_KIND = "registration.entered";

/**
 * What is told of the receipt of an entry beside a close that convicts nobody: it is of another event; no key of the log was given; no close
 * was given; it does not say whose it is; the close is not signed by the log; or which list holds the entry.
 */
export const ENTRY_NOTES = [
  "entry-other",
  "entry-unchecked",
  "entry-unclosed",
  "entry-unnamed",
  "entry-close-unsigned",
  "entry-taken",
  "entry-left",
  "entry-withdrawn",
] as const;
export type EntryNote = (typeof ENTRY_NOTES)[number] | ActReceiptCode;

/** Which list of a close holds one of these ids; null where none does. */
function listOf({ entrants, left, withdrawn }: CloseFile, ids: readonly string[]): EntryNote | null {
  if (entrants.some(({ id }) => ids.includes(id))) return "entry-taken";
  if (left.some(({ id }) => ids.includes(id))) return "entry-left";
  return withdrawn.some((id) => ids.includes(id)) ? "entry-withdrawn" : null;
}

/** The close that the log itself signed, with the same key; else one that is somebody's word. */
type Closes = { readonly locks: readonly (Lock | null)[]; readonly alone: CloseFile | null };

/**
 * What the receipt of an entry comes to beside the close of its commission (exact log, receipts). `left-out` convicts: the log's key signed
 * both that this entry was made, and a close in none of whose lists it stands; or the roster drawn over, which that close locks, lacks an entrant
 * whom the close itself names. All else is a note; a receipt that does not hold is named by what differs, and accuses nobody.
 */
export function weighEntry(
  receipt: ActReceipt,
  claim: Claim,
  { locks, alone }: Closes,
  trusted: TrustedKeys | null,
): EntryNote | "left-out" {
  const { leaf, actor } = receipt;
  if (leaf.kind !== ENTRY_KIND || (claim.act !== receipt && leaf.subject !== claim.eventId)) return "entry-other";
  if (!trusted) return "entry-unchecked";
  const checked = checkActReceipt(receipt, trusted);
  if (!checked.ok) return checked.code;
  const signed = locks.find((lock) => lock?.close?.id === leaf.subject && checkLock(lock, leaf.subject, trusted).ok)?.close;
  const close = signed ?? (alone?.id === leaf.subject ? alone : null);
  if (!close) return "entry-unclosed";
  const ids = [leaf.actor.org ?? "", actor?.code ?? ""].filter((id) => id !== "");
  const list = listOf(close, ids);
  const overRoster = claim.locks && "inputsHash" in claim.locks && claim.locks.inputsHash === close.inputsHash ? claim.roster : null;
  const isMissing = list === null || (list === "entry-taken" && overRoster && !overRoster.some((id) => ids.includes(id)));
  if (!isMissing) return list;
  if (!actor) return "entry-unnamed";
  return signed ? "left-out" : "entry-close-unsigned";
}
