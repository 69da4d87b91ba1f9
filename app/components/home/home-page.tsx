import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/list-tools";
import { OrganisationName } from "~/components/ui/organisation-name";
import { Tag } from "~/components/ui/status-tag";
import type { Lang } from "~/copy/define";
import { HELD_WORDS } from "~/copy/moves/status";
import { entrantCount } from "~/copy/selection/entrant-count";
import { home } from "~/copy/shell/home";
import { formatFen, formatRemaining, formatShortDateTime, formatTime } from "~/copy/values";
import { href } from "~/lib/lang";
import { paths, withQuery } from "~/lib/paths";
import type { HomePage } from "~/reads/home";

type Props = { readonly lang: Lang; readonly page: HomePage; readonly phone: string };
type OpenRow = HomePage["open"][number];
type ResultRow = HomePage["results"][number];

function Doors({ lang }: { readonly lang: Lang }) {
  const t = home[lang].doors;
  const doors = [
    { key: "agency", ...t.agency, path: withQuery(paths.commissions, { status: "open" }) },
    { key: "department", ...t.department, path: paths.department.newCommission },
    { key: "doubt", ...t.doubt, path: paths.check },
  ];
  return (
    <ul className="home-doors">
      {doors.map(({ key, who, go, path }) => (
        <li key={key}>
          <span>{who}</span>
          <a href={href(lang, path)}>{go}</a>
        </li>
      ))}
    </ul>
  );
}

function Hero({ lang }: { readonly lang: Lang }) {
  const t = home[lang];
  return (
    <section className="home-hero">
      <div className="wrap">
        <h1>{t.lead}</h1>
        <div className="home-search">
          <form method="get" action={href(lang, paths.commissions)}>
            <label htmlFor="home-q" className="visually-hidden">
              {t.search}
            </label>
            <input id="home-q" className="input" type="search" name="q" placeholder={t.search} maxLength={200} />
            <button className="button button-primary" type="submit">
              {t.searchButton}
            </button>
          </form>
        </div>
        <Doors lang={lang} />
      </div>
    </section>
  );
}

function Today({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = home[lang];
  return (
    <section className="home-today" aria-labelledby="today">
      <h2 id="today">{t.today}</h2>
      {page.today.length > 0 ? (
        <ul>
          {page.today.map(({ at, what, count, number, done }) => (
            <li key={`${at.toISOString()}-${what}`}>
              <time dateTime={at.toISOString()} className="figures">
                {formatTime(at)}
              </time>{" "}
              {what === "closes" ? t.closes(count) : t.draws(count)}{" "}
              {done ? <Tag tone="success">{what === "closes" ? t.closed : t.drawn}</Tag> : null}{" "}
              {what === "draws" ? (
                <a href={href(lang, number ? paths.watchCommission(number) : withQuery(paths.commissions, { status: "drawing" }))}>
                  {t.watch}
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {t.nothingToday}{" "}
          {page.next?.at ? (
            <a href={href(lang, paths.watchCommission(page.next.number ?? ""))}>
              {t.nextDraw} {formatShortDateTime(lang, page.next.at)}
            </a>
          ) : null}
        </p>
      )}
    </section>
  );
}

const titled = (lang: Lang) => (row: OpenRow | ResultRow) => (
  <>
    <a lang="zh-CN" href={href(lang, paths.commission(row.number ?? ""))}>
      {row.title}
    </a>
    <span className="row-note">{row.item?.[lang] ?? row.itemCode}</span>
  </>
);

function Open({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = home[lang];
  const columns: Column<OpenRow>[] = [
    { key: "item", header: t.item, cell: titled(lang) },
    {
      key: "department",
      header: t.department,
      cell: (row) => <OrganisationName lang={lang} name={row.purchaser} englishName={row.purchaserEnglish} />,
    },
    { key: "price", header: t.price, cell: (row) => formatFen(lang, row.priceFen ?? 0), end: true, tight: true },
    {
      key: "left",
      header: t.left,
      cell: (row) => (row.held ? HELD_WORDS[lang] : row.daysLeft === null ? "" : formatRemaining(lang, row.daysLeft)),
      tight: true,
    },
    { key: "entered", header: t.entered, cell: (row) => entrantCount[lang].cell(row.entrants), end: true, tight: true },
  ];
  return (
    <section aria-labelledby="open">
      <div className="home-head">
        <h2 id="open">
          {t.open} <small>{t.openBy}</small>
        </h2>
        <a href={href(lang, withQuery(paths.commissions, { status: "open", order: "closing" }))}>{t.all}</a>
      </div>
      <DataTable
        lang={lang}
        caption={t.open}
        captionHidden
        columns={columns}
        rows={page.open}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t.noneOpen} action={<LinkButton href={href(lang, paths.commissions)}>{t.all}</LinkButton>}>
            {t.noneOpenText}
          </EmptyState>
        }
      />
    </section>
  );
}

function Results({ lang, page }: Pick<Props, "lang" | "page">) {
  const t = home[lang];
  const columns: Column<ResultRow>[] = [
    { key: "item", header: t.item, cell: titled(lang) },
    {
      key: "winner",
      header: t.winner,
      cell: (row) => (row.provider ? <OrganisationName lang={lang} name={row.provider} englishName={row.providerEnglish} /> : null),
    },
    { key: "took", header: t.participants, cell: (row) => entrantCount[lang].cell(row.entrants), end: true, tight: true },
    {
      key: "verify",
      header: t.verify,
      cell: (row) => <a href={href(lang, paths.verifyCommission(row.number ?? ""))}>{t.verify}</a>,
      tight: true,
      bare: true,
    },
  ];
  return (
    <section aria-labelledby="results">
      <div className="home-head">
        <h2 id="results">{t.results}</h2>
        <a href={href(lang, paths.results)}>{t.allResults}</a>
      </div>
      <DataTable
        lang={lang}
        caption={t.results}
        captionHidden
        columns={columns}
        rows={page.results}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.noneDrawn} />}
      />
    </section>
  );
}

function Also({ lang, page, phone }: Props) {
  const t = home[lang];
  const counts = [
    { key: "failed", label: t.failed },
    { key: "held", label: t.held },
    { key: "overdue", label: t.overdue },
  ] as const;
  return (
    <section className="home-also" aria-label={t.also}>
      <p>
        <strong>{t.also}</strong>
        {counts.map(({ key, label }) => (
          <a key={key} href={href(lang, withQuery(paths.commissions, { status: key }))}>
            {label} {page.counts[key] > 1000 ? "1000+" : page.counts[key]}
          </a>
        ))}
        <a href={href(lang, paths.performance)}>{t.performance}</a>
      </p>
      <p>
        <strong>{t.offList}</strong>
        <a href={href(lang, paths.abolishedItems)}>{t.offListGo}</a>
        <span>{t.phone(phone)}</span>
      </p>
    </section>
  );
}

/** The front page: who you are, what happens today, what is open, what was drawn, why to believe it. */
export function HomeView({ lang, page, phone }: Props) {
  const t = home[lang];
  const drawn = page.results[0]?.number;
  return (
    <>
      <Hero lang={lang} />
      <div className="wrap home-body">
        <Today lang={lang} page={page} />
        <Open lang={lang} page={page} />
        <Results lang={lang} page={page} />
        <Also lang={lang} page={page} phone={phone} />
        <section aria-labelledby="trust" className="home-trust">
          <h2 id="trust">{t.trust}</h2>
          <ol>
            {t.trustPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
          <p>
            {drawn ? <a href={href(lang, paths.watchCommission(drawn))}>{t.trustWatch}</a> : null}{" "}
            <a href={href(lang, `${paths.verify}#limits`)}>{t.trustLimits}</a>
          </p>
        </section>
      </div>
    </>
  );
}
