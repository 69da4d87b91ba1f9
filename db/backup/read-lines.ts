import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { BackupFault, type Counts, ROW_HEAD } from "./format";

/** A line of a backup, rows as the text that the database wrote. */
export type Part =
  | { readonly kind: "head"; readonly migrations: readonly string[] }
  | { readonly kind: "table"; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: "row"; readonly json: string }
  | { readonly kind: "sequence"; readonly name: string; readonly value: string | null }
  | { readonly kind: "file"; readonly path: string; readonly bytes: number }
  | { readonly kind: "part"; readonly bytes: Buffer }
  | { readonly kind: "end"; readonly counts: Counts };

type Raw = Record<string, unknown>;

function parse(line: string): Part | { readonly kind: "sealed"; readonly counts: Counts; readonly sha256: string } | null {
  if (line.startsWith(ROW_HEAD)) return { kind: "row", json: line.slice(ROW_HEAD.length, -1) };
  const raw = JSON.parse(line) as Raw;
  if (Array.isArray(raw.migrations)) return { kind: "head", migrations: raw.migrations as string[] };
  if (typeof raw.table === "string") return { kind: "table", name: raw.table, columns: raw.columns as string[] };
  if (typeof raw.sequence === "string") return { kind: "sequence", name: raw.sequence, value: raw.value as string | null };
  if (typeof raw.file === "string") return { kind: "file", path: raw.file, bytes: Number(raw.bytes) };
  if (typeof raw.part === "string") return { kind: "part", bytes: Buffer.from(raw.part, "base64") };
  if (raw.end) return { kind: "sealed", counts: raw.end as Counts, sha256: String(raw.sha256) };
  return null;
}

async function* textLines(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  let rest = "";
  unpacked.setEncoding("utf8");
  for await (const chunk of source.pipe(unpacked)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw new BackupFault("torn", path);
}

/**
 * The lines of a backup, one after the other; the last is `end`, given only when every line before it is as it was written.
 * Throws BackupFault: `file.missing`, `not.a.backup`, `torn`.
 */
export async function* readBackup(path: string): AsyncGenerator<Part> {
  if (!existsSync(path)) throw new BackupFault("file.missing", path);
  const hash = createHash("sha256");
  let first = true;
  let ended = false;
  try {
    for await (let line of textLines(path)) {
      if (ended) throw new BackupFault("torn", path);
      // Whoever unpacked it to look, and packed it again, may have left a byte-order mark.
      if (first) line = line.replace(/^\ufeff/, "");
      if (first && !line.startsWith('{"backup":"mingxuan-backup/1"')) throw new BackupFault("not.a.backup", path);
      first = false;
      const part = parse(line);
      if (!part) throw new BackupFault("not.a.backup", path);
      if (part.kind === "sealed") {
        if (part.sha256 !== hash.digest("hex")) throw new BackupFault("torn", path);
        ended = true;
        yield { kind: "end", counts: part.counts };
        continue;
      }
      hash.update(`${line}\n`);
      yield part;
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw new BackupFault("torn", path);
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code.startsWith("Z_")) throw new BackupFault(first ? "not.a.backup" : "torn", path);
    throw error;
  }
  if (!ended) throw new BackupFault("torn", path);
}

/** The migrations of the release that made a backup, from its first line alone. Throws BackupFault: `file.missing`, `not.a.backup`, `torn`. */
export async function migrationsOfBackup(path: string): Promise<readonly string[]> {
  for await (const part of readBackup(path)) if (part.kind === "head") return part.migrations;
  throw new BackupFault("not.a.backup", path);
}
