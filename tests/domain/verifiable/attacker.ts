import { fromHex, toHex } from "~/domain/kernel/bytes";
import { type BeaconInputs, beaconMessage, type OlderBeacon, QUICKNET } from "~/domain/verifiable/beacon";
import { signLocal } from "~/domain/verifiable/beacon-value";
import { combineG1, lagrange, parseScalar, publicKeyOf, signPoint } from "~/domain/verifiable/bls";
import { committeeBeacon, dealCommittee, type Share } from "~/domain/verifiable/committee";
import type { Committee } from "~/domain/verifiable/committee-object";
import { demonstrationCommittee } from "~/lib/demonstration-committee";
import { seededEntropy } from "~/lib/entropy";
import { type Below, oneOf } from "./alter";
import { committee as real } from "./sealed-support";
import quicknet from "./vectors/quicknet.json" with { type: "json" };

/** What somebody has who holds the database and every program, and none of the others' secrets. */
const KEY = 987_654_321n;
const pk = toHex(publicKeyOf(KEY));
export const OWN_LOG_SECRET = new Uint8Array(32).fill(77);
export const OWN_WITNESS_SECRET = new Uint8Array(32).fill(78);
export const ownSigner = {
  publicKey: publicKeyOf(KEY),
  sign: (message: Uint8Array): Uint8Array => signPoint(KEY, message).toBytes(),
};

const entropy = seededEntropy("attacker");
/** A committee of the attacker's own that says of itself what the real one does. */
const own = dealCommittee(real.threshold, real.members, real.replaces, (n) => entropy.bytes(n));
const demonstration = demonstrationCommittee();

export type SignedWith = { readonly beacon: BeaconInputs; readonly signature: string; readonly partials: readonly Share[] };

function signedByShares(
  { committee, shares }: { committee: Committee; shares: readonly Share[] },
  opensAt: string,
  id: string,
): SignedWith {
  const beacon = committeeBeacon(committee, opensAt);
  const two = shares.slice(0, committee.threshold);
  const weights = lagrange(
    two.map((share) => share.index),
    0,
  );
  const message = beaconMessage(beacon, id);
  const terms = two.map(({ secret }, place) => ({
    point: signPoint(parseScalar(secret) as bigint, message),
    scalar: weights[place] as bigint,
  }));
  return { beacon, signature: toHex(combineG1(terms)?.toBytes() ?? new Uint8Array()), partials: two };
}

/** Members' signatures for an event of the attacker's own committee. */
export function ownPartials(shares: readonly Share[], beacon: BeaconInputs, id: string) {
  const message = beaconMessage(beacon, id);
  return shares.map(({ index, secret }) => ({ index, signature: toHex(signPoint(parseScalar(secret) as bigint, message).toBytes()) }));
}

function signedLocally(label: Partial<OlderBeacon> | null, opensAt: string, id: string): SignedWith {
  const second = { kind: "local", pk, opensAt } as const;
  const beacon = label ? { threshold: 1, size: 1, ...second, ...label } : second;
  return { beacon, signature: signLocal(KEY, beacon, id), partials: [] };
}

const rounds = quicknet.rounds.filter((round) => round.valid);

/**
 * A beacon for the event whose value the attacker has: a key of the own, honestly called so or labelled as a committee, a committee of the
 * own or of all demonstrations, a round of drand that is long past.
 */
export function takenOver(below: Below, opensAt: string, id: string): SignedWith {
  switch (below(6)) {
    case 0:
      return signedLocally(null, opensAt, id);
    case 1:
      return signedLocally({}, opensAt, id);
    case 2:
      return signedLocally({ kind: "committee", threshold: 1 + below(4), size: 5 }, opensAt, id);
    case 3:
      return signedByShares(own, opensAt, id);
    case 4:
      return signedByShares(demonstration, opensAt, id);
    default: {
      const { round, signature } = oneOf(below, rounds);
      return { beacon: { kind: "drand", ...QUICKNET, round }, signature, partials: [] };
    }
  }
}

/** Whether a text can stand as a signature at all: what else is refused before anything is computed. */
export const isSignature = (text: unknown): boolean => typeof text === "string" && fromHex(text)?.length === 48;
