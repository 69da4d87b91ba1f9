import type { Lang } from "~/copy/define";
import { type Outcome, outcome } from "~/copy/notice/outcome";
import { formatRemaining } from "~/copy/values";
import type { Calendar } from "~/domain/kernel/calendar";
import { remainingWorkingDays } from "~/domain/kernel/working-days";
import { purchaserScoreCenti } from "~/domain/rating/purchaser-rating";
import type { CommissionPage } from "./commission-page";

/** Points are told in hundredths. */
const CENTI = 100;

/** Where the commission stands and what came of it; `now` in whole minutes, so that a minute's visitors read the same. */
export function statusSentence(lang: Lang, page: CommissionPage, now: Date, calendar: Calendar): Outcome {
  const left = page.closesAt && remainingWorkingDays(calendar, now, page.closesAt);
  const question = page.lowPrices.find(({ decidedAt }) => decidedAt === null);
  return outcome(lang, {
    ...page,
    question: question ? (question.answeredAt ? "answered" : "asked") : null,
    method: page.notice.method,
    left: left?.ok ? formatRemaining(lang, left.value) : null,
    drawnAt: page.run?.drawnAt ?? null,
    priceFen: page.terms.priceFen,
    rated: page.rating && purchaserScoreCenti(page.rating.items) / CENTI,
  });
}
