const NAME = "mingxuan-tour";
const DAY_SECONDS = 24 * 3600;

/** The steps of the tour at which one only looks: nothing happens that the market's own records could tell. */
export const LOOKING_STEPS = ["doubt", "verify", "tamper", "refuse", "watch"] as const;
export type LookingStep = (typeof LOOKING_STEPS)[number];

/** Whether a step is one at which one only looks. */
export function isLookingStep(step: string): step is LookingStep {
  return LOOKING_STEPS.some((each) => each === step);
}

/** The looking steps that this visitor has pressed; names alone, nothing of the person. */
export function readMarks(request: Request): readonly LookingStep[] {
  const pair = (request.headers.get("cookie") ?? "")
    .split(";")
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${NAME}=`));
  const named = pair?.slice(NAME.length + 1).split(".") ?? [];
  return LOOKING_STEPS.filter((step) => named.includes(step));
}

/** Set-Cookie that keeps the marks for a day; without marks it takes them away. */
export function marksCookie(marks: readonly LookingStep[]): string {
  const age = marks.length > 0 ? DAY_SECONDS : 0;
  return `${NAME}=${[...new Set(marks)].join(".")}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}`;
}
