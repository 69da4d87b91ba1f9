import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";

export type SummaryRow = {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Where the fact is changed: [修改]. */
  readonly changeHref?: string;
  /** What the link changes, for those who hear it alone; the label when that is a text. */
  readonly changeWhat?: string;
};

/** Facts by name. */
export function SummaryList({ lang, rows }: { readonly lang: Lang; readonly rows: readonly SummaryRow[] }) {
  const words = ui[lang];
  return (
    <dl className="summary-list">
      {rows.map(({ key, label, value, changeHref, changeWhat }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {changeHref ? (
            <dd className="summary-action">
              <a href={changeHref} aria-label={words.changeOf(changeWhat ?? (typeof label === "string" ? label : ""))}>
                {words.change}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
