import { fileTypeFromBuffer } from "file-type";
import { FILE_ENDINGS, type FileKind, type ForeignFile } from "~/domain/kernel/file-kinds";
import { endsInArchive, openArchive } from "./archive";
import { foreignKind, isWebPage } from "./foreign-kind";
import { packageKind } from "./package-kind";

/** The media type with which each kind of rule file.kinds is served. */
export const MIMES: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  ofd: "application/ofd",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jpg: "image/jpeg",
  png: "image/png",
};

/** Readers of PDF look for the header this far in: mail gateways and web servers put lines before it (ISO 32000, Acrobat's note 13). */
const PDF_HEADER_WITHIN = 1024;
const PDF_HEADER = /%PDF-\d/;
/** How a zip archive begins: with a member, with the end record of an empty one, or split. */
const ARCHIVE_MARKS = ["504b0304", "504b0506", "504b0708"];
/** Kinds that the first bytes tell for sure. A file that has the header of a PDF after them is two documents, and is refused. */
const SURE = ["jpg", "png", "apng", "gif", "webp", "tif", "exe", "elf", "macho", "rar", "7z", "cfb", "rtf"];

/** What the bytes are: a kind that the market takes, or what else. */
export type FoundKind = { readonly kind: FileKind } | { readonly foreign: ForeignFile };

const isTaken = (found: FileKind | ForeignFile): found is FileKind => Object.hasOwn(FILE_ENDINGS, found);

async function judged(bytes: Buffer): Promise<FileKind | ForeignFile> {
  const pdfAt = bytes.toString("latin1", 0, PDF_HEADER_WITHIN + 5).search(PDF_HEADER);
  if (ARCHIVE_MARKS.includes(bytes.toString("hex", 0, 4))) {
    if (pdfAt > 0) return "two-documents";
    const archive = await openArchive(bytes);
    return archive ? packageKind(archive) : "damaged-archive";
  }
  if (pdfAt > 0 && isWebPage(bytes)) return "web-page";
  const ext = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  const isPicture = ext === "jpg" || ext === "png" || ext === "apng";
  if (pdfAt < 0 && !isPicture) return foreignKind(bytes);
  if ((pdfAt > 0 && ext !== undefined && SURE.includes(ext)) || endsInArchive(bytes)) return "two-documents";
  return pdfAt >= 0 ? "pdf" : ext === "jpg" ? "jpg" : "png";
}

/**
 * What a whole file's bytes are, by what the format's own index or header says and not by the name. A file that two formats claim is none:
 * whoever opens it with another program sees another document. Never throws. Rule file.kinds.
 */
export async function kindOf(given: Uint8Array): Promise<FoundKind> {
  const found = await judged(Buffer.from(given.buffer, given.byteOffset, given.byteLength));
  return isTaken(found) ? { kind: found } : { foreign: found };
}
