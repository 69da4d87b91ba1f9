import { toHex } from "~/domain/kernel/bytes";
import { type BeaconInputs, type CommitteeBeacon, type LocalBeacon, type OlderBeacon, QUICKNET } from "~/domain/verifiable/beacon";
import { signLocal } from "~/domain/verifiable/beacon-value";
import { publicKeyOf } from "~/domain/verifiable/bls";
import type { Committee } from "~/domain/verifiable/committee-object";
import { type Opening, type OpeningKey, openingKey } from "~/domain/verifiable/sealed";
import { seededEntropy } from "~/lib/entropy";
import second from "./vectors/beacon-2-vectors.json" with { type: "json" };
import first from "./vectors/committee-vector.json" with { type: "json" };
import quicknet from "./vectors/quicknet.json" with { type: "json" };

export const entropy = seededEntropy("sealed");
export const random = (n: number): Uint8Array => entropy.bytes(n);

const LOCAL_SECRET = 4_242_424_242n;
/** Both vectors' committees open the same event at the same moment, one in each form. */
export const NUMBER = second.committee.id;
export const localBeacon: LocalBeacon = { kind: "local", pk: toHex(publicKeyOf(LOCAL_SECRET)), opensAt: "2026-09-14T03:00:00Z" };
const drandBeacon: BeaconInputs = { kind: "drand", ...QUICKNET, round: 12_040_883 };
/** The committee of the second form's vectors, and its members' signatures for NUMBER. */
export const committee = second.committee.committee as Committee;
export const committeeBeacon: CommitteeBeacon = { kind: "committee", committee, opensAt: second.committee.opensAt };
export const committeeMembers = committee.keys.map((publicKey, place) => ({ index: place + 1, publicKey }));
export const committeePartials = second.committee.shares.map(({ index, partial }) => ({ index, signature: partial }));
export const local: Opening = { beacon: localBeacon, eventId: NUMBER };
export const drand: Opening = { beacon: drandBeacon, eventId: NUMBER };
export const committeeOpening: Opening = { beacon: committeeBeacon, eventId: NUMBER };
export const drandSignature = quicknet.rounds.find((round) => round.round === 12_040_883)?.signature ?? "";
export const localSignature = signLocal(LOCAL_SECRET, localBeacon, NUMBER);
export const committeeSignature = second.committee.signature;

/** The first form, in which nothing signed says who signs. */
export const olderCommittee: OlderBeacon = { kind: "committee", pk: first.publicKey, threshold: 2, size: 3, opensAt: first.opensAt };
export const olderCommitteeSignature = first.signature;
export const olderLocal: OlderBeacon = { ...localBeacon, threshold: 1, size: 1 };
export const olderLocalSignature = signLocal(LOCAL_SECRET, olderLocal, NUMBER);

export function keyOf(opening: Opening, signature: string): OpeningKey {
  const made = openingKey(opening, signature);
  if (!made.ok) throw new Error(made.code);
  return made.key;
}
