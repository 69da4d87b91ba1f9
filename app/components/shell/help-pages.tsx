import { ruleBasis } from "~/copy/catalogue/rule-basis";
import { ruleLabel } from "~/copy/catalogue/rule-labels";
import { ruleValueText } from "~/copy/catalogue/rules";
import type { Lang } from "~/copy/define";
import { sealingWords } from "~/copy/selection/sealing";
import { faq } from "~/copy/shell/faq";
import type { GuidePicture } from "~/copy/shell/guide-pictures";
import { type HelpTerms, help } from "~/copy/shell/help";
import type { Rule } from "~/domain/rulebook/rules";
import { DESKS, type Desk } from "~/lib/desks";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { GuideFigure } from "./guide-figure";

type Site = { readonly phone: string; readonly address: string };
type HelpProps = { readonly lang: Lang; readonly terms: HelpTerms; readonly site: Site };

const GUIDES = Object.keys(DESKS) as Desk[];

/** Where each step of a guide is done; null where nothing has to be opened for it. */
const PLACES: { readonly [D in Desk]: Readonly<Record<keyof (typeof help)["zh"][D], string | null>> } = {
  agency: {
    join: paths.account.join,
    find: paths.agency.find,
    draw: paths.results,
    confirm: paths.agency.home,
    contract: paths.agency.contracts,
    deliver: paths.agency.contracts,
    paid: paths.agency.contracts,
  },
  department: {
    people: paths.department.members,
    post: paths.department.newCommission,
    check: paths.department.home,
    draw: paths.department.commissions,
    objection: paths.department.home,
    contract: paths.department.commissions,
    accept: paths.department.commissions,
    pay: paths.department.commissions,
  },
  office: {
    units: paths.office.departments,
    admissions: paths.office.admissions,
    format: paths.office.home,
    hold: paths.office.commissions,
    late: paths.office.home,
    calendar: paths.office.calendar,
    custodians: paths.office.custodians,
  },
  custodian: { receive: paths.custodian.home, prove: paths.custodian.home, sign: paths.custodian.sign, keep: paths.committee },
};

/** The picture that stands beside a step. */
const PICTURED: { readonly [D in Desk]: Readonly<Partial<Record<keyof (typeof help)["zh"][D], GuidePicture>>> } = {
  agency: { find: "enter", draw: "verdict" },
  department: { post: "write", draw: "verdict" },
  office: { late: "tabs" },
  custodian: { sign: "verdict" },
};

function Call({ lang, site }: { readonly lang: Lang; readonly site: Site }) {
  const t = help[lang];
  return (
    <Card id="call" title={t.call}>
      <p>{t.callText(site.phone, site.address)}</p>
    </Card>
  );
}

/** 办事指南与常见问题: the three guides, and a dozen questions with their answers. */
export function HelpPage({ lang, terms, site }: HelpProps) {
  const t = help[lang];
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      <h1>{t.title}</h1>
      <p className="text-ink-soft">{t.lead}</p>
      <Card id="guides" title={t.guides}>
        <ul className="space-y-3">
          {GUIDES.map((desk) => (
            <li key={desk}>
              <a href={href(lang, paths.guide(desk))}>{t.guide[desk]}</a>
              <div className="text-ink-soft">{t.aims[desk]}</div>
            </li>
          ))}
          <li>
            <a href={href(lang, paths.sealing)}>{sealingWords[lang].title}</a>
            <div className="text-ink-soft">{sealingWords[lang].toyLead}</div>
          </li>
        </ul>
      </Card>
      <Card id="faq" title={t.faq}>
        <div className="space-y-5">
          {Object.entries(faq[lang]).map(([key, [question, answer]]) => (
            <section key={key} id={key} aria-labelledby={`${key}-title`}>
              <h3 id={`${key}-title`}>{question}</h3>
              <p>{answer(terms)}</p>
            </section>
          ))}
        </div>
      </Card>
      <Call lang={lang} site={site} />
    </div>
  );
}

function Terms({ lang, rules }: { readonly lang: Lang; readonly rules: readonly Rule[] }) {
  const t = help[lang];
  const name = (rule: Rule) => <a href={href(lang, paths.rule(rule.section, rule.key))}>{ruleLabel(lang, rule.key)}</a>;
  return (
    <Card id="terms" title={t.terms}>
      <DataTable
        lang={lang}
        caption={t.terms}
        captionHidden
        rows={rules}
        rowKey={({ key }) => key}
        columns={[
          { key: "name", header: t.steps, cell: name },
          { key: "value", header: t.length, cell: (rule) => ruleValueText(lang, rule), tight: true },
          { key: "basis", header: t.basis, cell: (rule) => ruleBasis(lang, rule) },
        ]}
      />
    </Card>
  );
}

type GuideProps = HelpProps & { readonly desk: Desk; readonly rules: readonly Rule[] };

/** A desk's guide on one page: what it is for, the steps with where they are done, terms, whom to call. */
export function GuidePage({ lang, desk, terms, rules, site }: GuideProps) {
  const t = help[lang];
  const places: Readonly<Record<string, string | null>> = PLACES[desk];
  const pictured: Readonly<Record<string, GuidePicture>> = PICTURED[desk];
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      <p>
        <a href={href(lang, paths.help)}>{t.all}</a>
      </p>
      <h1>{t.guide[desk]}</h1>
      <p className="text-ink-soft">{t.aims[desk]}</p>
      <Card id="steps" title={t.steps}>
        <ol className="list-decimal space-y-4 ps-6">
          {Object.entries(t[desk]).map(([key, [title, text]]) => (
            <li key={key}>
              <h3>{title}</h3>
              <p>{text(terms)}</p>
              {places[key] ? (
                <p>
                  <a href={href(lang, places[key])}>
                    {t.open}
                    <span className="visually-hidden"> {title}</span>
                  </a>
                </p>
              ) : null}
              {pictured[key] ? <GuideFigure lang={lang} name={pictured[key]} /> : null}
            </li>
          ))}
        </ol>
      </Card>
      <Terms lang={lang} rules={rules} />
      <Call lang={lang} site={site} />
    </div>
  );
}
