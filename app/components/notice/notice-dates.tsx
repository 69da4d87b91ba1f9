import type { Lang } from "~/copy/define";
import { methodWords } from "~/copy/methods/words";
import { notice } from "~/copy/notice/notice";
import { formatDateTime } from "~/copy/values";
import type { CarriedMethod } from "~/domain/selection/methods";
import type { NoticeWindow } from "~/reads/notice/notice";
import { Notice } from "../ui/notice";
import { SummaryList } from "../ui/summary-list";

type Props = { readonly lang: Lang; readonly method: CarriedMethod; readonly window: NoticeWindow | null };

/** When registration opens, closes and the method selects; before the publication as 预计, so that nobody takes them for promised. */
export function NoticeDates({ lang, method, window }: Props) {
  const t = notice[lang];
  if (!window) return null;
  if (window.kind === "missing") {
    return (
      <Notice lang={lang} tone="warning">
        {t.missingYear(window.year)}
      </Notice>
    );
  }
  const isPlanned = window.kind === "planned";
  const label = (text: string) => (isPlanned ? (lang === "zh" ? `${t.planned}${text}` : `${t.planned}: ${text}`) : text);
  const rows = [
    { key: "opens", label: label(t.opens), value: formatDateTime(lang, window.opensAt) },
    { key: "closes", label: label(t.closes), value: formatDateTime(lang, window.closesAt) },
    { key: "selects", label: label(methodWords(lang, method).selects), value: formatDateTime(lang, window.selectsAt) },
  ];
  return (
    <>
      <SummaryList lang={lang} rows={isPlanned ? rows.slice(1) : rows} />
      {isPlanned ? <p className="field-hint">{t.plannedNote}</p> : null}
    </>
  );
}
