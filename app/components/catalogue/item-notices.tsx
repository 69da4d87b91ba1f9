import { Notice } from "~/components/ui/notice";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { ItemPage } from "~/reads/catalogue/item-page";

/** What must be known before anything else: abolished, under review, for information only, part of another. */
export function ItemNotices({ lang, item, whole }: Pick<ItemPage, "item" | "whole"> & { readonly lang: Lang }) {
  const t = cataloguePages[lang];
  return (
    <>
      {item.status === "ABOLISHED" ? (
        <Notice lang={lang} tone="danger" title={t.abolishedTitle}>
          <p>{item.statusNote?.[lang]}</p>
          <p>
            <a href={href(lang, paths.abolishedItems)}>{t.challengeTitle}</a>
          </p>
        </Notice>
      ) : null}
      {item.status === "UNDER_REVIEW" ? (
        <Notice lang={lang} tone="warning" title={t.reviewTitle}>
          <p>{item.statusNote?.[lang]}</p>
        </Notice>
      ) : null}
      {item.status === "CONVERTED" || (item.status === "RETAINED" && item.statusNote && !whole) ? (
        <Notice lang={lang}>
          <p>{item.statusNote?.[lang]}</p>
        </Notice>
      ) : null}
      {item.informationOnly ? (
        <Notice lang={lang} title={t.informationTitle}>
          <p>{item.informationOnly[lang]}</p>
        </Notice>
      ) : null}
      {whole ? (
        <Notice lang={lang} title={t.partTitle}>
          <p>{item.statusNote?.[lang]}</p>
          <p>
            {t.seeWhole}
            {lang === "zh" ? "：" : ": "}
            <a href={href(lang, paths.item(whole.code))}>{whole.name[lang]}</a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
