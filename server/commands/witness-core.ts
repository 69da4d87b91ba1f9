import { addSignature, cosignNote } from "~/domain/verifiable/note";
import {
  type AddCheckpoint,
  formatAddCheckpoint,
  type KnownLog,
  NOTHING_SEEN,
  parseAddCheckpoint,
  SIZE_TYPE,
  witnessDecision,
} from "~/domain/verifiable/witness";
import type { WitnessFolder } from "./witness-folder";

/** An answer over HTTP. */
export type WitnessReply = { readonly status: number; readonly type: string; readonly body: string };

/** What a witness says aloud, for whoever runs it. */
export type WitnessTold =
  | { readonly kind: "cosigned"; readonly origin: string; readonly size: number }
  | { readonly kind: "refused"; readonly status: number; readonly why: string; readonly evidence: string | null };

export type Witness = {
  readonly logs: readonly KnownLog[];
  readonly folder: WitnessFolder;
  /** Answers the body of an add-checkpoint. One at a time: looking and remembering are one step. */
  readonly add: (body: string) => Promise<WitnessReply>;
};

type Setting = {
  readonly folder: WitnessFolder;
  readonly logs: readonly KnownLog[];
  readonly now: () => Date;
  readonly tell: (told: WitnessTold) => void;
  /** Runs after the state is on disk and before the answer: a test ends the process there. */
  readonly remembered?: () => void;
};

const TEXT = "text/plain; charset=utf-8";

/** A witness over its folder (C2SP tlog-witness). It remembers what it cosigns before it answers, so that no end of the process makes it forget. */
export function openWitness({ folder, logs, now, tell, remembered = () => {} }: Setting): Witness {
  async function decide(request: AddCheckpoint | null): Promise<WitnessReply> {
    const answer = witnessDecision(request, logs, ({ origin }) => folder.headOf(origin) ?? NOTHING_SEEN);
    if (!answer.ok) {
      const lies = answer.status === 422 && request !== null;
      const evidence = lies ? await folder.keepEvidence(request.checkpoint, formatAddCheckpoint(request)) : null;
      tell({ kind: "refused", status: answer.status, why: answer.why, evidence });
      if (answer.status === 409) return { status: 409, type: SIZE_TYPE, body: `${answer.size}\n` };
      return { status: answer.status, type: TEXT, body: `${answer.why}\n` };
    }
    const { text, head, note } = answer.witnessed;
    const line = cosignNote(text, folder.key.name, folder.secret, now());
    await folder.remember(head.origin, addSignature(note, line));
    remembered();
    tell({ kind: "cosigned", origin: head.origin, size: head.size });
    return { status: 200, type: TEXT, body: line };
  }
  let turn: Promise<unknown> = Promise.resolve();
  return {
    logs,
    folder,
    add(body) {
      const mine = turn.then(() => decide(parseAddCheckpoint(body)));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}
