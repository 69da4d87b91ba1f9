import { fromHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { DRAW_METHODS, DRAW_PURPOSES, DRAW_VERSION, type DrawInputs, type DrawStep, runDraw } from "./draw";
import { brokenDrawRule } from "./draw-rules";
import type { Hashes } from "./hash";
import { readBeacon } from "./read-beacon";
import { readArray, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

/** One event of the log: the text of its `.tlog-proof` and what its leaf hides behind a salted hash (16 bytes hex). */
export type LogEntry = { readonly proof: string; readonly salt: string; readonly payload: Json };

/** The file by which anybody can repeat a draw (verifiable §2). */
export type DrawProof = {
  readonly inputs: DrawInputs;
  readonly inputsHash: string;
  readonly signature: string;
  readonly seed: string;
  readonly steps: readonly DrawStep[];
  readonly result: readonly string[];
  /** The events that froze and opened the draw, as they stand in the log (verifiable §4); never empty. */
  readonly log?: readonly LogEntry[];
};

/**
 * Runs the draw and writes its proof: inputs and the beacon's signature (96 hex digits, already verified) in.
 * Throws RangeError for inputs that break a rule of the draw: they must be refused when they are committed, not here.
 */
export function drawProof(hashes: Hashes, inputs: DrawInputs, signature: string, log?: readonly LogEntry[]): DrawProof {
  const broken = brokenDrawRule(inputs);
  const bytes = fromHex(signature);
  if (broken || bytes?.length !== 48) throw new RangeError(broken ? `${broken.field}: ${broken.rule}` : "signature");
  const { inputsHash, seed, steps, result } = runDraw(hashes, inputs, bytes);
  return { inputs, inputsHash, signature, seed, steps, result, ...(log && { log }) };
}

function readLogEntry(value: Json, path: string): LogEntry {
  const o = readObject(value, path, ["proof", "salt", "payload"]);
  return { proof: readText(o.proof, `${path}.proof`), salt: readText(o.salt, `${path}.salt`), payload: o.payload as Json };
}

/** Draw inputs with exactly their fields, each of its JSON type. Only inside `shaped`. */
export function readDrawInputs(value: Json | undefined, path: string): DrawInputs {
  const o = readObject(value, path, ["v", "id", "purpose", "method", "draw", "entrants", "beacon"]);
  return {
    v: readOneOf(o.v, `${path}.v`, [DRAW_VERSION]),
    id: readText(o.id, `${path}.id`),
    purpose: readOneOf(o.purpose, `${path}.purpose`, DRAW_PURPOSES),
    method: readOneOf(o.method, `${path}.method`, DRAW_METHODS),
    draw: readInteger(o.draw, `${path}.draw`),
    entrants: readArray(o.entrants, `${path}.entrants`, (item, at) => {
      const entrant = readObject(item, at, ["id", "w"]);
      return {
        id: readText(entrant.id, `${at}.id`),
        w: readInteger(entrant.w, `${at}.w`),
      };
    }),
    beacon: readBeacon(o.beacon, `${path}.beacon`),
  };
}

function readStep(value: Json, path: string): DrawStep {
  const o = readObject(value, path, ["bound", "value", "rejected", "pick"]);
  return {
    bound: readInteger(o.bound, `${path}.bound`),
    value: readInteger(o.value, `${path}.value`),
    rejected: readInteger(o.rejected, `${path}.rejected`),
    pick: readText(o.pick, `${path}.pick`),
  };
}

/** A draw's proof with exactly its fields (`log` may be missing), each of its JSON type; other keys are refused (verifiable §2). */
export function readDrawProof(value: Json): Shaped<DrawProof> {
  return shaped(() => {
    const o = readObject(value, "", ["inputs", "inputsHash", "signature", "seed", "steps", "result"], ["log"]);
    return {
      inputs: readDrawInputs(o.inputs, "inputs"),
      inputsHash: readText(o.inputsHash, "inputsHash"),
      signature: readText(o.signature, "signature"),
      seed: readText(o.seed, "seed"),
      steps: readArray(o.steps, "steps", readStep),
      result: readArray(o.result, "result", readText),
      ...(o.log !== undefined && { log: readArray(o.log, "log", readLogEntry) }),
    };
  });
}
