import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { firstCharacters, xmlText } from "~/domain/kernel/characters";
import type { Cell } from "~/lib/list-file";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** What the program itself takes in a cell, and as a sheet's name. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const WIDTH = 22;
/** Styles by their number: a head, and a text that shall stay one where somebody edits it (the apostrophe of the program itself). */
const [BOLD, QUOTED] = [1, 2];
const [A, LETTERS] = [65, 26];
const CALCULATED = /^[=+\-@\t\r]/;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => xmlText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");

/** A, B … Z, AA: the column at a place, from 0. */
const columnAt = (place: number): string =>
  (place < LETTERS ? "" : columnAt(Math.floor(place / LETTERS) - 1)) + String.fromCharCode(A + (place % LETTERS));

function cellXml(cell: Cell, style: number, place: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  const own = CALCULATED.test(cell) ? QUOTED : style;
  return `<c r="${place}"${own ? ` s="${own}"` : ""} t="inlineStr"><is><t xml:space="preserve">${escaped(firstCharacters(cell, LONGEST_TEXT))}</t></is></c>`;
}

/** A row with its number, and each cell with its place: the standard lets them be left out, and some programs then refuse the file. */
const rowXml = (cells: readonly Cell[], row: number, style = 0) =>
  `<row r="${row}">${cells.map((cell, at) => cellXml(cell, style, `${columnAt(at)}${row}`)).join("")}</row>`;

async function* sheetXml(head: readonly string[], lines: AsyncIterable<readonly (readonly Cell[])[]>) {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${head.length}" width="${WIDTH}" customWidth="1"/></cols><sheetData>${rowXml(head, 1, BOLD)}`;
  let row = 1;
  for await (const page of lines) yield page.map((cells) => rowXml(cells, ++row)).join("");
  yield "</sheetData></worksheet>";
}

const relation = (id: number, kind: string, target: string) => `<Relationship Id="r${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

/** The parts around the one sheet, by their name in the package. */
function parts(name: string): Readonly<Record<string, string>> {
  const kinds = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`;
  const fonts =
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>';
  const fills = '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
  const format = (font: number, more = "") => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"${more}/>`;
  const formats = `<cellXfs count="3">${format(0)}${format(1, ' applyFont="1"')}${format(0, ' quotePrefix="1"')}</cellXfs>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${kinds}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "styles", "styles.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${fonts}${fills}<borders count="1"><border/></borders><cellStyleXfs count="1">${format(0).replace(' xfId="0"', "")}</cellStyleXfs>${formats}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}

/**
 * A list as a workbook of one sheet (ECMA-376), written while it is read: the next page of rows is asked for when the reader has taken the
 * last. Texts are never formulas. In: the sheet's name, its head, its lines page by page, the moment written into the package. Whoever
 * destroys the stream ends the asking.
 */
export function listSheet(name: string, head: readonly string[], lines: AsyncIterable<readonly (readonly Cell[])[]>, now: Date): Readable {
  const file = new ZipFile();
  const given = { mtime: now };
  const sheet = Readable.from(sheetXml(head, lines));
  for (const [part, xml] of Object.entries(parts(firstCharacters(name.replace(/[\\/?*[\]:]/g, " "), LONGEST_NAME))))
    file.addBuffer(Buffer.from(HEAD + xml), part, given);
  file.addReadStream(sheet, "xl/worksheets/sheet1.xml", given);
  file.end();
  const packed = Readable.from(file.outputStream, { objectMode: false });
  file.on("error", (error: Error) => packed.destroy(error));
  sheet.on("error", (error) => packed.destroy(error));
  packed.on("close", () => sheet.destroy());
  return packed;
}
