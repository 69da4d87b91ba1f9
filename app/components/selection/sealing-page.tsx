import type { Lang } from "~/copy/define";
import { sealingWords } from "~/copy/selection/sealing";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { Card } from "../ui/card";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-fields";

type Props = { readonly lang: Lang };

/** A step of the toy: its sentence, what is pressed, what comes of it. The script shows one after the other. */
function Step({ lang, n, words, name, children }: Props & { n: number; words: string; name: string; children: React.ReactNode }) {
  return (
    <section className="space-y-3" data-step={name} hidden={n > 1}>
      <h3>{sealingWords[lang].step(n, words)}</h3>
      {children}
      <div data-said={name} role="status" />
    </section>
  );
}

/** 密封报价怎样保密: the idea in four sentences, a toy that seals, fails to open, signs and opens, and whom one still has to trust. */
export function SealingPage({ lang, back }: Props & { readonly back: string }) {
  const t = sealingWords[lang];
  return (
    <article className="mx-auto max-w-4xl space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: back, href: href(lang, paths.help) }, { label: t.title }]} />
      <h1>{t.title}</h1>
      <p className="text-ink-soft">{t.lead}</p>
      <Card id="idea" title={t.howTitle}>
        <ol className="list-decimal space-y-2 ps-6">
          {t.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Card>
      <noscript>
        <Notice lang={lang} tone="warning">
          {t.needsScript}
        </Notice>
      </noscript>
      <section className="card needs-script space-y-5" aria-labelledby="toy-title" data-toy="" data-lang={lang}>
        <div className="card-head">
          <h2 id="toy-title">{t.toyTitle}</h2>
        </div>
        <p className="text-ink-soft">{t.toyLead}</p>
        <Step lang={lang} n={1} words={t.stepSeal} name="seal">
          <form data-toy-form="" className="space-y-3" noValidate>
            <TextField
              lang={lang}
              name="toy-price"
              label={t.price}
              hint={t.priceHint}
              inputMode="decimal"
              autoComplete="off"
              defaultValue="92000"
            />
            <button type="submit" className="button button-primary">
              {t.seal}
            </button>
          </form>
        </Step>
        <Step lang={lang} n={2} words={t.stepEarly} name="early">
          <button type="button" className="button button-secondary" data-early="">
            {t.early}
          </button>
        </Step>
        <Step lang={lang} n={3} words={t.stepSign} name="sign">
          <div className="button-row">
            {t.custodians.map((who, at) => (
              <button key={who} type="button" className="button button-secondary" data-sign={at + 1} data-who={who}>
                {t.sign(who)}
              </button>
            ))}
          </div>
        </Step>
        <Step lang={lang} n={4} words={t.stepOpen} name="open">
          <div className="button-row">
            <button type="button" className="button button-primary" data-open="">
              {t.open}
            </button>
            <button type="button" className="button button-quiet" data-again="">
              {t.again}
            </button>
          </div>
        </Step>
      </section>
      <Card id="trust" title={t.trustTitle}>
        <ul className="list-disc space-y-2 ps-6">
          {t.trust.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="mt-3 text-ink-soft">{t.more}</p>
      </Card>
    </article>
  );
}
