import type { ReactNode } from "react";
import { GradeTag } from "~/components/catalogue/grade-tag";
import { SummaryList, type SummaryRow } from "~/components/ui/summary-list";
import { legalBasisText, PAYER_WORDS, requirementText, SERVICE_TYPE_WORDS, STAGE_WORDS, STREAM_WORDS } from "~/copy/catalogue/catalogue";
import { cataloguePages } from "~/copy/catalogue/catalogue-pages";
import type { Lang } from "~/copy/define";
import type { ServiceItem } from "~/domain/catalogue/item";
import { payerOf } from "~/domain/catalogue/payer";

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Everything the list says of an item, one row a fact; rows without a value are left out. */
export function ItemFacts({ lang, item }: { readonly lang: Lang; readonly item: ServiceItem }) {
  const t = cataloguePages[lang];
  const row = (key: string, label: string, value: ReactNode): SummaryRow => ({ key, label, value });
  const qualification = (
    <>
      <p className="font-semibold">{requirementText(lang, item.qualification)}</p>
      <p className="text-ink-soft">{item.qualificationNote[lang]}</p>
    </>
  );
  const abolished = item.status === "ABOLISHED";
  const rows: (SummaryRow | null)[] = [
    row("code", t.code, <span className="figures">{item.code}</span>),
    row("aliases", t.aliases, <span lang="zh-CN">{item.aliases.join("、")}</span>),
    row("approval", t.approval, <Lines lines={item.approvals.map((approval) => approval[lang])} />),
    row("stage", t.stage, STAGE_WORDS[item.stage][lang]),
    row("type", t.serviceType, SERVICE_TYPE_WORDS[item.serviceType][lang]),
    abolished ? null : row("stream", t.stream, STREAM_WORDS[item.stream][lang]),
    row("approvalDept", t.approvalDept, item.approvalDept[lang]),
    row("competentDept", t.competentDept, item.competentDept[lang]),
    row("basis", t.basis, <Lines lines={item.legalBasis.map((basis) => legalBasisText(lang, basis))} />),
    row("grade", t.grade, <GradeTag lang={lang} grade={item.grade} />),
    row("applicability", t.applicability, item.applicability[lang]),
    abolished ? null : row("payer", t.payer, PAYER_WORDS[payerOf(item)][lang]),
    abolished || item.stream === "DEPT" ? null : row("choice", t.ownChoice, t.ownChoiceText),
    abolished ? null : row("self", t.selfPrepare, item.selfPrepareAllowed ? t.selfPrepareYes : t.selfPrepareNo),
    item.substitute ? row("substitute", t.substitute, item.substitute[lang]) : null,
    abolished ? null : row("qualification", t.qualification, qualification),
    abolished ? null : row("time", t.time, item.time[lang]),
    abolished ? null : row("fee", t.fee, item.fee.basis[lang]),
  ];
  return <SummaryList lang={lang} rows={rows.filter((one) => one !== null)} />;
}
