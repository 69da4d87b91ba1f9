import { findItem } from "../catalogue/find-item";
import type { ServiceItem } from "../catalogue/item";
import { postable } from "../catalogue/postable";
import { type Decision, refused } from "../kernel/decision";

/** The item of a code where a department may commission it. Refusals: `item.unknown` {code}, and those of `postable`. Market §3.3 #1. */
export function postableItem(code: string): Decision<ServiceItem> {
  const item = findItem(code);
  return item ? postable(item, "DEPT") : refused("item.unknown", { code });
}
