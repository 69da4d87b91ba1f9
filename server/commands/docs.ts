import { readFileSync, writeFileSync } from "node:fs";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { projectPath } from "~/lib/project-path";

const readme = projectPath("README.md");
const BETWEEN = /<!-- lifecycle -->[\s\S]*?<!-- \/lifecycle -->/;

/** `npm run docs`: draws the README's picture of the lifecycle again from the table of moves. */
const before = readFileSync(readme, "utf8");
if (!BETWEEN.test(before)) throw new Error("README.md has no place between <!-- lifecycle --> and <!-- /lifecycle -->");
const after = before.replace(BETWEEN, () => `<!-- lifecycle -->\n\`\`\`mermaid\n${COMMISSION.describe()}\n\`\`\`\n<!-- /lifecycle -->`);
if (after !== before) writeFileSync(readme, after);
console.log(after === before ? "README.md is up to date." : "README.md rewritten.");
