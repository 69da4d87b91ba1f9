import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { projectPath } from "~/lib/project-path";

test("the README of the lifecycle shows the table of moves as it is", () => {
  const readme = readFileSync(projectPath("app/domain/lifecycle/README.md"), "utf8");
  const between = /<!-- lifecycle -->([\s\S]*?)<!-- \/lifecycle -->/.exec(readme)?.[1];
  expect(between?.trim()).toBe(`\`\`\`mermaid\n${COMMISSION.describe()}\n\`\`\``);
});
