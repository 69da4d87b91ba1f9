/** What was changed, and the file with the change. */
export type Changed = { readonly text: string; readonly field: string; readonly from: string; readonly to: string };

/** One character away from the given one, of the same sort, so that the file keeps its form. */
function neighbour(character: string): string {
  if (character === "9") return "8";
  if (character === "f") return "e";
  return String.fromCodePoint((character.codePointAt(0) ?? 0x2f) + 1);
}

function flipLast(text: string): { value: string; from: string; to: string } {
  // The last character whole: half of a rare one would be no text any more.
  const from = [...text].at(-1) ?? "";
  const to = neighbour(from);
  return { value: text.slice(0, text.length - from.length) + to, from, to };
}

type Proof = { result?: unknown; inputs?: { entrants?: { id?: unknown }[] }; signature?: unknown };

/**
 * Changes one character of a proof: press after press the winner, an entrant of the roster, the beacon's signature. A file of
 * another form gets its last digit changed; null when there is nothing to change.
 */
export function changeOne(original: string, press: number): Changed | null {
  let proof: Proof | null = null;
  try {
    proof = JSON.parse(original) as Proof;
  } catch {
    proof = null;
  }
  const places: (() => Changed | null)[] = [
    () => {
      const first = Array.isArray(proof?.result) ? proof.result[0] : null;
      if (typeof first !== "string" || !Array.isArray(proof?.result)) return null;
      const flipped = flipLast(first);
      proof.result[0] = flipped.value;
      return { text: JSON.stringify(proof), field: "result[0]", from: flipped.from, to: flipped.to };
    },
    () => {
      const entrant = proof?.inputs?.entrants?.[0];
      if (typeof entrant?.id !== "string") return null;
      const flipped = flipLast(entrant.id);
      entrant.id = flipped.value;
      return { text: JSON.stringify(proof), field: "inputs.entrants[0].id", from: flipped.from, to: flipped.to };
    },
    () => {
      if (typeof proof?.signature !== "string") return null;
      const flipped = flipLast(proof.signature);
      proof.signature = flipped.value;
      return { text: JSON.stringify(proof), field: "signature", from: flipped.from, to: flipped.to };
    },
  ];
  const changed = places[press % places.length]?.();
  if (changed) return changed;
  const at = original.search(/\d(?=\D*$)/);
  if (at < 0) return null;
  const from = original.charAt(at);
  const to = neighbour(from);
  return { text: original.slice(0, at) + to + original.slice(at + 1), field: `#${at + 1}`, from, to };
}
