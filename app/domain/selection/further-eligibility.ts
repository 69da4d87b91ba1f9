import { refused } from "../kernel/decision";
import type { EligibilityRule, Obstacle } from "./eligibility";

/** What E3 and E6–E9 ask of an entrant at T_close (market §4.1.2). */
export type FurtherFacts = {
  /** Practitioners of the required titles that are not locked elsewhere, against how many the item asks for. */
  readonly practitioners: { readonly available: number; readonly required: number };
  /** An affiliation with the purchaser or the approval department, declared or found. */
  readonly affiliated: boolean;
  /** Hundredths of a credit point; the minimum is null where the notice states none. */
  readonly credit: { readonly centi: number; readonly minimumCenti: number | null };
  /** Control group by legal representative, controlling shareholder or parent; null when alone. */
  readonly controlGroup: string | null;
  /** Moment of the log checkpoint that holds the entrant's committed bid; null without one. Only asked by methods with a bid. */
  readonly bidCheckpointAt: Date | null;
};

/** Groups of which more than one is still in: all of the group are void, so nobody gains by sending two (E8). */
export function crowdedGroups(entrants: readonly Pick<FurtherFacts, "controlGroup">[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const crowded = new Set<string>();
  for (const { controlGroup } of entrants) {
    if (controlGroup === null) continue;
    if (seen.has(controlGroup)) crowded.add(controlGroup);
    seen.add(controlGroup);
  }
  return crowded;
}

/**
 * The obstacles of E3 and E6–E9 among the rules that a method asks, in the order of the rules; empty when there are none
 * (market §4.1.2). `crowded` is `crowdedGroups` of all who entered and have not withdrawn.
 */
export function furtherObstacles(
  facts: FurtherFacts,
  rules: readonly EligibilityRule[],
  crowded: ReadonlySet<string>,
  closesAt: Date,
): Obstacle[] {
  const { practitioners, affiliated, credit, controlGroup, bidCheckpointAt } = facts;
  const found: (Obstacle | null)[] = [
    practitioners.available < practitioners.required
      ? { rule: "E3", ...refused("E3.practitioners", { available: practitioners.available, required: practitioners.required }) }
      : null,
    affiliated ? { rule: "E6", ...refused("E6.affiliated") } : null,
    credit.minimumCenti !== null && credit.centi < credit.minimumCenti
      ? { rule: "E7", ...refused("E7.credit", { points: credit.minimumCenti / 100 }) }
      : null,
    controlGroup !== null && crowded.has(controlGroup) ? { rule: "E8", ...refused("E8.control-group") } : null,
    bidCheckpointAt === null || bidCheckpointAt.getTime() >= closesAt.getTime() ? { rule: "E9", ...refused("E9.no-bid") } : null,
  ];
  return found.filter((obstacle): obstacle is Obstacle => obstacle !== null && rules.includes(obstacle.rule));
}
