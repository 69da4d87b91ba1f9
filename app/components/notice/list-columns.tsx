import type { ReactNode } from "react";
import { LateLines } from "~/components/lateness/late-duty";
import { dueCell, type ListColumn, momentCell, yuanCell } from "~/components/ui/list-columns";
import { OrganisationName, organisationWords } from "~/components/ui/organisation-name";
import { StatusTag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { latenessText } from "~/copy/lateness/lateness";
import { partyLabels } from "~/copy/moves/moves";
import { COMMISSION_STATUS_WORDS, HELD_WORDS } from "~/copy/moves/status";
import { commissionList } from "~/copy/notice/commission-list";
import { entrantCount } from "~/copy/selection/entrant-count";
import { lists } from "~/copy/shell/lists";
import { formatDue, formatFen, formatRemaining, formatShortDateTime } from "~/copy/values";
import { isTurnParty } from "~/domain/lifecycle/turn-party";
import type { PublicList } from "~/forms/notice/commission-filter";
import { href } from "~/lib/lang";
import type { Cell } from "~/lib/list-file";
import { paths } from "~/lib/paths";
import type { ListRow } from "~/reads/notice/commission-list";

function Named({ lang, row }: { readonly lang: Lang; readonly row: ListRow }) {
  return (
    <>
      <a lang="zh-CN" href={href(lang, paths.commission(row.number ?? ""))}>
        {row.title}
      </a>
      <span className="row-note">
        <span className="figures">{row.number}</span> · {row.item?.[lang] ?? row.itemCode}
      </span>
    </>
  );
}

const partyOf = (lang: Lang, row: ListRow) => (isTurnParty(row.turnParty) ? partyLabels[lang][row.turnParty] : null);

function Standing({ lang, row }: { readonly lang: Lang; readonly row: ListRow }) {
  const t = commissionList[lang];
  // What is late says whose it is and since when.
  const party = row.late.overdue.length === 0 ? partyOf(lang, row) : null;
  return (
    <>
      <StatusTag lang={lang} status={row.status} held={row.held} />
      {party ? (
        <span className="row-note">
          {party}
          {row.turnDueAt ? (
            <>
              {lang === "zh" ? "，" : ", "}
              <time dateTime={row.turnDueAt.toISOString()}>{t.until(formatDue(lang, row.turnDueAt))}</time>
            </>
          ) : null}
        </span>
      ) : null}
      <LateLines lang={lang} late={row.late} />
    </>
  );
}

function Closes({ lang, row }: { readonly lang: Lang; readonly row: ListRow }): ReactNode {
  if (!row.closesAt) return null;
  return (
    <>
      {formatShortDateTime(lang, row.closesAt)}
      {row.daysLeft !== null ? <span className="row-note">{formatRemaining(lang, row.daysLeft)}</span> : null}
    </>
  );
}

function Winner({ lang, row }: { readonly lang: Lang; readonly row: ListRow }): ReactNode {
  if (!row.provider || !row.providerCode) return null;
  return (
    <a href={href(lang, paths.publicAgency(row.providerCode))}>
      <OrganisationName lang={lang} name={row.provider} englishName={row.providerEnglish} />
    </a>
  );
}

function statusCell(lang: Lang, row: ListRow): Cell {
  const status = COMMISSION_STATUS_WORDS[row.status][lang];
  return row.held ? `${status} · ${HELD_WORDS[lang]}` : status;
}

/** Title, number and item: how a commission is named in every public list. */
function named(lang: Lang): ListColumn<ListRow> {
  const t = lists[lang];
  return {
    key: "commission",
    header: commissionList[lang].commission,
    cell: (row) => <Named lang={lang} row={row} />,
    order: "published",
    facts: [
      [t.number, (row) => row.number],
      [t.title, (row) => row.title],
      [t.item, (row) => row.item?.[lang] ?? row.itemCode],
    ],
  };
}

function feeColumn(lang: Lang): ListColumn<ListRow> {
  const { price } = commissionList[lang];
  const cell = (row: ListRow) => (row.priceFen === null ? "" : formatFen(lang, row.priceFen));
  const facts = [[price, (row: ListRow) => yuanCell(row.priceFen)]] as const;
  return { key: "price", header: price, cell, facts, order: "price", end: true, tight: true, width: "amount", card: "head" };
}

const countColumn = (lang: Lang, key: string, header: string): ListColumn<ListRow> => ({
  ...{ key, header, end: true, tight: true, width: "count" as const },
  cell: (row) => entrantCount[lang].cell(row.entrants),
  facts: [[header, (row) => row.entrants]],
});

function commissionColumns(lang: Lang): ListColumn<ListRow>[] {
  const t = commissionList[lang];
  return [
    named(lang),
    {
      ...{ key: "purchaser", header: t.purchaser, width: "name" as const, order: "unit" },
      cell: (row) => <OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />,
      facts: [[t.purchaser, (row) => organisationWords({ lang, name: row.purchaser, englishName: row.purchaserEnglish })]],
    },
    feeColumn(lang),
    {
      ...{ key: "closes", header: t.closes, tight: true, width: "date" as const, order: "closing" },
      cell: (row) => <Closes lang={lang} row={row} />,
      facts: [[t.closes, (row) => momentCell(row.closesAt)]],
    },
    countColumn(lang, "entrants", t.entrants),
    {
      ...{ key: "state", header: t.state, width: "state" as const, card: "line" as const },
      cell: (row) => <Standing lang={lang} row={row} />,
      facts: [
        [t.status, (row) => statusCell(lang, row)],
        [t.party, (row) => partyOf(lang, row)],
        [t.due, (row) => (partyOf(lang, row) === null ? null : dueCell(row.turnDueAt))],
        [t.late, (row) => latenessText(lang, row.late)],
      ],
    },
  ];
}

function resultColumns(lang: Lang): ListColumn<ListRow>[] {
  const t = commissionList[lang];
  return [
    { ...named(lang), order: undefined },
    {
      ...{ key: "winner", header: t.winner, width: "state" as const, card: "left" as const },
      cell: (row) => <Winner lang={lang} row={row} />,
      facts: [
        [t.winner, (row) => row.provider && organisationWords({ lang, name: row.provider, englishName: row.providerEnglish })],
        [t.winnerCode, (row) => row.providerCode],
      ],
    },
    countColumn(lang, "took", t.participants),
    feeColumn(lang),
    {
      ...{ key: "at", header: t.drawnOn, tight: true, width: "date" as const, order: "result" },
      cell: (row) => (row.resultAt ? formatShortDateTime(lang, row.resultAt) : ""),
      facts: [[t.drawnOn, (row) => momentCell(row.resultAt)]],
    },
    {
      ...{ key: "verify", header: t.verify, bare: true, width: "count" as const, card: "right" as const },
      cell: (row) => (
        <a href={href(lang, paths.verifyCommission(row.number ?? ""))} aria-label={t.verifyOf(row.number ?? "")}>
          {t.verify}
        </a>
      ),
      facts: [],
    },
  ];
}

/** The columns of each public list, on its page and in its file. */
export function publicColumns(lang: Lang, list: PublicList): ListColumn<ListRow>[] {
  return list === "results" ? resultColumns(lang) : commissionColumns(lang);
}
