import { fromHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import { verifyBeacon } from "~/domain/verifiable/beacon-value";
import { type DrawInputs, runDraw } from "~/domain/verifiable/draw";
import { portableHashes } from "~/domain/verifiable/hash";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import vectors from "../fixtures/draw-vectors.json";

/** One line of the bench: `ratio` is a time in units of one verified drand round of the same run, so that machines compare. */
export type Row = { readonly name: string; readonly ratio: number; readonly note: string };

const REPEATS = 5;

/** The shortest of some runs, in milliseconds: what the machine can do when nothing else disturbs it. */
function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function inputsOf(count: number, base: DrawInputs): DrawInputs {
  const entrants = Array.from({ length: count }, (_, i) => ({ id: `E${String(i).padStart(6, "0")}`, w: 1 + (i % 100) }));
  return { ...base, method: "tickets", draw: count, entrants };
}

/** Draws of 1, 1,000 and 100,000 entrants, everybody drawn by tickets; a draw's whole check; all against one verified round. */
export async function benchVerifiable(): Promise<Row[]> {
  const { name: _, ...vector } = vectors[0] as (typeof vectors)[number];
  const base = vector.inputs as DrawInputs;
  const signature = fromHex(vector.signature) as Uint8Array;
  const round = fastest(() => verifyBeacon(base.beacon as BeaconInputs, base.id, vector.signature));
  const note = (ms: number): string => `${ms.toFixed(2)} ms`;
  const row = (name: string, ms: number): Row => ({ name, ratio: ms / round, note: note(ms) });
  const draws = [1, 1_000, 100_000].map((count) => {
    const inputs = inputsOf(count, base);
    return row(
      `draw of ${count.toLocaleString("en")}`,
      fastest(() => runDraw(portableHashes, inputs, signature)),
    );
  });
  const proof = fastest(() => verifyDrawProof(vector as unknown as Json));
  return [row("round verified (the unit)", round), ...draws, row("draw proof of 12 verified", proof)];
}
