import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, Pagination, TakeAway } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { witnessWords } from "~/copy/log/witnesses";
import { formatAgo, formatCount, formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { WitnessesPage, WitnessStanding } from "~/reads/log/witnesses-page";
import { keptColumns } from "./kept-columns";

/** Shorter than this nobody is called silent: the site asks every ten seconds. */
const SILENT_MILLISECONDS = 60_000;

/** How a witness stands now, in a sentence. */
function standing(lang: Lang, { signed, silentFor, fault, asked }: WitnessStanding): string {
  const t = witnessWords[lang];
  const said = [
    fault ? `${t.faults[fault.kind]} (${t.since(formatDateTime(lang, new Date(fault.since)))})` : null,
    silentFor !== null && silentFor >= SILENT_MILLISECONDS ? t.silent(formatAgo(lang, silentFor)) : null,
    signed && silentFor === null && !fault ? t.upToDate : null,
    asked ? null : t.walled,
  ].filter((each) => each !== null);
  return said.join(lang === "zh" ? "；" : "; ");
}

function witnessColumns(lang: Lang): Column<WitnessStanding>[] {
  const t = witnessWords[lang];
  const last = ({ signed }: WitnessStanding) =>
    signed ? t.signed(formatCount(signed.size), formatDateTime(lang, new Date(signed.at))) : t.never;
  return [
    { key: "name", header: t.name, cell: ({ name }) => <span className="hash">{name}</span> },
    { key: "last", header: t.last, cell: last },
    { key: "standing", header: t.standing, cell: (each) => standing(lang, each) },
  ];
}

type Programs = { readonly witness: string | null; readonly monitor: string | null };

/** How to become a witness, and how to watch the site from outside: a file each where the build has made them, else the command. */
function Outside({ lang, programs }: { readonly lang: Lang; readonly programs: Programs }) {
  const t = witnessWords[lang];
  const parts = [
    { key: "witness", title: t.be, help: t.beHelp, file: paths.programs.witness, label: t.program, sha256: programs.witness },
    { key: "monitor", title: t.watch, help: t.watchHelp, file: paths.programs.monitor, label: t.monitor, sha256: programs.monitor },
  ];
  return parts.map(({ key, title, help, file, label, sha256 }) => (
    <Card key={key} title={title} id={key}>
      <p className="mb-3">{help}</p>
      {sha256 ? (
        <>
          <ButtonRow>
            <LinkButton href={file} download>
              {label}
            </LinkButton>
          </ButtonRow>
          <p className="mt-2 text-sm">
            {t.programHash} <span className="hash">{sha256}</span>
          </p>
        </>
      ) : (
        <p>
          <code>{`npm run ${key}`}</code>
        </p>
      )}
    </Card>
  ));
}

/** 见证: who signs the public log besides the site, what and when, and how to become one. */
export function WitnessesPageView({
  lang,
  size,
  witnesses,
  kept,
  older,
  isFirstPage,
  programs,
}: WitnessesPage & { readonly lang: Lang; readonly programs: Programs }) {
  const t = witnessWords[lang];
  const home = href(lang, paths.log.witnesses);
  return (
    <div className="space-y-6">
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      {witnesses.length === 0 ? (
        <Notice lang={lang} tone="warning" title={t.none}>
          <p>{t.noneMeans}</p>
        </Notice>
      ) : (
        <>
          <DataTable lang={lang} caption={t.caption} columns={witnessColumns(lang)} rows={witnesses} rowKey={({ key }) => key} />
          <p>{t.count(formatCount(size))}</p>
          <Card title={t.keysTitle} id="keys">
            <p>{t.keysHelp}</p>
            {witnesses.map(({ key }) => (
              <p key={key} className="hash">
                {key}
              </p>
            ))}
          </Card>
        </>
      )}
      {witnesses.length > 0 || kept.length > 0 ? (
        <>
          <p>{t.keptHelp}</p>
          {kept.length === 0 ? (
            <EmptyState title={t.noneKept} />
          ) : (
            <DataTable lang={lang} caption={t.keptTitle} columns={keptColumns(lang)} rows={kept} rowKey={(each) => String(each.size)} />
          )}
          {isFirstPage && older === null ? null : (
            <Pagination
              lang={lang}
              firstHref={isFirstPage ? null : home}
              nextHref={older === null ? null : withQuery(home, { before: older })}
            />
          )}
          {kept.length > 0 ? (
            <TakeAway lang={lang} title={t.keptTitle} hrefOf={(format) => href(lang, paths.exports.cosigned(format))} />
          ) : null}
        </>
      ) : null}
      <Outside lang={lang} programs={programs} />
      <p>
        <a href={href(lang, paths.log.home)}>{t.back}</a>
      </p>
    </div>
  );
}
