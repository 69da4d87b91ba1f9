import { ItemAgencies } from "~/components/catalogue/item-agencies";
import { ItemFacts } from "~/components/catalogue/item-facts";
import { ItemNotices } from "~/components/catalogue/item-notices";
import { ItemWork } from "~/components/catalogue/item-work";
import { Card } from "~/components/ui/card";
import { Breadcrumbs } from "~/components/ui/navigation";
import { CopyButton, PrintLink } from "~/components/ui/page-tools";
import { Tag } from "~/components/ui/status-tag";
import { ITEM_STATUS_WORDS } from "~/copy/catalogue/catalogue";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { ItemPage } from "~/reads/catalogue/item-page";

/** One item: where it stands, every fact with its basis, the work, and who can do it. */
export function ItemView(props: ItemPage & { readonly lang: Lang }) {
  const { lang, item, departmentMayPost } = props;
  const t = cataloguePages[lang];
  const status = ITEM_STATUS_WORDS[item.status];
  return (
    <article className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.items) }, { label: item.name[lang] }]} />
      <header className="space-y-3">
        <h1>{item.name[lang]}</h1>
        <div className="flex flex-wrap items-center gap-3">
          <Tag tone={status.tone}>{status[lang]}</Tag>
          {item.stream !== "DEPT" && item.status !== "ABOLISHED" ? <Tag tone="neutral">{t.ownChoice}</Tag> : null}
          {item.selfPrepareAllowed ? <Tag tone="neutral">{t.selfPrepare}</Tag> : null}
          <span className="figures text-ink-soft">{item.code}</span>
          <CopyButton lang={lang} />
          <PrintLink lang={lang} />
        </div>
      </header>
      <ItemNotices {...props} />
      <Card id="facts" title={t.factsTitle}>
        <ItemFacts lang={lang} item={item} />
      </Card>
      <ItemWork lang={lang} item={item} />
      {item.status === "ABOLISHED" || item.informationOnly || item.partOf ? null : <ItemAgencies {...props} />}
      {departmentMayPost ? (
        <Card id="commissions" title={t.commissionsTitle}>
          <ul className="space-y-2">
            <li>
              <a href={href(lang, withQuery(paths.commissions, { item: item.code }))}>{t.commissionsLink}</a>
            </li>
            <li>
              <a href={href(lang, withQuery(paths.department.newCommission, { item: item.code }))}>{t.postLink}</a>
            </li>
          </ul>
        </Card>
      ) : null}
    </article>
  );
}
