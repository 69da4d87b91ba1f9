import { Late } from "~/components/desk/late";
import { HoldNotice, ObjectionNotice } from "~/components/desk/standing-notices";
import { CopyButton, PrintLink } from "~/components/ui/page-tools";
import { QrLink } from "~/components/ui/qr-code";
import type { Lang } from "~/copy/define";
import { dueSentence, nextStepText } from "~/copy/moves/due";
import { turnSentence } from "~/copy/moves/moves";
import { commissionPage } from "~/copy/notice/commission-page";
import type { Outcome } from "~/copy/notice/outcome";
import { formatFen } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { CommissionPage } from "~/reads/notice/commission-page";
import { purchaserName } from "./notice-body";

type Props = { readonly lang: Lang; readonly page: CommissionPage; readonly statusSentence: Outcome; readonly address: string };

/** What comes once the present turn is over: the first step ahead that is another one and does not fall on the same moment. */
function nextAfter(turn: CommissionPage["turns"][number], ahead: CommissionPage["ahead"]) {
  const until = turn.due && "at" in turn.due ? turn.due.at : null;
  return ahead.find((step) => step.verb !== turn.verb && !(until && step.due && "at" in step.due && step.due.at <= until)) ?? null;
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

/** Title, number, status in one sentence, whose turn it is and by when: what is understood in ten seconds. */
export function NoticeHead({ lang, page, statusSentence, address }: Props) {
  const t = commissionPage[lang];
  const [turn] = page.turns;
  const next = turn ? nextAfter(turn, page.ahead) : null;
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
      {turn ? (
        <p className="notice-turn">
          <span>
            {t.currentParty}
            <strong>{turnSentence(lang, turn.party, turn.verb)}</strong>
            {turn.due ? ` · ${dueSentence(lang, turn.due, t.untilWhen)}` : null}
            <Late lang={lang} late={turn.late} />
          </span>
          {next ? (
            <span>
              {t.nextStep}
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
