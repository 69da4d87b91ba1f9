import { agencyProfile } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { AgencyProfile, StaleFact } from "~/reads/admission/agency-profile";
import { ActionForm } from "../ui/action-form";
import { StaleNotice } from "../ui/beside-table";
import { Button, ButtonRow, LinkButton } from "../ui/button";
import { FileField } from "../ui/file-field";
import { Breadcrumbs } from "../ui/navigation";
import { DateField, MoneyField, TextArea, TextField } from "../ui/text-fields";
import { staleFactRows } from "./file-parts";

type Props = {
  readonly lang: Lang;
  readonly file: AgencyProfile;
  readonly today: string;
  readonly reply: FormReply | null;
  /** A colleague saved the facts meanwhile: what is stored now, beside what was typed. */
  readonly stale: readonly StaleFact[];
};

/** Company facts and the business licence. */
export function FactsPage({ lang, file, today, reply, stale }: Props) {
  const t = agencyProfile[lang];
  const field = { lang, reply };
  const { licence } = file;
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.agency.profile) }, { label: t.factsTitle }]} />
      <h1>{t.factsTitle}</h1>
      {file.status === "draft" ? null : <p className="text-ink-soft">{t.factsChange}</p>}
      <StaleNotice lang={lang} rows={staleFactRows(lang, stale)} />
      <ActionForm lang={lang} reply={reply} revision={file.revision} files>
        <TextField
          {...field}
          name="legalRepresentative"
          label={t.labels.legalRepresentative}
          hint={t.representativeHint}
          defaultValue={file.legalRepresentative}
        />
        <MoneyField {...field} name="registeredCapitalFen" label={t.labels.registeredCapitalFen} defaultFen={file.registeredCapitalFen} />
        <DateField {...field} name="foundedOn" label={t.labels.foundedOn} defaultValue={file.foundedOn} max={today} />
        <TextArea {...field} name="businessScope" label={t.labels.businessScope} hint={t.scopeHint} defaultValue={file.businessScope} />
        <TextField {...field} name="phone" type="tel" label={t.labels.phone} hint={t.phoneHint} defaultValue={file.phone} />
        <TextField {...field} name="address" label={t.labels.address} defaultValue={file.address} />
        <FileField
          {...field}
          name="licence"
          label={t.licenceLabel}
          optional={licence !== null}
          {...(licence ? { hint: t.licenceKept(licence.name) } : {})}
        />
        <ButtonRow>
          <Button>{t.save}</Button>
          <LinkButton look="quiet" href={href(lang, paths.agency.profile)}>
            {t.back}
          </LinkButton>
        </ButtonRow>
      </ActionForm>
    </div>
  );
}
