import { papers } from "~/copy/award/papers";
import type { Lang } from "~/copy/define";
import { commissionPage } from "~/copy/notice/commission-page";
import { fileSize, notice } from "~/copy/notice/notice";
import { formatDateTime } from "~/copy/values";
import { paths } from "~/lib/paths";
import type { ContractFile } from "~/reads/files/contract-files";
import { Typed } from "../posting/term-value";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";

type Props = {
  readonly lang: Lang;
  readonly files: readonly ContractFile[];
  /** Whoever reads may open those of the notice alone; of the others, only compare. */
  readonly isPublic?: boolean;
};

/** Every file of a contract: what it belongs to, its size and checksum, when it came from which side. */
export function ContractFiles({ lang, files, isPublic = false }: Props) {
  const t = papers[lang];
  const words = notice[lang];
  if (files.length === 0) return null;
  const name = (file: ContractFile) => (
    <>
      {isPublic && file.of !== "notice" ? (
        <Typed lang={lang} text={file.name} />
      ) : (
        <a href={paths.file(file.id)}>
          <Typed lang={lang} text={file.name} />
        </a>
      )}
      {file.superseded === null ? null : <div className="text-ink-soft">{words.superseded(file.superseded)}</div>}
    </>
  );
  return (
    <Card id="files" title={t.filesTitle} folded>
      <p className="text-ink-soft">
        {t.filesLead} {isPublic ? t.filesPublic : null}
      </p>
      <DataTable
        lang={lang}
        caption={t.filesTitle}
        captionHidden
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: t.file, cell: name },
          { key: "of", header: t.belongs, cell: ({ of, round }) => (of === "delivery" ? t.filesOf.delivery(round ?? 1) : t.filesOf[of]) },
          { key: "size", header: words.size, cell: ({ bytes }) => fileSize(bytes), end: true, tight: true },
          { key: "at", header: t.uploaded, cell: ({ uploadedAt }) => formatDateTime(lang, uploadedAt), tight: true },
          { key: "by", header: t.by, cell: ({ side }) => commissionPage[lang].sides[side] },
          { key: "hash", header: words.checksum, cell: ({ sha256 }) => <code className="break-all text-sm">{sha256}</code> },
        ]}
      />
    </Card>
  );
}
