import { formatTime } from "~/copy/values";
import { dueDay } from "~/domain/kernel/calendar";
import { dateKey } from "~/domain/kernel/time";
import type { Cell } from "~/lib/list-file";
import type { Column } from "./data-table";

/** One fact that a column tells, under a head of its own in a file: a cell of the page may tell several. */
export type Fact<Row> = readonly [head: string, value: (row: Row) => Cell];

/**
 * A column of a list that can be taken away: the grid, the card of a phone, CSV and XLSX are all made of it. A column of buttons tells no
 * fact. `order` is the word of the address by which the list is sorted on it.
 */
export type ListColumn<Row> = Column<Row> & { readonly facts: readonly Fact<Row>[]; readonly order?: string };

/** The heads of a list's file. */
export function headOf<Row>(columns: readonly ListColumn<Row>[]): string[] {
  return columns.flatMap(({ facts }) => facts.map(([head]) => head));
}

/** A row's line in a list's file. */
export function lineOf<Row>(columns: readonly ListColumn<Row>[]): (row: Row) => Cell[] {
  const values = columns.flatMap(({ facts }) => facts.map(([, value]) => value));
  return (row) => values.map((value) => value(row));
}

/** An instant as a file has it, 2026-12-01 10:00 in Asia/Shanghai: it sorts as a text too. */
export function momentCell(at: Date | null): Cell {
  return at && `${dateKey(at)} ${formatTime(at)}`;
}

/** A deadline as a file has it: its last day, with the minute where it ends at one. */
export function dueCell(due: Date | null): Cell {
  if (!due) return null;
  const last = dueDay(due);
  return last === dateKey(due) ? momentCell(due) : last;
}

/** An amount as a file has it: yuan, as a number. */
export function yuanCell(fen: number | null): Cell {
  return fen === null ? null : fen / 100;
}

/** How the address sorts a list: the column's word, with a minus before it where the largest comes first. */
export type Order = { readonly by: string; readonly down: boolean };

/** The columns with a link at the head of each that can be sorted; a second press turns the order round. */
export function sortable<C extends Column<never> & { readonly order?: string }>(
  columns: readonly C[],
  now: Order,
  hrefOf: (order: string) => string,
): C[] {
  return columns.map((column) => {
    if (!column.order) return column;
    const isNow = column.order === now.by;
    const next = isNow && !now.down ? `-${column.order}` : column.order;
    return { ...column, sort: { href: hrefOf(next), direction: isNow ? (now.down ? "descending" : "ascending") : null } };
  });
}
