import { ActionForm } from "~/components/ui/action-form";
import { Button, ButtonRow } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { FieldError } from "~/components/ui/field";
import { Breadcrumbs } from "~/components/ui/navigation";
import { Notice } from "~/components/ui/notice";
import { committeeWords } from "~/copy/committee/committee";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { PASSPHRASE_MIN_CHARACTERS } from "~/domain/verifiable/passphrase-file";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommitteePage } from "~/reads/committee/committee-page";

type Props = { readonly lang: Lang; readonly page: CommitteePage; readonly reply: FormReply | null };

/** One custodian's row: its passphrase twice, then its file. The inputs have no names, so that no form carries them. */
function MemberRow({ lang, name, index }: { readonly lang: Lang; readonly name: string; readonly index: number }) {
  const t = committeeWords[lang];
  const [first, again] = [`passphrase-${index}`, `again-${index}`];
  return (
    <fieldset className="field">
      <legend className="field-label" lang="zh-CN">
        {index}. {name}
      </legend>
      <label className="field-label" htmlFor={first}>
        {t.passphraseOf(name)}
      </label>
      <div className="field-hint" id={`${first}-hint`}>
        {t.passphraseHint(PASSPHRASE_MIN_CHARACTERS)}
      </div>
      <input className="input" id={first} type="password" autoComplete="off" data-passphrase="" aria-describedby={`${first}-hint`} />
      <label className="field-label" htmlFor={again}>
        {t.passphraseAgain(name)}
      </label>
      <input className="input" id={again} type="password" autoComplete="off" data-again="" />
      <a href="#deal" className="button button-secondary" data-share-link="" hidden>
        {t.take(name)}
      </a>
    </fieldset>
  );
}

/** The dealer's page: keys are made by the page's script and nothing stays behind; without it the command's public file is uploaded. */
export function DealPage({ lang, page, reply }: Props) {
  const t = committeeWords[lang];
  const { threshold, members, replaces, id } = page;
  const names = members.map(({ name }) => name);
  const title = `${custodianWords[lang].committee}：${custodianWords[lang].committeeNo(page.number)}`;
  const command = `npm run custodian -- deal --threshold ${threshold} ${names.map((name) => `--member ${name}`).join(" ")}${replaces ? " --replaces old/committee.json" : ""} --out ceremony`;
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: title, href: href(lang, paths.office.committee(id)) }, { label: t.dealTitle }]} />
      <h1>{t.dealTitle}</h1>
      <p className="max-w-3xl">{t.dealLead}</p>
      <Card id="deal" title={t.make}>
        <ol className="committee-steps">
          {t.dealSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <form
          method="post"
          noValidate
          className="form-stack share-form"
          data-dealer={JSON.stringify({ threshold, members: names, replaces })}
          data-words-short={t.short(PASSPHRASE_MIN_CHARACTERS)}
          data-words-differs={t.differs}
          data-words-same={t.same}
          data-words-working={t.making2}
          data-words-dealt={t.dealt}
        >
          <input type="hidden" name="committee" data-made="" />
          {members.map(({ index, name }) => (
            <MemberRow key={index} lang={lang} name={name} index={index} />
          ))}
          <p className="field-said" role="status" data-said="" hidden />
          <ButtonRow>
            <button type="button" className="button button-primary" data-deal="">
              {t.make}
            </button>
            <button type="submit" className="button button-primary" data-send="" hidden>
              {t.publish}
            </button>
          </ButtonRow>
        </form>
        <noscript>
          <Notice lang={lang}>{t.needScript}</Notice>
        </noscript>
      </Card>
      <Card id="by-file" title={t.byFile} folded={reply === null}>
        <p>{t.byFileHint}</p>
        <code className="hash">{command}</code>
        <ActionForm lang={lang} reply={reply} files labels={{ committeeFile: t.file }}>
          <div className="field">
            <label className="field-label" htmlFor="f-committeeFile">
              {t.file}
            </label>
            <FieldError lang={lang} name="committeeFile" reply={reply} />
            <input className="input" id="f-committeeFile" name="committeeFile" type="file" accept=".json" />
          </div>
          <ButtonRow>
            <Button look="secondary">{t.upload}</Button>
          </ButtonRow>
        </ActionForm>
      </Card>
    </div>
  );
}
