const NAME = "mingxuan-tour";
const DAY_SECONDS = 24 * 3600;

export const TOUR_STEPS = ["doubt", "verify", "tamper", "refuse", "enter", "forward", "watch", "finish"] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What is posted in a step's place to leave the tour. */
export const ENDS = "end";

/** The steps of the tour at which one only looks: nothing happens that the market's own records could tell. */
export const LOOKING_STEPS = ["doubt", "verify", "tamper", "refuse", "watch"] as const satisfies readonly TourStep[];
export type LookingStep = (typeof LOOKING_STEPS)[number];

/** Where a visitor is in the tour: the step whose page was opened last (null outside the tour), and the looking steps that were pressed. */
export type TourMarks = { readonly at: TourStep | null; readonly looked: readonly LookingStep[] };

export const NO_MARKS: TourMarks = { at: null, looked: [] };

/** Whether a posted word names a step. */
export function isTourStep(word: unknown): word is TourStep {
  return TOUR_STEPS.some((each) => each === word);
}

/** Whether a step is one at which one only looks. */
export function isLookingStep(step: string): step is LookingStep {
  return LOOKING_STEPS.some((each) => each === step);
}

/** The step after this one; null after the last. */
export function stepAfter(step: TourStep): TourStep | null {
  return TOUR_STEPS[TOUR_STEPS.indexOf(step) + 1] ?? null;
}

/** This visitor's marks; names of steps alone, nothing of the person. */
export function readMarks(request: Request): TourMarks {
  const pair = (request.headers.get("cookie") ?? "")
    .split(";")
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${NAME}=`));
  const [at, looked = ""] = pair?.slice(NAME.length + 1).split(":") ?? [];
  const named = looked.split(".");
  return { at: isTourStep(at) ? at : null, looked: LOOKING_STEPS.filter((step) => named.includes(step)) };
}

/** Set-Cookie that keeps the marks for a day; without any it takes them away. */
export function marksCookie({ at, looked }: TourMarks): string {
  const age = at || looked.length > 0 ? DAY_SECONDS : 0;
  return `${NAME}=${at ?? ""}:${[...new Set(looked)].join(".")}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}`;
}
