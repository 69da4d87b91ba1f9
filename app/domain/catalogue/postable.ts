import { type Decision, ok, refused } from "../kernel/decision";
import { findItem } from "./find-item";
import type { ServiceItem } from "./item";
import { ITEMS } from "./items";

/**
 * Whether an item may be commissioned in a stream. Refusals: `item.abolished` {document} (I17), `item.information-only`,
 * `item.part-of` {whole} (one service may not be split), `item.not-department` (an applicant's item). All carry the item's
 * names {item, itemEn}. An item under review is in force and may be commissioned. Market §3.1, §3.3 #1, §5.6.
 */
export function postable(item: ServiceItem, stream: "DEPT" | "APPLICANT"): Decision<ServiceItem> {
  const names = { item: item.name.zh, itemEn: item.name.en };
  if (item.status === "ABOLISHED") {
    return refused("item.abolished", { ...names, document: item.statusNote?.zh ?? "", documentEn: item.statusNote?.en ?? "" });
  }
  if (item.informationOnly) {
    return refused("item.information-only", { ...names, document: item.informationOnly.zh, documentEn: item.informationOnly.en });
  }
  if (item.partOf) {
    const whole = findItem(item.partOf);
    return refused("item.part-of", { ...names, whole: whole?.name.zh ?? item.partOf, wholeEn: whole?.name.en ?? item.partOf });
  }
  if (item.stream !== "EITHER" && item.stream !== stream) {
    return refused(stream === "DEPT" ? "item.not-department" : "item.not-applicant", names);
  }
  return ok(item);
}

/** Items that a department may commission, for the choice in a posting. */
export function departmentItems(): readonly ServiceItem[] {
  return ITEMS.filter((item) => postable(item, "DEPT").ok);
}
