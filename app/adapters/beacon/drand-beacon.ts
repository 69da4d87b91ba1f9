import { drandBeacon, drandRoundTime } from "~/domain/verifiable/beacon";
import type { BeaconSource, BeaconValue } from "./beacon-source";

/** A round is a few hundred bytes; anything longer is no answer of drand's. */
const ANSWER_MAX = 10_000;
const TIMEOUT_MS = 5_000;

async function ask(base: string, chain: string, round: number): Promise<BeaconValue | null> {
  try {
    const response = await fetch(`${base}/${chain}/public/${round}`, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
    if (!response.ok) return null;
    const text = await response.text();
    if (text.length > ANSWER_MAX) return null;
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null) return null;
    const { round: given, signature } = answer as { round?: unknown; signature?: unknown };
    return given === round && typeof signature === "string" && /^[0-9a-f]{96}$/.test(signature)
      ? { signature, from: new URL(base).host }
      : null;
  } catch {
    return null;
  }
}

/**
 * drand's public network over HTTP; the first address that answers is taken, each answer is verified later. Before the round's
 * time nothing is asked. A closed network carries the 48 bytes in by hand instead (the office's beacon page).
 */
export function drandSource(urls: readonly string[]): BeaconSource {
  return {
    kind: "drand",
    describe: async (opensAt) => drandBeacon(opensAt),
    async value(beacon, _eventId, now) {
      if (beacon.kind !== "drand" || now < drandRoundTime(beacon.round)) return null;
      for (const url of urls) {
        const value = await ask(url.replace(/\/+$/, ""), beacon.chain, beacon.round);
        if (value) return value;
      }
      return null;
    },
  };
}
