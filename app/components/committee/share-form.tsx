import { Button, ButtonRow } from "~/components/ui/button";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import type { Committee } from "~/domain/verifiable/committee-object";

type Props = {
  readonly lang: Lang;
  /** Tells the forms of a page apart. */
  readonly id: string;
  readonly verb: string;
  readonly committee: Committee;
  readonly committeeId: string;
  /** What is signed; nothing: the share is proven. */
  readonly events: readonly { readonly id: string; readonly opensAt: string }[];
  /** By how many milliseconds a demonstration's time is ahead of the machine's. */
  readonly ahead: number;
  /** The own place in the committee. */
  readonly index: number;
  readonly button: string;
  /** The field in which the script writes what it made. */
  readonly field: string;
};

/**
 * A share file and its passphrase, for the page's script alone: the inputs have no names, so that no form carries them, and stand only
 * where the script is.
 */
export function ShareForm({ lang, id, verb, committee, committeeId, events, ahead, index, button, field }: Props) {
  const t = custodianWords[lang];
  return (
    <form
      method="post"
      noValidate
      className="form-stack share-form"
      data-lang={lang}
      data-share-form={JSON.stringify({ id: committeeId, committee, events, ahead, index })}
      data-words-no-file={t.noFile}
      data-words-no-passphrase={t.noPassphrase}
      data-words-early={t.early}
      data-words-other-place={t.otherPlace}
      data-words-other-id={t.otherId}
      data-words-working={t.working}
      data-words-sent={t.sent}
      data-words-failed={t.failed}
    >
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name={field} data-made="" />
      <div className="field">
        <label className="field-label" htmlFor={`share-${id}`}>
          {t.shareFile}
        </label>
        <div className="field-hint" id={`share-${id}-hint`}>
          {t.shareFileHint}
        </div>
        <input className="input" id={`share-${id}`} type="file" accept=".age" data-share="" aria-describedby={`share-${id}-hint`} />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`passphrase-${id}`}>
          {t.passphrase}
        </label>
        <div className="field-hint" id={`passphrase-${id}-hint`}>
          {t.passphraseHint}
        </div>
        <input
          className="input"
          id={`passphrase-${id}`}
          type="password"
          autoComplete="off"
          data-passphrase=""
          aria-describedby={`passphrase-${id}-hint`}
        />
      </div>
      <p className="field-said" role="status" data-said="" hidden />
      <ButtonRow>
        <button type="button" className="button button-primary" data-use-share="">
          {button}
        </button>
      </ButtonRow>
    </form>
  );
}

type ByFile = { readonly lang: Lang; readonly verb: string };

/** Signatures that were made elsewhere, as files: a plain form. */
export function PartialFiles({ lang, verb }: ByFile) {
  const t = custodianWords[lang];
  return (
    <form method="post" encType="multipart/form-data" noValidate className="form-stack">
      <input type="hidden" name="verb" value={verb} />
      <div className="field">
        <label className="field-label" htmlFor="f-partialFile">
          {t.partialFile}
        </label>
        <div className="field-hint" id="f-partialFile-hint">
          {t.partialFileHint}
        </div>
        <input
          className="input"
          id="f-partialFile"
          name="partialFile"
          type="file"
          accept=".json"
          multiple
          aria-describedby="f-partialFile-hint"
        />
      </div>
      <ButtonRow>
        <Button look="secondary">{t.upload}</Button>
      </ButtonRow>
    </form>
  );
}
