import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { lists } from "~/copy/shell/lists";
import { ui } from "~/copy/shell/ui";
import { LIST_FORMATS, type ListFormat } from "~/lib/list-file";
import { Button, LinkButton } from "./button";

type FilterProps = {
  readonly lang: Lang;
  /** The list's own address: filters live in it. */
  readonly action: string;
  /** Fields with their present values; TextField and SelectField with `optional`. */
  readonly children: ReactNode;
  /** Carried on unchanged (sort, page size). */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly clearHref?: string;
  readonly submitLabel?: string;
  /** Further filters in a panel that closes; it stands open while one of them is set. */
  readonly panel?: ReactNode;
  readonly panelSet?: boolean;
};

/** The search and filters of a list: a plain GET form. */
export function FilterBar({ lang, action, children, hidden, clearHref, submitLabel, panel, panelSet }: FilterProps) {
  const words = ui[lang];
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browsers of 2022 do not know <search>.
    <form
      method="get"
      action={action}
      role="search"
      aria-label={words.filters}
      className={panel ? "filter-bar filter-bar-short" : "filter-bar"}
    >
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="button-row">
        <Button>{submitLabel ?? words.apply}</Button>
        {clearHref ? (
          <LinkButton href={clearHref} look="quiet">
            {words.clearFilters}
          </LinkButton>
        ) : null}
      </div>
      {panel ? (
        <details className="filter-panel" open={panelSet}>
          <summary>{lists[lang].more}</summary>
          <div className="filter-fields">{panel}</div>
        </details>
      ) : null}
    </form>
  );
}

type PageSize = { readonly size: number; readonly href: string; readonly current: boolean };

type PaginationProps = {
  readonly lang: Lang;
  readonly previousHref?: string | null;
  /** Where a list goes on by keys there is no page before, only the beginning. */
  readonly firstHref?: string | null;
  readonly nextHref?: string | null;
  readonly sizes?: readonly PageSize[];
  /** 共 48 项 */
  readonly summary?: ReactNode;
};

/** Onwards and back through a list by keys, and how many a page holds. */
export function Pagination({ lang, previousHref, firstHref, nextHref, sizes = [], summary }: PaginationProps) {
  const words = ui[lang];
  return (
    <nav className="list-foot" aria-label={words.pages}>
      <div className="button-row">
        {firstHref ? <LinkButton href={firstHref}>{words.firstPage}</LinkButton> : null}
        {previousHref ? <LinkButton href={previousHref}>{words.previousPage}</LinkButton> : null}
        {nextHref ? <LinkButton href={nextHref}>{words.nextPage}</LinkButton> : null}
        {summary ? <span className="text-ink-soft">{summary}</span> : null}
      </div>
      {sizes.length > 0 ? (
        <div className="sizes">
          <span aria-hidden="true">{words.pageSize}</span>
          {sizes.map(({ size, href, current }) =>
            current ? (
              <strong key={size} aria-current="true">
                {size}
              </strong>
            ) : (
              <a key={size} href={href} aria-label={words.pageSizeOf(size)}>
                {size}
              </a>
            ),
          )}
        </div>
      ) : null}
    </nav>
  );
}

type TakeAwayProps = {
  readonly lang: Lang;
  /** What the list is called. */
  readonly title: string;
  /** The address of the file in each format, with the list's own filter. */
  readonly hrefOf: (format: ListFormat) => string;
};

/** The list as a file: the same columns and rows, in every format. */
export function TakeAway({ lang, title, hrefOf }: TakeAwayProps) {
  const words = lists[lang];
  return (
    <p className="take-away no-print">
      <span aria-hidden="true">{words.takeAway}</span>
      {LIST_FORMATS.map((format) => (
        <a key={format} href={hrefOf(format)} aria-label={words.takeAwayAs(title, words[format])} rel="nofollow">
          {words[format]}
        </a>
      ))}
    </p>
  );
}

type EmptyProps = { readonly title: ReactNode /** What to do about it. */; readonly children?: ReactNode; readonly action?: ReactNode };

/** Nothing here, and what to do. */
export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <p className="font-semibold">{title}</p>
      {children ? <div className="text-ink-soft">{children}</div> : null}
      {action ? <div className="pt-3">{action}</div> : null}
    </div>
  );
}
