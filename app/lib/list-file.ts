/** What one cell of a list's file holds: a number stays one, null is empty. */
export type Cell = string | number | null;

/** The kinds of file in which every list can be taken away, as its address names them. */
export const LIST_FORMATS = ["csv", "xlsx"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A list from which a file is made: how many rows match, counted no further than `most`, and its pages by key. */
export type ListSource<Row> = {
  readonly count: (most: number) => Promise<number>;
  /** The page behind a place, null for the first one. `next` is the place behind it, null on the last page. */
  readonly page: (after: string | null, size: number) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>;
};

/** More rows are no list that anybody reads: whoever asks for them is asked to narrow the list. */
export const MOST_ROWS = 20_000;

/** A list that is short enough to stand in memory, as a source. */
export function sourceOf<Row>(rows: readonly Row[]): ListSource<Row> {
  return {
    count: async (most) => Math.min(rows.length, most),
    page: async (after, size) => {
      const from = Number(after ?? 0);
      return { rows: rows.slice(from, from + size), next: from + size < rows.length ? String(from + size) : null };
    },
  };
}
