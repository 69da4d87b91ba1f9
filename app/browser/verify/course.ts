import type { Lang } from "~/copy/define";
import type { Told } from "~/copy/verdict/frame";
import type { Course } from "~/domain/verifiable/course";
import { courseSteps, orderTable, type Published, partList } from "~/lib/draw-markup";
import type { Markup } from "~/lib/markup";

function made(markup: Markup): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const [tag, attributes, ...children] = markup;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...children.map(made));
  return element;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each, at) => each === b[at]);

/** The headline that tells whether the proof is that of what the page publishes; null where the file's own stays. */
function headlineOf(stage: HTMLElement, { clause }: Told, course: Course, published: Published | null): string | null {
  if (!published || clause === undefined) return null;
  const codes = published.places.map(({ id }) => id);
  return isSame(course.order, codes) ? (stage.dataset.wordsSame ?? "").replace("{rest}", clause) : "";
}

/**
 * Makes of a shown verdict that of a draw: the headline that answers the reader's question, who was drawn, what was found of each part,
 * hashes folded, and beside it the steps. What the site publishes is compared with a proof of the same number; `rank` is the place whose
 * code a reader had changed for a trial.
 */
export function tellCourse(stage: HTMLElement, place: HTMLElement, lang: Lang, told: Told, course: Course, rank?: number): void {
  const known = JSON.parse(stage.dataset.known ?? "null") as Published | null;
  const published = known?.number === course.id && stage.dataset.shown !== "sample" ? known : null;
  const headline = headlineOf(stage, told, course, published);
  const [said, rest] = place.children;
  if (headline === "") place.className = "verdict tone-danger";
  if (said && headline !== null) said.textContent = headline || (stage.dataset.wordsUnlike ?? "");
  const hashes = rest?.querySelectorAll(":scope > p") ?? [];
  if (hashes.length > 0) {
    const folded = document.createElement("details");
    folded.append(made(["summary", {}, stage.dataset.wordsFold ?? ""]), ...hashes);
    rest?.append(folded);
  }
  rest?.prepend(...[orderTable(lang, course, published, rank), partList(lang, course)].map(made));
  const steps = stage.querySelector<HTMLElement>("[data-course]");
  if (!steps || rank !== undefined) return;
  steps.hidden = course.steps.length === 0;
  steps.lastElementChild?.replaceChildren(made(courseSteps(lang, course, published)));
}
