import { agencyProfile } from "~/copy/agency-profile";
import type { Lang } from "~/copy/define";
import { QUALIFICATION_TYPE_KEYS, qualificationType } from "~/domain/catalogue/qualification-types";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import type { AgencyProfile } from "~/reads/agency-profile";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { SelectField } from "../ui/choice-fields";
import { FileField } from "../ui/file-field";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { DateField, TextArea, TextField } from "../ui/text-fields";

type Props = {
  readonly lang: Lang;
  /** The certificate that this one renews. */
  readonly renews: AgencyProfile["qualifications"][number] | null;
  /** A type that the person came for. */
  readonly type: string | null;
  readonly reply: FormReply | null;
};

/** Every grade there is, by type: the browser needs no script to offer the right ones. */
function levelGroups(lang: Lang) {
  return QUALIFICATION_TYPE_KEYS.map((key) => qualificationType(key))
    .filter((type) => type.levels.length > 0)
    .map((type) => ({ label: type[lang], options: type.levels.map((level) => ({ value: level.key, label: level[lang] })) }));
}

/** One certificate with its file; a renewal begins with what stays the same. */
export function CertificatePage({ lang, renews, type, reply }: Props) {
  const t = agencyProfile[lang];
  const field = { lang, reply };
  const title = renews ? t.renewTitle : t.addQualification;
  const list = href(lang, "/agency/profile/qualifications");
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <Breadcrumbs
        lang={lang}
        crumbs={[{ label: t.title, href: href(lang, "/agency/profile") }, { label: t.qualificationsTitle, href: list }, { label: title }]}
      />
      <h1>{title}</h1>
      {renews ? <Notice lang={lang}>{t.renews(renews.certNo)}</Notice> : null}
      <ActionForm lang={lang} reply={reply} files>
        <SelectField
          {...field}
          name="type"
          label={t.type}
          options={QUALIFICATION_TYPE_KEYS.map((key) => ({ value: key, label: qualificationType(key)[lang] }))}
          defaultValue={renews?.type ?? type}
        />
        <SelectField
          {...field}
          name="level"
          label={t.level}
          hint={t.levelHint}
          placeholder={t.levelNone}
          options={levelGroups(lang)}
          defaultValue={renews?.level ?? null}
          optional
        />
        <TextField {...field} name="certNo" label={t.certNo} />
        <TextField {...field} name="issuer" label={t.issuer} defaultValue={renews?.issuer ?? ""} />
        <TextArea {...field} name="scope" label={t.scope} rows={3} defaultValue={renews?.scope ?? ""} optional />
        <DateField {...field} name="validFrom" label={t.validFrom} />
        <DateField {...field} name="validTo" label={t.validTo} hint={t.validToHint} optional />
        <FileField {...field} name="document" label={t.file} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <LinkButton look="quiet" href={list}>
            {t.back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </div>
  );
}
