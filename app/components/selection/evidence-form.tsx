import type { ReactNode } from "react";
import { ButtonRow } from "~/components/ui/button";
import type { Lang } from "~/copy/define";
import { drawPages } from "~/copy/selection/draw-pages";

/** What the reader has from elsewhere: only that can show more than the file says of itself (exact/verdict). */
export function Evidence({ lang }: { readonly lang: Lang }) {
  const t = drawPages[lang];
  const field = (name: string, label: string, hint: string, input: ReactNode) => (
    <p className="own-file">
      <label htmlFor={`evidence-${name}`}>{label}</label>
      {input}
      <span id={`evidence-${name}-hint`} className="text-ink-soft">
        {hint}
      </span>
    </p>
  );
  const props = (name: string) => ({
    id: `evidence-${name}`,
    name,
    className: "input",
    "aria-describedby": `evidence-${name}-hint`,
    autoComplete: "off",
  });
  return (
    <details className="needs-script">
      <summary>{t.evidence.title}</summary>
      <form
        data-evidence=""
        data-words-committee={t.evidence.badCommittee}
        data-words-close={t.evidence.badClose}
        data-words-receipt={t.evidence.badReceipt}
        data-words-received-before={t.evidence.badTime}
        data-words-keys={t.evidence.badKeys}
      >
        <p>{t.evidence.lead}</p>
        {field("receipt", t.evidence.receipt, t.evidence.receiptHint, <textarea {...props("receipt")} rows={3} />)}
        {field("committee", t.evidence.committee, t.evidence.committeeHint, <input {...props("committee")} type="text" />)}
        {field("files", t.evidence.files, t.evidence.filesHint, <input {...props("files")} type="file" multiple />)}
        {field(
          "received-before",
          t.evidence.receivedBefore,
          t.evidence.receivedBeforeHint,
          <input {...props("received-before")} type="datetime-local" />,
        )}
        {field("log-key", t.evidence.logKey, t.evidence.logKeyHint, <input {...props("log-key")} type="text" />)}
        {field("witness", t.evidence.witness, t.evidence.witnessHint, <textarea {...props("witness")} rows={2} />)}
        <ButtonRow>
          <button type="submit" className="button button-secondary">
            {t.evidence.check}
          </button>
        </ButtonRow>
      </form>
    </details>
  );
}
