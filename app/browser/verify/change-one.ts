/** The places that are changed, press after press. */
type Field = "winner" | "entrant" | "signature" | "other";
/**
 * What was changed, and the file with the change: which place, the character before and after, the whole text before it, and of the
 * result the place in the order (else -1).
 */
export type Changed = {
  readonly text: string;
  readonly field: Field;
  readonly from: string;
  readonly to: string;
  readonly kept: string;
  readonly rank: number;
};

/** One character away from the given one, of the same sort, so that the file keeps its form. */
function neighbour(character: string): string {
  if (character === "9") return "8";
  if (character === "f") return "e";
  return String.fromCodePoint((character.codePointAt(0) ?? 0x2f) + 1);
}

function flipLast(text: string): { value: string; from: string; to: string; kept: string } {
  // The last character whole: half of a rare one would be no text any more.
  const from = [...text].at(-1) ?? "";
  const to = neighbour(from);
  const kept = text.slice(0, text.length - from.length);
  return { value: kept + to, from, to, kept };
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
      const { value, ...flipped } = flipLast(first);
      proof.result[0] = value;
      return { text: JSON.stringify(proof), field: "winner", rank: 0, ...flipped };
    },
    () => {
      const entrant = proof?.inputs?.entrants?.[0];
      if (typeof entrant?.id !== "string") return null;
      const { value, ...flipped } = flipLast(entrant.id);
      entrant.id = value;
      return { text: JSON.stringify(proof), field: "entrant", rank: -1, ...flipped };
    },
    () => {
      if (typeof proof?.signature !== "string") return null;
      const { value, ...flipped } = flipLast(proof.signature);
      proof.signature = value;
      return { text: JSON.stringify(proof), field: "signature", rank: -1, ...flipped };
    },
  ];
  const changed = places[press % places.length]?.();
  if (changed) return changed;
  const at = original.search(/\d(?=\D*$)/);
  if (at < 0) return null;
  const from = original.charAt(at);
  const to = neighbour(from);
  const kept = original.slice(0, at);
  return { text: kept + to + original.slice(at + 1), field: "other", from, to, kept, rank: -1 };
}

const SHOWN = 200;

/** Changes one character, says which, and hands the changed file to the check; `rank` is the changed place of the result, else -1. */
export async function tryChange(
  place: HTMLElement,
  original: Uint8Array,
  press: number,
  check: (bytes: Uint8Array, rank: number) => Promise<void>,
): Promise<void> {
  const changed = changeOne(new TextDecoder().decode(original), press);
  if (!changed) return;
  showChanged(place, changed);
  await check(new TextEncoder().encode(changed.text), changed.rank);
}

/** Shows the place: the text as it was and as it is, the one character marked. */
function showChanged(place: HTMLElement, { field, from, to, kept }: Changed): void {
  const said = document.createElement("p");
  said.textContent = (place.dataset[field] ?? "").replace("{from}", from).replace("{to}", to);
  const line = (word = "", character: string): HTMLElement => {
    const made = document.createElement("p");
    const code = document.createElement("code");
    const mark = document.createElement("mark");
    mark.textContent = character;
    code.append(kept.length > SHOWN ? `…${kept.slice(-40)}` : kept, mark);
    made.append(word, code);
    return made;
  };
  place.hidden = false;
  place.replaceChildren(said, line(place.dataset.before, from), line(place.dataset.after, to));
}
