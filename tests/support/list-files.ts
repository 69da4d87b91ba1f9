import { fromBufferPromise } from "yauzl";
import type { UserActor } from "~/domain/kernel/actor";
import type { TestSite } from "./site";

/** A CSV file as rows of texts, by RFC 4180. Throws where the mark of UTF-8 is missing. */
export function csvRows(text: string): string[][] {
  if (!text.startsWith("\ufeff")) throw new Error("the file lacks its mark");
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const plain = (xml: string) => xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The parts of a workbook by name. */
export async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.set(entry.fileName, Buffer.concat(pieces).toString("utf8"));
  }
  return parts;
}

/** The place of a cell from 0, by its column's letters. */
const placeOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The one sheet of a workbook as rows of texts, numbers as they are written; an empty cell is the empty text. Throws where a row or a cell
 * does not say its place: some programs refuse such a file.
 */
export async function sheetRows(bytes: Buffer): Promise<string[][]> {
  const sheet = (await partsOf(bytes)).get("xl/worksheets/sheet1.xml") ?? "";
  const rows: string[][] = [];
  for (const [, number, cells = ""] of sheet.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)) {
    if (Number(number) !== rows.length + 1) throw new Error(`row ${number} stands as row ${rows.length + 1}`);
    const row: string[] = [];
    for (const [, column = "", of, value, text] of cells.matchAll(
      /<c r="([A-Z]+)(\d+)"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs,
    )) {
      if (of !== number || placeOf(column) < row.length) throw new Error(`cell ${column}${of} stands in row ${number}`);
      while (row.length < placeOf(column)) row.push("");
      row.push(plain(value ?? text ?? ""));
    }
    rows.push(row);
  }
  if (rows.length !== sheet.split("<row").length - 1) throw new Error("a row does not say its place");
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/** What somebody gets who takes a list away, in both formats; null: nobody is signed in. */
export async function takenAway(site: TestSite, actor: UserActor | null, address: (format: string) => string) {
  const init = actor ? { headers: { cookie: await site.signIn(actor.userId) } } : {};
  const bytes = async (format: string) => {
    const answer = await site.ask(address(format), init);
    const body = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) throw new Error(`${address(format)}: ${answer.status}`);
    return body;
  };
  return { csv: csvRows((await bytes("csv")).toString("utf8")), xlsx: await sheetRows(await bytes("xlsx")) };
}

/** A text with the mark that `Response.text()` would take away. */
export const textWithMark = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString("utf8");
