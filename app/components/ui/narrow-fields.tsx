import type { Lang } from "~/copy/define";
import { lists } from "~/copy/shell/lists";
import { ui } from "~/copy/shell/ui";
import { ITEMS } from "~/domain/catalogue/items";
import { LIGHT_COLOURS, type Narrow, narrowWords, PAYMENT_STATES } from "~/forms/narrow";
import { SelectField } from "./choice-fields";
import { organisationWords } from "./organisation-name";
import { DateField, TextField } from "./text-fields";

type Props = {
  readonly lang: Lang;
  readonly narrow: Narrow;
  readonly units: readonly { readonly uscc: string; readonly name: string; readonly englishName: string | null }[];
  /** Whose days are asked for: of the publication, or of the result. */
  readonly day?: "published" | "result";
};

const LIGHT_WORDS = { green: "lightGreen", yellow: "lightYellow", red: "lightRed", black: "lightBlack" } as const;

/** What every list of commissions can be narrowed to: department, item, amount, day, payment, light. */
export function NarrowFields({ lang, narrow, units, day = "published" }: Props) {
  const t = lists[lang];
  const words = narrowWords(narrow);
  const shared = { lang, optional: true } as const;
  const money = { ...shared, inputMode: "decimal", autoComplete: "off" } as const;
  return (
    <>
      <SelectField
        {...shared}
        name="unit"
        label={t.unit}
        placeholder={t.anyUnit}
        defaultValue={words.unit}
        options={units.map((unit) => ({ value: unit.uscc, label: organisationWords({ lang, ...unit }) }))}
      />
      <SelectField
        {...shared}
        name="item"
        label={t.item}
        placeholder={t.anyItem}
        defaultValue={words.item}
        options={ITEMS.map((item) => ({ value: item.code, label: item.name[lang] }))}
      />
      <TextField {...money} name="min" label={t.min} defaultValue={words.min} />
      <TextField {...money} name="max" label={t.max} defaultValue={words.max} />
      <DateField {...shared} name="from" label={day === "result" ? t.resultFrom : t.publishedFrom} defaultValue={words.from} />
      <DateField {...shared} name="to" label={day === "result" ? t.resultTo : t.publishedTo} defaultValue={words.to} />
      <SelectField
        {...shared}
        name="payment"
        label={t.payment}
        placeholder={t.anyPayment}
        defaultValue={words.payment}
        options={PAYMENT_STATES.map((state) => ({ value: state, label: t.payments[state] }))}
      />
      <SelectField
        {...shared}
        name="light"
        label={t.light}
        placeholder={t.anyLight}
        defaultValue={words.light}
        options={LIGHT_COLOURS.map((colour) => ({ value: colour, label: ui[lang][LIGHT_WORDS[colour]] }))}
      />
    </>
  );
}
