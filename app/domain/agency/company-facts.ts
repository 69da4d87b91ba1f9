import { type Decision, ok, refused } from "../kernel/decision";
import type { DateKey } from "../kernel/time";
import { readUscc } from "../kernel/uscc";

/** What an agency says about itself (market §5.1). Capital in fen; `licenceFileId` names the uploaded business licence. */
export type CompanyFacts = {
  readonly legalRepresentative: string;
  readonly registeredCapitalFen: number | null;
  readonly foundedOn: DateKey | null;
  readonly businessScope: string;
  readonly licenceFileId: string | null;
  readonly phone: string;
  readonly address: string;
};

export const COMPANY_FACTS = [
  "legalRepresentative",
  "registeredCapitalFen",
  "foundedOn",
  "businessScope",
  "licenceFileId",
  "phone",
  "address",
] as const satisfies readonly (keyof CompanyFacts)[];

/** The facts that are written in the form; the licence is a file of its own. */
export type WrittenFacts = Omit<CompanyFacts, "licenceFileId">;

/** The written facts in which two states of them differ, in the order of the form. */
export function differingFacts(one: WrittenFacts, other: WrittenFacts): (keyof WrittenFacts)[] {
  return COMPANY_FACTS.flatMap((key) => (key !== "licenceFileId" && one[key] !== other[key] ? [key] : []));
}

/** The facts that are not stated yet, in the order of the form. Market §5.1. */
export function missingFacts(facts: CompanyFacts): (keyof CompanyFacts)[] {
  return COMPANY_FACTS.filter((key) => facts[key] === null || facts[key] === "");
}

/**
 * Whether an agency may sign the commitment letter and be admitted at once (market §5.1: COMMITTED → ACTIVE_PROVISIONAL). In: its
 * code, facts, and how many of its item entries have complete proof. Refusals: those of readUscc (a doubtful last character is for the office), `admission.facts-incomplete`
 * {count}, `admission.no-item`.
 */
export function decideReady(given: { readonly uscc: string; readonly facts: CompanyFacts; readonly provenItems: number }): Decision<null> {
  const code = readUscc(given.uscc);
  if (!code.ok) return code;
  const missing = missingFacts(given.facts);
  if (missing.length > 0) return refused("admission.facts-incomplete", { count: missing.length });
  return given.provenItems > 0 ? ok(null) : refused("admission.no-item");
}
