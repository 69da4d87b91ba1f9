import { Marked } from "~/components/ui/marked";
import type { Lang } from "~/copy/define";
import { drawPages } from "~/copy/selection/draw-pages";
import type { Course } from "~/domain/verifiable/course";
import { courseSteps, type Published } from "~/lib/draw-markup";
import type { RosterName } from "./published";

/** More than these are folded. */
const ROSTER_SHOWN = 30;

/** The locked roster with the numbers from which the draw begins. */
export function NumberedRoster({
  lang,
  roster,
  yours = null,
}: {
  readonly lang: Lang;
  readonly roster: readonly RosterName[];
  readonly yours?: string | null;
}) {
  const t = drawPages[lang];
  const list = (
    <ol className="slips roster">
      {roster.map(({ id, name }, at) => (
        <li key={id} className="slip">
          <b>{at + 1}</b> <span lang="zh-CN">{name}</span> <code>{id}</code>
          {id === yours ? <em>{t.yours}</em> : null}
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <p>{t.rosterNote}</p>
      {roster.length > ROSTER_SHOWN ? (
        <details>
          <summary>{t.rosterAll(roster.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </>
  );
}

/** The steps of a draw, each as a row that a reader repeats with paper. */
export function DrawCourse({ lang, course, published }: { readonly lang: Lang; readonly course: Course; readonly published: Published }) {
  return <Marked of={courseSteps(lang, course, published)} />;
}
