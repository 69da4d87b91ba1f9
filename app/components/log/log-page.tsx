import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination, TakeAway } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import { SummaryList } from "~/components/ui/summary-list";
import type { Lang } from "~/copy/define";
import { logWords } from "~/copy/log/log";
import { witnessWords } from "~/copy/log/witnesses";
import { looks } from "~/copy/looks/looks";
import { formatCount, formatDateTime, formatDay } from "~/copy/values";
import { logWordsOf } from "~/forms/log/log-filter";
import { withWords } from "~/forms/narrow";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { LogPage } from "~/reads/log/log-page";
import { logColumns } from "./log-columns";
import { LogFilters } from "./log-filters";

/** What is signed, in figures to copy: name, size, root, keys. */
function Signed({ lang, log }: { readonly lang: Lang; readonly log: NonNullable<LogPage["log"]> }) {
  const t = logWords[lang];
  const [isFirst, number] = [log.number === 1, String(log.number)];
  const keys = [...log.keys].reverse().map(({ key, from, until }) => (
    <p key={key}>
      <span className="hash">{key}</span>{" "}
      <span className="text-ink-soft">{t.key(formatDateTime(lang, new Date(from)), until && formatDateTime(lang, new Date(until)))}</span>
    </p>
  ));
  return (
    <Card title={t.checkpoint} id="checkpoint">
      <p>{t.checkpointHelp}</p>
      <pre className="hash whitespace-pre-wrap" lang="en">
        {log.note}
      </pre>
      <SummaryList
        lang={lang}
        rows={[
          { key: "origin", label: t.origin, value: log.origin },
          { key: "size", label: t.size, value: formatCount(log.size) },
          { key: "root", label: t.root, value: <span className="hash">{log.root}</span> },
          { key: "keys", label: t.keys, value: keys },
        ]}
      />
      <p className="button-row">
        <a href={isFirst ? paths.log.checkpoint : paths.log.laterCheckpoint(number)}>{t.download}</a>
        <a href={isFirst ? paths.log.key : paths.log.laterKey(number)}>{t.keyFile}</a>
      </p>
    </Card>
  );
}

/** How many lines came on each of the last days. */
function Growth({ lang, growth }: { readonly lang: Lang } & Pick<NonNullable<LogPage["log"]>, "growth">) {
  const t = logWords[lang];
  if (growth.length === 0) return null;
  return (
    <Card title={t.growth} id="growth">
      <SummaryList
        lang={lang}
        rows={growth.map(({ day, lines }) => ({ key: day, label: formatDay(lang, day), value: t.linesOf(lines) }))}
      />
    </Card>
  );
}

/** How far witnesses have signed, or that nobody does. */
function witnessedWords(lang: Lang, { configured, signers, size }: LogPage["witnessed"]): string {
  const t = witnessWords[lang];
  if (configured === 0) return t.notWitnessed;
  return signers === 0 ? t.noneSigned(configured) : t.ofLog(configured, signers, formatCount(size));
}

/** 公开日志: every event in its order, what is signed, and why nothing is signed where that is so. */
export function LogPageView({
  lang,
  stopped,
  witnessed,
  log,
  filter,
  filtered,
  rows,
  count,
  next,
  isFirstPage,
}: LogPage & { readonly lang: Lang }) {
  const t = logWords[lang];
  const listed = (further: Readonly<Record<string, string>> = {}) =>
    href(lang, withWords(paths.log.home, { ...logWordsOf(filter), ...further }));
  return (
    <div className="space-y-6">
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      {stopped ? (
        <Notice lang={lang} tone="danger" title={t.stopped}>
          <p>{t.stops[stopped.reason]}</p>
          <p>{t.stoppedAfter}</p>
        </Notice>
      ) : null}
      <p>
        {witnessedWords(lang, witnessed)} <a href={href(lang, paths.log.witnesses)}>{witnessWords[lang].link}</a>
      </p>
      <p>
        <a href={href(lang, paths.log.looks)}>{looks[lang].link}</a>
      </p>
      {log ? (
        <>
          <LogFilters lang={lang} filter={filter} filtered={filtered} />
          <DataTable
            grid
            lang={lang}
            caption={filtered ? t.found : t.rows}
            columns={logColumns(lang)}
            rows={rows}
            rowKey={({ name }) => name}
            empty={<EmptyState title={t.noneFound}>{t.noneFoundText}</EmptyState>}
          />
          <Pagination
            lang={lang}
            firstHref={isFirstPage ? null : listed()}
            nextHref={next === null ? null : listed({ after: next })}
            summary={count === null ? t.count(log.size) : t.matching(count)}
          />
          {rows.length > 0 ? (
            <TakeAway
              lang={lang}
              title={t.title}
              hrefOf={(format) => href(lang, withWords(paths.exports.log(format), logWordsOf(filter)))}
            />
          ) : null}
          <Signed lang={lang} log={log} />
          <Growth lang={lang} growth={log.growth} />
        </>
      ) : (
        <EmptyState title={t.empty} />
      )}
    </div>
  );
}
