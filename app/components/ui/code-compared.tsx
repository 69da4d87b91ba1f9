import { codeCompared } from "~/copy/code-compared";
import type { Lang } from "~/copy/define";
import { asksToCompare, CODE_COMPARED } from "~/forms/code-compared";
import type { FormReply } from "~/forms/reply";
import { Checkbox } from "./choice-fields";

type Props = { readonly lang: Lang; readonly reply: FormReply | null; readonly stored?: readonly string[]; readonly byOffice?: boolean };

/** The way on for a real code whose last character disagrees; shown only where there is one. */
export function CodeCompared({ lang, reply, stored = [], byOffice = false }: Props) {
  if (!asksToCompare(reply, stored)) return null;
  const t = codeCompared[lang];
  const { label, hint } = byOffice ? t.office : t.own;
  return <Checkbox lang={lang} name={CODE_COMPARED} label={label} hint={hint} reply={reply} defaultChecked={reply === null} optional />;
}
