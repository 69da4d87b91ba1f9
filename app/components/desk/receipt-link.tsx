import type { Lang } from "~/copy/define";
import { receiptWords } from "~/copy/log/receipts";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

/** Under what was just done: its receipt is there to be kept. */
export function ReceiptLink({ lang }: { readonly lang: Lang }) {
  const t = receiptWords[lang];
  return (
    <p>
      {t.done} <a href={href(lang, paths.account.receipts)}>{t.one}</a>
    </p>
  );
}
