import { papers } from "~/copy/award/papers";
import type { Lang } from "~/copy/define";
import { DESKS, type Desk } from "~/lib/desks";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { LinkButton } from "../ui/button";

type Props = { readonly lang: Lang; readonly desk: Desk; readonly id: string; readonly number: string };

/** From the award on: the notice and the contract to print, for those who work on the commission. */
export function PaperLinks({ lang, desk, id, number }: Props) {
  const t = papers[lang];
  return (
    <>
      <LinkButton href={href(lang, paths.awardNotice(number))}>{t.award}</LinkButton>
      <LinkButton href={href(lang, DESKS[desk].contractForm(id))}>{t.formLink}</LinkButton>
    </>
  );
}
