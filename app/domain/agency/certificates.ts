import { isQualificationType, qualificationType } from "../catalogue/qualification-types";
import { type Decision, ok, refused } from "../kernel/decision";
import { type DateKey, daysBetween } from "../kernel/time";
import { rule } from "../rulebook/rules";

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

/**
 * Whether a certificate can be registered (market §5.2). Refusals: `certificate.type`, `certificate.level` when a graded type lacks
 * its grade, `certificate.dates` when it ends before it begins, `certificate.over` {validTo} when it has ended already.
 */
export function decideCertificate(given: Certificate, today: DateKey): Decision<Certificate> {
  if (!isQualificationType(given.type)) return refused("certificate.type");
  const { levels } = qualificationType(given.type);
  const known = levels.some((level) => level.key === given.level);
  if (levels.length > 0 && !known) return refused("certificate.level");
  if (given.validTo !== null && given.validTo < given.validFrom) return refused("certificate.dates");
  if (given.validTo !== null && given.validTo < today) return refused("certificate.over", { validTo: given.validTo });
  return ok(levels.length > 0 ? given : { ...given, level: null });
}

/** How near the end of a certificate is: the smallest reminder it has passed, 0 when it is over, null while far or without end. */
export function expiryStep(validTo: DateKey | null, today: DateKey): number | null {
  if (validTo === null) return null;
  const left = daysBetween(today, validTo);
  if (left < 0) return 0;
  const passed = rule("expiry.remind_days").filter((days) => left <= days);
  return passed.length > 0 ? Math.min(...passed) : null;
}
