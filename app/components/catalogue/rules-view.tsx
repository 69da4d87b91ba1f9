import { GradeTag } from "~/components/catalogue/grade-tag";
import { Card } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, FilterBar } from "~/components/ui/list-tools";
import { Notice } from "~/components/ui/notice";
import { Tag } from "~/components/ui/status-tag";
import { SummaryList } from "~/components/ui/summary-list";
import { TextField } from "~/components/ui/text-fields";
import { ruleLabel } from "~/copy/catalogue/rule-labels";
import { CHECKS, rulesWords, ruleValueText, sectionLabel } from "~/copy/catalogue/rules";
import type { Lang } from "~/copy/define";
import { formatCount, formatDay } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { RuleGroup, RulesPage, ShownRule } from "~/reads/catalogue/rules-page";

const GRADE_OF = { read: "S", legal: "G", own: "D" } as const;

function columns(lang: Lang): Column<ShownRule>[] {
  const t = rulesWords[lang];
  const name = (rule: ShownRule) => {
    const label = ruleLabel(lang, rule.key);
    // The row in force carries the rule's own address; the others add their day.
    const id = rule.standing === "in-force" ? rule.key : `${rule.key}-${rule.effectiveFrom}`;
    return (
      <a id={id} href={`#${id}`} aria-label={t.permalink(label)}>
        {label}
      </a>
    );
  };
  const effective = ({ standing, effectiveFrom }: ShownRule) => (
    <>
      {formatDay(lang, effectiveFrom)}
      {standing === "in-force" ? null : (
        <div>
          <Tag tone={standing === "coming" ? "info" : "neutral"}>{t.standing[standing]}</Tag>
        </div>
      )}
    </>
  );
  return [
    { key: "name", header: t.name, cell: name },
    { key: "value", header: t.value, cell: (rule) => <strong className="figures">{ruleValueText(lang, rule)}</strong> },
    { key: "basis", header: t.basis, cell: (rule) => rule.basis[lang] },
    { key: "grade", header: t.grade, cell: (rule) => <GradeTag lang={lang} grade={rule.grade} />, tight: true },
    { key: "effective", header: t.effective, cell: effective, tight: true },
  ];
}

type GroupsProps = { readonly lang: Lang; readonly groups: readonly RuleGroup[]; readonly later?: boolean };

function Groups({ lang, groups, later }: GroupsProps) {
  return groups.map(({ section, rules }) => {
    const name = sectionLabel(lang, section);
    const title = later ? rulesWords[lang].laterSection(name) : name;
    return (
      <Card key={section} id={later ? `later-${section}` : section} title={title} level={later ? 3 : 2}>
        <DataTable
          lang={lang}
          caption={title}
          captionHidden
          columns={columns(lang)}
          rows={rules}
          rowKey={(rule) => `${rule.key}-${rule.effectiveFrom}`}
        />
      </Card>
    );
  });
}

function Legend({ lang }: { readonly lang: Lang }) {
  const rows = (["read", "legal", "own"] as const).map((check) => ({
    key: check,
    label: <GradeTag lang={lang} grade={GRADE_OF[check]} />,
    value: CHECKS[check].note[lang],
  }));
  return (
    <Card id="grades" title={rulesWords[lang].gradeTitle}>
      <SummaryList lang={lang} rows={rows} />
    </Card>
  );
}

/** Every rule of the market, generated from the rulebook that decides. */
export function RulesView({ lang, q, found, active, later }: RulesPage & { readonly lang: Lang }) {
  const t = rulesWords[lang];
  return (
    <div className="space-y-6">
      <h1>{t.title}</h1>
      <p className="max-w-prose text-ink-soft">{t.lead}</p>
      <FilterBar lang={lang} action={href(lang, paths.rules)} submitLabel={t.search} {...(q ? { clearHref: href(lang, paths.rules) } : {})}>
        <TextField lang={lang} name="q" type="search" label={t.searchLabel} hint={t.searchHint} defaultValue={q} optional />
      </FilterBar>
      <p className="text-ink-soft" role="status">
        {t.found(formatCount(found))}
      </p>
      {found === 0 ? <EmptyState title={t.none} /> : null}
      {active.length > 1 ? (
        <nav aria-label={t.contents}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {active.map(({ section }) => (
              <li key={section}>
                <a href={`#${section}`}>{sectionLabel(lang, section)}</a>
              </li>
            ))}
            {later.length > 0 ? (
              <li>
                <a href="#later">{t.laterTitle}</a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
      <Legend lang={lang} />
      <Notice lang={lang} tone="warning" title={t.thresholdTitle}>
        {t.threshold}
      </Notice>
      <Groups lang={lang} groups={active} />
      {later.length > 0 ? (
        <section id="later" className="space-y-6" aria-labelledby="later-title">
          <h2 id="later-title">{t.laterTitle}</h2>
          <p className="max-w-prose text-ink-soft">{t.laterLead}</p>
          <Groups lang={lang} groups={later} later />
        </section>
      ) : null}
    </div>
  );
}
