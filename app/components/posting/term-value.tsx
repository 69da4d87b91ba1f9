import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { notice } from "~/copy/notice/notice";
import { formatFen } from "~/copy/values";
import { approvalNamed, findItem } from "~/domain/catalogue/find-item";
import { NO_AFFILIATION } from "~/domain/commission/prefill";
import type { TermKey } from "~/domain/commission/sections";
import type { CommissionTerms, DraftTerms } from "~/domain/commission/terms";

/** What people of the department typed: Chinese in the English pages too, its line ends kept. */
export function Typed({ lang, text }: { readonly lang: Lang; readonly text: string }) {
  return (
    <span className="whitespace-pre-line wrap-anywhere" {...(lang === "en" ? { lang: "zh-CN" } : {})}>
      {text}
    </span>
  );
}

/** Names and codes of agencies, each with its reason where one was given. */
export function AgencyLines({
  lang,
  agencies,
}: {
  readonly lang: Lang;
  readonly agencies: readonly { readonly uscc: string; readonly name: string; readonly reason?: ReactNode }[];
}) {
  return (
    <ul className="space-y-1">
      {agencies.map(({ uscc, name, reason }) => (
        <li key={uscc}>
          <Typed lang={lang} text={name} /> <span className="figures text-ink-soft">{uscc}</span>
          {reason ? <div className="text-ink-soft">{reason}</div> : null}
        </li>
      ))}
    </ul>
  );
}

function DeliverableLines({ lang, deliverables }: { readonly lang: Lang; readonly deliverables: CommissionTerms["deliverables"] }) {
  return (
    <ul className="space-y-1">
      {deliverables.map(({ name, form, copies, standard }) => (
        <li key={`${name} ${form}`}>
          <Typed lang={lang} text={`${name} · ${form} × ${copies}`} />
          <div className="text-ink-soft">
            <Typed lang={lang} text={standard} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** 15 个工作日 / 15 working days. */
export function durationText(lang: Lang, duration: CommissionTerms["duration"]): string {
  return duration.unit === "WD" ? notice[lang].workingDays(duration.count) : notice[lang].days(duration.count);
}

type Renderers = { readonly [K in TermKey]?: (lang: Lang, value: CommissionTerms[K]) => ReactNode };

const SPECIAL: Renderers = {
  itemCode: (lang, code) => `${findItem(code)?.name[lang] ?? ""} ${code}`,
  priceFen: (lang, fen) => <span className="figures">{formatFen(lang, fen)}</span>,
  duration: durationText,
  windowWorkingDays: (lang, days) => notice[lang].workingDays(days),
  tenderLawApplies: (lang, applies) => (applies ? notice[lang].isTender : notice[lang].notTender),
  higherGrade: (lang, needed) => (needed ? notice[lang].yes : notice[lang].no),
  approvalItem: (lang, text) => approvalNamed(text)?.[lang] ?? <Typed lang={lang} text={text} />,
  affiliation: (lang, text) => (text === NO_AFFILIATION ? notice[lang].noAffiliation : <Typed lang={lang} text={text} />),
  deliverables: (lang, deliverables) => <DeliverableLines lang={lang} deliverables={deliverables} />,
  avoided: (lang, agencies) => (
    <AgencyLines lang={lang} agencies={agencies.map((each) => ({ ...each, reason: <Typed lang={lang} text={each.reason} /> }))} />
  ),
  reportAuthors: (lang, agencies) => <AgencyLines lang={lang} agencies={agencies} />,
};

type Props<K extends TermKey> = { readonly lang: Lang; readonly term: K; readonly value: DraftTerms[K] };

/** A term as people read it; what is not stated says so. */
export function TermValue<K extends TermKey>({ lang, term, value }: Props<K>) {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) {
    return <span className="text-ink-soft">{notice[lang].notStated}</span>;
  }
  const special = SPECIAL[term] as ((lang: Lang, value: unknown) => ReactNode) | undefined;
  return special ? special(lang, value) : <Typed lang={lang} text={String(value)} />;
}
