import type { Lang } from "~/copy/define";
import { verbPages } from "~/copy/moves/verb-pages";
import { Button } from "../ui/button";

/**
 * [再加一行] of a form of numbered rows (`data-row`): the page's script adds the row in place, the server answers with one more. Before it
 * stands the button that Enter presses, a form's first one, so that Enter in a field sends the form.
 */
export function AddRowButton({ lang, most, small }: { readonly lang: Lang; readonly most: number; readonly small?: boolean }) {
  return (
    <>
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <Button look="secondary" small={small} name="add" value="row" addsRow={most}>
        {verbPages[lang].addRow}
      </Button>
    </>
  );
}
