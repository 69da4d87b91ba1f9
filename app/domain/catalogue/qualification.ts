import { type Decision, ok, type Refusal, refused } from "../kernel/decision";
import { type DateKey, dateKey } from "../kernel/time";
import type { Bilingual } from "./item";
import { type QualificationTypeKey, qualificationLevel, qualificationType } from "./qualification-types";

/**
 * What the law requires of a provider of an item. NONE is explicit: no certificate is required and nobody may add one.
 * LEVEL asks for a certificate, of at least the grade where one is stated. Market §5.2.
 */
export type QualificationRequirement =
  | { readonly kind: "NONE" }
  | { readonly kind: "LEVEL"; readonly type: QualificationTypeKey; readonly atLeast: string | null }
  | { readonly kind: "ANY" | "ALL"; readonly of: readonly QualificationRequirement[] };

/** A certificate as the register holds it; days in Asia/Shanghai, `validTo` (its last day) null without end. */
export type HeldQualification = {
  readonly type: string;
  readonly level: string | null;
  readonly validFrom: DateKey;
  readonly validTo: DateKey | null;
};

/** That the requirement is met, and the last day on which the certificates held will meet it (null: without end). */
export type Satisfied = { readonly until: DateKey | null };

const later = (a: DateKey | null, b: DateKey | null) => (a === null || b === null ? null : a > b ? a : b);
const earlier = (a: DateKey | null, b: DateKey | null) => (a === null ? b : b === null ? a : a < b ? a : b);

function words(type: QualificationTypeKey) {
  const { zh, en } = qualificationType(type);
  return { type: zh, typeEn: en };
}

function satisfiesLevel(
  type: QualificationTypeKey,
  atLeast: string | null,
  held: readonly HeldQualification[],
  day: DateKey,
): Decision<Satisfied> {
  const own = held.filter((entry) => entry.type === type);
  if (own.length === 0) return refused("qualification.lacking", words(type));
  const levels = qualificationType(type).levels.map((entry) => entry.key);
  const highEnough = own.filter((entry) => {
    if (atLeast === null) return true;
    const rank = levels.indexOf(entry.level ?? "");
    return rank >= 0 && rank <= levels.indexOf(atLeast);
  });
  if (highEnough.length === 0) {
    const level = qualificationLevel(type, atLeast ?? "");
    return refused("qualification.level", { ...words(type), level: level?.zh ?? "", levelEn: level?.en ?? "" });
  }
  const valid = highEnough.filter((entry) => entry.validFrom <= day && (entry.validTo === null || entry.validTo >= day));
  if (valid.length === 0) {
    const last =
      highEnough
        .map((entry) => entry.validTo ?? "")
        .sort()
        .at(-1) ?? "";
    return refused("qualification.expired", { ...words(type), validTo: last });
  }
  return ok({ until: valid.map((entry) => entry.validTo).reduce(later) });
}

/** When none of several will do, the refusal names them all; a certificate that is held but too low or expired is named first. */
function noneOf(refusals: readonly Refusal[]): Refusal {
  const near = refusals.find((refusal) => refusal.reason !== "qualification.lacking");
  if (near) return near;
  const joined = (key: "type" | "typeEn", by: string) => refusals.map((refusal) => refusal.detail?.[key] ?? "").join(by);
  return refused("qualification.lacking", { type: joined("type", "或"), typeEn: joined("typeEn", " or ") });
}

/**
 * Whether certificates meet a requirement at an instant (its day in Asia/Shanghai; a certificate's last day still counts).
 * Refusals name what lacks: `qualification.lacking` {type, typeEn}, `qualification.level` {…, level, levelEn},
 * `qualification.expired` {…, validTo}. Rule E2 (market §4.1.2) and item entries (§5.1).
 */
export function satisfies(requirement: QualificationRequirement, held: readonly HeldQualification[], at: Date): Decision<Satisfied> {
  if (requirement.kind === "NONE") return ok({ until: null });
  if (requirement.kind === "LEVEL") return satisfiesLevel(requirement.type, requirement.atLeast, held, dateKey(at));
  const answers = requirement.of.map((part) => satisfies(part, held, at));
  const met = answers.flatMap((answer) => (answer.ok ? [answer.value.until] : []));
  const unmet = answers.flatMap((answer) => (answer.ok ? [] : [answer]));
  if (requirement.kind === "ALL") return unmet[0] ?? ok({ until: met.reduce(earlier, null) });
  return met.length > 0 ? ok({ until: met.reduce(later) }) : noneOf(unmet);
}

/** The requirement with every grade that it states raised to this one. */
function raised(requirement: QualificationRequirement, atLeast: string): QualificationRequirement {
  if (requirement.kind === "NONE") return requirement;
  if (requirement.kind === "LEVEL") return requirement.atLeast === null ? requirement : { ...requirement, atLeast };
  return { ...requirement, of: requirement.of.map((part) => raised(part, atLeast)) };
}

/**
 * What the law requires of the provider of one commission: the item's requirement, at the higher grade where the purchaser has stated
 * that the project is the item's stricter case. Market §5.2.
 */
export function requirementOf(
  item: { readonly qualification: QualificationRequirement; readonly stricter?: { readonly atLeast: string } },
  terms: { readonly higherGrade?: boolean },
): QualificationRequirement {
  return item.stricter && terms.higherGrade ? raised(item.qualification, item.stricter.atLeast) : item.qualification;
}

/** Every grade that a requirement states, in words of both languages (乙级). */
export function gradesIn(requirement: QualificationRequirement): Bilingual[] {
  if (requirement.kind === "NONE") return [];
  if (requirement.kind !== "LEVEL") return requirement.of.flatMap(gradesIn);
  const grade = requirement.atLeast === null ? null : qualificationLevel(requirement.type, requirement.atLeast);
  return grade ? [grade] : [];
}

/** Every qualification type that a requirement names, for the choices of an agency's form. */
export function typesIn(requirement: QualificationRequirement): QualificationTypeKey[] {
  if (requirement.kind === "NONE") return [];
  if (requirement.kind === "LEVEL") return [requirement.type];
  return [...new Set(requirement.of.flatMap(typesIn))];
}
