import { isQualificationType, qualificationType } from "../catalogue/qualification-types";
import { type Decision, ok, type Refusal, refused, refusedAll } from "../kernel/decision";
import { atTime, type DateKey, daysBetween } from "../kernel/time";
import { rulesAt } from "../rulebook/rules";

/** A certificate as an agency enters it; days in Asia/Shanghai, `validTo` its last day, null without end. */
export type Certificate = {
  readonly type: string;
  readonly level: string | null;
  readonly certNo: string;
  readonly issuer: string;
  readonly scope: string;
  readonly validFrom: DateKey;
  readonly validTo: DateKey | null;
};

/** Everything that a certificate says of itself. */
export const CERTIFICATE_KEYS = [
  "type",
  "level",
  "certNo",
  "issuer",
  "scope",
  "validFrom",
  "validTo",
] as const satisfies readonly (keyof Certificate)[];

/**
 * What is wrong with a certificate (market §5.2), as far as it is filled in: `certificate.type`, `certificate.level` when a graded type
 * lacks its grade, `certificate.dates` when it ends before it begins, `certificate.over` {validTo} when it has ended already.
 */
export function certificateProblems({ type, level, validFrom, validTo }: Partial<Certificate>, today: DateKey): Refusal[] {
  const problems: Refusal[] = [];
  if (type !== undefined && !isQualificationType(type)) problems.push(refused("certificate.type"));
  if (type !== undefined && isQualificationType(type) && level !== undefined) {
    const { levels } = qualificationType(type);
    if (levels.length > 0 && !levels.some(({ key }) => key === level)) problems.push(refused("certificate.level"));
  }
  if (validTo && validFrom && validTo < validFrom) problems.push(refused("certificate.dates"));
  else if (validTo && validTo < today) problems.push(refused("certificate.over", { validTo }));
  return problems;
}

/** Whether a certificate can be registered; the level goes where its type has none. Refusals: those of certificateProblems, all at once. */
export function decideCertificate(given: Certificate, today: DateKey): Decision<Certificate> {
  const refusal = refusedAll(certificateProblems(given, today));
  if (refusal) return refusal;
  const graded = isQualificationType(given.type) && qualificationType(given.type).levels.length > 0;
  return ok(graded ? given : { ...given, level: null });
}

/** How near the end of a certificate is: the smallest reminder it has passed, 0 when it is over, null while far or without end. */
export function expiryStep(validTo: DateKey | null, today: DateKey): number | null {
  if (validTo === null) return null;
  const left = daysBetween(today, validTo);
  if (left < 0) return 0;
  const passed = rulesAt(atTime(today))
    .value("expiry.remind_days")
    .filter((days) => left <= days);
  return passed.length > 0 ? Math.min(...passed) : null;
}
