import { contract } from "~/copy/contract/contract";
import type { Lang } from "~/copy/define";
import { latenessText } from "~/copy/lateness/lateness";
import { dueText } from "~/copy/moves/due";
import { moveLabels, turnSentence } from "~/copy/moves/moves";
import { COMMISSION_STATUS_WORDS, HELD_WORDS } from "~/copy/moves/status";
import { lists } from "~/copy/shell/lists";
import { formatFen } from "~/copy/values";
import { subjectOf } from "~/domain/lifecycle/turns";
import { href } from "~/lib/lang";
import { movePath, paths } from "~/lib/paths";
import type { OwnContract } from "~/reads/contract/agency-contracts";
import { LateTurns, lateOf, lateTurns } from "../lateness/late-turns";
import { Typed } from "../posting/term-value";
import { LinkButton } from "../ui/button";
import { dueCell, type ListColumn, yuanCell } from "../ui/list-columns";
import { StatusTag } from "../ui/status-tag";

function Next({ lang, row }: { readonly lang: Lang; readonly row: OwnContract }) {
  const { turn } = row;
  if (!turn) return <span className="text-ink-soft">{row.status === "closed" ? "—" : contract[lang].nothingDue}</span>;
  if (!row.isOwnTurn) return <span className="text-ink-soft">{turnSentence(lang, turn.party, turn.verb)}</span>;
  return (
    <LinkButton
      href={href(lang, movePath(paths.agency.work(row.id), subjectOf(turn.verb), turn.verb))}
      look="primary"
      small
      describe={row.title}
    >
      {moveLabels[lang][turn.verb]}
    </LinkButton>
  );
}

/** What is late, and by when the next step is due where it is not. */
function NextDue({ lang, row }: { readonly lang: Lang; readonly row: OwnContract }) {
  return (
    <>
      <LateTurns lang={lang} turns={row.turns} />
      {row.turn && !lateOf(row.turn) ? dueText(lang, row.turn.due) : null}
    </>
  );
}

const statusCell = (lang: Lang, { status, held }: OwnContract) =>
  [COMMISSION_STATUS_WORDS[status][lang], held ? HELD_WORDS[lang] : ""].filter(Boolean).join(" · ");

function dueOf({ turn }: OwnContract): Date | null {
  return turn?.due && "at" in turn.due ? turn.due.at : null;
}

/** The columns of an agency's contracts, on its page and in its file. */
export function contractColumns(lang: Lang): ListColumn<OwnContract>[] {
  const t = contract[lang].columns;
  return [
    {
      key: "title",
      header: t.title,
      cell: (row) => (
        <>
          <a href={href(lang, paths.agency.work(row.id))}>
            <Typed lang={lang} text={row.title} />
          </a>
          <span className="figures row-note">{row.number}</span>
        </>
      ),
      facts: [
        [lists[lang].number, (row) => row.number],
        [lists[lang].title, (row) => row.title],
      ],
    },
    {
      ...{ key: "purchaser", header: t.purchaser, width: "name" as const },
      cell: (row) => <Typed lang={lang} text={row.purchaser} />,
      facts: [[t.purchaser, (row) => row.purchaser]],
    },
    {
      ...{ key: "price", header: t.price, end: true, tight: true, width: "amount" as const },
      cell: (row) => <span className="figures">{formatFen(lang, row.priceFen)}</span>,
      facts: [[t.price, (row) => yuanCell(row.priceFen)]],
    },
    {
      ...{ key: "status", header: t.status, width: "name" as const, card: "head" as const },
      cell: (row) => <StatusTag lang={lang} status={row.status} held={row.held} />,
      facts: [[t.status, (row) => statusCell(lang, row)]],
    },
    {
      ...{ key: "next", header: t.next, width: "name" as const, card: "left" as const },
      cell: (row) => <Next lang={lang} row={row} />,
      facts: [[t.next, (row) => row.turn && turnSentence(lang, row.turn.party, row.turn.verb)]],
    },
    {
      ...{ key: "due", header: t.due, width: "name" as const, card: "right" as const },
      cell: (row) => <NextDue lang={lang} row={row} />,
      facts: [
        [t.due, (row) => dueCell(dueOf(row))],
        [t.late, (row) => latenessText(lang, lateTurns(row.turns))],
      ],
    },
  ];
}
