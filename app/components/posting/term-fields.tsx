import type { ReactNode } from "react";
import { gradeText } from "~/copy/catalogue/catalogue";
import type { Lang } from "~/copy/define";
import { methodWords, termLabel } from "~/copy/methods/words";
import { notice } from "~/copy/notice/notice";
import { posting } from "~/copy/posting/posting";
import { termHints } from "~/copy/posting/term-words";
import { formatFen } from "~/copy/values";
import type { PostingLimits } from "~/domain/commission/posting";
import { NO_AFFILIATION } from "~/domain/commission/prefill";
import { isAsked, isOptional, type TermKey } from "~/domain/commission/sections";
import type { DraftTerms } from "~/domain/commission/terms";
import { ownValue } from "~/domain/kernel/own-value";
import type { CarriedMethod } from "~/domain/selection/methods";
import type { FormReply } from "~/forms/reply";
import type { NoticeView } from "~/reads/notice/notice";
import { RadioGroup, SelectField } from "../ui/choice-fields";
import { MoneyField, TextArea, TextField } from "../ui/text-fields";
import { RowFields } from "./row-fields";

type Context = {
  readonly lang: Lang;
  readonly terms: DraftTerms;
  readonly item: NoticeView["item"];
  readonly method: CarriedMethod;
  readonly limits: PostingLimits;
  readonly reply: FormReply | null;
};
type Draw = (context: Context) => ReactNode;

type TextKey = { [K in TermKey]: DraftTerms[K] extends string | undefined ? K : never }[TermKey];

function common(key: TermKey, { lang, item, reply, method, limits }: Context) {
  const { windowWorkingDays, higherGrade, priceLimit, ...plain } = termHints[lang];
  const { closeMinute, priceFen, ...own } = methodWords(lang, method).hints;
  const hints = {
    ...plain,
    ...own,
    priceFen: `${priceFen}${lang === "zh" ? "" : " "}${priceLimit(formatFen(lang, limits.priceLimitFen))}`,
    windowWorkingDays: windowWorkingDays(limits.minimumWindow, limits.maximumWindow),
    closeMinute: closeMinute(limits.clockFrom, limits.clockTo, limits.selectDelay),
    ...(item?.stricter
      ? { higherGrade: higherGrade(item.stricter.when[lang], gradeText(lang, item, true), gradeText(lang, item, false)) }
      : {}),
  };
  const hint = ownValue<string>(hints, key);
  return { lang, reply, name: key, label: termLabel(lang, method, key), hint, optional: isOptional(key, item) };
}

const line =
  (key: TextKey, type: "text" | "tel" = "text"): Draw =>
  (context) => <TextField {...common(key, context)} type={type} defaultValue={context.terms[key]} />;
const lines =
  (key: TextKey, rows = 4): Draw =>
  (context) => <TextArea {...common(key, context)} rows={rows} defaultValue={context.terms[key]} />;

const duration: Draw = (context) => {
  const { lang, terms, reply } = context;
  const t = posting[lang];
  const units = [
    { value: "WD", label: t.unitWD },
    { value: "d", label: t.unitDay },
  ];
  return (
    <div className="grid max-w-xl gap-4 sm:grid-cols-2">
      <TextField {...common("duration", context)} name="duration-count" inputMode="numeric" narrow defaultValue={terms.duration?.count} />
      <SelectField
        lang={lang}
        reply={reply}
        name="duration-unit"
        label={t.durationUnit}
        options={units}
        placeholder={null}
        narrow
        defaultValue={terms.duration?.unit ?? "WD"}
      />
    </div>
  );
};

const closeMinute: Draw = (context) => {
  const stored = context.terms.closeMinute;
  const offered = context.limits.closeMinutes;
  const all = stored && !offered.includes(stored) ? [...offered, stored].sort() : offered;
  return (
    <SelectField {...common("closeMinute", context)} narrow options={all.map((value) => ({ value, label: value }))} defaultValue={stored} />
  );
};

const yesOrNo = (stored: boolean | undefined) => (stored === undefined ? "" : stored ? "yes" : "no");

const tenderLaw: Draw = (context) => {
  const { lang, terms } = context;
  const options = [
    { value: "no", label: notice[lang].notTender },
    { value: "yes", label: notice[lang].isTender },
  ];
  return <RadioGroup {...common("tenderLawApplies", context)} options={options} defaultValue={yesOrNo(terms.tenderLawApplies)} />;
};

const higherGrade: Draw = (context) => {
  const { lang, terms } = context;
  const options = [
    { value: "yes", label: notice[lang].yes },
    { value: "no", label: notice[lang].no },
  ];
  return <RadioGroup {...common("higherGrade", context)} options={options} defaultValue={yesOrNo(terms.higherGrade)} />;
};

const affiliation: Draw = (context) => {
  const { lang, terms, reply } = context;
  const t = posting[lang];
  const stored = terms.affiliation === undefined ? "" : terms.affiliation === NO_AFFILIATION ? "none" : "exists";
  const options = [
    { value: "none", label: t.noAffiliation },
    { value: "exists", label: t.hasAffiliation },
  ];
  return (
    <>
      <RadioGroup {...common("affiliation", context)} name="affiliation-kind" options={options} defaultValue={stored} />
      <TextArea
        lang={lang}
        reply={reply}
        name="affiliation-text"
        label={t.affiliationText}
        optional
        rows={2}
        defaultValue={stored === "exists" ? terms.affiliation : ""}
      />
    </>
  );
};

const FIELDS: Readonly<Record<Exclude<TermKey, "itemCode">, Draw>> = {
  title: line("title"),
  approvalItem: line("approvalItem"),
  projectCode: line("projectCode"),
  content: lines("content", 10),
  scale: lines("scale", 3),
  quality: lines("quality", 5),
  deliverables: (context) => (
    <RowFields {...common("deliverables", context)} list="deliverables" stored={context.terms.deliverables ?? []} />
  ),
  site: line("site"),
  duration,
  windowWorkingDays: (context) => (
    <TextField
      {...common("windowWorkingDays", context)}
      inputMode="numeric"
      narrow
      suffix={posting[context.lang].workingDays}
      defaultValue={context.terms.windowWorkingDays}
    />
  ),
  closeMinute,
  priceFen: (context) => <MoneyField {...common("priceFen", context)} defaultFen={context.terms.priceFen ?? null} />,
  feeBasis: lines("feeBasis", 3),
  budgetSource: line("budgetSource"),
  higherGrade,
  qualificationNote: lines("qualificationNote", 3),
  avoided: (context) => <RowFields {...common("avoided", context)} list="avoided" stored={context.terms.avoided ?? []} />,
  reportAuthors: (context) => (
    <RowFields {...common("reportAuthors", context)} list="reportAuthors" stored={context.terms.reportAuthors ?? []} />
  ),
  affiliation,
  legalBasis: lines("legalBasis", 4),
  tenderLawApplies: tenderLaw,
  tenderLawBasis: lines("tenderLawBasis", 2),
  complaintPhone: line("complaintPhone", "tel"),
  contactName: line("contactName"),
  contactPhone: line("contactPhone", "tel"),
};

type Props = Context & { readonly keys: readonly TermKey[] };

/** The inputs of a section, in its order. */
export function TermFields({ keys, ...context }: Props) {
  return keys
    .filter((key): key is keyof typeof FIELDS => key !== "itemCode" && isAsked(key, context.item))
    .map((key) => <div key={key}>{FIELDS[key](context)}</div>);
}
