import { delivery } from "~/copy/delivery";
import { verbPages } from "~/copy/verb-pages";
import { defectName, defectRows, MOST_DEFECTS } from "~/forms/delivery";
import { href } from "~/lib/lang";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { ConfirmPanel } from "../ui/confirm-panel";
import { TextArea, TextField } from "../ui/text-fields";
import { AddRowButton } from "./add-row-button";
import { deskOf } from "./desk";
import { DeliveryFacts } from "./facts";
import { Consequences, SeenAt, VerbFrame, type VerbProps } from "./verb-frame";

/** The purchaser accepts what was handed in, with its finding. */
export function AcceptPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = delivery[lang].accept;
  return (
    <VerbFrame {...props} facts={<DeliveryFacts lang={lang} page={page} />}>
      <ConfirmPanel
        lang={lang}
        title={t.title}
        consequences={[t.pay(page.contract?.payDays ?? page.limits.pay), t.rate(page.limits.rate), t.silence(page.limits.accept), t.final]}
        confirmLabel={t.button}
        cancelHref={href(lang, deskOf(lang, page.desk, page.head.id).base)}
        revision={page.head.revision}
        reply={reply}
      >
        <SeenAt now={now} />
        <TextArea lang={lang} reply={reply} name="opinion" label={t.opinion} hint={t.opinionHint} rows={4} />
      </ConfirmPanel>
    </VerbFrame>
  );
}

function DefectRow({ lang, reply, row }: Pick<VerbProps, "lang" | "reply"> & { readonly row: number }) {
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
function rowLabels(lang: VerbProps["lang"], rows: number): Record<string, string> {
  const t = delivery[lang];
  return Object.fromEntries(
    Array.from({ length: rows }, (_, row) => [
      [defectName("clause", row), `${verbPages[lang].row(row + 1)} · ${t.clause}`],
      [defectName("defect", row), `${verbPages[lang].row(row + 1)} · ${t.defect}`],
    ]).flat(),
  );
}

/** Returned with itemised defects, each tied to a clause; a further row comes with a button that needs no script. */
export function RejectDeliveryPage(props: VerbProps) {
  const { lang, page, now, reply } = props;
  const t = delivery[lang].reject;
  const rows = defectRows(reply);
  return (
    <VerbFrame {...props} facts={<DeliveryFacts lang={lang} page={page} />}>
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <Consequences lang={lang} sentences={[t.left(page.rejectionsLeft), t.fix(page.limits.fix), t.public, t.after]} />
      <ActionForm
        lang={lang}
        reply={reply}
        revision={page.head.revision}
        labels={rowLabels(lang, rows)}
        autosave={`reject-delivery:${page.head.id}`}
      >
        <SeenAt now={now} />
        <input type="hidden" name="rows" value={rows} />
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <DefectRow key={row} lang={lang} reply={reply} row={row} />
        ))}
        <ButtonRow>
          <Button look="danger">{t.button}</Button>
          {rows < MOST_DEFECTS ? <AddRowButton lang={lang} most={MOST_DEFECTS} /> : null}
          <LinkButton href={href(lang, deskOf(lang, page.desk, page.head.id).base)} look="quiet">
            {verbPages[lang].back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </VerbFrame>
  );
}
