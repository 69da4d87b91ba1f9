import type { Queryable } from "#db/client";
import { listAgencies } from "#db/queries/agency-list";
import { countLines, type LineFilter, searchLines } from "#db/queries/log-search";
import { departmentNames } from "#db/queries/office-list";
import { searchTokens } from "~/domain/kernel/chinese-text";
import { atTime, shiftDay } from "~/domain/kernel/time";
import { parseUscc } from "~/domain/kernel/uscc";
import type { LogFilter } from "~/forms/log/log-filter";
import { readCursor, writeCursor } from "~/lib/cursor";

/** More organisations of one name than this are no name that anybody searches by. */
const NAMED = 20;
const DEPARTMENTS_MAX = 200;
/** More than this is told as "more than 1,000". */
const COUNTED = 1001;

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

/** A page of the served lines that match, the latest event first, and how many match (up to 1,001). Four queries at most. */
export async function searchLog(
  db: Queryable,
  served: { readonly log: number; readonly size: number },
  filter: LogFilter,
  after: string | null,
  rows: number,
) {
  const asked = await askedOf(db, filter);
  if (!asked) return { found: [], next: null, count: 0 };
  const cursor = readCursor(after);
  const found = await searchLines(db, served, asked, rows, cursor && /^\d{1,12}$/.test(cursor.id) ? cursor : null);
  const last = found.length > rows ? found[rows - 1] : undefined;
  return {
    found: found.slice(0, rows),
    next: last ? writeCursor({ at: last.at, id: String(last.index) }) : null,
    count: await countLines(db, served, asked, COUNTED),
  };
}
