import type { Database } from "#db/client";
import { type Decision, refused } from "~/domain/kernel/decision";
import { addressBlock } from "~/lib/address-block";
import { type Counter, countWith, giveBack } from "./throttle";

/** Where names are asked from: whoever invited, and the address. */
export type Asking = { readonly organisationId: string | null; readonly clientAddress: string };

/**
 * Lets the holder of a link choose a login name, so that only few can be found taken: an invitation is easy to come by, since anybody
 * may sign an agency up and invite. Each use is counted before it is tried, for the organisation that invited and for the address, and
 * given back unless the name was taken; beyond the limit every name gets the same answer.
 * Refusals: `sign-up.throttled` {minutes}, and those of `use`.
 */
export async function withFewTakenNames<T>(database: Database, from: Asking, use: () => Promise<Decision<T>>): Promise<Decision<T>> {
  const { organisationId, clientAddress } = from;
  const counters: Counter[] = [
    ["takenName", `address\n${addressBlock(clientAddress)}`],
    ["takenName", `organisation\n${organisationId}`],
  ];
  const counted = await countWith(database, counters);
  if (!counted.ok) return refused(counted.reason, counted.detail);
  const decided = await use();
  if (decided.ok || decided.reason !== "login.taken") await giveBack(database, counters);
  return decided;
}
