import { HoldNotice, ObjectionNotice } from "~/components/desk/standing-notices";
import { LateLines } from "~/components/lateness/late-duty";
import { CopyButton, PrintLink } from "~/components/ui/page-tools";
import { QrLink } from "~/components/ui/qr-code";
import type { Lang } from "~/copy/define";
import { nextLead, nextStepText, turnLead, turnText } from "~/copy/moves/due";
import { commissionPage } from "~/copy/notice/commission-page";
import type { Outcome } from "~/copy/notice/outcome";
import { formatFen } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { purchaserName } from "./notice-body";

type Props = { readonly lang: Lang; readonly page: CommissionPage; readonly statusSentence: Outcome; readonly address: string };

type Turn = CommissionPage["turns"][number];

/** The day of what is late stands above, with how late it is. */
function turnWords(lang: Lang, turn: Turn, late: CommissionPage["late"]): string {
  return turnText(lang, turn, !late.overdue.some(({ party, verb }) => party === turn.party && verb === turn.verb));
}

/** The sentence that tells where it stands and what came of it; the provider's name in it is Chinese in every language. */
function OutcomeLine({ lang, page, told }: Pick<Props, "lang" | "page"> & { readonly told: Outcome }) {
  const provider = page.awards.find((each) => each.standing === "current")?.name;
  const [before = "", after] = provider ? told.said.split(provider) : [told.said];
  return (
    <p className="notice-outcome">
      <strong>{told.label}</strong>
      {before}
      {after === undefined ? null : (
        <>
          <strong {...(lang === "en" ? { lang: "zh-CN" } : {})}>{provider}</strong>
          {after}
        </>
      )}
      {told.rest}
    </p>
  );
}

/** Title, number, status in one sentence, what is late, whose turn it is and by when: what is understood in ten seconds. */
export function NoticeHead({ lang, page, statusSentence, address }: Props) {
  const { next } = page;
  return (
    <header className="notice-head">
      <h1 lang="zh-CN">{page.title}</h1>
      <div className="notice-number">
        <span className="figures">{page.number}</span>
        <span>{purchaserName(lang, page.notice.purchaser)}</span>
        <span className="figures">{formatFen(lang, page.terms.priceFen)}</span>
        <div className="button-row">
          <CopyButton lang={lang} />
          <QrLink lang={lang} url={address} />
          <PrintLink lang={lang} />
        </div>
      </div>
      <OutcomeLine lang={lang} page={page} told={statusSentence} />
      <LateLines lang={lang} late={page.late} />
      {page.turns.length > 0 ? (
        <p className="notice-turn">
          <span>
            {turnLead(lang, page.turns)}
            <strong>{page.turns.map((turn) => turnWords(lang, turn, page.late)).join(lang === "zh" ? "；" : "; ")}</strong>
          </span>
          {next ? (
            <span>
              {nextLead(lang, page.turns)}
              {nextStepText(lang, next)}
            </span>
          ) : null}
        </p>
      ) : null}
      <Standing lang={lang} page={page} />
    </header>
  );
}

/** What stands in the way: a hold, objections; and what it was posted again after. */
function Standing({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = commissionPage[lang];
  return (
    <>
      {page.hold ? <HoldNotice lang={lang} hold={page.hold} /> : null}
      {page.objections.map((objection) => (
        <ObjectionNotice key={objection.id} lang={lang} objection={objection} />
      ))}
      {page.relistOf ? (
        <p>
          {t.relistOf} <a href={href(lang, paths.commission(page.relistOf))}>{page.relistOf}</a>
        </p>
      ) : null}
    </>
  );
}
