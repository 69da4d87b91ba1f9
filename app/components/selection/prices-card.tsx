import type { ReactNode } from "react";
import { ruleBasis } from "~/copy/catalogue/rule-basis";
import type { Lang } from "~/copy/define";
import { priceWords } from "~/copy/selection/prices";
import { formatFen } from "~/copy/values";
import { BID_ROWS } from "~/copy/verdict/bid-codes";
import { ownValue } from "~/domain/kernel/own-value";
import { rational, toFixed } from "~/domain/kernel/rational";
import type { OpenedPrice, OrderCourse } from "~/domain/selection/order-course";
import { paths } from "~/lib/paths";
import type { PricesShown } from "~/reads/selection/prices";
import { type Column, DataTable } from "../ui/data-table";
import { PricesPicture } from "./prices-picture";

type Props = { readonly lang: Lang; readonly prices: PricesShown; readonly awarded: readonly { readonly position: number }[] };
type Shown = { readonly lang: Lang; readonly prices: PricesShown; readonly course: OrderCourse };

/** A share of the ceiling, half-up to two decimals (market §4.1.1). */
const shareOf = (fen: number, ceilingFen: number) => `${toFixed(rational(BigInt(fen) * 100n, BigInt(Math.max(1, ceilingFen))), 2)}%`;
const listed = (lang: Lang, names: readonly string[]) => names.join(lang === "zh" ? "、" : ", ");

function voidWords(lang: Lang, code: string): string {
  const row = ownValue<(typeof BID_ROWS)[keyof typeof BID_ROWS]>(BID_ROWS, code);
  return row ? row[lang].what({}) : priceWords[lang].moved;
}

/** One line of the course: what was done, and the rule by which. */
function Step({ title, rule, children }: { readonly title: string; readonly rule: string; readonly children: ReactNode }) {
  return (
    <li>
      <strong>{title}</strong>
      <div>{children}</div>
      <span className="row-note">{rule}</span>
    </li>
  );
}

/** How the order came about, in one screen: bids, exclusions, order, ties, winner, each with its rule. */
function Course({ lang, prices, course, awarded }: Shown & Pick<Props, "awarded">) {
  const t = priceWords[lang];
  const { rules } = prices;
  const money = (fen: number) => formatFen(lang, fen);
  const basis = (rule: (typeof rules)[keyof typeof rules]) => (rule ? ruleBasis(lang, rule) : "");
  const [first] = course.rows.filter(({ rank }) => rank === 1);
  const others = awarded.length > 1 ? course.rows.filter(({ rank }) => rank !== null && rank > 1).slice(0, awarded.length - 1) : [];
  const isLow = course.excluded.some(({ invalid }) => invalid === "ABNORMALLY_LOW");
  return (
    <ol className="order-course">
      <Step title={t.steps.bids} rule={t.voidRule}>
        {t.bids(prices.total, prices.voids.length)}
        {prices.voids.map(({ number, code }) => (
          <p key={number}>
            {t.name(number)}: {t.void(voidWords(lang, code))}
          </p>
        ))}
      </Step>
      <Step title={t.steps.excluded} rule={isLow ? basis(rules.mean) : basis(rules.minimum)}>
        {course.excluded.length === 0 ? t.noneExcluded : null}
        {course.excluded.map((row) => (
          <p key={row.number}>{t.excluded(t.name(row.number), money(row.amountFen), row.invalid ? t.invalid[row.invalid] : "")}</p>
        ))}
      </Step>
      <Step title={t.steps.order} rule={t.sealedRule}>
        {t.order(course.valid)}
      </Step>
      <Step title={t.steps.ties} rule={t.tieRule}>
        {course.ties.length === 0 ? t.noTies : null}
        {course.ties.map(({ amountFen, numbers }) => (
          <p key={amountFen}>{t.tie(money(amountFen), listed(lang, numbers.map(t.name)))}</p>
        ))}
      </Step>
      <Step title={t.steps.winner} rule={basis(rules.ratio)}>
        {first ? t.winner(t.name(first.number), money(first.amountFen), shareOf(first.amountFen, prices.ceilingFen)) : t.failed}
        {first ? (
          <p>
            {others.length > 0
              ? t.alternates(
                  listed(
                    lang,
                    others.map(({ number }) => t.name(number)),
                  ),
                )
              : t.noAlternate}
          </p>
        ) : null}
      </Step>
    </ol>
  );
}

/** Every opened bid under its number. */
function Table({ lang, prices, course }: Shown) {
  const t = priceWords[lang];
  const note = ({ rank, invalid, isTied }: OpenedPrice) =>
    [rank === 1 ? t.first : "", isTied ? t.tied : "", invalid ? t.invalid[invalid] : ""].filter(Boolean).join(lang === "zh" ? "；" : "; ");
  const { names } = prices;
  const columns: readonly Column<OpenedPrice>[] = [
    { key: "bidder", header: t.bidder, cell: ({ number }) => t.name(number) },
    ...(names
      ? [{ key: "name", header: t.agency, cell: ({ number }: OpenedPrice) => <span lang="zh-CN">{names[number] ?? ""}</span> }]
      : []),
    { key: "rank", header: t.rank, cell: ({ rank }) => (rank === null ? "—" : String(rank)), end: true },
    { key: "amount", header: t.amount, cell: ({ amountFen }) => formatFen(lang, amountFen), end: true },
    { key: "share", header: t.share, cell: ({ amountFen }) => shareOf(amountFen, prices.ceilingFen), end: true },
    { key: "state", header: t.state, cell: note },
    {
      key: "file",
      header: t.file,
      cell: ({ id, number }) => (
        <a href={paths.openedBid(prices.id, id)} download aria-label={t.fileOf(number)}>
          {t.json}
        </a>
      ),
    },
  ];
  return (
    <>
      <DataTable lang={lang} caption={t.table} columns={columns} rows={course.rows} rowKey={({ number }) => String(number)} />
      <p className="text-ink-soft">{names ? t.named : t.masked}</p>
    </>
  );
}

/** What the opened bids came to: progress and void bids before the result, from it on picture, course and table. */
export function PricesPart({ lang, prices, awarded }: Props) {
  const t = priceWords[lang];
  const { course } = prices;
  if (!course) {
    return (
      <>
        <p>
          <strong>{t.progress(prices.opened, prices.total)}</strong> {t.opening}
        </p>
        {prices.voids.map(({ number, code }) => (
          <p key={number}>
            {t.name(number)}: {t.void(voidWords(lang, code))}
          </p>
        ))}
      </>
    );
  }
  const shown = { lang, prices, course };
  return (
    <>
      <PricesPicture lang={lang} course={course} ceilingFen={prices.ceilingFen} />
      <h3 className="prices-head">{t.courseTitle}</h3>
      <Course {...shown} awarded={awarded} />
      <div className="prices-head">
        <Table {...shown} />
      </div>
    </>
  );
}
