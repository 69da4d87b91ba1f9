import { baseEventId, isEventId, suffixPurpose } from "./beacon";
import { type DrawInputs, MAX_ENTRANTS, MAX_TICKETS } from "./draw";

/** The rules of verifiable §2 that inputs of the right shape can still break, in the order they are looked at. */
export const DRAW_RULES = [
  "id-form",
  "purpose",
  "entrant-count",
  "entrant-id-form",
  "entrant-order",
  "weight",
  "weight-sum",
  "draw-count",
] as const;
export type DrawRule = (typeof DRAW_RULES)[number];

const ID = /^[0-9A-Za-z._-]{1,64}$/;

/** Whether a text is an id of a draw or of an entrant: 1–64 of `[0-9A-Za-z._-]` (verifiable §2). */
export function isDrawId(text: string): boolean {
  return ID.test(text);
}

/** In the second form the id belongs to an event, and its suffix says what the draw is for (verifiable §1.2). */
function brokenNaming({ v, id, purpose }: DrawInputs): DrawRule | null {
  if (!isDrawId(id)) return "id-form";
  if (v === "mingxuan-draw/1") return null;
  if (!isEventId(baseEventId(id))) return "id-form";
  const derived = purpose === "percent" || purpose === "tie-break" || purpose === "panel" ? purpose : null;
  return suffixPurpose(id) === derived ? null : "purpose";
}

/** The first rule of verifiable §2 that the inputs break, with the place, or null when they are fit to be drawn. */
export function brokenDrawRule(inputs: DrawInputs): { readonly rule: DrawRule; readonly field: string } | null {
  const { entrants, method } = inputs;
  const naming = brokenNaming(inputs);
  if (naming) return { rule: naming, field: naming === "purpose" ? "inputs.purpose" : "inputs.id" };
  if (entrants.length < 1 || entrants.length > MAX_ENTRANTS) return { rule: "entrant-count", field: "inputs.entrants" };
  let sum = 0;
  let previous = "";
  for (const [i, { id, w }] of entrants.entries()) {
    const field = `inputs.entrants[${i}]`;
    if (!isDrawId(id)) return { rule: "entrant-id-form", field: `${field}.id` };
    if (id <= previous) return { rule: "entrant-order", field: `${field}.id` };
    if (w < 1 || w > (method === "uniform" ? 1 : MAX_TICKETS)) return { rule: "weight", field: `${field}.w` };
    previous = id;
    sum += w;
  }
  if (!Number.isSafeInteger(sum)) return { rule: "weight-sum", field: "inputs.entrants" };
  if (inputs.draw < 1 || inputs.draw > entrants.length) return { rule: "draw-count", field: "inputs.draw" };
  return null;
}
