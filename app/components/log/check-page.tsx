import { ButtonRow, LinkButton } from "~/components/ui/button";
import { FilterBar } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import { TextField } from "~/components/ui/text-fields";
import type { Lang } from "~/copy/define";
import { checkWords } from "~/copy/log/check";
import { eventLabels } from "~/copy/moves/events";
import { outageWords } from "~/copy/outage/outage";
import { formatDate, formatDateTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { Checked, FoundFile } from "~/reads/log/check";
import { Typed } from "../posting/term-value";

function FileAnswer({ lang, file }: { readonly lang: Lang; readonly file: FoundFile }) {
  const t = checkWords[lang];
  const { number, name, superseded, open } = file;
  const at = formatDate(lang, new Date(file.at));
  const isReplaced = superseded !== null;
  return (
    <Notice lang={lang} tone={isReplaced ? "warning" : "success"} title={isReplaced ? t.replaced(at) : t.same(at)}>
      <p>
        <Typed lang={lang} text={t.fileOf(name)} /> <a href={href(lang, paths.commission(number))}>{number}</a>
      </p>
      {superseded ? (
        <p>
          <Typed lang={lang} text={t.replacedWhy(superseded)} />
        </p>
      ) : null}
      {open ? <a href={paths.file(open)}>{t.open}</a> : <p>{t.parties}</p>}
    </Notice>
  );
}

type Known = Exclude<Checked, { readonly kind: "files" }>;

/** The answer as a headline, and what explains it. */
function Single({ lang, checked }: { readonly lang: Lang; readonly checked: Known }) {
  const t = checkWords[lang];
  switch (checked.kind) {
    case "commission":
      return (
        <Notice lang={lang} tone="success" title={t.commission(checked.number, formatDate(lang, new Date(checked.publishedAt)))}>
          <p>
            <Typed lang={lang} text={checked.title} />
          </p>
          <ButtonRow>
            <LinkButton href={href(lang, paths.commission(checked.number))}>{t.toNotice}</LinkButton>
            {checked.drawn ? <LinkButton href={href(lang, paths.verifyCommission(checked.number))}>{t.toVerify}</LinkButton> : null}
            <LinkButton href={href(lang, withQuery(paths.log.home, { number: checked.number }))}>{t.toLog}</LinkButton>
          </ButtonRow>
        </Notice>
      );
    case "certificate":
      return (
        <Notice lang={lang} tone="success" title={outageWords[lang].of(checked.number)}>
          <p>{t.certificate(formatDateTime(lang, new Date(checked.since)), formatDateTime(lang, new Date(checked.until)))}</p>
          <a href={href(lang, paths.outage(checked.number))}>{t.toCertificate}</a>
        </Notice>
      );
    case "line":
      return (
        <Notice lang={lang} tone="success" title={t.line(checked.name)}>
          <p>
            {eventLabels[lang][checked.event]} · {formatDateTime(lang, new Date(checked.at))}
          </p>
          <a href={href(lang, paths.log.event(checked.name))}>{t.toLog}</a>
        </Notice>
      );
    case "roster":
      return (
        <Notice lang={lang} tone="success" title={t.roster(checked.number)}>
          <a href={href(lang, paths.commission(checked.number))}>{t.toNotice}</a>
        </Notice>
      );
    case "unknown":
      return (
        <Notice lang={lang} tone="warning" title={t.unknown[checked.asked]}>
          {checked.asked === "words" ? null : <p>{t.unknownHelp}</p>}
        </Notice>
      );
  }
}

/** A photograph in which no code was read, and which is itself nothing that was published. */
function NoCode({ lang }: { readonly lang: Lang }) {
  const t = checkWords[lang];
  return (
    <Notice lang={lang} tone="warning" title={t.noCode}>
      <p>{t.noCodeHelp}</p>
    </Notice>
  );
}

type Props = { readonly lang: Lang; readonly asked: string; readonly checked: Checked | null; readonly noCode: boolean };

/** 查证: a typed number answers without script; with it a file is hashed or compared in the browser. */
export function CheckPageView({ lang, asked, checked, noCode }: Props) {
  const t = checkWords[lang];
  return (
    <div
      className="space-y-6"
      data-check={href(lang, paths.check)}
      data-proofs={paths.proof("NUMBER")}
      data-words-working={t.working}
      data-words-failed={t.failed}
      data-words-same={t.proofSame}
      data-words-differs={t.proofDiffers}
      data-words-unknown={t.proofUnknown}
      data-words-receipt={t.receiptDiffers}
    >
      <h1>{t.title}</h1>
      <p className="max-w-prose">{t.lead}</p>
      <FilterBar lang={lang} action={href(lang, paths.check)} submitLabel={t.go}>
        <TextField lang={lang} name="q" type="search" label={t.asked} hint={t.askedHint} defaultValue={asked} optional />
      </FilterBar>
      <p className="own-file needs-script">
        <label htmlFor="check-file">{t.file}</label>
        <input id="check-file" className="input" type="file" aria-describedby="check-file-hint" />
        <span id="check-file-hint" className="text-ink-soft">
          {t.fileHint}
        </span>
      </p>
      <noscript>
        <p>{t.noScript}</p>
      </noscript>
      <section aria-label={t.answer} className="space-y-4">
        <p role="status" data-check-said="" />
        {checked?.kind === "files"
          ? checked.files.map((file) => <FileAnswer key={`${file.number} ${file.name}`} lang={lang} file={file} />)
          : null}
        {checked && checked.kind !== "files" ? (
          noCode && checked.kind === "unknown" ? (
            <NoCode lang={lang} />
          ) : (
            <Single lang={lang} checked={checked} />
          )
        ) : null}
      </section>
      <p>
        {t.whole} <a href={href(lang, paths.verify)}>{t.verifyPage}</a>
      </p>
    </div>
  );
}
