import type { ReactNode } from "react";
import { requirementText } from "~/copy/catalogue/catalogue";
import { ruleBasis } from "~/copy/catalogue/rule-basis";
import type { Lang } from "~/copy/define";
import { methodWords } from "~/copy/methods/words";
import { notice } from "~/copy/notice/notice";
import { type PlainTerm, sectionTitles, termLabels } from "~/copy/posting/term-words";
import { ui } from "~/copy/shell/ui";
import { formatFen } from "~/copy/values";
import { requirementOf } from "~/domain/catalogue/qualification";
import { avoidedAgencies } from "~/domain/commission/posting";
import type { Section } from "~/domain/commission/sections";
import type { DraftTerms } from "~/domain/commission/terms";
import { foldText } from "~/lib/fold-text";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { NoticeView } from "~/reads/notice/notice";
import { AgencyLines, TermValue, Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { SummaryList, type SummaryRow } from "../ui/summary-list";
import { LongText } from "./long-text";
import { NoticeDates } from "./notice-dates";
import { NoticeDeliverables } from "./notice-deliverables";
import { NoticeFiles } from "./notice-files";

type Props = { readonly lang: Lang; readonly view: NoticeView };

/** Rows of terms by their own names; of a long text the end is folded. */
export function termRows(lang: Lang, terms: DraftTerms, keys: readonly PlainTerm[]): SummaryRow[] {
  return keys.map((key) => {
    const value = terms[key];
    const isLong = typeof value === "string" && foldText(value).rest !== "";
    return {
      key,
      label: termLabels[lang][key],
      value: isLong ? <LongText lang={lang} text={value} /> : <TermValue lang={lang} term={key} value={value} />,
    };
  });
}

/** Name of the department in the reader's language. */
export function purchaserName(lang: Lang, { name, englishName }: NoticeView["purchaser"]): ReactNode {
  return lang === "en" && englishName ? englishName : <Typed lang={lang} text={name} />;
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="list-disc ps-6">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Who, what, how much, who pays, how long, how it is given out. */
export function keyFactRows({ lang, view }: Props): SummaryRow[] {
  const t = notice[lang];
  const { terms, item } = view;
  const method = methodWords(lang, view.method);
  const row = (key: string, label: string, value: ReactNode): SummaryRow => ({ key, label, value });
  const price =
    terms.priceFen === undefined ? (
      <TermValue lang={lang} term="priceFen" value={undefined} />
    ) : (
      <>
        <strong className="figures">{formatFen(lang, terms.priceFen)}</strong>
        <div className="text-ink-soft">{t.payer}</div>
      </>
    );
  return [
    row("number", t.number, view.number ?? t.numberLater),
    row("purchaser", t.purchaser, purchaserName(lang, view.purchaser)),
    row(
      "item",
      t.item,
      item ? (
        <>
          <a href={href(lang, paths.item(item.code))}>{item.name[lang]}</a>
          <div className="text-ink-soft">{t.itemVersion(item.code, view.catalogueVersion)}</div>
        </>
      ) : (
        (terms.itemCode ?? "")
      ),
    ),
    row("price", method.price, price),
    ...(view.payDays
      ? [
          row(
            "payment",
            t.payTerm,
            <>
              {t.payWithin(view.payDays.value)}
              <details className="timeline-basis">
                <summary>{ui[lang].basis}</summary>
                <div className="text-ink-soft">{ruleBasis(lang, view.payDays)}</div>
              </details>
            </>,
          ),
        ]
      : []),
    ...termRows(lang, terms, ["duration", "site", "approvalItem"]),
    ...(terms.projectCode ? termRows(lang, terms, ["projectCode"]) : []),
    row(
      "method",
      t.method,
      <>
        {method.name}
        <div className="text-ink-soft">
          {method.note}
          {lang === "zh" ? null : " "}
          {t.minimum(view.minimumEntrants)}
        </div>
      </>,
    ),
    ...(method.disclosure.length > 0 ? [row("disclosure", t.disclosure, <Lines texts={method.disclosure} />)] : []),
  ];
}

/** What is to be done: content, scale, deliverables, quality, place. */
export function NoticeService({ lang, view }: Props) {
  return (
    <div className="space-y-5">
      <SummaryList lang={lang} rows={termRows(lang, view.terms, ["content", "scale", "quality"])} />
      <NoticeDeliverables lang={lang} deliverables={view.terms.deliverables ?? []} />
    </div>
  );
}

/** Which agencies may enter: the statutory qualification, and who is avoided and why. */
export function NoticeRequirements({ lang, view }: Props) {
  const t = notice[lang];
  const { terms, item } = view;
  const avoided = avoidedAgencies(terms).map(({ uscc, name, reason, because }) => ({
    ...{ uscc, name },
    reason: because === "stated" ? <Typed lang={lang} text={reason} /> : t[because],
  }));
  const rows: SummaryRow[] = [
    {
      key: "qualification",
      label: t.qualification,
      value: item ? (
        <>
          {requirementText(lang, requirementOf(item, terms))}
          <div className="text-ink-soft">{item.qualificationNote[lang]}</div>
        </>
      ) : (
        ""
      ),
    },
    ...(item?.stricter && terms.higherGrade !== undefined ? termRows(lang, terms, ["higherGrade"]) : []),
    ...(terms.qualificationNote ? termRows(lang, terms, ["qualificationNote"]) : []),
    {
      key: "avoided",
      label: termLabels[lang].avoided,
      value: avoided.length > 0 ? <AgencyLines lang={lang} agencies={avoided} /> : t.noAvoided,
    },
    ...termRows(lang, terms, ["affiliation"]),
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

/** On which provisions it rests, and where the money comes from. */
export function NoticeLegal({ lang, view }: Props) {
  const keys = ["legalBasis", "tenderLawApplies", "tenderLawBasis", "feeBasis", "budgetSource"] as const;
  return <SummaryList lang={lang} rows={termRows(lang, view.terms, keys)} />;
}

/** Whom to ask at the purchaser, and where to complain. */
export function NoticeContact({ lang, view }: Props) {
  return <SummaryList lang={lang} rows={termRows(lang, view.terms, ["complaintPhone", "contactName", "contactPhone"])} />;
}

type StandingProps = Props & {
  /** All but the key facts. */
  readonly folded: boolean;
  /** On which provisions it rests; those who enter ask for it last. */
  readonly basisFolded?: boolean;
};

/** The notice below what came of it on a desk's page: folded as far as nobody judges it any more. */
export function StandingNotice({ lang, view, folded, basisFolded = folded }: StandingProps) {
  const t = notice[lang];
  return (
    <>
      <Card id="facts" title={t.keyFacts}>
        <SummaryList lang={lang} rows={keyFactRows({ lang, view })} />
        <NoticeDates lang={lang} method={view.method} window={view.window} />
      </Card>
      <Card id="notice-service" title={t.service} folded={folded}>
        <NoticeService lang={lang} view={view} />
      </Card>
      <Card id="notice-requirements" title={t.requirements} folded={folded}>
        <NoticeRequirements lang={lang} view={view} />
      </Card>
      <Card id="notice-legal" title={t.legal} folded={basisFolded}>
        <NoticeLegal lang={lang} view={view} />
      </Card>
      <Card id="notice-files" title={sectionTitles[lang].attachments} folded={folded}>
        <NoticeFiles lang={lang} files={view.files} />
      </Card>
      <Card id="notice-contact" title={t.contact} folded={folded}>
        <NoticeContact lang={lang} view={view} />
      </Card>
    </>
  );
}

type BodyProps = Props & {
  /** Where a section is changed: on the page on which one checks the own answers. */
  readonly changeHref?: (section: Section) => string;
  /** Headings of its parts, where the page has one above them all. */
  readonly level?: 2 | 3;
};

/** The whole notice as the public will see it; approver and office judge exactly this. */
export function NoticeBody({ lang, view, changeHref, level = 2 }: BodyProps) {
  const t = notice[lang];
  const change = (...sections: readonly Section[]) =>
    changeHref ? (
      <span className="flex flex-wrap gap-3">
        {sections.map((section) => (
          <a key={section} href={changeHref(section)}>
            {ui[lang].changeOf(sectionTitles[lang][section])}
          </a>
        ))}
      </span>
    ) : null;
  return (
    <div className="space-y-6">
      <Card level={level} id="notice-facts" title={t.keyFacts} aside={change("basics", "price", "schedule")}>
        <SummaryList lang={lang} rows={keyFactRows({ lang, view })} />
        <NoticeDates lang={lang} method={view.method} window={view.window} />
      </Card>
      <Card level={level} id="notice-service" title={t.service} aside={change("content", "deliverables")}>
        <NoticeService lang={lang} view={view} />
      </Card>
      <Card level={level} id="notice-requirements" title={t.requirements} aside={change("agencies")}>
        <NoticeRequirements lang={lang} view={view} />
      </Card>
      <Card level={level} id="notice-legal" title={t.legal} aside={change("legal")}>
        <NoticeLegal lang={lang} view={view} />
      </Card>
      <Card level={level} id="notice-files" title={sectionTitles[lang].attachments} aside={change("attachments")}>
        <NoticeFiles lang={lang} files={view.files} />
      </Card>
      <Card level={level} id="notice-contact" title={t.contact} aside={change("contact")}>
        <NoticeContact lang={lang} view={view} />
      </Card>
    </div>
  );
}
