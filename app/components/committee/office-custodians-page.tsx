import { Button, ButtonRow, LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { ErrorSummary } from "~/components/ui/error-summary";
import { EmptyState } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import { OrganisationName } from "~/components/ui/organisation-name";
import { committeeWords } from "~/copy/committee/committee";
import { custodianWords } from "~/copy/committee/custodian";
import type { Lang } from "~/copy/define";
import { people } from "~/copy/people/people";
import { formatCount } from "~/copy/values";
import type { FormReply } from "~/forms/reply";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CustodiansPage } from "~/reads/committee/committee-page";
import { CommitteeFacts } from "./committee-facts";
import { OpeningDue, OpeningName, openingMoment, Signers } from "./opening-parts";

type Props = {
  readonly lang: Lang;
  readonly page: CustodiansPage;
  /** Whether a committee opens what is published now. */
  readonly needed: boolean;
  readonly manages: boolean;
  readonly urges: boolean;
  readonly urged: boolean;
  readonly reply: FormReply | null;
};
type Row = CustodiansPage["openings"][number];

/** What a committee in the making waits for, with names. */
function lacking(lang: Lang, making: NonNullable<CustodiansPage["making"]>): string {
  const t = committeeWords[lang];
  if (!making.object) return t.toDeal;
  const names = making.members.filter(({ provenAt }) => !provenAt).map(({ name }) => name);
  return names.length > 0 ? t.missing(names.join(lang === "zh" ? "、" : ", ")) : t.toRehearse;
}

function Openings({ lang, rows, urges }: { readonly lang: Lang; readonly rows: readonly Row[]; readonly urges: boolean }) {
  const [t, c] = [committeeWords[lang], custodianWords[lang]];
  const urge = ({ eventId, lateDays }: Row) =>
    urges && lateDays !== null ? (
      <form method="post">
        <input type="hidden" name="opening" value={eventId} />
        <Button small look="secondary" describe={eventId}>
          {t.urge}
        </Button>
      </form>
    ) : null;
  return (
    <DataTable
      lang={lang}
      caption={t.openings}
      captionHidden
      rows={rows}
      rowKey={({ eventId }) => eventId}
      empty={<p className="text-ink-soft">{t.noOpenings}</p>}
      columns={[
        { key: "what", header: c.what, cell: (row) => <OpeningName lang={lang} opening={row} /> },
        { key: "at", header: c.opensAt, cell: (row) => openingMoment(lang, row), tight: true },
        { key: "due", header: c.dueAt, cell: (row) => <OpeningDue lang={lang} opening={row} />, tight: true },
        { key: "who", header: t.signed, cell: (row) => <Signers lang={lang} opening={row} /> },
        { key: "urge", header: t.urge, cell: urge, bare: true },
      ]}
    />
  );
}

/** 保管人: the active committee, one in the making, what waits for signatures, and the organisations. */
export function OfficeCustodiansPage({ lang, page, needed, manages, urges, urged, reply }: Props) {
  const t = committeeWords[lang];
  const { active, making, openings, organisations } = page;
  const of = (id: string) => href(lang, paths.office.committee(id));
  return (
    <div className="space-y-6">
      <h1>{t.officeTitle}</h1>
      <ErrorSummary lang={lang} reply={reply} />
      {urged && !reply ? (
        <Notice lang={lang} tone="success" live>
          {t.urged}
        </Notice>
      ) : null}
      <p className="text-ink-soft max-w-3xl">{t.officeLead}</p>
      <Card id="active" title={t.active} aside={active ? <a href={of(active.id)}>{custodianWords[lang].view}</a> : null}>
        {active ? (
          <CommitteeFacts lang={lang} committee={active} />
        ) : (
          <EmptyState title={t.noActive}>
            {needed ? t.noPublishing : t.noNeed}
            {lang === "zh" ? "" : " "}
            {t.noActiveHint}
          </EmptyState>
        )}
      </Card>
      {making ? (
        <Card id="making" title={t.making} aside={<a href={of(making.id)}>{custodianWords[lang].view}</a>}>
          <p>{lacking(lang, making)}</p>
          <CommitteeFacts lang={lang} committee={making} />
        </Card>
      ) : null}
      <Card id="openings" title={t.openings}>
        <Openings lang={lang} rows={openings} urges={urges} />
      </Card>
      <Card id="organisations" title={t.organisations}>
        <DataTable
          lang={lang}
          caption={t.organisations}
          captionHidden
          rows={organisations}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t.noOrganisations}>{t.noOrganisationsHint}</EmptyState>}
          columns={[
            {
              key: "name",
              header: people[lang].departmentName,
              cell: (row) =>
                manages ? (
                  <a href={href(lang, paths.office.department(row.id))}>
                    <OrganisationName lang={lang} {...row} />
                  </a>
                ) : (
                  <OrganisationName lang={lang} {...row} />
                ),
            },
            { key: "uscc", header: people[lang].uscc, cell: ({ uscc }) => uscc, tight: true },
            { key: "people", header: people[lang].headcount, cell: (row) => formatCount(row.people), end: true },
          ]}
        />
        {manages ? (
          <div className="mt-4">
            <ButtonRow>
              <LinkButton href={href(lang, paths.office.newCustodian)}>{t.newOrganisation}</LinkButton>
              {organisations.length > 1 && !making ? (
                <LinkButton href={href(lang, paths.office.newCommittee)} look="primary">
                  {t.newCommittee}
                </LinkButton>
              ) : null}
            </ButtonRow>
          </div>
        ) : null}
      </Card>
    </div>
  );
}
