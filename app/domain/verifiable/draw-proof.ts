import { fromHex } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import type { Form } from "./beacon";
import { DRAW_METHODS, DRAW_PURPOSES, DRAW_VERSIONS, type DrawInputs, type DrawStep, runDraw } from "./draw";
import { brokenDrawRule } from "./draw-rules";
import type { Hashes } from "./hash";
import { readBeacon } from "./read-beacon";
import { type Lock, readLockFields } from "./read-lock";
import { readArray, readHex, readInteger, readObject, readOneOf, readText, type Shaped, shaped } from "./shape";

/** The first form of a proof's log entries: stays readable, and shows nothing (verifiable §2). */
type OlderLogEntry = { readonly proof: string; readonly salt: string; readonly payload: Json };

/** The file by which anybody can repeat a draw (verifiable §2). */
export type DrawProof = {
  readonly inputs: DrawInputs;
  readonly inputsHash: string;
  readonly signature: string;
  readonly seed: string;
  readonly steps: readonly DrawStep[];
  readonly result: readonly string[];
  /** The event that locked the inputs, as it stands in the log (verifiable §2). */
  readonly log?: Lock | readonly OlderLogEntry[];
};

/**
 * Runs the draw and writes its proof: inputs and the beacon's signature (96 hex digits, already verified) in.
 * Throws RangeError for inputs that break a rule of the draw: they must be refused when they are committed, not here.
 */
export function drawProof(hashes: Hashes, inputs: DrawInputs, signature: string, log?: Lock): DrawProof {
  const broken = brokenDrawRule(inputs);
  const bytes = fromHex(signature);
  if (broken || bytes?.length !== 48) throw new RangeError(broken ? `${broken.field}: ${broken.rule}` : "signature");
  const { inputsHash, seed, steps, result } = runDraw(hashes, inputs, bytes);
  return { inputs, inputsHash, signature, seed, steps, result, ...(log && { log }) };
}

function readOlderEntry(value: Json, path: string): OlderLogEntry {
  const o = readObject(value, path, ["proof", "salt", "payload"]);
  return { proof: readText(o.proof, `${path}.proof`), salt: readText(o.salt, `${path}.salt`), payload: o.payload as Json };
}

const formOf = (v: DrawInputs["v"]): Form => (v === "mingxuan-draw/1" ? 1 : 2);

/** Draw inputs with exactly their fields, each of its JSON type. Only inside `shaped`. */
function readDrawInputs(value: Json | undefined, path: string): DrawInputs {
  const o = readObject(value, path, ["v", "id", "purpose", "method", "draw", "entrants", "beacon"]);
  const v = readOneOf(o.v, `${path}.v`, DRAW_VERSIONS);
  return {
    v,
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
    beacon: readBeacon(o.beacon, `${path}.beacon`, formOf(v)),
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
    const inputs = readDrawInputs(o.inputs, "inputs");
    const hex = (key: string, bytes: number): string => (formOf(inputs.v) === 2 ? readHex(o[key], key, bytes) : readText(o[key], key));
    return {
      inputs,
      inputsHash: hex("inputsHash", 32),
      signature: hex("signature", 48),
      seed: hex("seed", 32),
      steps: readArray(o.steps, "steps", readStep),
      result: readArray(o.result, "result", readText),
      ...(o.log !== undefined && { log: Array.isArray(o.log) ? readArray(o.log, "log", readOlderEntry) : readLockFields(o.log, "log") }),
    };
  });
}
