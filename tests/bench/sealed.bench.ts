import { bls12_381 } from "@noble/curves/bls12-381.js";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { type LocalBeacon, QUICKNET } from "~/domain/verifiable/beacon";
import { signLocal, verifyBeacon } from "~/domain/verifiable/beacon-value";
import { publicKeyOf } from "~/domain/verifiable/bls";
import { appendEntries, nodesFromTiles, type TileReader, tilePath } from "~/domain/verifiable/log-tiles";
import { inclusionProof, leafHash, verifyInclusion } from "~/domain/verifiable/log-tree";
import { openBid, openingKey, sealBid } from "~/domain/verifiable/sealed";
import { seededEntropy } from "~/lib/entropy";
import quicknet from "../domain/verifiable/vectors/quicknet.json";

/** One line of the bench: `ratio` is to the bare work named in the note, or to the goal. */
export type Row = { readonly name: string; readonly ratio: number; readonly note: string };

const BIDS = 200;
const LEAVES = 100_000;
const LARGE = 1_000_000;
const APPEND_GOAL_MS = 2_000;
const PROOF_GOAL_MS = 5;

/** Processor time, so that what else the machine does is not counted. */
function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function sealing(): Row[] {
  const secret = 987_654_321n;
  const beacon: LocalBeacon = { kind: "local", pk: toHex(publicKeyOf(secret)), opensAt: "2026-09-14T03:00:00Z" };
  const opening = { beacon, eventId: "MX-2026-000001" };
  const entropy = seededEntropy("bench");
  const random = (n: number): Uint8Array => entropy.bytes(n);
  const g1 = bls12_381.G1.Point.BASE.multiply(3n);
  const g2 = bls12_381.G2.Point.BASE.multiply(5n);
  bls12_381.pairing(g1, g2);
  const bare = milliseconds(() => {
    for (let i = 0; i < BIDS; i++) bls12_381.pairing(g1, g2);
  });
  const pairing = bare / BIDS;

  const round = quicknet.rounds[0];
  const drand = { kind: "drand", ...QUICKNET, round: round?.round ?? 0 } as const;
  const verified = milliseconds(() => {
    for (let i = 0; i < 20; i++) if (!verifyBeacon(drand, "e", round?.signature ?? "").ok) throw new Error("round");
  });

  const bids: Uint8Array[] = [];
  const sealed = milliseconds(() => {
    for (let i = 0; i < BIDS; i++) {
      const made = sealBid(opening, { commission: opening.eventId, bidder: `b${i}`, priceFen: String(i), attachments: [] }, random);
      if (!made.ok) throw new Error(made.code);
      bids.push(made.binary);
    }
  });
  const key = openingKey(opening, signLocal(secret, beacon, opening.eventId));
  if (!key.ok) throw new Error(key.code);
  const opened = milliseconds(() => {
    for (const [i, bid] of bids.entries()) {
      const read = openBid(bid, key.key, { commission: opening.eventId, bidder: `b${i}`, part: "price" });
      if (!read.ok) throw new Error(read.code);
    }
  });
  const ms = (total: number, count: number): string => `${(total / count).toFixed(1)} ms each`;
  return [
    { name: "round verification", ratio: verified / 20 / pairing, note: `${ms(verified, 20)}, to one bare pairing` },
    { name: "seal a bid", ratio: sealed / bare, note: `${ms(sealed, BIDS)}, to one bare pairing` },
    {
      name: `open ${BIDS} bids`,
      ratio: opened / bare,
      note: `${ms(opened, BIDS)}, to ${BIDS} bare pairings of the same library; goal at most 2.0`,
    },
  ];
}

function logging(): Row[] {
  const tiles = new Map<string, Uint8Array>();
  const read: TileReader = (tile) => {
    const bytes = tiles.get(tilePath(tile));
    if (!bytes) throw new Error(tilePath(tile));
    return bytes;
  };
  const entry = (i: number): Uint8Array =>
    utf8(
      `{"actor":{"org":null,"role":"system"},"h":"${"0".repeat(64)}","kind":"commission.published","subject":"MX-2026-${i}","t":"2026-09-10T02:00:00Z","v":"mingxuan-event/1"}`,
    );
  const batch = (from: number): Uint8Array[] => Array.from({ length: LEAVES }, (_, i) => entry(from + i));
  let size = 0;
  let root: Uint8Array = new Uint8Array();
  let append = 0;
  for (let made = 0; made < LARGE; made += LEAVES) {
    const leaves = batch(made);
    const took = milliseconds(() => {
      const grown = appendEntries(read, size, leaves);
      for (const [path, bytes] of grown.tiles) tiles.set(path, bytes);
      ({ size, root } = grown);
    });
    append = made === 0 ? took : Math.min(append, took);
  }
  const indices = Array.from({ length: 50 }, (_, i) => (i * 99_991) % LARGE);
  const proof = milliseconds(() => {
    for (const index of indices) {
      const path = inclusionProof(nodesFromTiles(read, size), index, size);
      if (!verifyInclusion(leafHash(entry(index)), index, size, path, root)) throw new Error(`leaf ${index}`);
    }
  });
  const each = proof / indices.length;
  return [
    {
      name: `append ${LEAVES} leaves`,
      ratio: append / APPEND_GOAL_MS,
      note: `${append.toFixed(0)} ms, to the goal of ${APPEND_GOAL_MS} ms`,
    },
    {
      name: `proof at ${LARGE} leaves`,
      ratio: each / PROOF_GOAL_MS,
      note: `${each.toFixed(2)} ms from cold tiles, verified; to the goal of ${PROOF_GOAL_MS} ms`,
    },
  ];
}

/** Sealed bids and the log: round verification, seal, open, append, proof. Runs on one thread, about half a minute. */
export async function benchSealed(): Promise<Row[]> {
  return [...sealing(), ...logging()];
}
