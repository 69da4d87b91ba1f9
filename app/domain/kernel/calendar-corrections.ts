import type { Calendar, CalendarYear } from "./calendar";
import type { Decision } from "./decision";

/** Every year as it stood just before a moment; a year that was loaded only later stands as it is. */
function asItStood(calendar: Calendar, before: number): Calendar {
  const years = [...calendar.years].map(([number, year]): [number, CalendarYear] => {
    const stood = year.earlier?.find((each) => each.until >= before);
    return [number, stood ? { year: number, ...stood } : year];
  });
  return { years: new Map(years) };
}

/**
 * WDR7: a holiday change announced later computes again only what is still open, and only to the later date. In: when the term began,
 * and how its end is computed on a calendar. A deadline that was over when a correction came stands; one that a correction would
 * bring forward stands as announced. Refusal `calendar.missing` {year}. Market §8.1.
 */
export function underCorrections(calendar: Calendar, from: Date, compute: (calendar: Calendar) => Decision<Date>): Decision<Date> {
  const moments = [...calendar.years.values()].flatMap((year) => year.earlier?.map((each) => each.until) ?? []);
  const since = [...new Set(moments)].filter((at) => at > from.getTime()).sort((a, b) => a - b);
  const [first, ...later] = [...since.map((at) => asItStood(calendar, at)), calendar];
  let due = compute(first ?? calendar);
  for (const [at, next] of later.entries()) {
    if (due.ok && due.value.getTime() <= (since[at] ?? 0)) continue;
    const again = compute(next);
    if (!due.ok || !again.ok || again.value > due.value) due = again;
  }
  return due;
}
