import { toHex } from "~/domain/kernel/bytes";
import { type BeaconInputs, QUICKNET, type SignedBeacon } from "~/domain/verifiable/beacon";
import { signLocal } from "~/domain/verifiable/beacon-value";
import { publicKeyOf } from "~/domain/verifiable/bls";
import { type Opening, type OpeningKey, openingKey } from "~/domain/verifiable/sealed";
import { seededEntropy } from "~/lib/entropy";
import committee from "./vectors/committee-vector.json" with { type: "json" };
import quicknet from "./vectors/quicknet.json" with { type: "json" };

export const entropy = seededEntropy("sealed");
export const random = (n: number): Uint8Array => entropy.bytes(n);

const LOCAL_SECRET = 4_242_424_242n;
const localBeacon: SignedBeacon = {
  kind: "local",
  pk: toHex(publicKeyOf(LOCAL_SECRET)),
  threshold: 1,
  size: 1,
  opensAt: "2026-09-14T03:00:00Z",
};
const drandBeacon: BeaconInputs = { kind: "drand", ...QUICKNET, round: 12_040_883 };
const committeeBeacon: SignedBeacon = { kind: "committee", pk: committee.publicKey, threshold: 2, size: 3, opensAt: committee.opensAt };

export const NUMBER = committee.id;
export const local: Opening = { beacon: localBeacon, eventId: NUMBER };
export const drand: Opening = { beacon: drandBeacon, eventId: NUMBER };
export const committeeOpening: Opening = { beacon: committeeBeacon, eventId: NUMBER };
export const drandSignature = quicknet.rounds.find((round) => round.round === 12_040_883)?.signature ?? "";
export const localSignature = signLocal(LOCAL_SECRET, localBeacon, NUMBER);
export const committeeSignature = committee.signature;

export function keyOf(opening: Opening, signature: string): OpeningKey {
  const made = openingKey(opening, signature);
  if (!made.ok) throw new Error(made.code);
  return made.key;
}
