import type { Lang } from "~/copy/define";
import { drawPages } from "~/copy/selection/draw-pages";
import type { Published } from "~/lib/draw-markup";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { DrawnAgency } from "./drawn-order";

/** One of a locked roster, in the order in which it is numbered. */
export type RosterName = { readonly id: string; readonly name: string };

/** What the page publishes of a draw, in words: whose codes these are, who was drawn, and what that counts for now. */
export function publishedOf(
  lang: Lang,
  number: string,
  roster: readonly RosterName[],
  drawn: readonly DrawnAgency[],
  yours: string | null = null,
): Published {
  const t = drawPages[lang];
  return {
    number,
    names: Object.fromEntries(roster.map(({ id, name }) => [id, name])),
    places: drawn.map(({ uscc, position, standing, endReason }) => {
      const place = position === 1 ? t.winner : t.alternate(position - 1);
      const called = standing === "current" && position > 1;
      return {
        id: uscc,
        href: href(lang, paths.publicAgency(uscc)),
        place: called ? t.called(place) : place,
        note: endReason ? t.ended[endReason] : standing === "void" ? t.void : "",
        standing,
      };
    }),
    mine: yours === null ? null : { id: yours, word: t.yours },
  };
}
