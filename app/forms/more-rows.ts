import { type FormReply, mendReply } from "./reply";

export type RowLimits = { readonly ready: number; readonly most: number };

/** How many rows the page was asked to show; those that stand ready when it was not. */
export function rowsAsked(reply: FormReply | null, { ready, most }: RowLimits): number {
  const asked = Number(reply?.values.rows ?? ready);
  return Math.min(most, Math.max(ready, Number.isInteger(asked) ? asked : ready));
}

/** The answer to [再加一行]: everything typed, one row more, and the reader in its first field. */
export function oneMoreRow(form: FormData, limits: RowLimits, firstField: (row: number) => string): FormReply {
  const reply = mendReply(form, {});
  const rows = Math.min(limits.most, rowsAsked(reply, limits) + 1);
  return { ...reply, values: { ...reply.values, rows: String(rows) }, focus: firstField(rows - 1) };
}
