import type { QualificationRequirement } from "../catalogue/qualification";
import { gradesIn } from "../catalogue/qualification";
import { QUALIFICATION_TYPES } from "../catalogue/qualification-types";

/** The words of every grade that some certificate has, and whether one stands above another by its list. */
const GRADES: readonly string[] = [
  ...new Set(Object.values(QUALIFICATION_TYPES).flatMap(({ levels }) => levels.map(({ zh }: { readonly zh: string }) => zh))),
];

/** A part of a sentence that demands something and denies nothing. */
const DEMANDS = /具备|具有|持有|取得|须|需|应|要求|不低于|及以上/;
const DENIES = /不得|不可|不能|不再|无需|不需|不要求/;

/** The lowest grade that a note demands of agencies, or null: "须具备甲级或乙级资质" demands 乙级. */
export function demandedGrade(note: string): string | null {
  const parts = note.split(/[，,。；;\n]/).filter((part) => DEMANDS.test(part) && !DENIES.test(part));
  const named = GRADES.filter((grade) => parts.some((part) => part.includes(grade)));
  return named.at(-1) ?? null;
}

/** The grade that a note demands where the law demands another one or none: no notice lowers or adds a threshold (market §5.2). Null: none such. */
export function strangeGrade(note: string, requirement: QualificationRequirement): string | null {
  const demanded = demandedGrade(note);
  return demanded === null || gradesIn(requirement).some(({ zh }) => zh === demanded) ? null : demanded;
}
