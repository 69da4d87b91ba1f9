import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { kindOf } from "~/adapters/files/file-kind";
import { reasonText } from "~/copy/refusals/reasons";
import { endingOf, FOREIGN_FILES } from "~/domain/kernel/file-kinds";
import { files } from "~/forms/files";
import { projectPath } from "~/lib/project-path";
import { type Member, zipOf } from "../support/zip";

const sample = (name: string) => readFileSync(projectPath(`tests/fixtures/files/${name}`));
const bytes = (...parts: readonly (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const PDF = sample("plain.pdf");
const OFFICE = "application/vnd.openxmlformats-officedocument.";
const WORD = `${OFFICE}wordprocessingml.document.main+xml`;
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/** An Office package: its main part's content type, where the relationships say it is, and what differs from the usual. */
function office(
  type: string,
  target = "word/document.xml",
  others: readonly Member[] = [],
  renamed: Readonly<Record<string, string>> = {},
) {
  const part = target.replaceAll("\\", "/").replace(/^\.?\/?/, "");
  const index = `<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  const relations = `<Relationships><Relationship Id="a" Type="${RELATION}" Target="${target}"/></Relationships>`;
  const members = [
    { name: "[Content_Types].xml", text: index },
    { name: "_rels/.rels", text: relations },
    { name: part, text: "<w/>" },
    ...others,
  ];
  return members.map((each) => ({ ...each, name: renamed[each.name] ?? each.name }));
}

const ole = (stream: string) => bytes(Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(`${stream}\0`, "utf16le"));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");

describe("the kind of a file by what its own index names", () => {
  it.each([
    ["plain.pdf", "pdf"],
    ["newline.pdf", "pdf"],
    ["plain.docx", "docx"],
    ["word-online.docx", "docx"],
    ["backslash.xlsx", "xlsx"],
    ["plain.ofd", "ofd"],
    ["apng.png", "png"],
  ])("%s is %s", async (name, kind) => {
    expect(await kindOf(sample(name))).toEqual({ kind });
  });

  const usual = office(WORD);
  it.each<readonly [string, Buffer, string]>([
    ["junk of 1,000 bytes before the header", bytes("x".repeat(1000), PDF), "pdf"],
    ["a header that begins at the last byte of the first 1,024", bytes(" ".repeat(1023), PDF), "pdf"],
    ["a byte-order mark before the header", bytes("\ufeff", PDF), "pdf"],
    ["what a server said before the header", bytes("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n", PDF), "pdf"],
    [
      "other case",
      zipOf(office(WORD, "Word/Document.XML", [], { "[Content_Types].xml": "[content_types].XML", "_rels/.rels": "_RELS/.RELS" })),
      "docx",
    ],
    ["a leading slash", zipOf(usual.map((each) => ({ ...each, name: `/${each.name}` }))), "docx"],
    ["backslashes in the target", zipOf(office(WORD, "word\\document.xml")), "docx"],
    ["an absolute target", zipOf(office(WORD, "/word/document.xml")), "docx"],
    ["escaped brackets", zipOf(office(WORD, "word/document.xml", [], { "[Content_Types].xml": "%5BContent_Types%5D.xml" })), "docx"],
    ["the index as UTF-16", zipOf(usual.map((each, n) => (n === 0 ? { ...each, text: utf16(String(each.text)) } : each))), "docx"],
    [
      "prefixes and single quotes",
      zipOf(
        usual.map((each) => ({
          ...each,
          text: String(each.text)
            .replaceAll('"', "'")
            .replaceAll(/<(\/?)(?=\w)/g, "<$1p:")
            .replaceAll("<p:Types", "<p:Types xmlns:p='x'"),
        })),
      ),
      "docx",
    ],
    ["bytes behind the archive", zipOf(usual, { behind: "\r\n\0\0" }), "docx"],
    ["an OFD in other case", zipOf([{ name: "/ofd.XML", text: "<?xml version='1.0'?><ofd:OFD xmlns:ofd='x'/>" }]), "ofd"],
    ["a photograph saved as .jfif", JPEG, "jpg"],
  ])("%s does not hide it", async (_, given, kind) => {
    expect(await kindOf(given)).toEqual({ kind });
  });
});

describe("what is something else is named", () => {
  const page = "<!DOCTYPE html><html><body>session expired</body></html>";
  const bomb = "x".repeat(3_000_000);
  const index = { name: "[Content_Types].xml", text: "<Types/>" };
  it.each<readonly [string, Buffer, string]>([
    ["a saved page", sample("html.pdf"), "web-page"],
    ["a saved page with the header of a PDF in it", bytes(page, PDF), "web-page"],
    ["a saved page as UTF-16", utf16(page), "web-page"],
    ["a page saved with its pictures", bytes("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"), "web-page"],
    ["an XHTML page", bytes(`<?xml version="1.0"?>\n${page}`), "web-page"],
    ["a header too far in", bytes("x".repeat(1024), PDF), "text"],
    ["text", bytes("会议纪要"), "text"],
    ["text as GB 18030", Buffer.from("bbe1d2e9bccdd2aa", "hex"), "text"],
    ["RTF", bytes("{\\rtf1 x}"), "rich-text"],
    ["a macro document under a plain name", zipOf(office("application/vnd.ms-word.document.macroEnabled.main+xml")), "macro-word"],
    ["a macro workbook", zipOf(office("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml")), "macro-excel"],
    [
      "macros under a plain main part",
      zipOf(office(WORD, "word/document.xml", [{ name: "word/vbaProject.bin", text: "x" }])),
      "macro-word",
    ],
    ["a template", zipOf(office(`${OFFICE}wordprocessingml.template.main+xml`)), "template"],
    ["a binary workbook", zipOf(office("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin")), "binary-excel"],
    ["slides", zipOf(office(`${OFFICE}presentationml.presentation.main+xml`, "ppt/presentation.xml")), "presentation"],
    ["a drawing", zipOf(office("application/vnd.ms-visio.drawing.main+xml", "visio/document.xml")), "other-office"],
    ["OpenDocument", zipOf([{ name: "mimetype", text: "application/vnd.oasis.opendocument.text" }]), "open-document"],
    ["an old document", ole("WordDocument"), "old-word"],
    ["an old workbook", ole("Workbook"), "old-excel"],
    ["a document with a password", ole("EncryptedPackage"), "locked-office"],
    ["an archive", zipOf([{ name: "a.pdf", text: PDF }]), "archive"],
    ["an archive with a password", zipOf([{ name: "a.pdf", text: PDF, flags: 1 }]), "locked-archive"],
    ["a cut archive", zipOf(office(WORD)).subarray(0, 300), "damaged-archive"],
    ["a directory that promises more than there is", zipOf(office(WORD), { entries: 9 }), "damaged-archive"],
    ["a directory longer than any document's", zipOf(office(WORD), { entries: 60_000 }), "damaged-archive"],
    ["an index that is missing", zipOf([{ name: "word/document.xml", text: "<w/>" }]), "damaged-office"],
    ["an index that names a missing part", zipOf(office(WORD).slice(0, 2)), "damaged-office"],
    ["an index that is no XML", zipOf([...office(WORD).slice(1), { ...index, text: "<Types" }]), "damaged-office"],
    ["an index that is there twice", zipOf([...office(WORD), index]), "damaged-office"],
    [
      "an index that unpacks to megabytes",
      zipOf([...office(WORD).slice(1), { ...index, text: `<Types>${bomb}</Types>` }]),
      "damaged-office",
    ],
    ["an index that hides its size", zipOf([...office(WORD).slice(1), { ...index, text: bomb, claimedSize: 99 }]), "damaged-office"],
    ["an OFD without its root", zipOf([{ name: "OFD.xml", text: "<html/>" }]), "damaged-ofd"],
    ["an OFD that is a document too", zipOf([...office(WORD), { name: "OFD.xml", text: "<OFD/>" }]), "two-documents"],
    ["a PDF with an archive behind it", bytes(PDF, zipOf(office(WORD))), "two-documents"],
    ["an archive that begins as a PDF", zipOf([{ name: "%PDF-1.7", text: "x" }, ...office(WORD)]), "two-documents"],
    ["a picture with a PDF in it", bytes(JPEG, PDF), "two-documents"],
    ["a picture with an archive behind it", bytes(JPEG, zipOf(office(WORD))), "two-documents"],
    ["another picture", bytes("GIF89a", Buffer.alloc(20)), "image"],
    ["a drawing as text", bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "image"],
    ["a photograph of a telephone", bytes(Buffer.from("00000018", "hex"), "ftypheic", Buffer.alloc(40)), "phone-photo"],
    ["a program", bytes("MZ", Buffer.alloc(80, 1)), "program"],
    ["a download that never arrived", Buffer.alloc(4096), "only-zeros"],
    ["noise", Buffer.from("0102030405060780ff", "hex"), "unknown"],
  ])("%s", async (_, given, foreign) => {
    expect(await kindOf(given)).toEqual({ foreign });
  });

  test("in a sentence of each language, with what the name claims", () => {
    const detail = { kinds: "PDF, OFD", is: "web-page", name: "pdf" };
    expect(reasonText("zh", "upload.kind", detail)).toMatch(/^这是保存下来的网页，不是 PDF。/);
    expect(reasonText("en", "upload.kind", detail)).toMatch(/^This is a saved web page, not a PDF\. /);
    expect(reasonText("en", "upload.kind", { ...detail, is: "damaged-office", name: "docx" })).not.toContain("not a DOCX");
    for (const is of [...FOREIGN_FILES, "__proto__", "constructor"]) {
      const texts = (["zh", "en"] as const).map((lang) => reasonText(lang, "upload.kind", { ...detail, is }));
      for (const text of texts) expect(text).toMatch(/PDF, OFD/);
    }
  });
});

test("endings in every form that systems give them are known to the form", () => {
  const names = ["a.JFIF", "b.jpe", "c.pjpeg", "d.pdf ", "e.ｐｄｆ", "f.apng", "g.docx\u200e"];
  expect(names.map(endingOf)).toEqual(["jfif", "jpe", "pjpeg", "pdf", "pdf", "apng", "docx"]);
  expect(files().safeParse(names.map((name) => new File(["x"], name))).success).toBe(true);
  expect(["a", "dir.x/a", ".", "a."].map(endingOf)).toEqual(["", "", "", ""]);
});
