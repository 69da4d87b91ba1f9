import { setTimeout as wait } from "node:timers/promises";
import { ask } from "~/adapters/http/ask";
import { type RemoteLog, remoteLog } from "~/adapters/log/remote-log";
import { nodesFromTiles } from "~/domain/verifiable/log-tiles";
import { consistencyProof } from "~/domain/verifiable/log-tree";
import { addSignature, parseNote } from "~/domain/verifiable/note";
import { formatAddCheckpoint, headOfText, NOTHING_SEEN } from "~/domain/verifiable/witness";
import { paths } from "~/lib/paths";
import type { Witness } from "./witness-core";

const ROUND_MILLISECONDS = 10_000;
const POST_MILLISECONDS = 15_000;
const POST_BYTES = 64 * 1024;

/** What kept a look at a site from ending with a signature that the site has. */
export type FollowFault =
  | { readonly kind: "unreached" | "unreadable" }
  | { readonly kind: "behind"; readonly shown: number; readonly seen: number }
  | { readonly kind: "unaccepted"; readonly status: number };

/** Posts a cosigned note to the site; its status, 0 where nobody answers. Its own origin is named, as of a form of that site. */
async function post(log: RemoteLog, note: string): Promise<number> {
  const { origin } = new URL(log.address);
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: origin };
  const body = new URLSearchParams({ note }).toString();
  const answer = await ask(`${origin}${paths.log.cosignature}`, { body, headers, milliseconds: POST_MILLISECONDS, bytes: POST_BYTES });
  return answer?.status ?? 0;
}

/**
 * One look at a site: its newest checkpoint, the proof from its tiles, the same decision as for a request, and the signature posted. In: the
 * size that the site is known to have a signature for. Out: the size for which it has one now, or what was wrong.
 */
export async function followOnce(witness: Witness, log: RemoteLog, posted: number): Promise<number | FollowFault> {
  const note = await log.latest();
  if (note === null) return { kind: "unreached" };
  const head = headOfText(parseNote(note)?.text ?? "");
  const known = head && witness.logs.find(({ origin }) => origin === head.origin);
  if (!head || !known) return { kind: "unreadable" };
  const seen = witness.folder.headOf(known.origin) ?? NOTHING_SEEN;
  if (head.size < seen.size) return { kind: "behind", shown: head.size, seen: seen.size };
  if (head.size === posted) return posted;
  const proof = await log.withTiles((read) => consistencyProof(nodesFromTiles(read, head.size), seen.size, head.size)).catch(() => null);
  if (!proof) return { kind: "unreadable" };
  const { status, body } = await witness.add(formatAddCheckpoint({ old: seen.size, proof, checkpoint: note }));
  if (status !== 200) return { kind: "unreadable" };
  const taken = await post(log, addSignature(note, body));
  return taken === 200 ? head.size : { kind: "unaccepted", status: taken };
}

/** Looks at a site every 10 s as long as the process lives; the same fault is told once until it changes. */
export async function follow(witness: Witness, site: string, tell: (fault: FollowFault) => void): Promise<never> {
  const log = remoteLog(site);
  let posted = -1;
  let told = "";
  for (;;) {
    const reply = await followOnce(witness, log, posted).catch((): FollowFault => ({ kind: "unreadable" }));
    if (typeof reply === "number") posted = reply;
    const fault = typeof reply === "number" ? "" : JSON.stringify(reply);
    if (typeof reply !== "number" && fault !== told) tell(reply);
    told = fault;
    await wait(ROUND_MILLISECONDS);
  }
}
