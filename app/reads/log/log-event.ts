import { leafWithEvent } from "#db/queries/log";
import { withTiles } from "#db/queries/log-tiles";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { EVENT_KINDS, type EventKind } from "~/domain/kernel/events";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { CLOSING_KIND } from "~/domain/verifiable/lock";
import { treeOfNote } from "~/domain/verifiable/log-files";
import { type Leaf, parseLeaf } from "~/domain/verifiable/log-leaf";
import { formatLogProof } from "~/domain/verifiable/log-proof";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { inclusionProof, leafHash } from "~/domain/verifiable/log-tree";
import type { Shell } from "~/lib/shell";
import { type Announcing, announcedNote, logNumber, type ServedLog, servedLog } from "./served-log";

type Outside = Pick<Shell, "database" | "logStore">;

/** Which line of which log a name of an address means (line-name.ts); null for what is no such name. */
function lineOf(name: string): { readonly log: number; readonly index: number } | null {
  const [, log, digits] = /^(?:(\d{1,4})-)?(0|[1-9]\d{0,11})$/.exec(name) ?? [];
  const number = logNumber(log);
  return digits === undefined || number === null ? null : { log: number, index: Number(digits) };
}

/**
 * What became of a subject in the log: it stands there as it is; under an alias that is public by now, with the salt that shows it; under an
 * alias; or the event's row is lost, so that nobody can say.
 */
export type SubjectNow =
  | { readonly state: "open" | "hidden" | "lost" }
  | { readonly state: "disclosed"; readonly subject: string; readonly salt: string };

/**
 * What the event says, behind the hash of its line: disclosed with its salt, as the close's is from the close on; told on its public page;
 * withheld; or lost with its row.
 */
export type PayloadNow =
  | { readonly state: "disclosed"; readonly text: string; readonly salt: string; readonly lock: string }
  | { readonly state: "on-page" | "withheld" | "lost" };

export type LogEvent = {
  readonly name: string;
  readonly index: number;
  readonly entry: string;
  readonly leaf: Leaf;
  readonly kind: EventKind;
  readonly leafHash: string;
  readonly subject: SubjectNow;
  readonly payload: PayloadNow;
  /** The log's newest key, by which the proof is checked. */
  readonly key: string;
  /** The public page that tells of it. */
  readonly about: { readonly kind: "commission" | "agency"; readonly code: string } | null;
};

type Row = NonNullable<Awaited<ReturnType<typeof leafWithEvent>>>;

function subjectNow({ eventId, kind, subject, subjectSalt, publishedAt }: Row): SubjectNow {
  if (eventId === null || kind === null || subject === null) return { state: "lost" };
  if (subjectSalt === null) return { state: "open" };
  const isPublic = EVENT_KINDS[kind].subject === "until-publication" && publishedAt !== null;
  return isPublic ? { state: "disclosed", subject, salt: subjectSalt } : { state: "hidden" };
}

function payloadNow(row: Row): PayloadNow {
  const { eventId, kind, salt, payload, number, publishedAt, frozenAt } = row;
  if (eventId === null || kind === null || salt === null) return { state: "lost" };
  if (kind === CLOSING_KIND && number !== null && publishedAt !== null && frozenAt !== null)
    return { state: "disclosed", text: canonicalize(payload as Json), salt, lock: number };
  return { state: EVENT_KINDS[kind].public && aboutOf(row) ? "on-page" : "withheld" };
}

/** The page of what an event is about, where anybody may read it. */
function aboutOf({ number, publishedAt, subject, kind }: Row): LogEvent["about"] {
  const told = kind && EVENT_KINDS[kind].subject;
  // Who looked at a commission's papers is never told by the commission, however public it is.
  if (told === "always-blinded") return null;
  if (number !== null && publishedAt !== null) return { kind: "commission", code: number };
  if (kind === null || subject === null || told !== "open") return null;
  return /^(?:admission|item-entry)\./.test(kind) ? { kind: "agency", code: subject } : null;
}

/** One line of a log by its name in an address; else the size of the log that does not have it. Null where no such log is. */
export async function readLogEvent(shell: Outside, name: string): Promise<LogEvent | { readonly size: number } | null> {
  const line = lineOf(name);
  const log = await servedLog(shell, line?.log ?? 1);
  if (!log) return null;
  const row = line && line.index < log.tree.size ? await leafWithEvent(shell.database.db, line.log, line.index) : null;
  const leaf = row && parseLeaf(utf8(row.entry));
  if (!line || !row || !leaf) return { size: log.tree.size };
  const hash = toHex(leafHash(utf8(row.entry)));
  const facts = { name, index: line.index, entry: row.entry, leaf, kind: leaf.kind as EventKind, leafHash: hash };
  return { ...facts, subject: subjectNow(row), payload: payloadNow(row), key: log.state.keys.at(-1)?.key ?? "", about: aboutOf(row) };
}

/** The audit path of a line up to the checkpoint by which it is proven: the announced one where it has the line, else the newest. Null where tiles are lost. */
export async function provenLine(shell: Announcing, log: ServedLog, index: number) {
  const announced = await announcedNote(shell, log.state.number);
  const note = announced && announced !== "unsigned" ? announced.note : log.note;
  const size = treeOfNote(note)?.size ?? 0;
  const proving = size > index ? { note, size } : { note: log.note, size: log.tree.size };
  const path = await withTiles(log.source, (read) => inclusionProof(nodesFromTiles(read, proving.size), index, proving.size));
  return path && { path, note: proving.note };
}

/** The `.tlog-proof` of a line: its leaf, audit path and the checkpoint that proves it. Null where there is no such line, or its tiles are lost. */
export async function readLogProof(shell: Announcing, name: string): Promise<string | null> {
  const line = lineOf(name);
  const log = line && (await servedLog(shell, line.log));
  if (!line || !log || line.index >= log.tree.size) return null;
  const row = await leafWithEvent(shell.database.db, line.log, line.index);
  const proven = await provenLine(shell, log, line.index);
  return row && proven ? formatLogProof({ extra: utf8(row.entry), index: line.index, path: proven.path, checkpoint: proven.note }) : null;
}
