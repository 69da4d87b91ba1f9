import type { Lang } from "~/copy/define";
import { fileSize, notice } from "~/copy/notice/notice";
import { paths } from "~/lib/paths";
import type { NoticeFile } from "~/reads/notice/notice";
import { Typed } from "../posting/term-value";
import { DataTable } from "../ui/data-table";

type Props = { readonly lang: Lang; readonly files: readonly NoticeFile[] };

/** Attachments with size and checksum; a superseded one stays beside the file that took its place. */
export function NoticeFiles({ lang, files }: Props) {
  const t = notice[lang];
  const name = (file: NoticeFile) => (
    <>
      <a href={paths.file(file.id)}>
        <Typed lang={lang} text={file.name} />
      </a>
      {file.superseded === null ? null : <div className="text-ink-soft">{t.superseded(file.superseded)}</div>}
    </>
  );
  return (
    <DataTable
      lang={lang}
      caption={t.attachments}
      captionHidden
      rows={files}
      rowKey={(file) => file.id}
      empty={<p className="text-ink-soft">{t.noAttachments}</p>}
      columns={[
        { key: "name", header: t.file, cell: name },
        { key: "size", header: t.size, cell: (file) => fileSize(file.bytes), end: true, tight: true },
        { key: "hash", header: t.checksum, cell: (file) => <code className="break-all text-sm">{file.sha256}</code> },
      ]}
    />
  );
}
