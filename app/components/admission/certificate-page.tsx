import { agencyProfile } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { reasonText } from "~/copy/refusals/reasons";
import { isQualificationType, QUALIFICATION_TYPE_KEYS, qualificationType } from "~/domain/catalogue/qualification-types";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { Renewed } from "~/reads/admission/agency-profile";
import { ActionForm } from "../ui/action-form";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { SelectField } from "../ui/choice-fields";
import { FileField } from "../ui/file-field";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { SummaryList } from "../ui/summary-list";
import { DateField, TextArea, TextField } from "../ui/text-fields";

type Props = {
  readonly lang: Lang;
  /** The certificate that this one renews, or was to renew before it ended. */
  readonly renews: Renewed | null;
  /** A type that the person came for. */
  readonly type: string | null;
  readonly reply: FormReply | null;
};

/** Every grade there is, by type: the browser needs no script to offer the right ones. */
function levelGroups(lang: Lang, types: readonly string[]) {
  return types
    .filter(isQualificationType)
    .map((key) => qualificationType(key))
    .filter((type) => type.levels.length > 0)
    .map((type) => ({ label: type[lang], options: type.levels.map((level) => ({ value: level.key, label: level[lang] })) }));
}

/** The type to choose, or that of the certificate which is renewed: it stays the same. Called, not mounted, so that the form finds its label. */
function typeField({ lang, renewal, type, reply }: Omit<Props, "renews"> & { readonly renewal: Renewed | null }) {
  const { type: label } = agencyProfile[lang];
  const name = (key: string) => (isQualificationType(key) ? qualificationType(key)[lang] : key);
  if (renewal) return <SummaryList lang={lang} rows={[{ key: "type", label, value: name(renewal.type) }]} />;
  const options = QUALIFICATION_TYPE_KEYS.map((key) => ({ value: key, label: name(key) }));
  return <SelectField lang={lang} reply={reply} name="type" label={label} options={options} defaultValue={type} />;
}

/** What stands on the page: a renewal as long as the certificate that it renews has not ended. */
const renewalOf = (renews: Renewed | null) => (renews?.isEnded ? null : renews);

/** The page's heading, and its title in the browser. */
export function certificateTitle(lang: Lang, renews: Renewed | null): string {
  return renewalOf(renews) ? agencyProfile[lang].renewTitle : agencyProfile[lang].addQualification;
}

/** One certificate with its file; a renewal begins with what stays the same. */
export function CertificatePage({ lang, renews, type, reply }: Props) {
  const t = agencyProfile[lang];
  const renewal = renewalOf(renews);
  const field = { lang, reply };
  const title = certificateTitle(lang, renews);
  const list = href(lang, paths.agency.qualifications);
  const levels = levelGroups(lang, renewal ? [renewal.type] : QUALIFICATION_TYPE_KEYS);
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <Breadcrumbs
        lang={lang}
        crumbs={[
          { label: t.title, href: href(lang, paths.agency.profile) },
          { label: t.qualificationsTitle, href: list },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      {renewal ? <Notice lang={lang}>{t.renews(renewal.certNo)}</Notice> : null}
      {renews?.isEnded && !reply ? (
        <Notice lang={lang} tone="warning">
          {reasonText(lang, "certificate.ended")}
        </Notice>
      ) : null}
      <ActionForm lang={lang} reply={reply} files {...(renewal ? {} : { action: href(lang, paths.agency.newQualification) })}>
        {typeField({ ...field, renewal, type: renews?.type ?? type })}
        {levels.length > 0 ? (
          <SelectField
            {...field}
            name="level"
            label={t.level}
            hint={t.levelHint}
            placeholder={t.levelNone}
            options={levels}
            defaultValue={renews?.level ?? null}
            optional
          />
        ) : null}
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
