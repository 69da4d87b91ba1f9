import { GradeTag } from "~/components/catalogue/grade-tag";
import { Card } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState, FilterBar } from "~/components/ui/list-tools";
import { Breadcrumbs } from "~/components/ui/navigation";
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
import type { RuleGroup, RuleParts, RulesChapter, RulesPage, ShownRule } from "~/reads/catalogue/rules-page";

/** The row in force carries the rule's own address; the others add their day. */
const idOf = ({ key, standing, effectiveFrom }: ShownRule) => (standing === "in-force" ? key : `${key}-${effectiveFrom}`);

const GRADE_OF = { read: "S", legal: "G", own: "D" } as const;

function columns(lang: Lang): Column<ShownRule>[] {
  const t = rulesWords[lang];
  const name = (rule: ShownRule) => {
    const label = ruleLabel(lang, rule.key);
    const id = idOf(rule);
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

/** A chapter as the list of all rules names it: each rule with its value, at the address it has always had, leading to its row. */
function ChapterIndex({
  lang,
  group: { section, rules },
  later,
}: {
  readonly lang: Lang;
  readonly group: RuleGroup;
  readonly later?: boolean;
}) {
  const t = rulesWords[lang];
  const name = sectionLabel(lang, section);
  const title = <a href={href(lang, paths.rulesChapter(section))}>{later ? t.laterSection(name) : name}</a>;
  return (
    <Card
      id={later ? `later-${section}` : section}
      title={title}
      level={later ? 3 : 2}
      aside={<span className="text-ink-soft">{t.chapterCount(rules.length)}</span>}
    >
      <ul className="grid gap-x-8 gap-y-1 md:grid-cols-2">
        {rules.map((rule) => (
          <li key={idOf(rule)} id={idOf(rule)}>
            <a href={href(lang, paths.rule(section, idOf(rule)))}>{ruleLabel(lang, rule.key)}</a>{" "}
            <span className="figures text-ink-soft">
              {ruleValueText(lang, rule)}
              {rule.standing === "in-force" ? null : ` · ${t.standing[rule.standing]} · ${formatDay(lang, rule.effectiveFrom)}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type PartsProps = RuleParts & {
  readonly lang: Lang;
  /** In full, or as the list that leads to each. */
  readonly show: "rows" | "index";
};

/** The rules that count, and apart from them those of later versions. */
function Parts({ lang, active, later, show }: PartsProps) {
  const t = rulesWords[lang];
  const part = (groups: readonly RuleGroup[], isLater: boolean) =>
    show === "rows" ? (
      <Groups lang={lang} groups={groups} later={isLater} />
    ) : (
      groups.map((group) => <ChapterIndex key={group.section} lang={lang} group={group} later={isLater} />)
    );
  return (
    <>
      {part(active, false)}
      {later.length > 0 ? (
        <section id="later" className="space-y-6" aria-labelledby="later-title">
          <h2 id="later-title">{t.laterTitle}</h2>
          <p className="max-w-prose text-ink-soft">{t.laterLead}</p>
          {part(later, true)}
        </section>
      ) : null}
    </>
  );
}

function Search({ lang, q }: { readonly lang: Lang; readonly q: string }) {
  const t = rulesWords[lang];
  return (
    <FilterBar lang={lang} action={href(lang, paths.rules)} submitLabel={t.search} {...(q ? { clearHref: href(lang, paths.rules) } : {})}>
      <TextField lang={lang} name="q" type="search" label={t.searchLabel} hint={t.searchHint} defaultValue={q} optional />
    </FilterBar>
  );
}

/** The rules of the market, generated from the rulebook that decides: chapter by chapter a list of all, or what a search finds. */
export function RulesView({ lang, q, found, active, later }: RulesPage & { readonly lang: Lang }) {
  const t = rulesWords[lang];
  return (
    <div className="space-y-6">
      <h1>{t.title}</h1>
      <p className="max-w-prose text-ink-soft">{t.lead}</p>
      <Search lang={lang} q={q} />
      <p className="text-ink-soft" role="status">
        {t.found(formatCount(found))}
      </p>
      {found === 0 ? <EmptyState title={t.none} /> : null}
      <Parts lang={lang} active={active} later={later} show={q ? "rows" : "index"} />
      <Notice lang={lang} tone="warning" title={t.thresholdTitle}>
        {t.threshold}
      </Notice>
      <Legend lang={lang} />
    </div>
  );
}

/** One chapter of the rules in full. */
export function RulesChapterView({ lang, chapter }: { readonly lang: Lang; readonly chapter: RulesChapter }) {
  const t = rulesWords[lang];
  const { section, next } = chapter;
  return (
    <div className="space-y-6">
      <Breadcrumbs lang={lang} crumbs={[{ label: t.all, href: href(lang, paths.rules) }, { label: sectionLabel(lang, section) }]} />
      <h1>{t.chapterOf(sectionLabel(lang, section))}</h1>
      <Search lang={lang} q="" />
      {section === "threshold" ? (
        <Notice lang={lang} tone="warning" title={t.thresholdTitle}>
          {t.threshold}
        </Notice>
      ) : null}
      <Parts lang={lang} active={chapter.active} later={chapter.later} show="rows" />
      <Legend lang={lang} />
      {next ? (
        <p>
          <a href={href(lang, paths.rulesChapter(next))}>{t.nextChapter(sectionLabel(lang, next))}</a>
        </p>
      ) : null}
    </div>
  );
}
