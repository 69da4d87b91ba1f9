import { agencyProfile } from "~/copy/admission/agency-profile";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { AgencyProfile } from "~/reads/admission/agency-profile";
import { Ending } from "../desk/desk-lists";
import { ButtonRow, LinkButton } from "../ui/button";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { CertificateRows } from "./file-parts";
import { NextStep } from "./next-step";

type Props = { readonly lang: Lang; readonly file: AgencyProfile; readonly done: string | null };

/** The certificates, each to be renewed or withdrawn. */
export function CertificatesPage({ lang, file, done }: Props) {
  const t = agencyProfile[lang];
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, paths.agency.profile) }, { label: t.qualificationsTitle }]} />
      <h1>{t.qualificationsTitle}</h1>
      {done ? <Notice lang={lang} tone="success" title={done === "ended" ? t.certificateEnded : t.saved} live /> : null}
      <ButtonRow>
        <NextStep lang={lang} file={file} here="qualifications" />
        <LinkButton look="secondary" href={href(lang, paths.agency.newQualification)}>
          {t.addQualification}
        </LinkButton>
        <LinkButton look="quiet" href={href(lang, paths.agency.profile)}>
          {t.back}
        </LinkButton>
      </ButtonRow>
      <Ending lang={lang} ending={file.ending} />
      <CertificateRows
        lang={lang}
        rows={file.qualifications}
        caption={t.qualificationsTitle}
        actions={(row) => (
          <ButtonRow>
            <LinkButton small href={href(lang, withQuery(paths.agency.newQualification, { renews: row.id }))} describe={row.certNo}>
              {t.renew}
            </LinkButton>
            <LinkButton small look="quiet" href={href(lang, paths.agency.endQualification(row.id))} describe={row.certNo}>
              {t.end}
            </LinkButton>
          </ButtonRow>
        )}
      />
    </div>
  );
}
