import { rating } from "~/copy/contract/rating";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { purchaserScoreCenti, type RatedItem } from "~/domain/rating/purchaser-rating";
import type { Performance } from "~/reads/contract/performance";
import { Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { SummaryList } from "../ui/summary-list";
import { RatingItems } from "./rating-items";

/** Hundredths of a point: scores are weighted in whole percent. */
const HUNDRED = 100;

/** The purchaser's rating item by item, and the agency's reply. */
export function GivenRating({ lang, page }: { readonly lang: Lang; readonly page: Performance }) {
  const t = rating[lang];
  const given = page.rating;
  if (!given) return null;
  const items = given.items as readonly RatedItem[];
  return (
    <Card id="rating" title={page.desk === "agency" ? t.received : t.given}>
      <SummaryList
        lang={lang}
        rows={[
          {
            key: "total",
            label: t.total,
            value: (
              <>
                <strong>{commissionPage[lang].score(String(purchaserScoreCenti(items) / HUNDRED))}</strong>
                <RatingItems lang={lang} items={items} />
              </>
            ),
          },
          { key: "text", label: t.text, value: <Typed lang={lang} text={given.text} /> },
          ...(given.reply ? [{ key: "reply", label: commissionPage[lang].reply, value: <Typed lang={lang} text={given.reply} /> }] : []),
        ]}
      />
    </Card>
  );
}
