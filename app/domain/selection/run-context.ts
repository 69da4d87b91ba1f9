import { fromHex } from "~/domain/kernel/bytes";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { type DrawProof, drawProof } from "~/domain/verifiable/draw-proof";
import type { Hashes } from "~/domain/verifiable/hash";
import type { InvalidCode, NamedEntrant, PriceEntrant, SelectionCase } from "./case";

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

/** Negative or positive by code units, as the committed order of entrants asks. */
export function byId(a: NamedEntrant, b: NamedEntrant): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What all draws of one selection have in common. */
type DrawTerms = Pick<DrawInputs, "v" | "beacon"> & { readonly id: string; readonly signature: string };

/** Draws for a case whose beacon signature was verified (96 hex digits). */
export function runContext(hashes: Hashes, { v, id, beacon, signature }: DrawTerms): RunContext {
  if (fromHex(signature)?.length !== 48) throw new RangeError("signature");
  const proofs: DrawProof[] = [];
  return {
    proofs,
    draw({ suffix, purpose, method, draw, entrants }) {
      const inputs: DrawInputs = {
        v,
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
  { amountFen }: PriceEntrant,
  { ceilingFen, floorFen }: Pick<SelectionCase, "ceilingFen" | "floorFen">,
): InvalidCode | null {
  if (amountFen <= 0) return "NOT_POSITIVE";
  if (amountFen > ceilingFen) return "OVER_CEILING";
  if (floorFen !== null && amountFen < floorFen) return "UNDER_FLOOR";
  return null;
}

/** Entrants without a fault, by id, and the others with theirs. F02 when entrants are there but none is valid, F01 below the minimum. */
export function sieve<E extends NamedEntrant>(entrants: readonly E[], faultOf: (entrant: E) => InvalidCode | null, minimum: number) {
  const faults = new Map<string, InvalidCode>();
  for (const entrant of entrants) {
    const fault = faultOf(entrant);
    if (fault !== null) faults.set(entrant.id, fault);
  }
  const valid = entrants.filter(({ id }) => !faults.has(id)).sort(byId);
  const noneValid = entrants.length > 0 && valid.length === 0;
  const shortfall = noneValid ? ("F02" as const) : valid.length < minimum ? ("F01" as const) : null;
  return { valid, faults, shortfall };
}
