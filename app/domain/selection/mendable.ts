import type { EntrantFacts, Obstacle } from "./eligibility";

/**
 * What an agency has to do before it may enter: obstacles without those that only follow from another (a suspended or pending item
 * entry whose certificate lacks comes back with the certificate). Empty when it may enter.
 */
export function thingsToMend(entrant: Pick<EntrantFacts, "itemEntry">, found: readonly Obstacle[]): Obstacle[] {
  const lacksProof = found.some((each) => each.rule === "E2");
  return found.filter((each) => {
    if (!lacksProof) return true;
    return each.rule !== "E4" && !(each.reason === "E1.item" && entrant.itemEntry === "pending");
  });
}

/** Whether the agency can mend it by itself: an avoided agency and an author cannot. */
export function isMendable(obstacle: Obstacle): boolean {
  return obstacle.rule !== "E5" && obstacle.reason !== "E1.suspended";
}
