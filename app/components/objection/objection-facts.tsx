import type { Lang } from "~/copy/define";
import { standing } from "~/copy/desk/standing";
import { dueText } from "~/copy/moves/due";
import { moveLabels } from "~/copy/moves/moves";
import { verbPages } from "~/copy/moves/verb-pages";
import { objectionWords } from "~/copy/objection/objection";
import { formatDateTime, formatDay } from "~/copy/values";
import { href } from "~/lib/lang";
import { movePath, withQuery } from "~/lib/paths";
import type { ObjectionView } from "~/reads/objection/objections";
import { Typed } from "../posting/term-value";
import { ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { SummaryList, type SummaryRow } from "../ui/summary-list";

type Props = { readonly lang: Lang; readonly objection: ObjectionView };

/** An objection in full, for whoever may read it so. */
export function ObjectionFacts({ lang, objection }: Props) {
  const t = objectionWords[lang];
  const { status, enteredStatusAt, receivedOn, digest, statement, answer, isSigned, decision, objector, isOnline, due } = objection;
  const said = (key: string, label: string, text: string | null): SummaryRow[] =>
    text ? [{ key, label, value: <Typed lang={lang} text={text} /> }] : [];
  const rows: SummaryRow[] = [
    { key: "state", label: t.state, value: standing[lang].outcome[status](formatDateTime(lang, enteredStatusAt)) },
    { key: "objector", label: t.objector, value: objector ? <Typed lang={lang} text={objector} /> : t.ownAgency },
    { key: "receivedOn", label: t.received, value: `${formatDay(lang, receivedOn)} · ${isOnline ? t.online : t.letter}` },
    ...said("digest", t.digest, digest),
    ...said("statement", t.statement, statement),
    ...said("answer", isSigned ? t.answer : t.draft, answer),
    ...said("decision", t.decision, decision),
    ...(due ? [{ key: "due", label: verbPages[lang].deadline, value: dueText(lang, due) }] : []),
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

/** The objections to a commission's result on its working page, each with what this person may do about it. */
export function ObjectionsCard({
  lang,
  base,
  objections,
}: {
  readonly lang: Lang;
  readonly base: string;
  readonly objections: readonly ObjectionView[];
}) {
  if (objections.length === 0) return null;
  return (
    <Card id="objections" title={objectionWords[lang].card}>
      {objections.map((objection) => (
        <div key={objection.id} className="space-y-3">
          <ObjectionFacts lang={lang} objection={objection} />
          <ButtonRow>
            {objection.moves.map((verb) => (
              <LinkButton key={verb} href={href(lang, withQuery(movePath(base, "objection", verb), { objection: objection.id }))}>
                {moveLabels[lang][verb]}
              </LinkButton>
            ))}
          </ButtonRow>
        </div>
      ))}
    </Card>
  );
}
