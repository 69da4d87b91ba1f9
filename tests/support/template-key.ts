import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "~/lib/project-path";

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    hash.update(entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else hash.update(readFileSync(path));
  }
}

/** Names the migrated database that tests start from: another schema, calendar or engine is another template. */
export function templateKey(): string {
  const hash = createHash("sha256");
  addFolder(hash, projectPath("drizzle"));
  addFolder(hash, projectPath("db/data/calendar"));
  for (const file of ["db/migrate.ts", "db/migrations.ts", "node_modules/@electric-sql/pglite/package.json"])
    hash.update(readFileSync(projectPath(file)));
  return hash.digest("hex").slice(0, 16);
}
