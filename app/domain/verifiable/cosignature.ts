import { addSignature, linesBy, type Note, type NoteKey, parseNote, signedBy } from "./note";
import { SIZE_TYPE } from "./witness";

/**
 * What can be wrong with a witness that was asked: nobody answered; what it answered is no signature of its own over this checkpoint at about
 * this time; it refused; it knows a larger log than the site has, so that the site's was put back, or the witness lies.
 */
export const WITNESS_FAULTS = ["silent", "wrong", "refused", "knows-more"] as const;
export type WitnessFault = (typeof WITNESS_FAULTS)[number];

/** A witness's time may differ so much from the machine's: with more, one of both clocks is wrong, and the time would say nothing. */
const CLOCKS_DIFFER_MILLISECONDS = 10 * 60_000;

/** A signature of a witness over a checkpoint: its line and the time that it gives. */
export type Cosignature = { readonly key: NoteKey; readonly line: string; readonly at: Date };

/** The cosignature of a key in a note, where it is right and its time about `now`; null otherwise. */
export function cosignatureBy(note: Note, key: NoteKey, now: Date): Cosignature | null {
  const signed = signedBy(note, key);
  const [line] = linesBy(note, [key]) ?? [];
  if (signed.state !== "signed" || !signed.at || line === undefined) return null;
  const isNow = Math.abs(signed.at.getTime() - now.getTime()) <= CLOCKS_DIFFER_MILLISECONDS;
  return isNow ? { key, line, at: signed.at } : null;
}

/** A witness's answer over HTTP; null where nobody answered. */
export type WitnessAnswer = { readonly status: number; readonly type: string; readonly text: string } | null;

/** What an answer to add-checkpoint comes to: a signature, the size from which the witness wants the proof, or what is wrong. */
export type AnswerRead = { readonly signed: Cosignature } | { readonly from: number } | { readonly fault: WitnessFault };

/**
 * Reads a witness's answer (C2SP tlog-witness). In: the checkpoint's whole note that was sent, its size, the witness's key, the machine's time.
 * Lines of other keys are passed over; an answer that makes the note malformed is wrong.
 */
export function readWitnessAnswer(answer: WitnessAnswer, checkpoint: string, size: number, key: NoteKey, now: Date): AnswerRead {
  if (!answer) return { fault: "silent" };
  if (answer.status === 409 && answer.type === SIZE_TYPE) {
    const known = /^(0|[1-9][0-9]{0,15})\n$/.exec(answer.text)?.[1];
    if (known === undefined) return { fault: "wrong" };
    return Number(known) > size ? { fault: "knows-more" } : { from: Number(known) };
  }
  if (answer.status !== 200) return { fault: answer.status >= 500 ? "silent" : "refused" };
  const text = parseNote(checkpoint)?.text;
  const note = text === undefined ? null : parseNote(`${text}\n${answer.text}`);
  const signed = note && cosignatureBy(note, key, now);
  return signed ? { signed } : { fault: "wrong" };
}

/** The note with these signatures put in. */
export function withCosignatures(note: string, signed: readonly Cosignature[]): string {
  return signed.reduce((grown, { line }) => addSignature(grown, line), note);
}

/** Who signed a stored note, out of the keys that are known, each with its time. The earliest first. */
export function cosignersOf(source: string, keys: readonly NoteKey[]): { readonly name: string; readonly at: Date }[] {
  const note = parseNote(source);
  const found = keys.flatMap((key) => {
    const signed = note ? signedBy(note, key) : null;
    return signed?.state === "signed" && signed.at ? [{ name: key.name, at: signed.at }] : [];
  });
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}
