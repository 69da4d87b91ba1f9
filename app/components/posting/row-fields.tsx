import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { notice } from "~/copy/notice/notice";
import { posting } from "~/copy/posting/posting";
import { ui } from "~/copy/shell/ui";
import { cellName, columnsOf, type ListKey, MOST_ROWS, rowsFilled, rowsShown } from "~/forms/posting/commission-rows";
import type { FormReply } from "~/forms/reply";
import { CodeCompared } from "../ui/code-compared";
import { TextField } from "../ui/text-fields";

type Stored = Readonly<Record<string, string | number>>;

type Props = {
  readonly lang: Lang;
  readonly list: ListKey;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional: boolean;
  readonly stored: readonly Stored[];
  readonly reply: FormReply | null;
};

/** Column names of the three lists; both languages from the notice. */
function columnLabel(lang: Lang, list: ListKey, column: string): string {
  const t = notice[lang];
  const words: Readonly<Record<string, string>> = {
    name: list === "deliverables" ? t.deliverableName : t.agency,
    form: t.deliverableForm,
    copies: t.deliverableCopies,
    standard: t.deliverableStandard,
    uscc: t.uscc,
    reason: t.reason,
  };
  return words[column] ?? column;
}

/** The names of the cells that a list's form shows, for what stands outside of it: the summary of what is to be mended. */
export function rowLabels(lang: Lang, list: ListKey): Readonly<Record<string, string>> {
  const rows = Array.from({ length: MOST_ROWS }, (_, row) => row);
  const named = rows.flatMap((row) =>
    columnsOf(list).map((column) => [cellName(list, column, row), `${posting[lang].row(row + 1)} · ${columnLabel(lang, list, column)}`]),
  );
  return Object.fromEntries(named);
}

/** A list typed row by row: the rows there are and one more; without JavaScript a further one comes with [保存并再加一行]. */
export function RowFields({ lang, list, label, hint, optional, stored, reply }: Props) {
  const t = posting[lang];
  const filled = rowsFilled(list, stored.length, reply);
  return (
    <fieldset className="field">
      <legend className="field-label">
        {label}
        {optional ? <span className="field-optional">{ui[lang].optional}</span> : null}
      </legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {Array.from({ length: rowsShown(list, stored.length, reply) }, (_, row) => row).map((row) => (
        <fieldset
          key={row}
          data-row=""
          className="mt-3 rounded-md border border-line p-3 sm:grid sm:grid-cols-2 sm:gap-x-4 sm:gap-y-3 space-y-3 sm:space-y-0"
        >
          <legend className="px-1 text-sm text-ink-soft">{t.row(row + 1)}</legend>
          {columnsOf(list).map((column) => (
            <TextField
              key={column}
              lang={lang}
              reply={reply}
              name={cellName(list, column, row)}
              label={columnLabel(lang, list, column)}
              narrow={column === "copies"}
              inputMode={column === "copies" ? "numeric" : "text"}
              optional={row >= Math.max(filled, optional ? 0 : 1)}
              defaultValue={stored[row]?.[column]}
            />
          ))}
        </fieldset>
      ))}
      {columnsOf(list).includes("uscc") ? (
        <CodeCompared lang={lang} reply={reply} stored={stored.map(({ uscc }) => String(uscc ?? ""))} />
      ) : null}
    </fieldset>
  );
}
