import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import type { FormReply } from "~/forms/reply";
import { ErrorSummary } from "./error-summary";
import { labelsIn } from "./field-words";

type Props = {
  readonly lang: Lang;
  readonly children: ReactNode;
  /** Where it posts; this page when left out. */
  readonly action?: string;
  readonly id?: string;
  readonly reply?: FormReply | null;
  /** Names of fields that stand deeper than the form's own children; those it finds by itself. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Which state the person saw: a stale form is told, not obeyed. */
  readonly revision?: number | string;
  /** Which of a page's several forms this is. */
  readonly verb?: string;
  /** The same form sent twice is done once. */
  readonly idempotencyKey?: string;
  /** The form carries files. */
  readonly files?: boolean;
  /** A name for the draft that the browser keeps while one types ("commission-draft:…"); opaque, it holds no person. */
  readonly autosave?: string;
  /** Where the typed fields are posted while one types (the same field names, plus autosave=1); it answers 204. */
  readonly autosaveUrl?: string;
  /** The summary stands elsewhere on the page, or belongs to another form's reply. */
  readonly quiet?: boolean;
  /** Runs on with the text instead of standing as a block: a lone button in a row. */
  readonly inline?: boolean;
};

/**
 * A form that works without JavaScript. The server checks everything and answers in the reader's language beside each field,
 * so the browser's own bubbles stay away.
 */
export function ActionForm(props: Props) {
  const { lang, children, action, id, reply, labels, revision, verb, idempotencyKey, files, autosave, autosaveUrl, quiet, inline } = props;
  const words = ui[lang];
  return (
    <form
      method="post"
      noValidate
      className={inline ? "inline-flex" : "form-stack"}
      data-uploading={files ? words.uploading : undefined}
      data-upload-failed={files ? words.uploadFailed : undefined}
      data-autosave={autosave}
      data-autosave-url={autosaveUrl}
      data-words-saved={autosave ? words.savedAt("{time}") : undefined}
      data-words-save-failed={autosave ? words.saveFailed : undefined}
      data-words-restored={words.restored}
      data-words-discard={words.discardRestored}
      {...(action ? { action } : {})}
      {...(id ? { id } : {})}
      {...(files ? { encType: "multipart/form-data" as const } : {})}
      {...(reply ? { "data-answered": "" } : {})}
    >
      {quiet ? null : <ErrorSummary lang={lang} reply={reply} labels={reply ? { ...labelsIn(children), ...labels } : undefined} />}
      {revision === undefined ? null : <input type="hidden" name="revision" value={reply?.revision ?? revision} />}
      {verb ? <input type="hidden" name="verb" value={verb} /> : null}
      {idempotencyKey ? <input type="hidden" name="idempotencyKey" value={idempotencyKey} /> : null}
      {children}
    </form>
  );
}
