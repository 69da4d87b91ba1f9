import { Card } from "~/components/ui/card";
import { SummaryList } from "~/components/ui/summary-list";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { formatWorkingDays } from "~/copy/values";
import type { ServiceItem } from "~/domain/catalogue/item";

/** What is done and handed over: the skeleton that a posting starts from, in the Chinese of the people who will edit it. */
export function ItemWork({ lang, item }: { readonly lang: Lang; readonly item: ServiceItem }) {
  const t = cataloguePages[lang];
  if (item.deliverables.length === 0) return null;
  const deliverables = (
    <ul className="space-y-2">
      {item.deliverables.map((one) => (
        <li key={one.name.zh}>
          {one.name[lang]}
          <span className="block text-sm text-ink-soft">
            <span lang="zh-CN">{t.deliverableLine(one.form, one.copies)}</span> · {t.standard}
            {lang === "zh" ? "：" : ": "}
            <span lang="zh-CN">{one.standard}</span>
          </span>
        </li>
      ))}
    </ul>
  );
  const chinese = (text: string) => (
    <div lang="zh-CN" className="whitespace-pre-line">
      {text}
    </div>
  );
  return (
    <Card id="work" title={t.workTitle}>
      <SummaryList
        lang={lang}
        rows={[
          { key: "deliverables", label: t.deliverables, value: deliverables },
          { key: "content", label: t.content, value: chinese(item.content) },
          { key: "quality", label: t.quality, value: chinese(item.quality) },
          { key: "duration", label: t.duration, value: formatWorkingDays(lang, item.duration.count) },
        ]}
      />
    </Card>
  );
}
