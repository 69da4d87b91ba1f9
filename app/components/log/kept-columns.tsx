import { type ListColumn, momentCell } from "~/components/ui/list-columns";
import type { Lang } from "~/copy/define";
import { witnessWords } from "~/copy/log/witnesses";
import { formatCount, formatDateTime } from "~/copy/values";
import type { KeptCheckpoint } from "~/reads/log/witnesses-page";

/** The columns of the checkpoints that are kept for a close, on their page and in their file. */
export function keptColumns(lang: Lang): ListColumn<KeptCheckpoint>[] {
  const t = witnessWords[lang];
  return [
    {
      ...{ key: "size", header: t.size, tight: true },
      cell: ({ size }) => formatCount(size),
      facts: [[t.size, ({ size }) => size]],
    },
    {
      ...{ key: "signers", header: t.signers },
      cell: ({ signers }) => signers.map(({ name, at }) => <p key={name}>{`${name} · ${formatDateTime(lang, new Date(at))}`}</p>),
      facts: [[t.signers, ({ signers }) => signers.map(({ name, at }) => `${name} ${momentCell(new Date(at))}`).join("\n")]],
    },
  ];
}
