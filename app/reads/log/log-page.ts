import { leavesBefore, liveNumber } from "#db/queries/log";
import { utf8 } from "~/domain/kernel/bytes";
import type { EventKind } from "~/domain/kernel/events";
import { toBase64 } from "~/domain/verifiable/base64";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { queryText } from "~/forms/query-text";
import { lineName } from "./line-name";
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
  readonly rows: readonly LogRow[];
  /** The index before which older lines go on; null at the first. */
  readonly older: number | null;
  readonly isFirstPage: boolean;
};

function rowOf(log: number, { index, entry }: { readonly index: number; readonly entry: string }): LogRow {
  const leaf = parseLeaf(utf8(entry));
  if (!leaf) throw new Error(`line ${index} of log ${log} is no leaf`);
  const { t, kind, subject, actor } = leaf;
  return { name: lineName(log, index), index, at: t, kind: kind as EventKind, subject, role: actor.role };
}

/** The live log for people: its signed tree and its lines, the newest first. What is not served yet is not shown. */
export async function readLogPage(shell: Announcing, search: URLSearchParams, machineNow: number): Promise<LogPage> {
  const { db } = shell.database;
  const witnessed = await readWitnessedSize(shell);
  const stopped = await stoppedLog(shell.database, machineNow);
  const number = await liveNumber(db);
  const log = number === null ? null : await servedLog(shell, number);
  if (number === null || !log) return { stopped, witnessed, log: null, rows: [], older: null, isFirstPage: true };
  const { state, note, tree } = log;
  const asked = queryText(search.get("before"));
  const before = /^\d{1,12}$/.test(asked) ? Math.min(Number(asked), tree.size) : tree.size;
  const rows = (await leavesBefore(db, number, before, ROWS)).map((row) => rowOf(number, row));
  const last = rows.at(-1)?.index ?? 0;
  const facts = { number, origin: state.origin, size: tree.size, root: toBase64(tree.root), note, keys: state.keys };
  return { stopped, witnessed, log: facts, rows, older: last > 0 ? last : null, isFirstPage: before === tree.size };
}
