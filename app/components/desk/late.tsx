import type { Lang } from "~/copy/define";
import { formatLate } from "~/copy/values";
import type { Lateness } from "~/reads/desk/deadline";
import { Light } from "../ui/light";

/** · 逾期 2 个工作日 behind a deadline's date, with its light; nothing while the term runs. */
export function Late({ lang, late }: { readonly lang: Lang; readonly late: Lateness | null }) {
  if (!late) return null;
  return (
    <>
      {" · "}
      <Light lang={lang} colour={late.light}>
        {formatLate(lang, late.late ?? 0)}
      </Light>
    </>
  );
}
