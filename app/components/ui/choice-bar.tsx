import type { Lang } from "~/copy/define";
import { SelectField } from "./choice-fields";
import { FilterBar } from "./list-tools";

type Props = {
  readonly lang: Lang;
  /** The page's own address: what is chosen lives in it. */
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
};

/** What a page of figures is told for, chosen out of a few: a plain GET form of one field. */
export function ChoiceBar({ lang, action, value, ...field }: Props) {
  return (
    <FilterBar lang={lang} action={action}>
      <SelectField lang={lang} placeholder={null} optional defaultValue={value} {...field} />
    </FilterBar>
  );
}
