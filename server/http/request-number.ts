import type { MiddlewareHandler } from "hono";
import { firstCharacters } from "~/domain/kernel/characters";
import { isIdentityNumber } from "~/domain/kernel/identity-number";
import type { Entropy } from "~/lib/entropy";
import type { Logger } from "~/lib/log";

/** Slower answers than this are worth a line even when everything went well. */
const SLOW_MILLISECONDS = 2_000;
/** Letters and digits that are not mistaken for each other when read over the telephone. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

export type RequestNumber = {
  middleware(log: Logger): MiddlewareHandler<{ Variables: { requestId: string } }>;
};

/** Short numbers a person can read out: a random part for this process, then a count. */
export function requestNumbers(entropy: Entropy): RequestNumber {
  const prefix = Array.from(entropy.bytes(5), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
  let count = 0;
  return {
    middleware: (log) => async (context, next) => {
      count += 1;
      const requestId = `${prefix}-${count.toString(36).toUpperCase()}`;
      context.set("requestId", requestId);
      const begun = performance.now();
      await next();
      context.res.headers.set("X-Request-Id", requestId);
      const milliseconds = Math.round(performance.now() - begun);
      const status = context.res.status;
      // The path alone: queries and bodies hold what people typed, addresses say who they are.
      const line = { request: requestId, method: context.req.method, path: loggedPath(context.req.path), status, milliseconds };
      // The visitor has gone, so the answer has no reader: the log says that it was broken off, which is no fault.
      if (context.req.raw.signal.aborted) log.info(line, "broken off by the visitor");
      else if (status >= 500) log.error(line, "answered");
      else if (milliseconds > SLOW_MILLISECONDS) log.warn(line, "answered slowly");
      else log.info(line, "answered");
    },
  };
}

/** One-time links carry their secret in the path, and somebody may ask for a person's number instead of a code: both are cut. */
export function loggedPath(path: string): string {
  return firstCharacters(path, 300)
    .split("/")
    .map((segment) => (segment.length > 24 || isIdentityNumber(segment.toUpperCase()) ? `${segment.slice(0, 6)}…` : segment))
    .join("/");
}
