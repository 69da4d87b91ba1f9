import { type CommitmentLetter, commitmentHash } from "~/copy/admission/agency-commitment";
import { agencyProfile } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { reasonText } from "~/copy/refusals/reasons";
import { formatDate } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyProfile } from "~/reads/admission/agency-profile";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { Checkbox } from "../ui/choice-fields";
import { ConfirmPanel } from "../ui/confirm-panel";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";

type Props = { readonly lang: Lang; readonly file: AgencyProfile; readonly letter: CommitmentLetter; readonly reply: FormReply | null };

const PROFILE = paths.agency.profile;

/** The letter as it is signed, with version and hash of its text. */
export function LetterText({ lang, letter }: Pick<Props, "lang" | "letter">) {
  const t = agencyProfile[lang];
  return (
    <>
      {t.letterTranslation ? <p className="text-ink-soft">{t.letterTranslation}</p> : null}
      <div className="space-y-3">
        {letter[lang].map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p className="pt-3 text-sm text-ink-soft">
        {t.letterVersion(letter.version)} · {t.letterHash} <span className="hash">{commitmentHash(letter)}</span>
      </p>
    </>
  );
}

/** What is possible with the letter now: to sign on, or why not. */
function Sign({ lang, file, reply }: Omit<Props, "letter">) {
  const t = agencyProfile[lang];
  if (file.committedAt) return <Notice lang={lang} tone="success" title={t.letterSigned(formatDate(lang, file.committedAt))} />;
  if (file.ready)
    return <Notice lang={lang} tone="warning">{`${t.readyNot}${reasonText(lang, file.ready.reason, file.ready.detail)}`}</Notice>;
  if (!file.moves.includes("commit")) return <Notice lang={lang} tone="warning" title={t.letterOnlyAdmin} />;
  return (
    <ActionForm lang={lang} reply={reply}>
      <Checkbox lang={lang} name="agree" label={t.letterAgree} reply={reply} />
      <ButtonRow>
        <Button>{t.letterNext}</Button>
      </ButtonRow>
    </ActionForm>
  );
}

/** First step of the signature: to read. */
export function LetterPage({ lang, file, letter, reply }: Props) {
  const t = agencyProfile[lang];
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, PROFILE) }, { label: t.letterTitle }]} />
      <h1>{t.letterTitle}</h1>
      <Card>
        <LetterText lang={lang} letter={letter} />
      </Card>
      <Sign lang={lang} file={file} reply={reply} />
      <LinkButton look="quiet" href={href(lang, PROFILE)}>
        {t.back}
      </LinkButton>
    </div>
  );
}

/** Second step: to sign, knowing what follows. */
export function SignaturePage({ lang, letter, reply }: Omit<Props, "file">) {
  const t = agencyProfile[lang];
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <h1>{t.letterTitle}</h1>
      <ConfirmPanel
        lang={lang}
        title={t.confirmTitle}
        consequences={[t.confirmAt, t.confirmPublicity, t.confirmCheck, t.confirmFalse]}
        confirmLabel={t.confirmSign}
        cancelHref={href(lang, paths.agency.commitment)}
        reply={reply}
      >
        <input type="hidden" name="version" value={letter.version} />
        <input type="hidden" name="hash" value={commitmentHash(letter)} />
        <p className="text-sm text-ink-soft">
          {t.letterVersion(letter.version)} · {t.letterHash} <span className="hash">{commitmentHash(letter)}</span>
        </p>
      </ConfirmPanel>
    </div>
  );
}
