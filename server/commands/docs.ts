import { readFileSync, writeFileSync } from "node:fs";
import { diagramOf, LIVES } from "~/domain/lifecycle/lives";
import { projectPath } from "~/lib/project-path";

const README = "app/domain/lifecycle/README.md";
const readme = projectPath(README);

/** `npm run docs`: draws each life again from its table of moves, beside the tables. */
const before = readFileSync(readme, "utf8");
const after = LIVES.reduce((text, life) => {
  const between = new RegExp(`<!-- life ${life.subject} -->[\\s\\S]*?<!-- /life ${life.subject} -->`);
  if (!between.test(text)) throw new Error(`${README} has no place for the life of ${life.subject}`);
  return text.replace(between, () => diagramOf(life));
}, before);
if (after !== before) writeFileSync(readme, after);
console.log(after === before ? `${README} is up to date.` : `${README} rewritten.`);
