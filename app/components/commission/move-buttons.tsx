import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { moveLabels } from "~/copy/moves";
import type { Verb } from "~/domain/lifecycle/commission";
import { moveOf } from "~/domain/lifecycle/commission";
import { href } from "~/lib/lang";
import { type ButtonLook, ButtonRow, LinkButton } from "../ui/button";

/** Verbs whose page has another name than the verb. */
const PAGES: Partial<Readonly<Record<Verb, string>>> = { submit: "check", "request-cancel": "cancel" };

const DANGER: readonly Verb[] = ["discard", "cancel", "request-cancel", "decline-award", "uphold-objection"];

/** The page on which a move is made, below the working page of its desk. */
export function movePath(base: string, verb: Verb): string {
  return `${base}/${PAGES[verb] ?? verb}`;
}

type Props = {
  readonly lang: Lang;
  /** The working page: /department/commissions/…, without language. */
  readonly base: string;
  readonly moves: readonly Verb[];
  /** Verbs that stand elsewhere on the page. */
  readonly without?: readonly Verb[];
  readonly children?: ReactNode;
};

function lookOf(verb: Verb, isFirst: boolean): ButtonLook {
  if (DANGER.includes(verb)) return "danger";
  if (moveOf(verb).aside) return "quiet";
  return isFirst ? "primary" : "secondary";
}

/** What this person may do now: straight from the table of moves, each with a page of its own. */
export function MoveButtons({ lang, base, moves, without = [], children }: Props) {
  const shown = moves.filter((verb) => !without.includes(verb));
  const expected = shown.filter((verb) => !moveOf(verb).aside);
  const ordered = [...expected, ...shown.filter((verb) => moveOf(verb).aside)];
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
