import pino from "pino";
import { firstCharacters } from "~/domain/kernel/characters";
import type { Config } from "./config";

/** Structured lines with a request number. Callers pass codes, counts and identifiers of things, never what people typed or who they are. */
export type Logger = Pick<pino.Logger, "debug" | "info" | "warn" | "error"> & { child(bindings: Record<string, unknown>): Logger };

/** A database error's own message can quote values of a row; what it was about is enough. */
function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause;
  const code = [error, cause].map((part) => (part && typeof part === "object" && "code" in part ? part.code : undefined)).find(Boolean);
  const isQuery = error.message.startsWith("Failed query");
  return {
    name: error.name,
    code,
    message: isQuery ? "query failed" : firstCharacters(error.message, 300),
    stack: isQuery ? error.stack?.slice(error.stack.indexOf("\n    at ")) : error.stack,
  };
}

/** The logger of the process: JSON lines on standard error, so that standard output stays for people. */
export function createLogger(config: Pick<Config, "logLevel" | "mode">): Logger {
  return pino(
    {
      level: config.logLevel,
      base: { mode: config.mode },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: faultOf, error: faultOf },
    },
    pino.destination({ fd: 2, sync: config.mode !== "production" }),
  );
}
