import { DataTable } from "~/components/ui/data-table";
import { Pagination, TakeAway } from "~/components/ui/list-tools";
import { Breadcrumbs } from "~/components/ui/navigation";
import { PrintFoot, PrintLink } from "~/components/ui/page-tools";
import { SummaryList } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { lengthText, outageWords } from "~/copy/outage/outage";
import { formatSecond } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { Certificate } from "~/reads/outage/certificate";
import { movedColumns } from "./moved-columns";

type Props = { readonly lang: Lang; readonly certificate: Certificate; readonly address: string; readonly now: Date };

/** The closes that it moved, from when to when; in words where it moved none. */
function Moved({ lang, certificate: { number, moved, next, isFirstPage } }: Pick<Props, "lang" | "certificate">) {
  const t = outageWords[lang];
  const own = href(lang, paths.outage(number));
  if (moved.length === 0 && isFirstPage)
    return (
      <section aria-labelledby="moved-title">
        <h2 id="moved-title">{t.movedTitle}</h2>
        <p>{t.movedNone}</p>
      </section>
    );
  return (
    <section className="space-y-3">
      <DataTable lang={lang} caption={t.movedTitle} columns={movedColumns(lang)} rows={moved} rowKey={({ id }) => id} />
      {isFirstPage && next === null ? null : (
        <Pagination lang={lang} firstHref={isFirstPage ? null : own} nextHref={next === null ? null : withQuery(own, { after: next })} />
      )}
      <TakeAway
        lang={lang}
        title={t.movedTitle}
        hrefOf={(format) => href(lang, withQuery(paths.exports.closeMoves(format), { certificate: number }))}
      />
    </section>
  );
}

/** 服务中断证明: from when to when, how it was measured, and which closes of registration it moved. */
export function CertificateView({ lang, certificate, address, now }: Props) {
  const t = outageWords[lang];
  const { number, since, until, seconds, before, after, rules, line } = certificate;
  const record = ({ process, at }: Certificate["after"]) => (
    <p key={`${process} ${at.toISOString()}`} className="break-words">
      {t.record(formatSecond(lang, at), process)}
    </p>
  );
  return (
    <article className="space-y-5">
      <div className="no-print">
        <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.outages) }, { label: number }]} />
      </div>
      <h1>{t.of(number)}</h1>
      <p className="text-lg">{t.told(formatSecond(lang, since), formatSecond(lang, until), lengthText(lang, seconds))}</p>
      <Moved lang={lang} certificate={certificate} />
      <section aria-labelledby="how-title" className="space-y-3">
        <h2 id="how-title">{t.how}</h2>
        <SummaryList
          lang={lang}
          rows={[
            { key: "before", label: t.before, value: before.map(record) },
            { key: "after", label: t.after, value: record(after) },
            {
              key: "line",
              label: t.logLine,
              value: line === null ? t.noLine : <a href={href(lang, paths.log.event(line))}>{t.line(line)}</a>,
            },
          ]}
        />
        <p className="max-w-prose">{t.howText(rules.tolerance)}</p>
        <p className="max-w-prose">
          {t.rule(rules.minutes, rules.hours, rules.after)} <a href={href(lang, paths.rule("entering", "outage.minutes"))}>{t.ruleLink}</a>
        </p>
      </section>
      <div className="no-print">
        <PrintLink lang={lang} />
      </div>
      <PrintFoot lang={lang} now={now} address={address} />
    </article>
  );
}
