import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
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
};

/** The search and filters of a list: a plain GET form. */
export function FilterBar({ lang, action, children, hidden, clearHref, submitLabel }: FilterProps) {
  const words = ui[lang];
  return (
    // biome-ignore lint/a11y/useSemanticElements: the browsers of 2022 do not know <search>.
    <form method="get" action={action} role="search" aria-label={words.filters} className="filter-bar">
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
