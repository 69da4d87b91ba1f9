import type { Lang } from "~/copy/define";
import { notice } from "~/copy/notice/notice";
import { termLabels } from "~/copy/posting/term-words";
import type { DeliverableTerm } from "~/domain/commission/terms";
import { Typed } from "../posting/term-value";
import { DataTable } from "../ui/data-table";

type Props = { readonly lang: Lang; readonly deliverables: readonly DeliverableTerm[] };

/** The list of deliverables against which acceptance is made. */
export function NoticeDeliverables({ lang, deliverables }: Props) {
  const t = notice[lang];
  return (
    <DataTable
      lang={lang}
      caption={termLabels[lang].deliverables}
      rows={deliverables}
      rowKey={(row) => `${row.name} ${row.form}`}
      empty={<p className="text-ink-soft">{t.notStated}</p>}
      columns={[
        { key: "name", header: t.deliverableName, cell: (row) => <Typed lang={lang} text={row.name} /> },
        { key: "form", header: t.deliverableForm, cell: (row) => <Typed lang={lang} text={row.form} /> },
        { key: "copies", header: t.deliverableCopies, cell: (row) => row.copies, end: true },
        { key: "standard", header: t.deliverableStandard, cell: (row) => <Typed lang={lang} text={row.standard} /> },
      ]}
    />
  );
}
