import type { Queryable } from "#db/client";
import { listAgencies } from "#db/queries/agency-list";
import { leavesBefore } from "#db/queries/log";
import { countLines, type LineFilter, searchLines } from "#db/queries/log-search";
import { departmentNames } from "#db/queries/office-list";
import { utf8 } from "~/domain/kernel/bytes";
import { searchTokens } from "~/domain/kernel/chinese-text";
import type { EventKind } from "~/domain/kernel/events";
import { atTime, shiftDay } from "~/domain/kernel/time";
import { parseUscc } from "~/domain/kernel/uscc";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { isNarrowed, type LogFilter } from "~/forms/log/log-filter";
import { readCursor, writeCursor } from "~/lib/cursor";
import { type ListSource, sourceOf } from "~/lib/list-file";
import { lineName } from "./line-name";

/** More organisations of one name than this are no name that anybody searches by. */
const NAMED = 20;
const DEPARTMENTS_MAX = 200;

/** Codes of the organisations that a word names: a code itself, else agencies of the public list and departments. None for a word of too many. */
async function codesOf(db: Queryable, unit: string): Promise<string[]> {
  const code = parseUscc(unit);
  if (code.ok) return [code.value];
  const tokens = searchTokens(unit);
  if (tokens.length === 0) return [];
  const agencies = await listAgencies(db, { tokens }, NAMED, null);
  const departments = (await departmentNames(db, DEPARTMENTS_MAX)).filter(({ name }) => name.includes(unit));
  const codes = [...agencies, ...departments].map(({ uscc }) => uscc);
  return codes.length > NAMED ? [] : codes;
}

/** What the address asks the database for; null where its words name no organisation. */
async function askedOf(db: Queryable, { number, unit, kind, from, to }: LogFilter): Promise<LineFilter | null> {
  const codes = unit === "" ? null : await codesOf(db, unit);
  if (codes?.length === 0) return null;
  return {
    ...(number ? { number } : {}),
    ...(codes ? { codes } : {}),
    ...(kind ? { kind } : {}),
    ...(from ? { from: atTime(from) } : {}),
    ...(to ? { before: atTime(shiftDay(to, 1)) } : {}),
  };
}

/** Which log, and how many of its lines are served. */
export type Served = { readonly log: number; readonly size: number };

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

/** `disclosed`: whose line it is, where the list found it by that. */
function rowOf(log: number, { index, entry }: { readonly index: number; readonly entry: string }, disclosed = ""): LogRow {
  const leaf = parseLeaf(utf8(entry));
  if (!leaf) throw new Error(`line ${index} of log ${log} is no leaf`);
  const { t, kind, subject, actor } = leaf;
  return { name: lineName(log, index), index, at: t, kind: kind as EventKind, subject: disclosed || subject, role: actor.role };
}

/** All served lines, the newest first. A place is the index of a line. */
function allLines(db: Queryable, { log, size }: Served): ListSource<LogRow> {
  return {
    count: async (most) => Math.min(size, most),
    page: async (after, rows) => {
      const before = after !== null && /^\d{1,12}$/.test(after) ? Math.min(Number(after), size) : size;
      const found = (await leavesBefore(db, log, before, rows)).map((row) => rowOf(log, row));
      const last = found.at(-1)?.index ?? 0;
      return { rows: found, next: last > 0 ? String(last) : null };
    },
  };
}

/**
 * The served lines of a log, the newest first, or those that match, the latest event first: for the page and for its file. Three queries
 * for whom a word names, then one a page or count.
 */
export async function logSource(db: Queryable, served: Served, filter: LogFilter): Promise<ListSource<LogRow>> {
  if (!isNarrowed(filter)) return allLines(db, served);
  const asked = await askedOf(db, filter);
  if (!asked) return sourceOf<LogRow>([]);
  return {
    count: (most) => countLines(db, served, asked, most),
    page: async (after, rows) => {
      const cursor = readCursor(after);
      const found = await searchLines(db, served, asked, rows, cursor && /^\d{1,12}$/.test(cursor.id) ? cursor : null);
      const last = found.length > rows ? found[rows - 1] : undefined;
      return {
        rows: found.slice(0, rows).map((row) => rowOf(served.log, row, filter.number)),
        next: last ? writeCursor({ at: last.at, id: String(last.index) }) : null,
      };
    },
  };
}
