import { SELECTION_TABLES } from "../selection/method";
import { ADMISSION } from "./admission";
import { COMMISSION } from "./commission";
import { COMMITTEE } from "./committee";
import { OBJECTION } from "./objection";
import { SELECTION_LIVES } from "./selections";

/** A life as the README draws it: by which name, and its diagram. */
type Drawn = { readonly subject: string; readonly describe: () => string };

/** Every life of the market, as the lifecycle's README draws it; that of a selection once for each of its tables. */
export const LIVES: readonly Drawn[] = [
  COMMISSION,
  ...SELECTION_TABLES.map((course) => ({ subject: `selection ${course}`, describe: SELECTION_LIVES[course].describe })),
  OBJECTION,
  COMMITTEE,
  ADMISSION,
];

/** Between its two marks a life's diagram stands in the README. */
export function diagramOf(life: Drawn): string {
  return `<!-- life ${life.subject} -->\n\`\`\`mermaid\n${life.describe()}\n\`\`\`\n<!-- /life ${life.subject} -->`;
}
