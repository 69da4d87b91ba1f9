import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagramOf, LIVES } from "~/domain/lifecycle/lives";
import { projectPath } from "~/lib/project-path";

test.each(LIVES.map((life) => [life.subject, life] as const))(
  "the README of the lifecycle shows the life of %s as it is",
  (_subject, life) => {
    expect(readFileSync(projectPath("app/domain/lifecycle/README.md"), "utf8")).toContain(diagramOf(life));
  },
);
