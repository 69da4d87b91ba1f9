import { Tag } from "~/components/ui/status-tag";
import { checkOf, gradeLabel } from "~/copy/catalogue/rules";
import type { Lang } from "~/copy/define";
import type { Grade } from "~/domain/rulebook/row";

const TONE = { read: "success", legal: "warning", own: "info" } as const;

/** 原文已核 / 待法制审核 / 平台规则. */
export function GradeTag({ lang, grade }: { readonly lang: Lang; readonly grade: Grade }) {
  return <Tag tone={TONE[checkOf(grade)]}>{gradeLabel(lang, grade)}</Tag>;
}
