import type { Lang } from "~/copy/define";
import { verbPages } from "~/copy/verb-pages";
import { Button } from "../ui/button";

/** [再加一行] of a form of numbered rows (`data-row`): the page's script adds the row in place, the server answers with one more. */
export function AddRowButton({ lang, most, small }: { readonly lang: Lang; readonly most: number; readonly small?: boolean }) {
  return (
    <Button look="secondary" small={small} name="add" value="row" addsRow={most}>
      {verbPages[lang].addRow}
    </Button>
  );
}
