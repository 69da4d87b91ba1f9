import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { ui } from "~/copy/shell/ui";
import { DataTable } from "./data-table";
import { Notice } from "./notice";

export type BesideRow = { readonly key: string; readonly label: string; readonly before: ReactNode; readonly after: ReactNode };

type Props = {
  readonly lang: Lang;
  readonly caption: string;
  readonly rows: readonly BesideRow[];
  /** The heads of the three columns. */
  readonly head: { readonly what: string; readonly before: string; readonly after: string };
};

/** Two states of the same facts beside each other. */
export function BesideTable({ lang, caption, rows, head }: Props) {
  return (
    <DataTable
      lang={lang}
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: "what", header: head.what, cell: (row) => row.label },
        { key: "before", header: head.before, cell: (row) => row.before },
        { key: "after", header: head.after, cell: (row) => row.after },
      ]}
    />
  );
}

/** Somebody else saved the same form meanwhile: what is stored now beside what was typed; nothing when they agree. */
export function StaleNotice({ lang, rows }: Pick<Props, "lang" | "rows">) {
  const t = ui[lang];
  if (rows.length === 0) return null;
  return (
    <Notice lang={lang} tone="warning" title={t.staleTitle}>
      <BesideTable lang={lang} caption={t.staleTitle} rows={rows} head={{ what: t.content, before: t.storedNow, after: t.typedByYou }} />
    </Notice>
  );
}
