import { Readable } from "node:stream";
import type { Database } from "#db/client";
import { transaction } from "#db/transaction";
import { recordEvent } from "#db/writes/event";
import { listSheet } from "~/adapters/files/list-sheet";
import type { Actor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { CSV_HEAD, csvLine } from "~/lib/csv";
import { fewAtOnce } from "~/lib/few-at-once";
import { type Cell, type ListFormat, type ListSource, MOST_ROWS } from "~/lib/list-file";
import type { Shell } from "~/lib/shell";

/** Files that are written at once by one process. */
const AT_ONCE = 2;
/** Rows asked of the database at once. */
const PAGE = 500;
/** Whoever takes a file more slowly holds a place that others wait for. */
const LONGEST_MS = 120_000;

/** What is spared is the database, so each has its own door. */
const doors = new WeakMap<Database, ReturnType<typeof fewAtOnce>>();

function enter({ database }: Shell): ReturnType<ReturnType<typeof fewAtOnce>> {
  const door = doors.get(database) ?? fewAtOnce(AT_ONCE);
  doors.set(database, door);
  return door();
}

/** A list as a file: what it is called, its head, and how a row becomes a line. */
export type ListExport<Row> = {
  readonly list: string;
  readonly title: string;
  readonly format: ListFormat;
  /** The filter as the address has it, for the event. */
  readonly query: string;
  readonly head: readonly string[];
  readonly line: (row: Row) => readonly Cell[];
  readonly source: ListSource<Row>;
};

async function* pagesOf<Row>({ source, line }: Pick<ListExport<Row>, "source" | "line">, size: number) {
  let after: string | null = null;
  let left = MOST_ROWS;
  do {
    const { rows, next }: Awaited<ReturnType<typeof source.page>> = await source.page(after, Math.min(size, left));
    yield rows.map(line);
    left -= rows.length;
    after = rows.length > 0 && left > 0 ? next : null;
  } while (after !== null);
}

async function* csvOf(head: readonly string[], pages: AsyncIterable<readonly (readonly Cell[])[]>) {
  yield CSV_HEAD + csvLine(head);
  for await (const page of pages) yield page.map(csvLine).join("");
}

/** A signed-in person's export is an event; what anybody may take is not asked after. */
async function recordExport<Row>(shell: Shell, actor: Actor, now: Date, { list, format, query }: ListExport<Row>): Promise<void> {
  if (actor.kind !== "user") return;
  await transaction(shell.database, (tx) =>
    recordEvent(tx, shell.entropy, {
      ...{ at: now, kind: "list.exported" as const, subject: list, actor, payload: { format, query } },
      organisationId: actor.organisationId,
    }),
  );
}

/**
 * Writes a list as a file, page by page by key while it is read, with the rows of the first to the last page as they stand when they are
 * asked for. Refusals: `export.busy` while two are written by this process, `export.too-many` {max} above 20,000 rows.
 * In: `size`, how many rows a page has. Out: the bytes; whoever reads them destroys them when they are not wanted any more, else they end
 * after two minutes.
 */
export async function exportList<Row>(shell: Shell, actor: Actor, asked: ListExport<Row>, size = PAGE): Promise<Decision<Readable>> {
  const leave = enter(shell);
  if (!leave) return refused("export.busy");
  try {
    if ((await asked.source.count(MOST_ROWS + 1)) > MOST_ROWS) {
      leave();
      return refused("export.too-many", { max: MOST_ROWS });
    }
    const now = await shell.clock.now();
    await recordExport(shell, actor, now, asked);
    const pages = pagesOf(asked, size);
    const file =
      asked.format === "csv"
        ? Readable.from(csvOf(asked.head, pages), { objectMode: false })
        : listSheet(asked.title, asked.head, pages, now);
    const late = setTimeout(() => file.destroy(new Error("a list's file was not taken in time")), LONGEST_MS).unref();
    const over = () => {
      clearTimeout(late);
      leave();
    };
    file.once("end", over).once("close", over);
    return ok(file);
  } catch (error) {
    leave();
    throw error;
  }
}
