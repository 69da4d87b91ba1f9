import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";

export type Crumb = { readonly label: ReactNode /** Left out on the last one: this page. */; readonly href?: string };

/** The way back up. */
export function Breadcrumbs({ lang, crumbs }: { readonly lang: Lang; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label={ui[lang].breadcrumbs}>
      <ol>
        {crumbs.map(({ label, href }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the crumbs of a page never change their order.
          <li key={index}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

export type Tab = {
  readonly key: string;
  readonly label: ReactNode;
  readonly href: string;
  readonly current?: boolean;
  readonly count?: number;
};

/** Several views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.key} href={tab.href} {...(tab.current ? { "aria-current": "page" as const } : {})}>
          {tab.label}
          {tab.count === undefined ? null : <span className="figures">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
