import { weightedText } from "~/copy/contract/rating";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { ownValue } from "~/domain/kernel/own-value";

type Rated = { readonly key: string; readonly score: number; readonly evidence?: string | null | undefined };

/** The items of a rating in one paragraph: score, weight and product of each, and what the department says for it. */
export function RatingItems({ lang, items }: { readonly lang: Lang; readonly items: readonly Rated[] }) {
  return (
    <ul className="rating-items">
      {items.map((each) => (
        <li key={each.key}>
          {ownValue(commissionPage[lang].ratingItems, each.key) ?? each.key} {each.score}
          <span className="no-print">{weightedText(lang, each)}</span>
          {each.evidence ? (
            <span className="text-ink-soft" lang="zh-CN">
              （{each.evidence}）
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
