import { ADMISSION } from "./admission";
import { COMMISSION } from "./commission";
import { OBJECTION } from "./objection";

/** Every life of the market, as the lifecycle's README draws it. */
export const LIVES = [COMMISSION, OBJECTION, ADMISSION] as const;

/** Between its two marks a life's diagram stands in the README. */
export function diagramOf(life: (typeof LIVES)[number]): string {
  return `<!-- life ${life.subject} -->\n\`\`\`mermaid\n${life.describe()}\n\`\`\`\n<!-- /life ${life.subject} -->`;
}
