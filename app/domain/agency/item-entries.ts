import type { ServiceItem } from "../catalogue/item";
import { postable } from "../catalogue/postable";
import { type HeldQualification, satisfies, typesIn } from "../catalogue/qualification";
import { endOfDay } from "../kernel/calendar";
import { type Decision, ok, type Refusal } from "../kernel/decision";
import type { ReasonCode } from "../kernel/reasons";
import type { ItemEntryStatus } from "../kernel/statuses";
import { atTime, dateKey } from "../kernel/time";

/** Where an item entry stands: its status, why it is not active, and when the certificates held change that by themselves. */
export type EntryStanding = {
  readonly status: ItemEntryStatus;
  readonly reason: ReasonCode | null;
  /** First instant at which a certificate no longer holds, or at which a later one begins. */
  readonly changesAt: Date | null;
  /** What is lacking, for the page to tell. */
  readonly lacks: Refusal | null;
};

/** The next day on which one of the certificates that the item asks for begins, as an instant. */
function nextBegin(item: ServiceItem, held: readonly HeldQualification[], at: Date): Date | null {
  const types: readonly string[] = typesIn(item.qualification);
  const today = dateKey(at);
  const [first] = held
    .filter((each) => types.includes(each.type) && each.validFrom > today)
    .map((each) => each.validFrom)
    .sort();
  return first ? atTime(first) : null;
}

/**
 * The standing of an item entry at an instant (market §5.1, §5.2). In: the item, the certificates held, whether the agency has been
 * admitted, and the entry's status so far. Not admitted: pending. Proof complete: active until its certificates end. Proof lost:
 * suspended; never complete: pending. Never refuses.
 */
export function entryStanding(
  item: ServiceItem,
  held: readonly HeldQualification[],
  given: { readonly admitted: boolean; readonly was: ItemEntryStatus; readonly at: Date },
): EntryStanding {
  const met = satisfies(item.qualification, held, given.at);
  if (!met.ok) {
    const status = given.admitted && given.was !== "pending" ? "suspended" : "pending";
    return { status, reason: met.reason, changesAt: given.admitted ? nextBegin(item, held, given.at) : null, lacks: met };
  }
  if (!given.admitted) return { status: "pending", reason: null, changesAt: null, lacks: null };
  const changesAt = met.value.until === null ? null : endOfDay(met.value.until);
  return { status: "active", reason: null, changesAt, lacks: null };
}

/**
 * Whether an agency may choose the item as its own, whoever commissions it. Refusals: `item.abolished`, `item.information-only`,
 * `item.part-of`. Market §5.6.
 */
export function decideChoice(item: ServiceItem): Decision<ServiceItem> {
  const decided = postable(item, item.stream === "APPLICANT" ? "APPLICANT" : "DEPT");
  return decided.ok ? ok(item) : decided;
}
