import { agencyProfile } from "~/copy/agency-profile";
import type { Lang } from "~/copy/define";
import { href } from "~/lib/lang";
import type { AgencyProfile } from "~/reads/agency-profile";
import { ButtonRow, LinkButton } from "../ui/button";
import { Breadcrumbs } from "../ui/navigation";
import { Notice } from "../ui/notice";
import { Ending } from "./desk-lists";
import { CertificateRows } from "./file-parts";

type Props = { readonly lang: Lang; readonly file: AgencyProfile; readonly done: string | null };

/** The certificates, each to be renewed or withdrawn. */
export function CertificatesPage({ lang, file, done }: Props) {
  const t = agencyProfile[lang];
  const path = "/agency/profile/qualifications";
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.title, href: href(lang, "/agency/profile") }, { label: t.qualificationsTitle }]} />
      <h1>{t.qualificationsTitle}</h1>
      {done ? <Notice lang={lang} tone="success" title={done === "ended" ? t.certificateEnded : t.saved} live /> : null}
      <ButtonRow>
        <LinkButton look="primary" href={href(lang, `${path}/new`)}>
          {t.addQualification}
        </LinkButton>
        <LinkButton look="quiet" href={href(lang, "/agency/profile")}>
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
            <LinkButton small href={href(lang, `${path}/new?renews=${row.id}`)} describe={row.certNo}>
              {t.renew}
            </LinkButton>
            <LinkButton small look="quiet" href={href(lang, `${path}/${row.id}/end`)} describe={row.certNo}>
              {t.end}
            </LinkButton>
          </ButtonRow>
        )}
      />
    </div>
  );
}
