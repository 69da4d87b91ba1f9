import { readFileSync, writeFileSync } from "node:fs";
import { COMMISSION } from "~/domain/lifecycle/commission";
import { projectPath } from "~/lib/project-path";

const README = "app/domain/lifecycle/README.md";
const readme = projectPath(README);
const BETWEEN = /<!-- lifecycle -->[\s\S]*?<!-- \/lifecycle -->/;

/** `npm run docs`: draws the lifecycle again from the table of moves, beside the table. */
const before = readFileSync(readme, "utf8");
if (!BETWEEN.test(before)) throw new Error(`${README} has no place between <!-- lifecycle --> and <!-- /lifecycle -->`);
const after = before.replace(BETWEEN, () => `<!-- lifecycle -->\n\`\`\`mermaid\n${COMMISSION.describe()}\n\`\`\`\n<!-- /lifecycle -->`);
if (after !== before) writeFileSync(readme, after);
console.log(after === before ? `${README} is up to date.` : `${README} rewritten.`);
