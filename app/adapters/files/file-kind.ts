import { fileTypeFromBuffer } from "file-type";
import { zipNames } from "./zip-names";

/** Kinds that the market takes (rule file.kinds), by what the bytes are and not by what the name says. */
export const FILE_KINDS = {
  pdf: { mime: "application/pdf", names: ["pdf"] },
  ofd: { mime: "application/ofd", names: ["ofd"] },
  docx: { mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", names: ["docx"] },
  xlsx: { mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", names: ["xlsx"] },
  jpg: { mime: "image/jpeg", names: ["jpg", "jpeg"] },
  png: { mime: "image/png", names: ["png"] },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** OFD (GB/T 33190), Word and Excel files are all zip archives; the part that every reader opens first tells them apart. */
const MARKS: ReadonlyArray<readonly [string, FileKind]> = [
  ["OFD.xml", "ofd"],
  ["word/document.xml", "docx"],
  ["xl/workbook.xml", "xlsx"],
];

/** The kind of a whole file's bytes, or null when it is none of those taken. Never throws. Rule file.kinds. */
export async function kindOf(bytes: Uint8Array): Promise<FileKind | null> {
  const names = zipNames(bytes);
  if (names) return MARKS.find(([mark]) => names.has(mark))?.[1] ?? null;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.ext === "pdf" || found?.ext === "jpg" || found?.ext === "png" ? found.ext : null;
}
