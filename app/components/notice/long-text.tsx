import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { foldText } from "~/lib/fold-text";
import { Typed } from "../posting/term-value";

/** What somebody wrote; what goes beyond twelve lines is folded, on paper it is cut. */
export function LongText({ lang, text }: { readonly lang: Lang; readonly text: string }) {
  const t = commissionPage[lang];
  const { shown, rest } = foldText(text);
  if (!rest) return <Typed lang={lang} text={text} />;
  return (
    <>
      <Typed lang={lang} text={shown} />
      <details className="long-text">
        <summary>{t.unfold([...rest].length)}</summary>
        <Typed lang={lang} text={rest} />
      </details>
      <span className="print-only">{t.restOnline}</span>
    </>
  );
}
