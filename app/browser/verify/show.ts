import type { Told } from "~/copy/verdict/frame";

const MARKS = { yes: "✓", unshown: "○", no: "✗" } as const;

function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** Puts a verdict into its place: the answer, which is read aloud, then the three questions with their marks and what to compare with what. */
export function show(
  place: HTMLElement,
  { headline, tone, lines = [], notes = [] }: Pick<Told, "headline"> & { readonly tone: Told["tone"] | "info" } & Partial<Told>,
): void {
  const [said, rest] = place.children as HTMLCollectionOf<HTMLElement>;
  const list = element("ul", "");
  list.append(...lines.map(({ answer, text }) => element("li", `${MARKS[answer]} ${text}`, `answer-${answer}`)));
  place.hidden = false;
  place.className = `verdict tone-${tone}`;
  if (said) said.textContent = headline;
  rest?.replaceChildren(...(lines.length > 0 ? [list] : []), ...notes.map((note) => element("p", note)));
}
