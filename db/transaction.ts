import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Database, Queryable, Tx } from "./client";

/** How often a transaction is tried in all. */
const ATTEMPTS = 5;
const FIRST_PAUSE = 15;

const CONFLICTS = new Set(["40001", "40P01"]);
const LOST = new Set(["57P01", "57P02", "57P03", "ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT"]);
const LOST_WORDS = /connection terminated|connection error and is not queryable|client was closed|timeout exceeded when trying to connect/i;

const current = new AsyncLocalStorage<{ readonly database: Database; readonly tx: Tx }>();

function* causes(error: unknown): Generator<Error & { code?: unknown }> {
  for (let at = error; at instanceof Error; at = at.cause) yield at;
}

/** The SQLSTATE or system code of a fault; drizzle wraps the driver's error, so the causes are searched. */
export function faultCode(error: unknown): string | null {
  for (const cause of causes(error)) if (typeof cause.code === "string") return cause.code;
  return null;
}

function isConflict(error: unknown): boolean {
  const code = faultCode(error);
  return code !== null && CONFLICTS.has(code);
}

/** Whether the connection was lost or never came about. */
export function isLost(error: unknown): boolean {
  const code = faultCode(error);
  if (code !== null && (LOST.has(code) || code.startsWith("08"))) return true;
  for (const cause of causes(error)) if (LOST_WORDS.test(cause.message)) return true;
  return false;
}

/**
 * Runs `fn` in one transaction, READ COMMITTED, and commits what it did; an error rolls everything back.
 * Serialization failures, deadlocks and lost connections start the whole transaction again, five times in all, so `fn` must do
 * nothing but database work. A connection lost while committing is not tried again, since it may have committed: the fault is thrown.
 * Refuses to nest: a transaction inside another of the same database would wait for its own connection.
 */
export async function transaction<T>(database: Database, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (current.getStore()?.database === database) throw new Error("A transaction was begun inside another; pass tx on instead.");
  for (let attempt = 1; ; attempt++) {
    let finished = false;
    try {
      return await database.db.transaction(
        async (tx) => {
          // Awaited inside: a query that is only built by `fn` and made by whoever waits for it belongs to the transaction too.
          const value = await current.run({ database, tx }, async () => await fn(tx));
          finished = true;
          return value;
        },
        { isolationLevel: "read committed" },
      );
    } catch (error) {
      const again = isConflict(error) || (!finished && isLost(error));
      if (!again || attempt === ATTEMPTS) throw error;
      await pause(FIRST_PAUSE * 2 ** attempt);
    }
  }
}

/** The transaction that surrounds the caller, else the database itself: for what is asked from anywhere, such as the time. */
export function surrounding(database: Database): Queryable {
  const store = current.getStore();
  return store?.database === database ? store.tx : database.db;
}
