import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { DEVIATION_TERMS, deviationName } from "~/forms/contract/contract";
import type { FormReply } from "~/forms/reply";
import { SelectField } from "../ui/choice-fields";

/** The names of the fields in which a difference from the notice is explained. */
function deviationLabels(lang: Lang): Readonly<Record<string, string>> {
  return Object.fromEntries(DEVIATION_TERMS.map((term) => [deviationName(term), contract[lang].file.deviation[term]]));
}

/** The names of the key terms' fields in the form of a contract. */
export function filingLabels(lang: Lang) {
  const t = contract[lang].file;
  return {
    signedOn: t.signedOn,
    price: contract[lang].price,
    durationCount: t.count,
    durationUnit: t.unit,
    payDays: t.payDays,
    ...deviationLabels(lang),
  };
}

type UnitProps = { readonly lang: Lang; readonly reply: FormReply | null; readonly unit?: string };

/** Working days or days. Called, not mounted, where only the names of its choices are wanted. */
export function unitField({ lang, reply, unit }: UnitProps) {
  const t = contract[lang].file;
  return (
    <SelectField
      lang={lang}
      reply={reply}
      name="durationUnit"
      label={filingLabels(lang).durationUnit}
      narrow
      placeholder={null}
      defaultValue={unit}
      options={[
        { value: "WD", label: t.unitWD },
        { value: "d", label: t.unitDay },
      ]}
    />
  );
}
