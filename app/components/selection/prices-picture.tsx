import type { Lang } from "~/copy/define";
import { priceWords } from "~/copy/selection/prices";
import { formatFen } from "~/copy/values";
import type { OrderCourse } from "~/domain/selection/order-course";

/** More bars than that are no picture any more: the table has them all. */
const MOST = 24;
const ROW = 26;
const WIDTH = 640;
const LABEL = 96;
const AMOUNT = 118;

type Props = { readonly lang: Lang; readonly course: OrderCourse; readonly ceilingFen: number };

/** The opened prices as bars against the ceiling, under their numbers, the winner marked; what it shows stands in a sentence and a table too. */
export function PricesPicture({ lang, course, ceilingFen }: Props) {
  const t = priceWords[lang];
  const rows = course.rows.slice(0, MOST);
  const largest = Math.max(ceilingFen, ...rows.map(({ amountFen }) => amountFen), 1);
  const room = WIDTH - LABEL - AMOUNT;
  const lengthOf = (fen: number) => Math.max(1, Math.round((fen / largest) * room));
  const height = rows.length * ROW + 22;
  const at = LABEL + lengthOf(ceilingFen);
  const money = (fen: number | null) => formatFen(lang, fen ?? 0);
  const summary = t.picture(course.valid, money(course.lowestFen), money(course.medianFen), money(course.highestFen), money(ceilingFen));
  return (
    <figure className="prices-picture">
      <figcaption>{summary}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={summary} className="prices-bars">
        <line x1={at} x2={at} y1={0} y2={height - 18} className="prices-ceiling" />
        <text x={at} y={height - 4} textAnchor="middle">
          {t.ceiling}
        </text>
        {rows.map(({ number, amountFen, rank }, place) => (
          <g
            key={number}
            transform={`translate(0 ${place * ROW})`}
            className={rank === 1 ? "is-first" : rank === null ? "is-out" : undefined}
          >
            <text x={0} y={17}>
              {t.name(number)}
            </text>
            <rect x={LABEL} y={5} width={lengthOf(amountFen)} height={ROW - 10} />
            <text x={WIDTH} y={17} textAnchor="end">
              {rank === 1 ? "✓ " : ""}
              {money(amountFen)}
            </text>
          </g>
        ))}
      </svg>
      {course.rows.length > MOST ? <p className="text-ink-soft">{t.more(course.rows.length - MOST)}</p> : null}
    </figure>
  );
}
