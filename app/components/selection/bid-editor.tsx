import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { bidPage } from "~/copy/selection/bid-page";
import { costKinds } from "~/copy/selection/low-price";
import { ui } from "~/copy/shell/ui";
import { formatFen, kindsText } from "~/copy/values";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { COST_KINDS, COST_LINES_MAX, COST_UNIT_MAX } from "~/domain/selection/cost-sheet";
import { PASSPHRASE_MIN_CHARACTERS } from "~/domain/verifiable/passphrase-file";
import { DOCUMENT_KINDS } from "~/forms/files";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { BidPageView } from "~/reads/selection/bid-page";
import { ButtonRow } from "../ui/button";
import { Card } from "../ui/card";

const MEGABYTE = 1024 * 1024;
type Props = { readonly lang: Lang; readonly page: BidPageView; readonly sealer: string };
type InputProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
};

/** A field of this machine alone: its input has no name, so that no form could ever send it. The script writes what is wrong into it. */
function Local({ id, label, hint, children }: InputProps) {
  return (
    <div className="field" data-field={id}>
      <label className="field-label" htmlFor={`bid-${id}`}>
        {label}
      </label>
      {hint ? (
        <div className="field-hint" id={`bid-${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <p className="field-error" id={`bid-${id}-error`} hidden />
      {children}
    </div>
  );
}

const text = (id: string, more: { readonly decimal?: true; readonly hint?: true; readonly max?: number } = {}) => (
  <input
    className={more.decimal ? "input input-money" : "input"}
    id={`bid-${id}`}
    type="text"
    autoComplete="off"
    spellCheck={false}
    inputMode={more.decimal ? "decimal" : "text"}
    maxLength={more.max}
    aria-describedby={more.hint ? `bid-${id}-hint bid-${id}-error` : `bid-${id}-error`}
  />
);

const secret = (id: string, hint: boolean) => (
  <input
    className="input input-narrow"
    id={`bid-${id}`}
    type="password"
    autoComplete="off"
    aria-describedby={hint ? `bid-${id}-hint bid-${id}-error` : `bid-${id}-error`}
  />
);

/** A line of the cost sheet; the script counts the copies. */
function LineTemplate({ lang }: { readonly lang: Lang }) {
  const t = bidPage[lang];
  return (
    <template data-line-template="">
      <fieldset className="bid-line" data-line="">
        <legend />
        <Local id="kind-0" label={t.kind}>
          <select className="input" id="bid-kind-0" autoComplete="off">
            {COST_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {costKinds[lang][kind]}
              </option>
            ))}
          </select>
        </Local>
        <Local id="quantity-0" label={t.quantity}>
          {text("quantity-0", { decimal: true })}
        </Local>
        <Local id="unit-0" label={t.unit}>
          {text("unit-0", { max: COST_UNIT_MAX })}
        </Local>
        <Local id="rate-0" label={t.rate}>
          {text("rate-0", { decimal: true })}
        </Local>
        <p className="bid-amount">
          <span className="field-label">{t.amount}</span>
          <output data-amount="">–</output>
        </p>
        <button type="button" className="button button-quiet bid-remove" data-remove="">
          {t.remove}
        </button>
      </fieldset>
    </template>
  );
}

function Sheet({ lang }: { readonly lang: Lang }) {
  const t = bidPage[lang];
  return (
    <Card title={t.sheet}>
      <p className="field-hint">{t.sheetHint}</p>
      <p className="field-error" id="bid-lines-error" hidden />
      <div data-lines="" />
      <LineTemplate lang={lang} />
      <div className="form-stack mt-3">
        <p>
          <button type="button" className="button button-secondary" data-add="" data-most={COST_LINES_MAX}>
            {t.add}
          </button>
        </p>
        <Local id="tax" label={t.tax} hint={t.taxHint}>
          <div className="input-affix">{text("tax", { decimal: true, hint: true })}</div>
        </Local>
        <div className="field" data-field="sum">
          <p className="bid-total" id="bid-sum" tabIndex={-1}>
            <strong>{t.total}</strong> <output data-total="" />
          </p>
          <p className="field-error" id="bid-sum-error" hidden />
        </div>
      </div>
    </Card>
  );
}

function Reopen({ lang }: { readonly lang: Lang }) {
  const t = bidPage[lang];
  return (
    <Card title={t.reopen} folded>
      <div className="form-stack">
        <Local id="copy" label={t.reopenFile} hint={t.reopenHint}>
          <input className="input" id="bid-copy" type="file" accept=".age" aria-describedby="bid-copy-hint bid-copy-error" />
        </Local>
        <Local id="copy-passphrase" label={t.passphrase}>
          {secret("copy-passphrase", false)}
        </Local>
        <ButtonRow>
          <button type="button" className="button button-secondary" data-reopen="">
            {t.reopenNow}
          </button>
        </ButtonRow>
        <p role="status" data-reopened="" />
      </div>
    </Card>
  );
}

function CheckView({ lang }: { readonly lang: Lang }) {
  const t = bidPage[lang];
  return (
    <section className="space-y-6" data-check="" aria-labelledby="bid-check-title" hidden>
      <div className="card">
        <h2 id="bid-check-title" tabIndex={-1}>
          {t.checkTitle}
        </h2>
        <p className="my-3">{t.checkLead}</p>
        <div data-shown="" />
      </div>
      <Card title={t.keepTitle}>
        <div className="form-stack">
          <p>{t.keepLead}</p>
          <Local id="passphrase" label={t.passphrase} hint={t.passphraseHint(PASSPHRASE_MIN_CHARACTERS)}>
            {secret("passphrase", true)}
          </Local>
          <Local id="again" label={t.again}>
            {secret("again", false)}
          </Local>
          <ButtonRow>
            <button type="button" className="button button-secondary" data-keep="">
              {t.keep}
            </button>
          </ButtonRow>
          <p role="status" data-kept="" />
        </div>
      </Card>
      <div className="notice tone-danger" role="alert" data-refused="" tabIndex={-1} hidden>
        <div className="notice-body">
          <p className="notice-title">{t.notSent}</p>
          <p data-why="" />
          <p data-sign-in="" hidden>
            <a href={href(lang, paths.signIn)} target="_blank" rel="noopener noreferrer">
              {t.signIn}
            </a>
          </p>
        </div>
      </div>
      <p className="upload-progress" data-progress="" hidden>
        <progress max={1} value={0} aria-label={t.send} />
        <span role="status" />
      </p>
      <ButtonRow>
        <button type="button" className="button button-primary" data-send="">
          {t.send}
        </button>
        <button type="button" className="button button-secondary" data-back="">
          {t.back}
        </button>
      </ButtonRow>
    </section>
  );
}

/** What is typed into this page and stays in it: price, cost sheet, files. It stands once the page's script does; there is no form around it. */
export function BidEditor({ lang, page, sealer }: Props) {
  const t = bidPage[lang];
  const { count, each, together } = page.limits;
  const facts = { notice: page.notice, bidder: page.bidder, ceilingFen: page.ceilingFen, limits: page.limits };
  return (
    <div className="space-y-6" data-bid={JSON.stringify(facts)} data-lang={lang} data-sealer={sealer} hidden>
      <section className="space-y-6" data-edit="">
        <div className="error-summary" data-problems="" role="alert" tabIndex={-1} hidden>
          <h2>{t.problems}</h2>
          <ul />
        </div>
        <Reopen lang={lang} />
        <Card title={t.price}>
          <Local id="price" label={t.price} hint={t.priceHint(formatFen(lang, page.ceilingFen))}>
            <div className="input-affix">
              <span className="affix" aria-hidden="true">
                ¥
              </span>
              {text("price", { decimal: true, hint: true })}
            </div>
            <p className="mt-2">
              {t.capital}
              {lang === "zh" ? "：" : ": "}
              <output lang="zh-CN" data-capital="" htmlFor="bid-price">
                –
              </output>
            </p>
          </Local>
        </Card>
        <Sheet lang={lang} />
        <Card title={t.attachments}>
          <Local
            id="files"
            label={t.attachments}
            hint={
              <>
                {t.attachmentsHint(count - 1, each / MEGABYTE, together / MEGABYTE)}
                <br />
                {kindsText(lang, DOCUMENT_KINDS)}
              </>
            }
          >
            <input
              className="input"
              id="bid-files"
              type="file"
              multiple
              data-kinds={DOCUMENT_KINDS.join(" ")}
              data-megabytes={each / MEGABYTE}
              data-words-of={ui[lang].errorOf("{file}", "{problem}")}
              data-words-kind={fieldErrorText(lang, fieldMessage("file.kind", { kinds: DOCUMENT_KINDS.join(" ") }))}
              data-words-large={fieldErrorText(lang, fieldMessage("file.too-large", { max: each / MEGABYTE }))}
              data-words-empty={fieldErrorText(lang, fieldMessage("file.empty"))}
              accept={DOCUMENT_KINDS.map((kind) => `.${kind}`).join(",")}
              aria-describedby="bid-files-hint bid-files-error"
            />
          </Local>
        </Card>
        <ButtonRow>
          <button type="button" className="button button-primary" data-to-check="">
            {t.check}
          </button>
        </ButtonRow>
      </section>
      <CheckView lang={lang} />
    </div>
  );
}
