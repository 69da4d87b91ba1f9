import type { Lang } from "~/copy/define";
import { priceWords } from "~/copy/selection/prices";
import { formatFen } from "~/copy/values";
import type { OrderCourse } from "~/domain/selection/order-course";

/** More bars than that are no picture any more: the table has them all. */
const MOST = 24;
/** Units across a bar's whole room. */
const ROOM = 1_000;

type Props = { readonly lang: Lang; readonly course: OrderCourse; readonly ceilingFen: number };

/**
 * The opened prices as bars against the ceiling, under their numbers, the winner marked. What it shows stands in a sentence and a table
 * too; names and amounts are text, so that they are as large on a phone.
 */
export function PricesPicture({ lang, course, ceilingFen }: Props) {
  const t = priceWords[lang];
  const rows = course.rows.slice(0, MOST);
  const largest = Math.max(ceilingFen, ...rows.map(({ amountFen }) => amountFen), 1);
  const lengthOf = (fen: number) => Math.max(1, Math.round((fen / largest) * ROOM));
  const money = (fen: number | null) => formatFen(lang, fen ?? 0);
  const summary = t.picture(course.valid, money(course.lowestFen), money(course.medianFen), money(course.highestFen), money(ceilingFen));
  return (
    <figure className="prices-picture">
      <figcaption>{summary}</figcaption>
      <div role="img" aria-label={summary}>
        {rows.map(({ number, amountFen, rank }) => (
          <div key={number} className={`price-bar${rank === 1 ? " is-first" : rank === null ? " is-out" : ""}`}>
            <span>{t.name(number)}</span>
            <svg viewBox={`0 0 ${ROOM} 10`} preserveAspectRatio="none" aria-hidden="true">
              <rect width={lengthOf(amountFen)} height={10} />
              <line x1={lengthOf(ceilingFen)} x2={lengthOf(ceilingFen)} y2={10} />
            </svg>
            <span className="figures">
              {rank === 1 ? "✓ " : ""}
              {money(amountFen)}
            </span>
          </div>
        ))}
      </div>
      <p className="row-note">{t.ceilingLine(money(ceilingFen))}</p>
      {course.rows.length > MOST ? <p className="text-ink-soft">{t.more(course.rows.length - MOST)}</p> : null}
    </figure>
  );
}
