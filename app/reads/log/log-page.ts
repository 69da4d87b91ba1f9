import { liveNumber } from "#db/queries/log";
import { toBase64 } from "~/domain/verifiable/base64";
import { isNarrowed, type LogFilter, readLogFilter } from "~/forms/log/log-filter";
import { queryText } from "~/forms/query-text";
import { type ListSource, sourceOf } from "~/lib/list-file";
import { type DayOfLog, readGrowth } from "./growth";
import { type LogRow, logSource } from "./log-search";
import { type StoppedLog, stoppedLog } from "./log-standing";
import { type Announcing, type ServedLog, servedLog } from "./served-log";
import { readWitnessedSize, type WitnessedSize } from "./witnesses-page";

const ROWS = 50;

/** More matches than this are told as "more than 1,000". */
const COUNTED = 1001;

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
    /** Of the first page alone. */
    readonly growth: readonly DayOfLog[];
  } | null;
  readonly filter: LogFilter;
  readonly filtered: boolean;
  readonly rows: readonly LogRow[];
  /** How many lines match, up to 1,001: one more than the page can say; null where all are listed. */
  readonly count: number | null;
  /** The place in an address with which the list goes on; null at its end. */
  readonly next: string | null;
  readonly isFirstPage: boolean;
};

/** The live log for people, at the clock's moment `now` and the machine's `machineNow`: its signed tree, its growth and its lines, the newest first, as the address narrows them. What is not served yet is not shown. */
export async function readLogPage(shell: Announcing, search: URLSearchParams, now: Date, machineNow: number): Promise<LogPage> {
  const { db } = shell.database;
  const witnessed = await readWitnessedSize(shell);
  const stopped = await stoppedLog(shell.database, machineNow);
  const number = await liveNumber(db);
  const log = number === null ? null : await servedLog(shell, number);
  const filter = readLogFilter(search);
  const filtered = isNarrowed(filter);
  const head = { stopped, witnessed, filter, filtered };
  if (number === null || !log) return { ...head, log: null, rows: [], count: null, next: null, isFirstPage: true };
  const { state, note, tree } = log;
  const isFirstPage = queryText(search.get("after")) === "";
  const growth = isFirstPage ? await readGrowth(db, number, now) : [];
  const facts = { number, origin: state.origin, size: tree.size, root: toBase64(tree.root), note, keys: state.keys, growth };
  const after = queryText(search.get("after")) || null;
  const source = await logSource(db, { log: number, size: tree.size }, filter);
  const [page, count] = [await source.page(after, ROWS), filtered ? await source.count(COUNTED) : null];
  return { ...head, log: facts, ...page, count, isFirstPage };
}

/** The lines of the live log as a list that can be taken away; an empty one before the first line is served. */
export async function readLogLines(shell: Announcing, search: URLSearchParams): Promise<ListSource<LogRow>> {
  const { db } = shell.database;
  const number = await liveNumber(db);
  const log = number === null ? null : await servedLog(shell, number);
  return number === null || !log ? sourceOf<LogRow>([]) : logSource(db, { log: number, size: log.tree.size }, readLogFilter(search));
}
