import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { moveLabels } from "~/copy/moves/moves";
import { type AnyVerb, anyMoveOf, subjectOf } from "~/domain/lifecycle/turns";
import { href } from "~/lib/lang";
import { movePageOf } from "~/lib/move-pages";
import { movePath } from "~/lib/paths";
import { type ButtonLook, ButtonRow, LinkButton } from "../ui/button";

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
  if (movePageOf(subjectOf(verb), verb)?.danger === "button") return "danger";
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
        <LinkButton key={verb} href={href(lang, movePath(base, subjectOf(verb), verb))} look={lookOf(verb, verb === expected[0])}>
          {moveLabels[lang][verb]}
        </LinkButton>
      ))}
      {children}
    </ButtonRow>
  );
}
