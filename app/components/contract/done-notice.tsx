import type { Lang } from "~/copy/define";
import { Notice } from "../ui/notice";

/** What was just done, and what happens next; nothing for a page that was simply opened. */
export function DoneNotice({ lang, text }: { readonly lang: Lang; readonly text: string | null }) {
  return text ? (
    <Notice lang={lang} tone="success" live>
      {text}
    </Notice>
  ) : null;
}
