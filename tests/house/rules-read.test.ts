import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_RULES } from "~/domain/rulebook/rules";

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/rulebook|rule-labels/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

describe("the rules page", () => {
  it("shows as in force only what the code reads or holds by its shape", () => {
    const code = ["app", "db", "server"].flatMap(sources).join("\n");
    const unread = ALL_RULES.filter((rule) => !rule.later && !rule.structural && !code.includes(`"${rule.key}"`));
    expect(unread.map((rule) => rule.key)).toEqual([]);
  });
});
