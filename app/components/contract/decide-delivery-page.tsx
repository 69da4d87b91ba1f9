import { delivery } from "~/copy/contract/delivery";
import { verbPages } from "~/copy/moves/verb-pages";
import { defectName, defectRows, MOST_DEFECTS } from "~/forms/contract/delivery";
import { Consequences, type ContractProps, MoveConfirm, MoveForm } from "../desk/verb-frame";
import { TextArea, TextField } from "../ui/text-fields";
import { AddRowButton } from "./add-row-button";

/** The purchaser accepts what was handed in, with its finding. */
export function acceptDelivery(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = delivery[lang].accept;
  return (
    <MoveConfirm
      of={props}
      title={t.title}
      consequences={[t.pay(page.contract?.payDays ?? page.limits.pay), t.rate(page.limits.rate), t.silence(page.limits.accept), t.final]}
      confirmLabel={t.button}
    >
      <TextArea lang={lang} reply={reply} name="opinion" label={t.opinion} hint={t.opinionHint} rows={4} />
    </MoveConfirm>
  );
}

function DefectRow({ lang, reply, row }: Pick<ContractProps, "lang" | "reply"> & { readonly row: number }) {
  const t = delivery[lang];
  return (
    <fieldset data-row="" className="rounded-md border border-line p-3 space-y-3">
      <legend className="px-1 text-sm text-ink-soft">{verbPages[lang].row(row + 1)}</legend>
      <TextField
        lang={lang}
        reply={reply}
        name={defectName("clause", row)}
        label={t.clause}
        hint={row === 0 ? t.reject.clauseHint : undefined}
        optional={row > 0}
      />
      <TextArea lang={lang} reply={reply} name={defectName("defect", row)} label={t.defect} rows={3} optional={row > 0} />
    </fieldset>
  );
}

/** The names of the rows' fields, for the summary of what is to be mended. */
function rowLabels(lang: ContractProps["lang"], rows: number): Record<string, string> {
  const t = delivery[lang];
  return Object.fromEntries(
    Array.from({ length: rows }, (_, row) => [
      [defectName("clause", row), `${verbPages[lang].row(row + 1)} · ${t.clause}`],
      [defectName("defect", row), `${verbPages[lang].row(row + 1)} · ${t.defect}`],
    ]).flat(),
  );
}

/** Returned with itemised defects, each tied to a clause; a further row comes with a button that needs no script. */
export function rejectDelivery(props: ContractProps) {
  const { lang, page, reply } = props;
  const t = delivery[lang].reject;
  const rows = defectRows(reply);
  return (
    <>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences lang={lang} sentences={[t.left(page.rejectionsLeft), t.fix(page.limits.fix), t.public, t.after]} />
      <MoveForm
        of={props}
        button={t.button}
        autosave
        labels={rowLabels(lang, rows)}
        more={rows < MOST_DEFECTS ? <AddRowButton lang={lang} most={MOST_DEFECTS} /> : null}
      >
        <input type="hidden" name="rows" value={rows} />
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <DefectRow key={row} lang={lang} reply={reply} row={row} />
        ))}
      </MoveForm>
    </>
  );
}
