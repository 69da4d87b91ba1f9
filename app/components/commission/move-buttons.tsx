import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { moveLabels } from "~/copy/moves";
import { type AnyVerb, anyMoveOf } from "~/domain/lifecycle/turns";
import { href } from "~/lib/lang";
import { type ButtonLook, ButtonRow, LinkButton } from "../ui/button";

/** Verbs whose page has another name than the verb. */
const PAGES: Partial<Readonly<Record<AnyVerb, string>>> = {
  submit: "check",
  "request-cancel": "cancel",
  "file-objection": "objection",
  "withdraw-objection": "objection",
  "draft-answer": "answer-objection",
  "return-answer": "answer-objection",
};

const DANGER: readonly AnyVerb[] = ["discard", "cancel", "request-cancel", "decline-award", "uphold-objection", "file-objection"];

/** The page on which a move is made, below the working page of its desk. */
export function movePath(base: string, verb: AnyVerb): string {
  return `${base}/${PAGES[verb] ?? verb}`;
}

type Props = {
  readonly lang: Lang;
  /** The working page: /department/commissions/…, without language. */
  readonly base: string;
  readonly moves: readonly AnyVerb[];
  /** Verbs that stand elsewhere on the page. */
  readonly without?: readonly AnyVerb[];
  readonly children?: ReactNode;
};

function lookOf(verb: AnyVerb, isFirst: boolean): ButtonLook {
  if (DANGER.includes(verb)) return "danger";
  if (anyMoveOf(verb).aside) return "quiet";
  return isFirst ? "primary" : "secondary";
}

/** What this person may do now: straight from the table of moves, each with a page of its own. */
export function MoveButtons({ lang, base, moves, without = [], children }: Props) {
  const shown = moves.filter((verb) => !without.includes(verb));
  const expected = shown.filter((verb) => !anyMoveOf(verb).aside);
  const ordered = [...expected, ...shown.filter((verb) => anyMoveOf(verb).aside)];
  if (ordered.length === 0 && !children) return null;
  return (
    <ButtonRow>
      {ordered.map((verb) => (
        <LinkButton key={verb} href={href(lang, movePath(base, verb))} look={lookOf(verb, verb === expected[0])}>
          {moveLabels[lang][verb]}
        </LinkButton>
      ))}
      {children}
    </ButtonRow>
  );
}
