import type { Lang } from "~/copy/define";
import { termLabel } from "~/copy/methods/words";
import { posting } from "~/copy/posting/posting";
import { splittingWords } from "~/copy/posting/splitting";
import { checkLabels, sectionTitles } from "~/copy/posting/term-words";
import { reasonText } from "~/copy/refusals/reasons";
import { formatDateTime, formatFen } from "~/copy/values";
import type { Difference } from "~/domain/commission/differences";
import { ownValue } from "~/domain/kernel/own-value";
import type { CarriedMethod } from "~/domain/selection/methods";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import type { PostingReview, ReturnedWith } from "~/reads/posting/posting-review";
import { type BesideRow, BesideTable } from "../ui/beside-table";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/status-tag";
import { TermValue, Typed } from "./term-value";

type Props = { readonly lang: Lang; readonly review: PostingReview };

/** The checks that the machine has made, each with its result. */
export function ChecksCard({ lang, review }: Props) {
  const t = posting[lang];
  return (
    <Card id="checks" title={t.checksTitle}>
      <ul className="check-list">
        {review.checks.map(({ check, refusals }) => (
          <li key={check}>
            <Tag tone={refusals.length > 0 ? "danger" : "success"}>{refusals.length > 0 ? t.checkFailed : t.checkPassed}</Tag>
            <span>
              {checkLabels[lang][check]}
              {refusals.map(({ reason, detail }) => {
                const text = reasonText(lang, reason, detail);
                return (
                  <span key={text} className="row-note">
                    {text}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The splitting self-check: for people to judge. */
export function SplittingCard({ lang, review }: Props) {
  const t = splittingWords[lang];
  const { splitting } = review;
  if (splitting.earlier.length === 0) {
    return (
      <Card id="splitting" title={t.title}>
        <p>{t.none(splitting.days)}</p>
      </Card>
    );
  }
  return (
    <Card id="splitting" title={t.title}>
      <p>{t.some(splitting.days, splitting.earlier.length, formatFen(lang, splitting.totalFen))}</p>
      {splitting.reachesThreshold ? (
        <div className="mt-3">
          <Notice lang={lang} tone="warning">
            {t.over}
          </Notice>
        </div>
      ) : null}
      <ul className="mt-3 list-disc space-y-1 ps-6">
        {splitting.earlier.map((each) => (
          <li key={each.number}>
            <a href={href(lang, paths.commission(each.number))}>
              <Typed lang={lang} text={each.title} />
            </a>
            <span className="row-note figures">
              {each.number} · {formatFen(lang, each.priceFen)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Terms as they were and as they are, in people's words. */
export function differenceRows(lang: Lang, method: CarriedMethod, rows: readonly Difference[]): BesideRow[] {
  return rows.map(({ key, before, after }) => ({
    key,
    label: termLabel(lang, method, key),
    before: <TermValue lang={lang} term={key} value={before} />,
    after: <TermValue lang={lang} term={key} value={after} />,
  }));
}

/** The remarks with which it came back, all of them. */
export function RemarksNotice({ lang, returned }: { readonly lang: Lang; readonly returned: ReturnedWith }) {
  return (
    <Notice lang={lang} tone="danger" title={posting[lang].remarksTitle[returned.by]}>
      <p className="text-sm">{formatDateTime(lang, returned.at)}</p>
      <ol className="list-decimal ps-6">
        {returned.remarks.map((remark) => (
          <li key={`${remark.field} ${remark.text}`}>
            <strong>{ownValue(sectionTitles[lang], remark.field) ?? remark.field}</strong>
            {lang === "zh" ? "：" : ": "}
            <Typed lang={lang} text={remark.text} />
          </li>
        ))}
      </ol>
    </Notice>
  );
}

/** What was mended since the last return, beside the remarks that asked for it. */
export function ChangesCard({ lang, review }: Props) {
  const t = posting[lang];
  const { lastReturn } = review;
  if (!lastReturn) return null;
  return (
    <Card id="changes" title={t.changesTitle}>
      <RemarksNotice lang={lang} returned={lastReturn} />
      {lastReturn.changed.length > 0 ? (
        <div className="mt-4">
          <BesideTable
            lang={lang}
            caption={t.changesTitle}
            rows={differenceRows(lang, review.method, lastReturn.changed)}
            head={{ what: t.term, before: t.before, after: t.after }}
          />
        </div>
      ) : (
        <p className="mt-3">{t.noChanges}</p>
      )}
      {lastReturn.newFiles.length > 0 ? <p className="mt-3">{t.newFiles(lastReturn.newFiles.join(lang === "zh" ? "、" : ", "))}</p> : null}
    </Card>
  );
}
