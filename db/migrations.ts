import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { projectPath } from "~/lib/project-path";
import type { Database } from "./client";

/** The folder of this release's migrations. */
export const MIGRATIONS = projectPath("drizzle");

type Journal = { readonly entries: readonly { readonly tag: string }[] };

/** A release's migrations in order, each by the hash that a database notes of it. In: the folder of the migrations. */
export function migrationsOf(folder: string): string[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash);
}

/** A folder that looks as this one looked when it held only the first `count` migrations. The caller removes it. */
function folderAsOf(folder: string, count: number): string {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as Journal;
  const entries = journal.entries.slice(0, count);
  const earlier = mkdtempSync(join(tmpdir(), "mingxuan-migrations-"));
  mkdirSync(join(earlier, "meta"));
  writeFileSync(join(earlier, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) copyFileSync(join(folder, `${tag}.sql`), join(earlier, `${tag}.sql`));
  return earlier;
}

/** Applies what is missing of a folder's first `count` migrations, of all unless stated; each stays whole. Turns are the caller's to take. */
export async function applyTo(database: Database, folder: string, count?: number): Promise<void> {
  if (count === undefined) return applyMigrations(database.db, { migrationsFolder: folder });
  const earlier = folderAsOf(folder, count);
  try {
    await applyMigrations(database.db, { migrationsFolder: earlier });
  } finally {
    rmSync(earlier, { recursive: true, force: true });
  }
}
