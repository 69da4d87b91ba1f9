import { papers } from "~/copy/award/papers";
import { contract } from "~/copy/contract/contract";
import { verbPages } from "~/copy/moves/verb-pages";
import { dateKey } from "~/domain/kernel/time";
import { DEVIATION_TERMS, deviationName } from "~/forms/contract/contract";
import { MOST_ROWS, rowsShown } from "~/forms/posting/commission-rows";
import { DESKS } from "~/lib/desks";
import { href } from "~/lib/lang";
import { Consequences, type ContractProps, MoveForm } from "../desk/verb-frame";
import { RowFields, rowLabels } from "../posting/row-fields";
import { ButtonRow } from "../ui/button";
import { FileField } from "../ui/file-field";
import { Notice } from "../ui/notice";
import { DateField, MoneyField, TextArea, TextField } from "../ui/text-fields";
import { AddRowButton } from "./add-row-button";
import { filingLabels, unitField } from "./filing-words";

/** The signed contract: key terms as filled in from the notice, reasons for what differs, the document. */
export function fileContract(props: ContractProps) {
  const { lang, page, now, reply } = props;
  const t = contract[lang].file;
  const { terms, provider } = page;
  const rejected = page.contract?.outcome === "rejected" ? page.contract : null;
  const common = { lang, reply };
  const labels = filingLabels(lang);
  const start = rejected ?? { ...terms, signedOn: null, payDays: page.limits.pay };
  const rows = rowsShown("deliverables", start.deliverables.length, reply);
  return (
    <>
      {rejected ? (
        <Notice lang={lang} tone="warning">
          {contract[lang].filed.rejected(rejected.rejectReason ?? "")}
        </Notice>
      ) : null}
      <p className="text-ink-soft max-w-3xl">{t.lead}</p>
      <p className="max-w-3xl">
        {papers[lang].formHint} <a href={href(lang, DESKS[page.desk].contractForm(page.commissionId))}>{papers[lang].formLink}</a>
      </p>
      <Consequences lang={lang} sentences={[t.other(page.limits.answerFiling), t.publicTerms, t.start]} />
      <MoveForm of={props} button={t.button} files autosave labels={rowLabels(lang, "deliverables")}>
        <h2>{t.termsTitle}</h2>
        <DateField
          {...common}
          name="signedOn"
          label={labels.signedOn}
          hint={t.signedOnHint}
          defaultValue={start.signedOn}
          min={provider?.awardedAt ? dateKey(provider.awardedAt) : undefined}
          max={dateKey(now)}
        />
        <MoneyField {...common} name="price" label={labels.price} hint={t.priceHint} defaultFen={terms.priceFen} readOnly />
        <TextField
          {...common}
          name="durationCount"
          label={labels.durationCount}
          inputMode="numeric"
          narrow
          defaultValue={start.duration.count}
        />
        {unitField({ ...common, unit: start.duration.unit })}
        <TextField
          {...common}
          name="payDays"
          label={labels.payDays}
          hint={t.payDaysHint(page.limits.pay, page.limits.payMost)}
          inputMode="numeric"
          narrow
          suffix={t.payDaysSuffix}
          defaultValue={start.payDays}
        />
        <RowFields
          {...common}
          list="deliverables"
          label={t.deliverables}
          hint={t.deliverablesHint}
          optional={false}
          stored={start.deliverables.map((each) => ({ ...each }))}
        />
        <input type="hidden" name="rows" value={rows} />
        {rows < MOST_ROWS ? (
          <ButtonRow>
            <AddRowButton lang={lang} most={MOST_ROWS} small />
          </ButtonRow>
        ) : null}
        <h2>{t.deviationsTitle}</h2>
        <p className="text-ink-soft">{t.deviationsLead}</p>
        {DEVIATION_TERMS.map((term) => (
          <TextArea
            key={term}
            {...common}
            name={deviationName(term)}
            label={t.deviation[term]}
            optional
            rows={2}
            defaultValue={rejected?.deviations[term] ?? ""}
          />
        ))}
        <FileField
          {...common}
          name="document"
          label={t.document}
          hint={
            <>
              {t.documentHint} {verbPages[lang].filesAgain}
            </>
          }
        />
      </MoveForm>
    </>
  );
}
