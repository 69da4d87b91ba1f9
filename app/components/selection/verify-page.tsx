import { ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Marked } from "~/components/ui/marked";
import { Notice } from "~/components/ui/notice";
import type { Lang } from "~/copy/define";
import { selectionPages } from "~/copy/methods/words";
import { drawPages } from "~/copy/selection/draw-pages";
import { priceWords } from "~/copy/selection/prices";
import { standingText, standingWords } from "~/copy/selection/standing";
import { orderTable } from "~/lib/draw-markup";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { VerifiedDraw } from "~/reads/selection/draw";
import { DrawCourse, NumberedRoster } from "./draw-course";
import { drawnSentence } from "./drawn-order";
import { Evidence } from "./evidence-form";
import { PricesPart } from "./prices-card";
import { publishedOf } from "./published";

type Props = {
  readonly lang: Lang;
  /** The draw whose proof is checked; null on the general page, which begins with a file of the reader's own. */
  readonly draw: VerifiedDraw | null;
  /** Where proofs and the sample lie, in full. */
  readonly origin: string;
  /** Fingerprint of the one-file verifier that this site hands out; null where none has been built. */
  readonly verifier: string | null;
};

function OwnFile({ lang }: { readonly lang: Lang }) {
  const t = drawPages[lang];
  return (
    <p className="own-file needs-script">
      <label htmlFor="own-file">{t.own}</label>
      <input id="own-file" className="input" type="file" data-own-file="" aria-describedby="own-file-hint" />
      <span id="own-file-hint" className="text-ink-soft">
        {t.ownHint}
      </span>
    </p>
  );
}

/** Where a verdict is shown: the sentence that is read aloud, then its parts; without script what is published stands there. */
function Verdict({ lang, draw }: Pick<Props, "lang" | "draw">) {
  return (
    <div className="verdict" data-verdict="" hidden={!draw}>
      <p className="verdict-headline" role="status" />
      <div>
        {draw?.course ? <Marked of={orderTable(lang, draw.course, publishedOf(lang, draw.number, draw.roster, draw.drawn))} /> : null}
      </div>
    </div>
  );
}

/** One character is changed in a copy, and where. */
function Trial({ lang, draw }: Pick<Props, "lang" | "draw">) {
  const t = drawPages[lang];
  const words = t.changed;
  return (
    <section className="card needs-script" aria-labelledby="trial-title">
      <div className="card-head">
        <h2 id="trial-title">{t.trialTitle}</h2>
      </div>
      <p>{t.trialLead}</p>
      <ButtonRow>
        <button type="button" id="tamper" className="button button-secondary" data-tamper="" hidden={!draw}>
          {t.tamper}
        </button>
      </ButtonRow>
      <div
        className="verdict-change"
        data-change=""
        data-winner={words.winner}
        data-entrant={words.entrant}
        data-signature={words.signature}
        data-other={words.other}
        data-before={words.before}
        data-after={words.after}
        hidden
      />
      <div className="verdict" data-trial="" hidden>
        <p className="verdict-headline" role="status" />
        <div />
      </div>
    </section>
  );
}

/** The sample and files of the reader's own, which are not this page's. */
function OtherFiles({ lang, draw }: Pick<Props, "lang" | "draw">) {
  const t = drawPages[lang];
  return (
    <Card title={t.otherTitle} id="other">
      <ButtonRow>
        <button type="button" className="button button-secondary needs-script" data-load-sample="">
          {draw ? t.sample : t.trySample}
        </button>
      </ButtonRow>
      <p className="text-ink-soft">{t.sampleNote}</p>
      {draw ? <OwnFile lang={lang} /> : null}
    </Card>
  );
}

/** 在浏览器中验证: the answer, who was drawn, each step to be repeated with paper; then a trial, and what it does not prove. */
export function VerifyPage({ lang, draw, origin, verifier }: Props) {
  const t = drawPages[lang];
  const proof = draw && paths.proof(draw.number);
  const words = selectionPages(lang, draw?.method);
  const title = draw ? words.verifyOf(draw.number) : t.verifyAnyTitle;
  const published = draw?.course && publishedOf(lang, draw.number, draw.roster, draw.drawn);
  return (
    <article
      className="draw-page verify-page"
      data-verify=""
      data-lang={lang}
      data-proof={proof ?? undefined}
      data-known={published ? JSON.stringify(published) : undefined}
      data-page={title}
      data-sample={t.sampleTitle}
      data-own={draw ? t.ownTitle : title}
      data-sample-file={paths.sampleRound}
      data-words-waiting={t.waiting}
      data-words-unreachable={t.unreachable}
      data-words-same={t.same}
      data-words-unlike={t.unlike}
      data-words-fold={t.fold}
    >
      <h1>{title}</h1>
      {draw ? (
        <>
          <p className="page-only">
            <a lang="zh-CN" href={href(lang, paths.commission(draw.number))}>
              {draw.title}
            </a>
          </p>
          <p className="page-only">
            <strong>{drawnSentence(lang, draw)}</strong>
          </p>
          {draw.standing ? (
            <p className="page-only">
              {standingText(lang, draw.standing)} <a href={href(lang, paths.log.event(draw.standing.line))}>{standingWords[lang].link}</a>
            </p>
          ) : null}
          <p className="file-only">
            {t.otherFile(draw.number)} <a href={href(lang, paths.verifyCommission(draw.number))}>{t.backToProof(draw.number)}</a>
          </p>
        </>
      ) : null}
      <p className={draw ? "page-only" : undefined}>{draw ? words.verifyLead : t.verifyAnyLead}</p>
      <noscript>
        <Notice lang={lang} tone="warning">
          {t.needsScript}
        </Notice>
      </noscript>
      {draw ? null : <OwnFile lang={lang} />}
      <Verdict lang={lang} draw={draw} />
      <ButtonRow>
        <button type="button" className="button button-secondary needs-script" data-again="" hidden={!draw}>
          {t.again}
        </button>
        <span className={draw ? "page-only" : undefined}>
          <LinkButton href={proof ?? paths.sampleRound} download>
            {proof ? t.download : t.downloadSample}
          </LinkButton>
        </span>
        {draw ? (
          <LinkButton href={href(lang, paths.commission(draw.number))}>{t.backToCommission}</LinkButton>
        ) : (
          <LinkButton href={href(lang, paths.results)}>{t.chooseDraw}</LinkButton>
        )}
      </ButtonRow>
      <Evidence lang={lang} />
      <section className="card" data-course="" aria-labelledby="steps-title" hidden={!draw?.course}>
        <div className="card-head">
          <h2 id="steps-title">{t.steps}</h2>
        </div>
        <div>{draw?.course && published ? <DrawCourse lang={lang} course={draw.course} published={published} /> : null}</div>
      </section>
      {draw?.prices ? (
        <Card title={priceWords[lang].title} id="prices">
          <PricesPart lang={lang} prices={draw.prices} awarded={draw.drawn} />
        </Card>
      ) : null}
      {draw && draw.roster.length > 0 ? (
        <section className="card page-only" aria-labelledby="roster-title">
          <div className="card-head">
            <h2 id="roster-title">{t.roster}</h2>
          </div>
          <NumberedRoster lang={lang} roster={draw.roster} />
          <p className="text-ink-soft">{t.namesNote}</p>
        </section>
      ) : null}
      <Trial lang={lang} draw={draw} />
      <OtherFiles lang={lang} draw={draw} />
      <Limits lang={lang} draw={draw} origin={origin} verifier={verifier} />
    </article>
  );
}

/** What is checked, what that does not prove, and how to do without this site. */
function Limits({ lang, draw, origin, verifier }: Props) {
  const t = drawPages[lang];
  const proof = draw && paths.proof(draw.number);
  return (
    <>
      <Card title={t.howTitle} id="how">
        <ul className="prose list-disc ps-6">
          {selectionPages(lang, draw?.method).how.map((line) => (
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
            {verifier ? "node mingxuan-verify.mjs" : "npm run verify --"} {draw ? `${draw.number}.json` : "proof.json"}
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
    </>
  );
}
