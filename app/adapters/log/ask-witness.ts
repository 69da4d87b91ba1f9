import { fromUtf8 } from "~/domain/kernel/bytes";
import type { WitnessAnswer } from "~/domain/verifiable/cosignature";
import { ask } from "../http/ask";

const MILLISECONDS = 5_000;
/** Some lines of signatures; anything longer is no answer of a witness. */
const BYTES = 16 * 1024;

/** Sends an add-checkpoint to a witness at its address. Null where nobody answers in 5 s, or not in text of at most 16 KiB. */
export async function askWitness(url: string, body: string): Promise<WitnessAnswer> {
  const answer = await ask(`${url}/add-checkpoint`, { body, milliseconds: MILLISECONDS, bytes: BYTES });
  const text = answer && fromUtf8(answer.bytes);
  return answer && text !== null ? { status: answer.status, type: answer.type, text } : null;
}
