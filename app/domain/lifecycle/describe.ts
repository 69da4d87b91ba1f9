import { FINAL_STATUSES } from "../kernel/statuses";
import { moveOf, VERBS } from "./commission";

/** The table of moves as a Mermaid state diagram, one line an arrow; the README holds exactly this text. */
export function describeLifecycle(): string {
  const lines = ["stateDiagram-v2", "  [*] --> draft: post"];
  const arrows = new Map<string, string[]>();
  for (const verb of VERBS) {
    const move = moveOf(verb);
    if (move.to === "same") continue;
    const ends = typeof move.to === "string" ? [move.to] : move.to.of;
    for (const from of move.from) {
      for (const end of ends) {
        const key = `  ${from} --> ${end}`;
        const label = move.fires ? `${verb} (clock)` : verb;
        arrows.set(key, [...(arrows.get(key) ?? []), label]);
      }
    }
  }
  for (const [arrow, verbs] of arrows) lines.push(`${arrow}: ${verbs.join(", ")}`);
  for (const end of FINAL_STATUSES) lines.push(`  ${end} --> [*]`);
  return lines.join("\n");
}
