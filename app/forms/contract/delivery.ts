import { z } from "zod";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { requiredText, revision } from "../fields";
import { files } from "../files";
import { oneMoreRow, rowsAsked } from "../more-rows";
import { type Parsed, parseForm } from "../parse";
import { type FormReply, mendReply } from "../reply";
import { isBlank } from "../text";

/** Deliverables with their note. */
export const deliverForm = z.object({
  revision: revision(),
  note: requiredText(1000, { lines: true }),
  files: files({ min: 1 }),
});

/** The finding of an acceptance. */
export const acceptForm = z.object({ revision: revision(), opinion: requiredText(1000, { lines: true }) });

/** More defects than that are a new contract. */
export const MOST_DEFECTS = 30;
const LIMITS = { ready: 2, most: MOST_DEFECTS } as const;
const COLUMNS = { clause: requiredText(100), defect: requiredText(500, { lines: true }) } as const;
type Column = keyof typeof COLUMNS;

/** The field of a row: clause-0, defect-0. */
export const defectName = (column: Column, row: number) => `${column}-${row}`;

/** How many rows the page shows: those ready, and one more each time it was asked for. */
export const defectRows = (reply: FormReply | null): number => rowsAsked(reply, LIMITS);

/** The answer to [再加一行] of the defects. */
export const withOneMoreRow = (form: FormData): FormReply => oneMoreRow(form, LIMITS, (row) => defectName("clause", row));

export type RejectForm = { readonly revision: number; readonly defects: readonly { readonly clause: string; readonly defect: string }[] };

/** Itemised defects, each tied to a clause. An empty row is none; a row begun must be whole; at least one is needed. */
export function parseDefects(form: FormData): Parsed<RejectForm> {
  const head = parseForm(z.object({ revision: revision() }), form);
  const errors: Record<string, readonly string[]> = head.ok ? {} : { ...head.reply.errors };
  const defects: { clause: string; defect: string }[] = [];
  for (let row = 0; row < MOST_DEFECTS; row++) {
    const sent = { clause: form.getAll(defectName("clause", row)), defect: form.getAll(defectName("defect", row)) };
    if ([...sent.clause, ...sent.defect].every((value) => typeof value === "string" && isBlank(value))) continue;
    const read = (column: Column): string => {
      const all = sent[column];
      const result = COLUMNS[column].safeParse(all.length > 1 ? all : all[0]);
      if (result.success) return result.data;
      errors[defectName(column, row)] = [result.error.issues[0]?.message ?? fieldMessage("field.invalid")];
      return "";
    };
    defects.push({ clause: read("clause"), defect: read("defect") });
  }
  if (defects.length === 0) errors[defectName("clause", 0)] = [fieldMessage("field.required")];
  if (!head.ok || Object.keys(errors).length > 0) return { ok: false, reply: mendReply(form, errors) };
  return { ok: true, value: { revision: head.value.revision, defects } };
}
