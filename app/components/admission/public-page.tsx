import { qualificationWords } from "~/copy/admission/agency-profile";
import { agencyPublic } from "~/copy/admission/agency-public";
import { codeCompared } from "~/copy/code-compared";
import type { Lang } from "~/copy/define";
import { ADMISSION_STATUS_WORDS, ITEM_ENTRY_STATUS_WORDS } from "~/copy/moves/status";
import { formatDate, formatDay, formatDue, formatFen } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PublicAgency } from "~/reads/admission/agency-public";
import { Card } from "../ui/card";
import { Breadcrumbs } from "../ui/navigation";
import { OrganisationName } from "../ui/organisation-name";
import { Tag } from "../ui/status-tag";
import { SummaryList, type SummaryRow } from "../ui/summary-list";
import { PublicHistory } from "./public-history";

type Props = { readonly lang: Lang; readonly agency: PublicAgency };

function factRows({ lang, agency }: Props): SummaryRow[] {
  const t = agencyPublic[lang];
  const code = (
    <>
      <span className="figures">{agency.uscc}</span>
      {agency.codeToConfirm ? <div className="text-ink-soft">{codeCompared[lang].pendingPublic}</div> : null}
    </>
  );
  const rows: SummaryRow[] = [{ key: "uscc", label: t.uscc, value: code }];
  if (agency.publicityUntil)
    rows.push({
      key: "publicity",
      label: t.publicity,
      value: agency.isInPublicity ? (
        <>
          {t.inPublicity(formatDue(lang, agency.publicityUntil))}
          <div className="text-ink-soft">{t.objection}</div>
        </>
      ) : (
        t.publicityOver(formatDue(lang, agency.publicityUntil))
      ),
    });
  if (agency.committedAt) rows.push({ key: "committed", label: t.committed, value: formatDate(lang, agency.committedAt) });
  if (agency.legalRepresentative)
    rows.push({ key: "representative", label: t.representative, value: <span lang="zh-CN">{agency.legalRepresentative}</span> });
  if (agency.registeredCapitalFen !== null)
    rows.push({ key: "capital", label: t.capital, value: formatFen(lang, agency.registeredCapitalFen) });
  if (agency.foundedOn) rows.push({ key: "founded", label: t.founded, value: formatDay(lang, agency.foundedOn) });
  if (agency.businessScope) rows.push({ key: "scope", label: t.scope, value: <span lang="zh-CN">{agency.businessScope}</span> });
  if (agency.phone) rows.push({ key: "phone", label: t.phone, value: <span className="figures">{agency.phone}</span> });
  if (agency.address) rows.push({ key: "address", label: t.address, value: <span lang="zh-CN">{agency.address}</span> });
  return rows;
}

function Items({ lang, agency }: Props) {
  const t = agencyPublic[lang];
  return (
    <Card id="items" title={t.itemsTitle}>
      {agency.items.length === 0 ? <p className="text-ink-soft">{t.itemsNone}</p> : null}
      <ul className="agency-cards">
        {agency.items.map((item) => (
          <li className="agency-card" key={item.code}>
            <div className="agency-card-foot">
              <span>
                <a href={href(lang, paths.item(item.code))}>{item.name[lang]}</a>{" "}
                <span className="figures whitespace-nowrap text-ink-soft">{item.code}</span>
              </span>
              <Tag tone={ITEM_ENTRY_STATUS_WORDS[item.status].tone}>{ITEM_ENTRY_STATUS_WORDS[item.status][lang]}</Tag>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Qualifications({ lang, agency }: Props) {
  const t = agencyPublic[lang];
  return (
    <Card id="qualifications" title={t.qualificationsTitle}>
      {agency.qualifications.length === 0 ? (
        <p className="text-ink-soft">
          {t.qualificationsNone}
          {agency.items.length > 0 && agency.items.every(({ status }) => status === "active") ? ` ${t.noneNeeded}` : null}
        </p>
      ) : null}
      <ul className="agency-cards">
        {agency.qualifications.map((row) => (
          <li className="agency-card" key={row.id}>
            <p className="agency-card-title">{qualificationWords(lang, row)}</p>
            <p className="text-ink-soft">
              {t.validFrom} {formatDay(lang, row.validFrom)} · {t.validTo} {row.validTo ? formatDay(lang, row.validTo) : t.forever}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** An agency as anybody may know it: standing, items, qualifications without their scans, results, performance, ratings with replies. */
export function PublicAgencyPage({ lang, agency }: Props) {
  const t = agencyPublic[lang];
  const words = ADMISSION_STATUS_WORDS[agency.status];
  return (
    <div className="space-y-6">
      <Breadcrumbs
        lang={lang}
        crumbs={[{ label: t.title, href: href(lang, paths.agencies) }, { label: <OrganisationName lang={lang} {...agency} /> }]}
      />
      <div className="space-y-2">
        <h1>
          <OrganisationName lang={lang} {...agency} />
        </h1>
        <p className="tag-list">
          <Tag tone={words.tone}>{words[lang]}</Tag>
          {agency.paused ? <Tag tone="ink">{t.paused}</Tag> : null}
        </p>
      </div>
      <Card id="facts" title={t.facts}>
        <SummaryList lang={lang} rows={factRows({ lang, agency })} />
      </Card>
      <Items lang={lang} agency={agency} />
      <Qualifications lang={lang} agency={agency} />
      <PublicHistory lang={lang} agency={agency} />
    </div>
  );
}
