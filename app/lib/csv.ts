/** What a file of separated values begins with: by this mark an office program knows that it is UTF-8. */
export const CSV_HEAD = "\ufeff";

/** A text that a program would calculate instead of showing it. */
const CALCULATED = /^[=+\-@\t\r]/;
const TO_QUOTE = /[",\r\n]/;

function cellText(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = CALCULATED.test(cell) ? `'${cell}` : cell;
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * One line of comma-separated values by RFC 4180, its CRLF included. A text that begins like a formula gets an apostrophe before it, so
 * that no program calculates what somebody typed; a number stays one.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}
