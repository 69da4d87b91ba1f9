import { GradeTag } from "~/components/catalogue/grade-tag";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { Breadcrumbs } from "~/components/ui/navigation";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import { formatWorkingDays } from "~/copy/values";
import type { AbolishedItem } from "~/domain/catalogue/abolished";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AbolishedPage } from "~/reads/catalogue/abolished-page";

function Bases({ lang, row }: { readonly lang: Lang; readonly row: AbolishedItem }) {
  return (
    <ul className="space-y-2">
      {row.bases.map(({ text, grade }) => (
        <li key={text.zh}>
          {text[lang]} <GradeTag lang={lang} grade={grade} />
        </li>
      ))}
    </ul>
  );
}

/** What nobody may demand any more, each with the document that ended it; and what to do when asked all the same. */
export function AbolishedView({ lang, rows, items, phone, replyWorkingDays }: AbolishedPage & { readonly lang: Lang }) {
  const t = cataloguePages[lang];
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.items) }, { label: t.abolishedLink }]} />
      <h1>{t.abolishedPage}</h1>
      <p className="max-w-prose text-ink-soft">{t.abolishedLead}</p>
      <DataTable
        lang={lang}
        caption={t.abolishedLink}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "name", header: t.abolishedItem, cell: (row) => <span id={row.key}>{row.name[lang]}</span> },
          { key: "document", header: t.document, cell: (row) => <Bases lang={lang} row={row} /> },
          { key: "instead", header: t.instead, cell: (row) => row.instead[lang] },
        ]}
      />
      {items.length > 0 ? (
        <Card id="listed" title={t.listedAbolished}>
          <ul>
            {items.map((item) => (
              <li key={item.code}>
                <a href={href(lang, paths.item(item.code))}>{item.name[lang]}</a>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card id="challenge" title={t.challengeTitle}>
        <p>{t.challengeText(formatWorkingDays(lang, replyWorkingDays))}</p>
        <ol className="list-decimal space-y-1 py-3 ps-6">
          {t.challengeSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="font-semibold">
          {t.challengePhone}
          {lang === "zh" ? "：" : ": "}
          <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>
        </p>
      </Card>
    </div>
  );
}
