import type { ReactNode } from "react";
import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { drawPages } from "~/copy/selection/draw-pages";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";

type Props = {
  readonly lang: Lang;
  /** Number of the commission whose proof is checked; null on the general page, which begins with a file of the reader's own. */
  readonly number: string | null;
  /** Where proofs and the sample lie, in full. */
  readonly origin: string;
  /** Name and code of those who were drawn, in order; empty on the general page. */
  readonly drawn: readonly { readonly id: string; readonly name: string }[];
  /** Fingerprint of the one-file verifier that this site hands out; null where none has been built. */
  readonly verifier: string | null;
};

/**
 * The stage of app/browser/verify.ts: it fills the verdict, shows the buttons, and says what it needs without JavaScript. With a
 * `proof` it begins with that; without, nothing is loaded before the reader has chosen.
 */
function Stage({ lang, proof }: { readonly lang: Lang; readonly proof: string | null }) {
  const t = drawPages[lang];
  const ownFile = (
    <p className="own-file needs-script">
      <label htmlFor="own-file">{t.own}</label>
      <input id="own-file" className="input" type="file" data-own-file="" aria-describedby="own-file-hint" />
      <span id="own-file-hint" className="text-ink-soft">
        {t.ownHint}
      </span>
    </p>
  );
  return (
    <section
      className="verify-stage"
      data-verify=""
      data-lang={lang}
      data-proof={proof ?? undefined}
      data-sample={paths.sampleRound}
      data-words-waiting={t.waiting}
      data-words-unreachable={t.unreachable}
      data-words-changed={t.changedTemplate}
      aria-label={proof ? t.verifyTitle : t.verifyAnyTitle}
    >
      <noscript>
        <Notice lang={lang} tone="warning">
          {t.needsScript}
        </Notice>
      </noscript>
      {proof ? null : ownFile}
      <div className="verdict" data-verdict="" role="status" aria-live="polite" hidden />
      <p className="verdict-change" data-change="" hidden />
      <div className="button-row needs-script">
        <button type="button" id="tamper" className="button button-primary" data-tamper="" hidden={!proof}>
          {t.tamper}
        </button>
        <button type="button" className="button button-secondary" data-again="" hidden={!proof}>
          {t.again}
        </button>
        <button type="button" className="button button-secondary" data-load-sample="">
          {proof ? t.sample : t.trySample}
        </button>
      </div>
      <p className="text-ink-soft">{t.sampleNote}</p>
      {proof ? ownFile : null}
      <Evidence lang={lang} />
    </section>
  );
}

/** What the reader has from elsewhere: only that can show more than the file says of itself (exact/verdict). */
function Evidence({ lang }: { readonly lang: Lang }) {
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

/** 在浏览器中验证: one sentence, [改一个字再验], and what it does not prove. */
export function VerifyPage({ lang, number, origin, drawn, verifier }: Props) {
  const t = drawPages[lang];
  const proof = number ? paths.proof(number) : null;
  return (
    <article className="draw-page">
      <h1>{number ? t.verifyOf(number) : t.verifyAnyTitle}</h1>
      <p>{number ? t.verifyLead : t.verifyAnyLead}</p>
      <Stage lang={lang} proof={proof} />
      <ButtonRow>
        <LinkButton href={proof ?? paths.sampleRound} download>
          {proof ? t.download : t.downloadSample}
        </LinkButton>
        {number ? (
          <LinkButton href={href(lang, paths.commission(number))}>{t.backToCommission}</LinkButton>
        ) : (
          <LinkButton href={href(lang, paths.results)}>{t.chooseDraw}</LinkButton>
        )}
      </ButtonRow>
      {drawn.length > 0 ? (
        <Card title={t.namesTitle} id="names">
          <ol className="drawn">
            {drawn.map((each, at) => (
              <li key={each.id}>
                <span className="drawn-place">{at === 0 ? t.winner : t.alternate(at)}</span>
                <a lang="zh-CN" href={href(lang, paths.publicAgency(each.id))}>
                  {each.name}
                </a>
                <code>{each.id}</code>
              </li>
            ))}
          </ol>
          <p className="text-ink-soft">{t.namesNote}</p>
        </Card>
      ) : null}
      <Card title={t.howTitle} id="how">
        <ul className="prose list-disc ps-6">
          {t.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Card title={t.notProven} id="limits">
        <p>{t.notProvenText}</p>
      </Card>
      <Card title={t.offline} id="offline">
        <p>{t.offlineText}</p>
        <p>
          <code>
            {verifier ? "node mingxuan-verify.mjs" : "npm run verify --"} {number ? `${number}.json` : "proof.json"}
          </code>
        </p>
        {verifier ? (
          <>
            <ButtonRow>
              <LinkButton href={paths.verifier} download>
                {t.verifier}
              </LinkButton>
            </ButtonRow>
            <p>{t.verifierNote}</p>
            <p className="hash">
              {t.verifierFingerprint} {verifier}
            </p>
          </>
        ) : null}
        {proof ? (
          <p className="hash">
            {t.permanent} {origin}
            {proof}
          </p>
        ) : null}
      </Card>
    </article>
  );
}
