import type { FileKind, ForeignFile } from "~/domain/kernel/file-kinds";
import { type Archive, memberName } from "./archive";
import { type Tag, tagsIn } from "./index-tags";

const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** What the content type of the main part says, in lower case; by its beginning, so that variants of one kind fall under one row. */
const MAIN_TYPES: ReadonlyArray<readonly [string, FileKind | ForeignFile]> = [
  [`${OFFICE}wordprocessingml.document.main+xml`, "docx"],
  [`${OFFICE}spreadsheetml.sheet.main+xml`, "xlsx"],
  [`${OFFICE}wordprocessingml.template.`, "template"],
  [`${OFFICE}spreadsheetml.template.`, "template"],
  [`${OFFICE}presentationml.`, "presentation"],
  ["application/vnd.ms-powerpoint.", "presentation"],
  ["application/vnd.ms-word.", "macro-word"],
  ["application/vnd.ms-excel.sheet.binary.", "binary-excel"],
  ["application/vnd.ms-excel.", "macro-excel"],
];

const INDEX = "[content_types].xml";
const RELATIONSHIPS = "_rels/.rels";
const MACROS = "application/vnd.ms-office.vbaproject";

const typeIn = (tag: Tag) => (tag.attributes.get("ContentType") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/** Content type of a part by the package's index; what the index says of one part goes before what it says of its ending. */
function typesOf(index: readonly Tag[]): (part: string) => string {
  const parts = new Map<string, string>();
  const endings = new Map<string, string>();
  for (const tag of index) {
    if (tag.name === "Override") parts.set(memberName(tag.attributes.get("PartName") ?? ""), typeIn(tag));
    if (tag.name === "Default") endings.set((tag.attributes.get("Extension") ?? "").toLowerCase(), typeIn(tag));
  }
  return (part) => parts.get(part) ?? endings.get(part.slice(part.lastIndexOf(".") + 1)) ?? "";
}

/** The parts that the package's own relationships name as the document: one, in a sound package. */
function mainParts(relationships: readonly Tag[]): ReadonlySet<string> {
  const main = relationships.filter(
    ({ name, attributes }) =>
      name === "Relationship" && (attributes.get("Type") ?? "").endsWith("/officeDocument") && attributes.get("TargetMode") !== "External",
  );
  return new Set(main.map(({ attributes }) => memberName(attributes.get("Target") ?? "")));
}

/** The kind of an Office package by its index, its relationships and its main part (ECMA-376 part 2). Never throws. */
export async function officeKind(archive: Archive): Promise<FileKind | ForeignFile> {
  const [index, relationships] = await Promise.all([archive.read(INDEX), archive.read(RELATIONSHIPS)]);
  const tags = index && tagsIn(index);
  const main = relationships && tagsIn(relationships);
  if (!tags || !main) return "damaged-office";
  const [part, another] = mainParts(main);
  if (part === undefined || another !== undefined || !archive.names.has(part)) return "damaged-office";
  const typeOf = typesOf(tags);
  const type = typeOf(part);
  const kind = MAIN_TYPES.find(([beginning]) => type.startsWith(beginning))?.[1] ?? "other-office";
  // A macro project under a plain main part runs nowhere today; it is not taken because nobody can read what it is for.
  const hasMacros = [...archive.names].some((name) => typeOf(name) === MACROS);
  if (!hasMacros) return kind;
  return kind === "docx" ? "macro-word" : kind === "xlsx" ? "macro-excel" : kind;
}

const OFD_ENTRY = "ofd.xml";

async function ofdKind(archive: Archive): Promise<FileKind | ForeignFile> {
  const entry = await archive.read(OFD_ENTRY);
  const [root] = (entry && tagsIn(entry)) ?? [];
  return root?.name.toUpperCase() === "OFD" ? "ofd" : "damaged-ofd";
}

/** The kind of a zip archive: OFD by its entry file (GB/T 33190), an Office document by its index, else what the archive is. Never throws. */
export async function packageKind(archive: Archive): Promise<FileKind | ForeignFile> {
  const isOfd = archive.names.has(OFD_ENTRY);
  const isOffice = archive.names.has(INDEX);
  if (isOfd && isOffice) return "two-documents";
  if (archive.isLocked) return "locked-archive";
  if (isOfd) return ofdKind(archive);
  if (isOffice) return officeKind(archive);
  const mark = (await archive.read("mimetype"))?.toString("latin1") ?? "";
  if (mark.startsWith("application/vnd.oasis.opendocument")) return "open-document";
  // Word and Excel cannot open their own parts without the index.
  if (archive.names.has("word/document.xml") || archive.names.has("xl/workbook.xml")) return "damaged-office";
  return "archive";
}
