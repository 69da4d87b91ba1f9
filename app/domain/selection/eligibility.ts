import type { HeldQualification, QualificationRequirement } from "../catalogue/qualification";
import { satisfies } from "../catalogue/qualification";
import { avoidedAgencies } from "../commission/posting";
import type { AvoidanceTerms } from "../commission/terms";
import { type Refusal, refused } from "../kernel/decision";
import type { ReasonCode } from "../kernel/reasons";
import type { AdmissionStatus, ItemEntryStatus } from "../kernel/statuses";

/** What E1, E2, E4 and E5 ask of an agency. E3 and E6–E9 belong to practitioners, affiliations, credit and sealed bids, not built yet. */
export type EntrantFacts = {
  readonly uscc: string;
  readonly admission: AdmissionStatus | null;
  readonly paused: boolean;
  readonly itemEntry: ItemEntryStatus | null;
  readonly qualifications: readonly HeldQualification[];
};

/** The rule that stands in the way (market §4.1.2). */
export const ELIGIBILITY_RULES = ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"] as const;
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];
export type Obstacle = Refusal & { readonly rule: EligibilityRule };

const obstacle = (rule: EligibilityRule, refusal: Refusal): Obstacle => ({ ...refusal, rule });

function admissionObstacle(entrant: EntrantFacts): Obstacle | null {
  if (entrant.admission === "suspended") return obstacle("E1", refused("E1.suspended"));
  if (entrant.paused) return obstacle("E1", refused("E1.paused"));
  // A returned file keeps its right to enter until the correction is late (§5.1).
  const admitted = entrant.admission === "active" || entrant.admission === "active_provisional" || entrant.admission === "returned";
  return admitted ? null : obstacle("E1", refused("E1.not-admitted"));
}

/** An item that the agency never chose lacks beside a paused admission; a chosen one, and the first choice of all, come with the admission. */
function itemObstacle(entrant: EntrantFacts, admission: Obstacle | null): Obstacle | null {
  const lacks = entrant.itemEntry === null || (entrant.itemEntry === "pending" && admission === null);
  return lacks && (admission === null || admission.reason === "E1.paused") ? obstacle("E1", refused("E1.item")) : null;
}

const E2_REASONS = {
  "qualification.lacking": "E2.lacking",
  "qualification.level": "E2.level",
  "qualification.expired": "E2.expired",
} as const satisfies Partial<Record<ReasonCode, ReasonCode>>;

function qualificationObstacle(entrant: EntrantFacts, requirement: QualificationRequirement, at: Date): Obstacle | null {
  const met = satisfies(requirement, entrant.qualifications, at);
  if (met.ok) return null;
  return obstacle("E2", refused(E2_REASONS[met.reason as keyof typeof E2_REASONS] ?? "E2.lacking", met.detail));
}

function avoidanceObstacle(entrant: EntrantFacts, terms: AvoidanceTerms): Obstacle | null {
  const found = avoidedAgencies(terms).find(({ uscc }) => uscc === entrant.uscc);
  if (!found) return null;
  if (found.because === "stated") return obstacle("E5", refused("E5.avoided", { why: found.reason }));
  return obstacle("E5", refused(found.because === "author" ? "E5.author" : "E5.abandoned"));
}

/**
 * Everything that keeps an agency out of a commission at an instant, in the order of the rules; empty when it is eligible
 * (market §4.1.2: asked when it enters, and once more at T_close for the frozen roster).
 */
export function obstacles(entrant: EntrantFacts, terms: AvoidanceTerms, requirement: QualificationRequirement, at: Date): Obstacle[] {
  const admission = admissionObstacle(entrant);
  return [
    admission,
    itemObstacle(entrant, admission),
    qualificationObstacle(entrant, requirement, at),
    entrant.itemEntry === "suspended" ? obstacle("E4", refused("E4.item-suspended")) : null,
    avoidanceObstacle(entrant, terms),
  ].filter((each) => each !== null);
}
