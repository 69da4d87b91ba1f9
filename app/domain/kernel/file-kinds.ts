import { exactText } from "./exact-text";

/**
 * Kinds of document that the market takes (rule file.kinds) and the endings that their names may have; the first is the one that is told.
 * Windows saves JPEG pictures as .jfif, an animated PNG is a PNG to every reader.
 */
export const FILE_ENDINGS = {
  pdf: ["pdf"],
  ofd: ["ofd"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  jpg: ["jpg", "jpeg", "jfif", "jpe", "pjpeg", "pjp"],
  png: ["png", "apng"],
} as const;
export type FileKind = keyof typeof FILE_ENDINGS;

/** How many megabytes of files a form may send at once; how many files there may be, and how large each, the rulebook says. */
export const SENT_MEGABYTES = 100;

/** What a file can turn out to be that is not taken; the words stand in copy/files/foreign-files.ts. */
export const FOREIGN_FILES = [
  "web-page",
  "text",
  "xml",
  "rich-text",
  "old-word",
  "old-excel",
  "old-powerpoint",
  "old-office",
  "locked-office",
  "macro-word",
  "macro-excel",
  "template",
  "binary-excel",
  "presentation",
  "other-office",
  "damaged-office",
  "damaged-ofd",
  "open-document",
  "archive",
  "locked-archive",
  "damaged-archive",
  "phone-photo",
  "image",
  "recording",
  "program",
  "postscript",
  "two-documents",
  "only-zeros",
  "unknown",
] as const;
export type ForeignFile = (typeof FOREIGN_FILES)[number];

/** The ending of a file's name in lower case, without what nobody sees behind it; "" when there is none. */
export function endingOf(name: string): string {
  const plain = exactText(name).replace(/[\p{Cf}\p{Cc}\s]+$/u, "");
  return /\.([^.\\/]+)$/.exec(plain)?.[1]?.toLowerCase() ?? "";
}
