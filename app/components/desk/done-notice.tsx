import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import { Notice } from "../ui/notice";

/** What was just done, and what happens next; nothing for a page that was simply opened. */
export function DoneNotice({ lang, text, number }: { readonly lang: Lang; readonly text: string | null; readonly number?: string | null }) {
  return text ? (
    <Notice lang={lang} tone="success" title={number ? posting[lang].submittedNumber(number) : null} live>
      {text}
    </Notice>
  ) : null;
}
