/** First words of a backup: what it is, in which form. */
export const FORMAT = "mingxuan-backup/1";

/**
 * A backup is text, one JSON object a line, compressed by gzip: a head; for each table its name and then its rows as the
 * database wrote them; the sequences; for each file its path and then its bytes in parts; an end with counts and the SHA-256
 * of all lines before it, so that a torn copy is noticed before anything is kept.
 */
export type Line =
  | { readonly backup: typeof FORMAT; readonly at: string; readonly migrations: readonly string[] }
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly row: unknown }
  | { readonly sequence: string; readonly value: string | null }
  | { readonly file: string; readonly bytes: number }
  | { readonly part: string }
  | { readonly end: Counts; readonly sha256: string };

export type Counts = { readonly rows: number; readonly files: number };

/** Rows travel as the text that the database wrote; numbers too large for JavaScript and the order of keys stay as they are. */
export const ROW_HEAD = '{"row":';

/** Why a backup is not made or not restored; a closed list, words in copy/operations. */
export const BACKUP_FAULTS = [
  "target.exists",
  "file.missing",
  "not.a.backup",
  "torn",
  "other.release",
  "other.database",
  "not.empty",
  "bad.path",
] as const;
export type BackupFaultCode = (typeof BACKUP_FAULTS)[number];

/** A backup or a restore that cannot be; nothing was changed. */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    readonly what: string,
  ) {
    super(`${code}: ${what}`);
    this.name = "BackupFault";
  }
}
