import type { Queryable } from "#db/client";
import { leavesBefore, liveNumber } from "#db/queries/log";
import { utf8 } from "~/domain/kernel/bytes";
import type { EventKind } from "~/domain/kernel/events";
import { toBase64 } from "~/domain/verifiable/base64";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { type LogFilter, logWordsOf, readLogFilter } from "~/forms/log/log-filter";
import { queryText } from "~/forms/query-text";
import { readCursor } from "~/lib/cursor";
import { lineName } from "./line-name";
import { searchLog } from "./log-search";
import { type StoppedLog, stoppedLog } from "./log-standing";
import { type Announcing, type ServedLog, servedLog } from "./served-log";
import { readWitnessedSize, type WitnessedSize } from "./witnesses-page";

const ROWS = 50;

/** A line of the log as a list shows it. */
export type LogRow = {
  /** How addresses name it. */
  readonly name: string;
  readonly index: number;
  readonly at: string;
  readonly kind: EventKind;
  readonly subject: string;
  readonly role: string;
};

export type LogPage = {
  readonly stopped: StoppedLog | null;
  readonly witnessed: WitnessedSize;
  readonly log: {
    readonly number: number;
    readonly origin: string;
    readonly size: number;
    readonly root: string;
    readonly note: string;
    readonly keys: ServedLog["state"]["keys"];
  } | null;
  readonly filter: LogFilter;
  readonly filtered: boolean;
  readonly rows: readonly LogRow[];
  /** How many lines match, up to 1,001: one more than the page can say; null where all are listed. */
  readonly count: number | null;
  /** The word of an address with which the list goes on; null at its end. */
  readonly next: { readonly before: string } | { readonly after: string } | null;
  readonly isFirstPage: boolean;
};

/** `disclosed`: whose line it is, where the list found it by that. */
function rowOf(log: number, { index, entry }: { readonly index: number; readonly entry: string }, disclosed = ""): LogRow {
  const leaf = parseLeaf(utf8(entry));
  if (!leaf) throw new Error(`line ${index} of log ${log} is no leaf`);
  const { t, kind, subject, actor } = leaf;
  return { name: lineName(log, index), index, at: t, kind: kind as EventKind, subject: disclosed || subject, role: actor.role };
}

type Lines = Pick<LogPage, "rows" | "count" | "next" | "isFirstPage">;

/** All lines in their order, the newest first. */
async function allLines(db: Queryable, log: number, size: number, search: URLSearchParams): Promise<Lines> {
  const asked = queryText(search.get("before"));
  const before = /^\d{1,12}$/.test(asked) ? Math.min(Number(asked), size) : size;
  const rows = (await leavesBefore(db, log, before, ROWS)).map((row) => rowOf(log, row));
  const last = rows.at(-1)?.index ?? 0;
  return { rows, count: null, next: last > 0 ? { before: String(last) } : null, isFirstPage: before === size };
}

/** The lines that match, the latest event first. */
async function foundLines(db: Queryable, log: number, size: number, search: URLSearchParams, filter: LogFilter): Promise<Lines> {
  const after = search.get("after");
  const { found, next, count } = await searchLog(db, { log, size }, filter, after, ROWS);
  const rows = found.map((row) => rowOf(log, row, filter.number));
  return { rows, count, next: next === null ? null : { after: next }, isFirstPage: readCursor(after) === null };
}

/** The live log for people: its signed tree and its lines, the newest first, as the address narrows them. What is not served yet is not shown. */
export async function readLogPage(shell: Announcing, search: URLSearchParams, machineNow: number): Promise<LogPage> {
  const { db } = shell.database;
  const witnessed = await readWitnessedSize(shell);
  const stopped = await stoppedLog(shell.database, machineNow);
  const number = await liveNumber(db);
  const log = number === null ? null : await servedLog(shell, number);
  const filter = readLogFilter(search);
  const filtered = Object.values(logWordsOf(filter)).some((word) => word !== "");
  const head = { stopped, witnessed, filter, filtered };
  if (number === null || !log) return { ...head, log: null, rows: [], count: null, next: null, isFirstPage: true };
  const { state, note, tree } = log;
  const facts = { number, origin: state.origin, size: tree.size, root: toBase64(tree.root), note, keys: state.keys };
  const lines = filtered ? foundLines(db, number, tree.size, search, filter) : allLines(db, number, tree.size, search);
  return { ...head, log: facts, ...(await lines) };
}
