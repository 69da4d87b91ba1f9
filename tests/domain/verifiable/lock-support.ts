import type { EventKind } from "~/domain/kernel/events";
import type { Json } from "~/domain/kernel/jcs";
import { type ActReceipt, actReceipt } from "~/domain/verifiable/act-receipt";
import type { BeaconInputs } from "~/domain/verifiable/beacon";
import { opaqueId } from "~/domain/verifiable/blinded";
import { signCheckpoint, type TrustedKeys } from "~/domain/verifiable/checkpoint";
import { type CloseEntrant, type CloseFile, closeFile, closeHash } from "~/domain/verifiable/close-file";
import { portableHashes } from "~/domain/verifiable/hash";
import { type Leaf, type LeafFacts, leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { inclusionProof, leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { addSignature, cosignNote, noteKeyOf, parseNote, signNote } from "~/domain/verifiable/note";
import { formatPromise, type PromiseDue } from "~/domain/verifiable/promise";
import type { Lock } from "~/domain/verifiable/read-lock";

export const ORIGIN = "mingxuan.example/log";
export const WITNESS = "audit.example/witness";
export const LOG_SECRET = new Uint8Array(32).fill(3);
export const WITNESS_SECRET = new Uint8Array(32).fill(4);
const LOG = noteKeyOf("log", ORIGIN, LOG_SECRET);
/** What a reader who knows the log and one witness has. */
export const TRUSTED: TrustedKeys = { log: LOG, witnesses: [noteKeyOf("witness", WITNESS, WITNESS_SECRET)], threshold: 0 };
/** What a reader has who knows the log alone. */
export const LOG_ALONE: TrustedKeys = { log: LOG, witnesses: [], threshold: 0 };
/** Long before every event of the tests. */
export const SEEN_EARLY = new Date("2020-01-01T00:00:00Z");
const SALT = "00112233445566778899aabbccddeeff";

export type Closing = {
  readonly id: string;
  readonly beacon: BeaconInputs;
  readonly inputsHash?: string | null;
  readonly entrants?: readonly CloseEntrant[];
  readonly left?: CloseFile["left"];
  readonly withdrawn?: readonly string[];
};

/** The close of an event: what its closing event fixes. */
export function closeOf({ id, beacon, inputsHash = null, entrants = [], left = [], withdrawn = [] }: Closing): CloseFile {
  return closeFile({ id, method: "RANDOM", ceilingFen: 10_000_000, floorFen: null, beacon, inputsHash, entrants, left, withdrawn });
}

type Entry = {
  /** When the witness saw it, early when it is not said; null where none did. */
  readonly seen?: Date | null;
  readonly logSecret?: Uint8Array;
  readonly witnessSecret?: Uint8Array;
  readonly subject?: string;
  readonly kind?: EventKind;
  readonly payload?: Json;
  readonly actor?: Leaf["actor"];
};

/** An event of the log that fixes a close, or without one the payload given: third of four, its checkpoint signed and cosigned. */
export function lockEvent(close: CloseFile | null, id: string, entry: Entry = {}): Lock {
  const {
    seen = SEEN_EARLY,
    logSecret = LOG_SECRET,
    witnessSecret = WITNESS_SECRET,
    subject = id,
    kind = "commission.closed-registration",
  } = entry;
  const payload: Json = entry.payload ?? (close ? { closeHash: closeHash(portableHashes, close), inputsHash: close.inputsHash } : { id });
  // The leaf's own time is the operator's word; it stands where it would deceive whoever believed it.
  const t = new Date("2019-01-01T00:00:00Z");
  const actor = (entry.actor ?? { role: "system", org: null }) as LeafFacts["actor"];
  const leaf = makeLeaf({ t, kind, subject, actor, salt: SALT, payload });
  const nodes = readerOf(
    [0, 1].map((byte) => leafHash(Uint8Array.of(byte))).concat([leafHash(leafBytes(leaf)), leafHash(Uint8Array.of(3))]),
  );
  const signed = signCheckpoint({ origin: ORIGIN, size: 4, root: rootOf(nodes, 4) }, logSecret);
  const text = parseNote(signed)?.text ?? "";
  const checkpoint = seen ? addSignature(signed, cosignNote(text, WITNESS, witnessSecret, seen)) : signed;
  const path = inclusionProof(nodes, 2, 4).map((hash) => Buffer.from(hash).toString("hex"));
  return { close, salt: SALT, payload, leaf, index: 2, path, checkpoint };
}

/** The event that locks a close with these facts. */
export function lockOf(closing: Closing, entry: Entry = {}): Lock {
  return lockEvent(closeOf(closing), closing.id, entry);
}

const ENTRANT_SALT = "ffeeddccbbaa99887766554433221100";
type Act = Omit<Entry, "payload" | "actor"> & { readonly due?: PromiseDue };

/** The receipt of an entry that the organisation with this code made in `id`: in the log, or promised where `due` is given. */
export function entryReceipt(id: string, code: string, { due, logSecret = LOG_SECRET, ...entry }: Act = {}): ActReceipt {
  const org = opaqueId(ENTRANT_SALT, code);
  const payload: Json = { entrant: org, sealed: null };
  const actor = { role: "agency_agent", org };
  const lock = lockEvent(null, id, { kind: "registration.entered", ...entry, logSecret, payload, actor });
  const leaf = lock.leaf as unknown as Leaf;
  const { salt, index, path, checkpoint } = lock;
  const promised = (at: PromiseDue) =>
    formatPromise({ origin: ORIGIN, leafHash: leafHash(leafBytes(leaf)), due: at }, (text) => [signNote(text, ORIGIN, logSecret)]);
  const log = due ? { promise: promised(due) } : { index, path, checkpoint };
  return actReceipt({ salt, payload, leaf, actor: { salt: ENTRANT_SALT, code }, log });
}
