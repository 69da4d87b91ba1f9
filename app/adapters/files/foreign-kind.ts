import { fileTypeFromBuffer } from "file-type";
import type { ForeignFile } from "~/domain/kernel/file-kinds";

/** As much of a file as is read to tell what kind of text it is. */
const HEAD = 4096;

const ARCHIVES = ["zip", "rar", "7z", "gz", "tar.gz", "tar", "bz2", "xz", "zst", "lz", "lz4", "lzh", "arj", "cab", "Z", "ace"];
const PROGRAMS = ["exe", "elf", "macho", "class", "wasm", "apk", "jar", "dmg", "deb", "rpm", "msi", "lnk"];

/** Old Office files are one container; the names of its streams, in UTF-16, tell them apart. The locked one first: nothing else is legible. */
const STREAMS: ReadonlyArray<readonly [string, ForeignFile]> = [
  ["EncryptedPackage", "locked-office"],
  ["WordDocument", "old-word"],
  ["PowerPoint Document", "old-powerpoint"],
  ["Workbook", "old-excel"],
  ["Book", "old-excel"],
];

function oldOffice(bytes: Buffer): ForeignFile {
  return STREAMS.find(([name]) => bytes.includes(Buffer.from(`${name}\0`, "utf16le")))?.[1] ?? "old-office";
}

/** Readable beginning of a file by its byte-order mark; UTF-8 or, as older Chinese programs write it, GB 18030. */
function headText(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD);
  const marks = [
    ["fffe", "utf-16le"],
    ["feff", "utf-16be"],
  ] as const;
  const wide = marks.find(([mark]) => head.subarray(0, 2).toString("hex") === mark)?.[1];
  for (const encoding of wide ? [wide] : ["utf-8", "gb18030"]) {
    // The head may end in the middle of a character: with `stream` that is no damage.
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: text has no such characters, which is how it is told from other bytes.
      return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text.trimStart();
    } catch {}
  }
  return null;
}

/** A page saved by a browser, or what a site answered in place of the document: as HTML or as one file with its pictures (MHTML). */
export function isWebPage(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = (isWide ? (headText(bytes) ?? "") : head.toString("latin1").replace(/^\u00ef\u00bb\u00bf/, "")).trimStart().toLowerCase();
  if (text.startsWith("from: <saved by") || (text.startsWith("mime-version:") && text.includes("multipart/related"))) return true;
  return text.startsWith("<") && /<(?:!doctype\s+html|html|head|body)[\s>]/.test(text);
}

function textKind(text: string): ForeignFile {
  if (/^\{\\rtf/.test(text)) return "rich-text";
  if (/^(?:<\?xml|<!doctype|<!--)/i.test(text)) return /<svg[\s>]/i.test(text) ? "image" : "xml";
  return /^<svg[\s>]/i.test(text) ? "image" : "text";
}

/** What a file is that is none of the kinds taken, as far as its bytes tell. Never throws. */
export async function foreignKind(bytes: Buffer): Promise<ForeignFile> {
  if (isWebPage(bytes)) return "web-page";
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const { ext = "", mime = "" } = found ?? {};
  if (ext === "cfb") return oldOffice(bytes);
  if (ext === "rtf") return "rich-text";
  if (ext === "eps" || ext === "ps") return "postscript";
  if (mime.startsWith("image/hei") || ext === "avif") return "phone-photo";
  if (ARCHIVES.includes(ext)) return "archive";
  if (PROGRAMS.includes(ext)) return "program";
  if (bytes.every((byte) => byte === 0)) return "only-zeros";
  const text = headText(bytes);
  if (text !== null) return textKind(text);
  if (mime.startsWith("image/")) return "image";
  return /^(?:audio|video)\//.test(mime) ? "recording" : "unknown";
}
