import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseOf } from "~/domain/verifiable/course";
import { type DrawEntrant, type DrawMethod, pick } from "~/domain/verifiable/draw";
import type { DrawProof } from "~/domain/verifiable/draw-proof";
import { numbered, type PaperStep, paperSteps } from "~/domain/verifiable/paper";
import vectors from "../../fixtures/draw-vectors.json";
import { numbersFrom, runs } from "../../support/cases";

const idOf = (i: number): string => `A${String(i).padStart(4, "0")}`;

/** What a person does who reads the steps alone: slips in a column, counted from above. */
function byHand(roster: readonly string[], steps: readonly PaperStep[]): string[] {
  const slips = [...roster];
  return steps.map(({ left, last, number, drawn, listed, first, after }) => {
    expect([left, last, first.id]).toEqual([slips.length, slips.length, slips[0]]);
    for (const place of listed) expect([place.from, place.to, place.id]).toEqual([place.from, place.from, slips[place.from - 1]]);
    const taken = slips[number - 1] ?? "";
    expect(drawn).toEqual({ from: number, to: number, id: taken });
    // The gap is filled with the uppermost slip, unless the uppermost was taken; after the last step nothing is touched.
    if (after === "exchange") slips[number - 1] = slips[0] as string;
    if (after === "exchange" || after === "none") slips.shift();
    return taken;
  });
}

function wordsOf(seed: number) {
  const below = numbersFrom(seed);
  return () => (BigInt(below(2 ** 32)) << 32n) | BigInt(below(2 ** 32));
}

const draws = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), draw: fc.integer({ min: 1, max: n }), seed: fc.nat() }));

function drawn(method: DrawMethod, entrants: readonly DrawEntrant[], draw: number, seed: number) {
  const { steps, result } = pick(wordsOf(seed), method, entrants, draw);
  const values = steps.map((step) => step.value);
  return { result, paper: paperSteps(method, entrants, values) };
}

describe("the steps of a draw on paper", () => {
  it("give the order of the draw to whoever takes a slip and fills the gap, for any roster of 1 to 500", () => {
    fc.assert(
      fc.property(draws, ({ n, draw, seed }) => {
        const roster = Array.from({ length: n }, (_, i) => idOf(i));
        const { result, paper } = drawn(
          "uniform",
          roster.map((id) => ({ id, w: 1 })),
          draw,
          seed,
        );
        expect(byHand(roster, paper)).toEqual(result);
        expect(paper.at(-1)?.after).toBe("end");
        for (const { left, listed, drawn, first } of paper) {
          expect(listed.length).toBeLessThanOrEqual(12);
          if (left <= 12) expect(listed).toHaveLength(left);
          for (const place of [first, drawn]) expect(listed).toContainEqual(place);
        }
      }),
      runs(300),
    );
  });

  it("by tickets: who holds the number is struck with all its tickets, those behind move up", () => {
    fc.assert(
      fc.property(draws, ({ n, draw, seed }) => {
        const below = numbersFrom(seed);
        const entrants = Array.from({ length: n }, (_, i) => ({ id: idOf(i), w: 1 + below(40) }));
        const { result, paper } = drawn("tickets", entrants, draw, seed + 1);
        const sheet = entrants.map(({ id, w }) => ({ id, w }));
        const struck = paper.map(({ number }) => {
          let tickets = number;
          const at = sheet.findIndex(({ w }) => {
            tickets -= w;
            return tickets <= 0;
          });
          return sheet.splice(at, 1)[0]?.id;
        });
        expect(struck).toEqual(result);
        for (const { after } of paper.slice(0, -1)) expect(after).toBe("move-up");
      }),
      runs(100),
    );
  });

  it("list the whole of a short roster, and of a long one the places that the step is about", () => {
    const of = (n: number, value: number) =>
      paperSteps(
        "uniform",
        Array.from({ length: n }, (_, i) => ({ id: idOf(i), w: 1 })),
        [value],
        false,
      )[0]?.listed.map(({ from }) => from);
    expect(of(12, 5)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(of(400, 199)).toEqual([1, 2, 199, 200, 201, 400]);
    expect(of(400, 0)).toEqual([1, 2, 400]);
  });

  it("begin from the numbered roster of a proof; of one that is not right no step is told", () => {
    const { name: _, ...vector } = vectors[0] as (typeof vectors)[number];
    const proof = vector as unknown as DrawProof;
    const course = courseOf(proof);
    expect(course.roster).toEqual(numbered(proof.inputs.entrants));
    expect(course.steps.map(({ drawn }) => drawn.id)).toEqual(proof.result);
    expect(course.checks).toEqual({ roster: "yes", beacon: "yes", drawing: "yes" });
    expect(courseOf(proof, "draw.steps")).toMatchObject({ steps: [], checks: { roster: "yes", beacon: "unshown", drawing: "no" } });
    expect(courseOf(proof, "draw.inputs-hash").checks).toEqual({ roster: "no", beacon: "unshown", drawing: "unshown" });
    expect(courseOf(proof, "draw.seed").checks.beacon).toBe("no");
    expect(courseOf(proof, "beacon.fields").checks.roster).toBe("unshown");
    expect(courseOf(proof, "beacon.signature-wrong").checks).toEqual({ roster: "yes", beacon: "no", drawing: "yes" });
  });
});
