import type { ServiceItem } from "./item";

export type Payer = "department" | "applicant" | "commissioner";

/** Who pays for an item: the department (never passed on, Order 722 Art. 43), the applicant, or whichever of them commissions it. Market §3.1, I7. */
export function payerOf(item: Pick<ServiceItem, "stream">): Payer {
  if (item.stream === "DEPT") return "department";
  return item.stream === "APPLICANT" ? "applicant" : "commissioner";
}
