import { fromHex } from "~/domain/kernel/bytes";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { type DrawProof, drawProof } from "~/domain/verifiable/draw-proof";
import type { Hashes } from "~/domain/verifiable/hash";
import type { InvalidCode, NamedEntrant, PriceEntrant, ResultDetails, SelectionCase, SelectionResult } from "./case";
import { RESULT_VERSION } from "./case";
import type { Method } from "./method";

/** A draw asked for by a method; the id's suffix keeps the draws of one event apart (selection-case, "Draws"). */
export type DrawRequest = {
  readonly suffix: string;
  readonly purpose: DrawInputs["purpose"];
  readonly method: DrawInputs["method"];
  readonly draw: number;
  readonly entrants: readonly { readonly id: string; readonly w: number }[];
};
/** One selection under way: runs draws with the case's beacon and keeps their proofs. */
export type RunContext = { draw(request: DrawRequest): readonly string[]; readonly proofs: readonly DrawProof[] };
export type Invalid = { readonly [id: string]: InvalidCode };

/** Negative or positive by code units, as the committed order of entrants asks. */
export function byId(a: NamedEntrant, b: NamedEntrant): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Draws for a case whose beacon signature was verified (96 hex digits). */
export function runContext(hashes: Hashes, { id, beacon, signature }: Pick<SelectionCase, "id" | "beacon" | "signature">): RunContext {
  if (fromHex(signature)?.length !== 48) throw new RangeError("signature");
  const proofs: DrawProof[] = [];
  return {
    proofs,
    draw({ suffix, purpose, method, draw, entrants }) {
      const inputs: DrawInputs = {
        v: "mingxuan-draw/1",
        id: id + suffix,
        purpose,
        method,
        draw,
        entrants: [...entrants].sort(byId),
        beacon,
      };
      const proof = drawProof(hashes, inputs, signature);
      proofs.push(proof);
      return proof.result;
    },
  };
}

/** The first rule of selection-case that makes an amount invalid, or null. Fen in. */
export function invalidAmount(
  amountFen: number,
  { ceilingFen, floorFen }: Pick<SelectionCase, "ceilingFen" | "floorFen">,
): InvalidCode | null {
  if (amountFen <= 0) return "NOT_POSITIVE";
  if (amountFen > ceilingFen) return "OVER_CEILING";
  if (floorFen !== null && amountFen < floorFen) return "UNDER_FLOOR";
  return null;
}

/** Entrants whose amount counts, by id, and the others with their code. */
export function sieve<E extends PriceEntrant>(
  terms: SelectionCase,
  entrants: readonly E[],
): { readonly valid: readonly E[]; readonly invalid: Invalid } {
  const judged = entrants.map((entrant) => ({ entrant, code: invalidAmount(entrant.amountFen, terms) }));
  const valid = judged.flatMap(({ entrant, code }) => (code === null ? [entrant] : [])).sort(byId);
  return { valid, invalid: Object.fromEntries(judged.flatMap(({ entrant, code }) => (code === null ? [] : [[entrant.id, code]]))) };
}

/** F02 when entrants are there but none is valid, F01 below the minimum of §4.2, else null. */
export function shortfall(method: Pick<Method, "minimum">, terms: SelectionCase, valid: number): "F01" | "F02" | null {
  if (terms.entrants.length > 0 && valid === 0) return "F02";
  return valid < method.minimum(terms) ? "F01" : null;
}

/** A selection that came to nothing: keeps who was invalid, and nothing else. */
export function failed({ id, method }: SelectionCase, reason: "F01" | "F02", invalid: Invalid): SelectionResult {
  return { v: RESULT_VERSION, id, method, status: "failed", reason, order: [], invalid, details: {} };
}

/** A selection with an order; `needs-decision` while an abnormally low leader waits for the purchaser. */
export function ordered(
  { id, method }: SelectionCase,
  order: readonly NamedEntrant[],
  invalid: Invalid,
  details: ResultDetails,
  status: "selected" | "needs-decision" = "selected",
): SelectionResult {
  return { v: RESULT_VERSION, id, method, status, reason: null, order: order.map((entrant) => entrant.id), invalid, details };
}
