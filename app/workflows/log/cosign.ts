import type { Tx } from "#db/client";
import { type LogState, liveNumber, lockLiveLog } from "#db/queries/log";
import { withTiles } from "#db/queries/log-tiles";
import { isCloseBetween, witnessRows } from "#db/queries/log-witness";
import { transaction } from "#db/transaction";
import { noteAsked, noteWitnessFault } from "#db/writes/log-witness";
import { askWitness } from "~/adapters/log/ask-witness";
import { type AnswerRead, type Cosignature, readWitnessAnswer, type WitnessFault } from "~/domain/verifiable/cosignature";
import { parseOutside, treeOfNote } from "~/domain/verifiable/log-files";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { consistencyProof } from "~/domain/verifiable/log-tree";
import { formatAddCheckpoint } from "~/domain/verifiable/witness";
import type { ConfiguredWitness } from "~/lib/config-witnesses";
import type { LogShell } from "./find-log";
import { keepCosignatures } from "./keep-cosignatures";

/** How often witnesses are asked while there is something new (exact log, witnesses); after a close at once. */
const ROUND_MILLISECONDS = 10_000;

/** A witness that is asked, and up to which size it has signed. */
type Asked = ConfiguredWitness & { readonly url: string; readonly known: number };
type Turn = { readonly state: LogState; readonly note: string; readonly size: number; readonly asked: readonly Asked[] };

/** The witnesses that have an address and have not signed this size. */
async function behind({ config }: LogShell, tx: Tx, log: number, size: number): Promise<Asked[]> {
  const rows = await witnessRows(tx, log);
  return config.witnesses.flatMap(({ url, ...witness }) => {
    const known = rows.find(({ key }) => key === witness.line)?.size ?? 0;
    return url !== null && known < size ? [{ ...witness, url, known }] : [];
  });
}

/** The checkpoint that is served: the one outside the database; null before the first leaf. */
async function servedNote({ logStore }: LogShell, log: number): Promise<{ readonly note: string; readonly size: number } | null> {
  const outside = parseOutside((await logStore.readOutside(log)) ?? "");
  const size = (outside && treeOfNote(outside.note)?.size) ?? 0;
  return outside && size > 0 ? { note: outside.note, size } : null;
}

/** Takes the turn to ask, under the lock of the log's row, which is let go before anybody is asked; null where it is not time, or nobody to ask. */
async function takeTurn(shell: LogShell, now: Date): Promise<Turn | null> {
  return transaction(shell.database, async (tx) => {
    const state = await lockLiveLog(tx);
    const served = state && (await servedNote(shell, state.number));
    if (!state || !served) return null;
    const { note, size } = served;
    const isRound = !state.askedAt || Math.abs(now.getTime() - state.askedAt.getTime()) >= ROUND_MILLISECONDS;
    if (!isRound && !(await isCloseBetween(tx, state.number, state.askedSize, size))) return null;
    const asked = await behind(shell, tx, state.number, size);
    if (asked.length === 0) return null;
    await noteAsked(tx, state.number, size, now);
    return { state, note, size, asked };
  });
}

/** Asks one witness; once more where it wants the proof from another size. */
async function askOne(shell: LogShell, { state, note, size }: Turn, witness: Asked, now: () => Date): Promise<AnswerRead> {
  const source = { db: shell.database.db, store: shell.logStore, state };
  const from = async (old: number): Promise<AnswerRead> => {
    const proof = await withTiles(source, (read) => consistencyProof(nodesFromTiles(read, size), old, size));
    if (!proof) throw new Error(`the tiles of log ${state.number} are not whole`);
    const answer = await askWitness(witness.url, formatAddCheckpoint({ old, proof, checkpoint: note }));
    return readWitnessAnswer(answer, note, size, witness.key, now());
  };
  const first = await from(witness.known);
  return "from" in first ? from(first.from) : first;
}

/**
 * Asks the configured witnesses for their signatures over the served checkpoint. Any number of processes may; one of them gets the turn, and
 * nobody waits for it: no lock is held while a witness thinks. Only what verifies is kept. `now` is the machine's time, as witnesses have it.
 * A round returns how many have signed.
 */
export function cosigner(shell: LogShell, now: () => Date = () => new Date()): { readonly round: () => Promise<number> } {
  const isAnybodyAsked = shell.config.witnesses.some(({ url }) => url !== null);
  let seen = { size: -1, at: Number.NEGATIVE_INFINITY };
  return {
    async round() {
      if (!isAnybodyAsked) return 0;
      const log = await liveNumber(shell.database.db);
      const size = (log === null ? null : await servedNote(shell, log))?.size ?? 0;
      const machine = performance.now();
      if (size === seen.size && machine - seen.at < ROUND_MILLISECONDS) return 0;
      seen = { size, at: machine };
      const turn = await takeTurn(shell, now());
      if (!turn) return 0;
      const answers = await Promise.all(turn.asked.map(async (witness) => ({ witness, read: await askOne(shell, turn, witness, now) })));
      const signed: Cosignature[] = [];
      const faults: { readonly line: string; readonly fault: WitnessFault }[] = [];
      for (const { witness, read } of answers) {
        if ("signed" in read) signed.push(read.signed);
        else faults.push({ line: witness.line, fault: "fault" in read ? read.fault : "wrong" });
      }
      const { state, note } = turn;
      await transaction(shell.database, async (tx) => {
        await lockLiveLog(tx);
        await keepCosignatures(tx, { log: state.number, size: turn.size, note, signed });
        for (const { line, fault } of faults) await noteWitnessFault(tx, state.number, line, fault, now());
      });
      for (const { line, fault } of faults) shell.log.warn({ witness: line, fault }, "a witness did not sign the log's checkpoint");
      return signed.length;
    },
  };
}
