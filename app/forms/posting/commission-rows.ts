import type { AvoidedAgency, CommissionTerms, DeliverableTerm, ReportAuthor } from "~/domain/commission/terms";
import { isCodeCompared } from "../code-compared";
import { comparedUscc, integer, requiredText, uscc } from "../fields";
import { oneMoreRow, rowsAsked } from "../more-rows";
import type { FormReply } from "../reply";
import { isBlank } from "../text";

/** More rows than any notice needs. */
export const MOST_ROWS = 20;

type Lists = Pick<CommissionTerms, "deliverables" | "avoided" | "reportAuthors">;
export type ListKey = keyof Lists;

const COLUMNS = {
  deliverables: { name: requiredText(80), form: requiredText(80), copies: integer({ min: 1, max: 99 }), standard: requiredText(200) },
  avoided: { uscc: uscc(), name: requiredText(80), reason: requiredText(200) },
  reportAuthors: { uscc: uscc(), name: requiredText(80) },
} as const;

/** The lists that are typed row by row. */
export const LIST_KEYS = Object.keys(COLUMNS) as ListKey[];

/** The name of a cell's field: deliverables-name-0. Errors and typed values are found by it. */
export const cellName = (list: ListKey, column: string, row: number) => `${list}-${column}-${row}`;

/** The columns of a list, in the order of the form. */
export const columnsOf = (list: ListKey): readonly string[] => Object.keys(COLUMNS[list]);

/** How many rows the typed values of a reply hold, so that none is lost when the page comes back. */
export function typedRows(list: ListKey, values: Readonly<Record<string, unknown>>): number {
  let rows = 0;
  for (let row = 0; row < MOST_ROWS; row += 1) if (columnsOf(list).some((column) => values[cellName(list, column, row)])) rows = row + 1;
  return rows;
}

const LIMITS = { ready: 1, most: MOST_ROWS } as const;

/** How many rows hold something: those stored, and those typed. */
export const rowsFilled = (list: ListKey, stored: number, reply: FormReply | null): number =>
  Math.max(stored, reply ? typedRows(list, reply.values) : 0);

/** How many rows the page shows: those filled and one more, or as many as were asked for. */
export const rowsShown = (list: ListKey, stored: number, reply: FormReply | null): number =>
  Math.max(rowsAsked(reply, LIMITS), Math.min(MOST_ROWS, rowsFilled(list, stored, reply) + 1));

/** The answer to [再加一行] of a list, whose page says how many rows it shows. */
export const withOneMore = (list: ListKey, form: FormData): FormReply =>
  oneMoreRow(form, LIMITS, (row) => cellName(list, columnsOf(list)[0] ?? "", row));

type Row<L extends ListKey> = Lists[L][number];
type AnyRow = DeliverableTerm | AvoidedAgency | ReportAuthor;

/**
 * The rows of a list whose fields are numbered. A row without any text is no row; a row begun must be whole. Problems are told by the
 * cell's name. In order; empty when no row was filled in. A code whose last character disagrees is taken where it was compared.
 */
export function readRows<L extends ListKey>(form: FormData, list: L, problem: (name: string, message: string) => void): readonly Row<L>[] {
  const rows: AnyRow[] = [];
  const compared = isCodeCompared(form);
  for (let row = 0; row < MOST_ROWS; row += 1) {
    const cells = Object.entries(COLUMNS[list]).map(([column, schema]) => ({
      column,
      schema: compared && column === "uscc" ? comparedUscc() : schema,
      sent: form.getAll(cellName(list, column, row)),
    }));
    if (cells.every(({ sent }) => sent.every((value) => typeof value === "string" && isBlank(value)))) continue;
    const read = cells.map(({ column, schema, sent }) => {
      const result = schema.safeParse(sent.length > 1 ? sent : sent[0]);
      if (!result.success) problem(cellName(list, column, row), result.error.issues[0]?.message ?? "@field.invalid");
      return [column, result.success ? result.data : undefined] as const;
    });
    // A row with a cell that cannot be read is told by its problem and left out here.
    if (read.every(([, value]) => value !== undefined)) rows.push(Object.fromEntries(read) as AnyRow);
  }
  return rows as readonly Row<L>[];
}
