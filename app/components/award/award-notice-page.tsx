import { papers } from "~/copy/award/papers";
import { contract } from "~/copy/contract/contract";
import { methodWords } from "~/copy/methods/words";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { Typed } from "../posting/term-value";
import { SummaryList } from "../ui/summary-list";
import { durationRow, PaperDays, type PaperProps, PaperSheet, paperTerms, partyRows, priceRow, SealPlace } from "./paper";

/** 中选通知书: what the selected agency, the department and anybody can print and hold beside the public page. */
export function AwardNoticePage(props: PaperProps) {
  const { lang, paper } = props;
  const t = papers[lang];
  const { limits } = paper;
  const method = methodWords(lang, paper.method).name;
  return (
    <PaperSheet {...props} title={t.award} backHref={href(lang, paths.commission(paper.number))}>
      <p>
        {t.to}{" "}
        <strong>
          <Typed lang={lang} text={paper.provider.name} />
        </strong>
      </p>
      <p>{t.told(method)}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: "subject", label: t.subject, value: <Typed lang={lang} text={paper.title} /> },
          ...(paper.item ? [{ key: "item", label: t.item, value: paper.item[lang] }] : []),
          { key: "method", label: t.method, value: method },
          ...partyRows(lang, paper),
          { key: "position", label: t.position, value: contract[lang].position(paper.provider.position) },
          priceRow(lang, paper),
        ]}
      />
      <h2>{t.terms}</h2>
      <SummaryList
        lang={lang}
        rows={[
          ...paperTerms(lang, paper, ["content", "scale", "site", "deliverables"]),
          durationRow(lang, paper),
          ...paperTerms(lang, paper, ["quality"]),
          { key: "acceptance", label: t.acceptance, value: t.acceptWithin(limits.accept, limits.rounds) },
          { key: "payment", label: t.payment, value: t.payWithin(limits.pay, limits.payMost) },
        ]}
      />
      <PaperDays lang={lang} paper={paper} />
      <div className="held-seals">
        <SealPlace lang={lang} label={t.sealA} />
      </div>
    </PaperSheet>
  );
}
