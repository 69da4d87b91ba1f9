import { Card } from "~/components/ui/card";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import { commissionPage } from "~/copy/commission-page";
import type { Lang } from "~/copy/define";
import { formatDateTime, formatFen } from "~/copy/values";
import { href } from "~/lib/lang";
import type { CommissionPage } from "~/reads/commission-page";

type Props = { readonly lang: Lang; readonly page: CommissionPage };

/** The key facts: who pays what for which work until when, and how the provider is found. */
export function KeyFacts({ lang, page }: Props) {
  const t = commissionPage[lang];
  const { terms, item } = page;
  const duration = terms.duration.unit === "WD" ? t.inWorkingDays(terms.duration.count) : t.inDays(terms.duration.count);
  const rows: SummaryRow[] = [
    { key: "purchaser", label: t.purchaser, value: <span lang="zh-CN">{page.purchaser.name}</span> },
    {
      key: "price",
      label: t.price,
      value: (
        <>
          <strong className="tabular">{formatFen(lang, terms.priceFen)}</strong>
          <br />
          <span className="text-ink-soft">{t.departmentPays}</span>
        </>
      ),
    },
    { key: "duration", label: t.duration, value: duration },
    { key: "item", label: t.item, value: <a href={href(lang, `/items/${terms.itemCode}`)}>{item ? item.name[lang] : terms.itemCode}</a> },
    { key: "approval", label: t.approval, value: <span lang="zh-CN">{terms.approvalItem}</span> },
    { key: "method", label: t.method, value: `${t.random} · ${t.minimum(page.minimum)}` },
    { key: "entrants", label: t.entrants, value: page.frozen ? t.entrantsFrozen(page.entrants) : t.entrantsSoFar(page.entrants) },
    { key: "closes", label: t.closes, value: page.closesAt ? formatDateTime(lang, page.closesAt) : "" },
    { key: "selects", label: t.selects, value: page.selectsAt ? formatDateTime(lang, page.selectsAt) : "" },
  ];
  return (
    <Card title={t.keyFacts} id="facts">
      <SummaryList lang={lang} rows={rows} />
    </Card>
  );
}

const mebibyte = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** Published attachments with size and hash; a superseded one stays, with its reason. */
export function Attachments({ lang, page }: Props) {
  const t = commissionPage[lang];
  if (page.attachments.length === 0) return null;
  return (
    <Card title={t.attachments} id="attachments">
      <ul className="plain-list">
        {page.attachments.map((each) => (
          <li key={each.id}>
            <a href={`/files/${each.id}`} lang="zh-CN">
              {each.name}
            </a>
            <p className="hash">{t.fileFacts(mebibyte(each.bytes), each.sha256)}</p>
            {each.supersededAt ? <p lang="zh-CN">{t.superseded(each.reason ?? "")}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How it was chosen, what that proves, where to object, and more of the same. */
export function Doubt({ lang, page, objectionUntil }: Props & { readonly objectionUntil: string }) {
  const t = commissionPage[lang];
  const { purchaser, terms } = page;
  const more = `/commissions?item=${encodeURIComponent(terms.itemCode)}&q=${encodeURIComponent(purchaser.name)}`;
  return (
    <Card title={t.doubt} id="doubt">
      <h3>{t.howChosen}</h3>
      <p>{t.howChosenText}</p>
      <h3>{t.proves}</h3>
      <p>{t.provesText}</p>
      <h3>{t.objectTitle}</h3>
      <p>
        {t.objectText(terms.complaintPhone || purchaser.phone, purchaser.address)} {objectionUntil ? t.objectUntil(objectionUntil) : null}
      </p>
      <p>
        {t.more} · <a href={href(lang, more)}>{t.moreLink}</a>
      </p>
    </Card>
  );
}
