import type { Lang } from "~/copy/define";
import { posting } from "~/copy/posting/posting";
import { givesReceipt } from "~/domain/lifecycle/turns";
import { Notice } from "../ui/notice";
import { ReceiptLink } from "./receipt-link";

type Props = {
  readonly lang: Lang;
  readonly text: string | null;
  readonly number?: string | null;
  /** What was done, as the address says it: an act that gives a receipt leads to it. */
  readonly verb?: string | null;
};

/** What was just done, and what happens next; nothing for a page that was simply opened. */
export function DoneNotice({ lang, text, number, verb = null }: Props) {
  return text ? (
    <Notice lang={lang} tone="success" title={number ? posting[lang].submittedNumber(number) : null} live>
      <p>{text}</p>
      {givesReceipt(verb) ? <ReceiptLink lang={lang} /> : null}
    </Notice>
  ) : null;
}
