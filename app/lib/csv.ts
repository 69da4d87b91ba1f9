/** Begins a file, so that spreadsheets read it as UTF-8. */
export const CSV_HEAD = "\uFEFF";

/** What a spreadsheet would take for a formula, or for the begin of one (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * One line of a CSV file (RFC 4180), with its end. Texts that a spreadsheet would calculate are kept texts by an apostrophe before them;
 * numbers stay numbers; null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}
