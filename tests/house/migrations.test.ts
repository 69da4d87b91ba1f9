import { readdirSync, readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as schema from "#db/schema";
import { projectPath } from "~/lib/project-path";

const META = projectPath("drizzle/meta");

test("the migrations make what the schema says, its checks included", async () => {
  const last = readdirSync(META)
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  const made = JSON.parse(readFileSync(`${META}/${last}`, "utf8"));
  const told = generateDrizzleJson(schema, made.id);
  expect(Object.keys(told.tables).length).toBeGreaterThan(0);
  expect(await generateMigration(made, told)).toEqual([]);
});
