import type { Json } from "~/domain/kernel/jcs";
import type { DrawMethod } from "./draw";
import { type DrawProof, readDrawProof } from "./draw-proof";
import type { Answer } from "./judge";
import { numbered, type PaperStep, type Place, paperSteps } from "./paper";
import type { DrawCode, DrawVerdict } from "./verify-draw";

/** What a check looks at, in the order in which a reader follows it. */
export const COURSE_PARTS = ["roster", "beacon", "drawing"] as const;
export type CoursePart = (typeof COURSE_PARTS)[number];

/** A draw as a reader follows it. */
export type Course = {
  readonly id: string;
  readonly method: DrawMethod;
  readonly among: number;
  /** Of drand's beacon the round. */
  readonly beacon: { readonly kind: "committee" | "drand" | "local"; readonly round: number | null };
  /** The codes in the order that the file states. */
  readonly order: readonly string[];
  readonly roster: readonly Place[];
  /** None where the calculation is not right: steps that were changed cannot be repeated. */
  readonly steps: readonly PaperStep[];
  /** How many steps there are in all. */
  readonly count: number;
  readonly checks: Readonly<Record<CoursePart, Answer>>;
};

/** More than these are not listed: of steps, and of the roster. */
const STEPS_LISTED = 10;
const ROSTER_LISTED = 500;

const checks = (roster: Answer, beacon: Answer, drawing: Answer): Course["checks"] => ({ roster, beacon, drawing });

/** What was found of each part up to the first that fails; the rest was not looked at any more. */
function checksOf(code: DrawCode | null): Course["checks"] {
  switch (code) {
    case null:
      return checks("yes", "yes", "yes");
    case "draw.rule":
    case "draw.inputs-hash":
      return checks("no", "unshown", "unshown");
    case "beacon.fields":
    case "beacon.signature-encoding":
      return checks("unshown", "no", "unshown");
    case "draw.seed":
      return checks("yes", "no", "unshown");
    case "draw.steps":
    case "draw.result":
      return checks("yes", "unshown", "no");
    default:
      return checks("yes", "no", "yes");
  }
}

/** The course of a draw whose proof has the right shape; `code` is what was found wrong with it, or null. */
export function courseOf({ inputs, steps, result }: DrawProof, code: DrawCode | null = null): Course {
  const { id, method, entrants, beacon } = inputs;
  const values = code === null ? steps.slice(0, STEPS_LISTED).map((step) => step.value) : [];
  return {
    ...{ id, method, order: result, among: entrants.length, count: steps.length, checks: checksOf(code) },
    beacon: { kind: beacon.kind, round: beacon.kind === "drand" ? beacon.round : null },
    roster: numbered(entrants.slice(0, ROSTER_LISTED)),
    steps: paperSteps(method, entrants, values, values.length === steps.length),
  };
}

/** The course of a draw by its file and the check's verdict; null where it is no such file. */
export function checkedCourse(json: Json, verdict: DrawVerdict): Course | null {
  const proof = readDrawProof(json);
  return proof.ok ? courseOf(proof.value, verdict.answer === "no" ? verdict.code : null) : null;
}
