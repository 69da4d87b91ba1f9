import { fromUtf8 } from "~/domain/kernel/bytes";
import type { LogKeys } from "~/domain/verifiable/log-files";
import { originHash } from "~/domain/verifiable/witness";
import type { Config } from "~/lib/config";
import { ask } from "../http/ask";
import { remoteLog } from "./remote-log";

const MILLISECONDS = 5_000;
const BYTES = 64 * 1024;

/**
 * The newest checkpoints of a log that others hold, as text and unchecked: what the site's own public address shows, and what each configured
 * witness that can be asked has signed last. Whoever does not answer in time tells nothing.
 */
export async function newestElsewhere(
  { origin, witnesses }: Pick<Config, "origin" | "witnesses">,
  log: Pick<LogKeys, "number" | "origin">,
): Promise<readonly string[]> {
  const kept = witnesses.map(async ({ url }) => {
    const answer = url && (await ask(`${url}/${originHash(log.origin)}/checkpoint`, { milliseconds: MILLISECONDS, bytes: BYTES }));
    return answer && answer.status === 200 ? fromUtf8(answer.bytes) : null;
  });
  const own = origin && remoteLog(log.number === 1 ? origin : `${origin}/log/${log.number}`).latest();
  return (await Promise.all([own, ...kept])).filter((note): note is string => typeof note === "string" && note !== "");
}
