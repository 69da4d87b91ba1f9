import { toHex } from "~/domain/kernel/bytes";
import { canonicalize, type Json, type JsonObject } from "~/domain/kernel/jcs";
import { type AuctionAudit, auctionAudit, auditHash } from "~/domain/selection/auction/audit";
import type { SelectionCase, SelectionResult } from "~/domain/selection/case";
import { readCase } from "~/domain/selection/read-case";
import { replayOf } from "~/domain/selection/replay";
import { computeSelection } from "~/domain/selection/run-selection";
import type { ActReceipt } from "~/domain/verifiable/act-receipt";
import { type BeaconInputs, baseEventId, isOlderBeacon } from "~/domain/verifiable/beacon";
import { type OpenedBid, readBid, writeBid } from "~/domain/verifiable/bid";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { hashOf, portableHashes } from "~/domain/verifiable/hash";
import { type Leaf, leafBytes, payloadHash } from "~/domain/verifiable/log-leaf";
import { formatLogProof } from "~/domain/verifiable/log-proof";
import { inclusionProof, leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { addSignature, cosignNote, parseNote, signNote } from "~/domain/verifiable/note";
import { type OpenedBidFile, openedBidFile } from "~/domain/verifiable/opened-bid-file";
import { type OpeningFile, openingFile } from "~/domain/verifiable/opening-file";
import { formatPromise } from "~/domain/verifiable/promise";
import { sealFile } from "~/domain/verifiable/sealed";
import type { ArtefactKind } from "~/domain/verifiable/verdict";
import { altered, type Below } from "./alter";
import { isSignature, OWN_LOG_SECRET, OWN_WITNESS_SECRET, ownPartials, ownSigner, type SignedWith, takenOver } from "./attacker";
import { lockOf, SEEN_EARLY } from "./lock-support";
import { random } from "./sealed-support";

/** Of a file what its maker is free to say; all the rest of it is computed. */
type Free = JsonObject;
/** Makes the file that says this, with everything computed that needs no secret of others. */
type Maker = (said: Free, below: Below) => string;

const object = (value: unknown): JsonObject => (typeof value === "object" && value !== null ? (value as JsonObject) : {});
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What a file says of its beacon, or a beacon that the attacker can sign for: of the event, at the same time. */
function beaconOf(free: Free, id: string, below: Below): SignedWith {
  const beacon = object(free.beacon);
  const opensAt = typeof beacon.opensAt === "string" ? beacon.opensAt : "2026-12-01T02:00:00Z";
  if (below(3) === 0) return { beacon: free.beacon as unknown as BeaconInputs, signature: textOf(free.signature), partials: [] };
  return takenOver(below, opensAt, id);
}

/** The made file; or, where what is said breaks a rule before anything can be computed, what is said with hashes that fit. */
function orElse(make: () => object, otherwise: () => object): string {
  let made: object;
  try {
    made = make();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    made = otherwise();
  }
  return canonicalize(made);
}

const draw: Maker = (said, below) => {
  const claimed = object(said.inputs) as unknown as DrawInputs & Free;
  const { beacon, signature } = beaconOf(
    { beacon: claimed.beacon, signature: said.signature } as unknown as Free,
    textOf(claimed.id),
    below,
  );
  const isOlder = isOlderBeacon({ ...beacon } as BeaconInputs) || (beacon?.kind === "drand" && claimed.v === "mingxuan-draw/1");
  const v = beacon === claimed.beacon ? claimed.v : isOlder ? "mingxuan-draw/1" : "mingxuan-draw/2";
  const inputs = { ...claimed, v, beacon } as DrawInputs;
  const entry = { logSecret: OWN_LOG_SECRET, witnessSecret: OWN_WITNESS_SECRET, seen: SEEN_EARLY };
  const withLock = below(2) === 0;
  return orElse(
    () => {
      const proof = drawProof(portableHashes, inputs, signature);
      return withLock ? { ...proof, log: lockOf({ id: baseEventId(inputs.id), beacon, inputsHash: proof.inputsHash }, entry) } : proof;
    },
    () => ({ inputs, inputsHash: hashOf(portableHashes, inputs), signature, seed: "00".repeat(32), steps: [], result: [] }),
  );
};

const selection: Maker = (said, below) => {
  const { beacon, signature } = beaconOf(said, textOf(said.id), below);
  const isOlder = isOlderBeacon({ ...beacon } as BeaconInputs);
  const v = beacon === (said.beacon as unknown) ? said.v : isOlder ? "mingxuan-selection/1" : "mingxuan-selection/2";
  const terms = { ...said, v, beacon, signature } as unknown as SelectionCase;
  return orElse(
    () => {
      const read = readCase(terms as unknown as Json);
      if (!read.ok || !isSignature(signature)) throw new Error("no case");
      return replayOf(portableHashes, terms, computeSelection(read.value, portableHashes).result);
    },
    () => replayOf(portableHashes, terms, { v: "mingxuan-result/1" } as SelectionResult),
  );
};

const auction: Maker = (said, below) => {
  const terms = object(said.terms);
  const { beacon, signature } = beaconOf(terms, textOf(terms.id), below);
  const isOlder = isOlderBeacon({ ...beacon } as BeaconInputs);
  const v = beacon === (terms.beacon as unknown) ? said.v : isOlder ? "mingxuan-auction/1" : "mingxuan-auction/2";
  const made = { ...said, v, terms: { ...terms, beacon, signature } } as unknown as AuctionAudit;
  return orElse(
    () => auctionAudit(portableHashes, made.terms, made.events, ownSigner, made.v),
    () => {
      const content = {
        ...made,
        result: { status: "failed", reason: "F01", order: [], prices: {}, invalid: {}, abnormallyLow: null },
        key: "",
      };
      const hash = auditHash(portableHashes, content as unknown as AuctionAudit);
      return { ...content, fileHash: Buffer.from(hash).toString("hex"), sig: Buffer.from(ownSigner.sign(hash)).toString("hex") };
    },
  );
};

/** The bid sealed anew: who can write the file can seal whatever it says. */
function sealedAnew(beacon: BeaconInputs, bid: OpenedBid): Pick<OpenedBidFile, "bid"> & { readonly sealed: Uint8Array } {
  const plain = writeBid(bid, random(16));
  const sealed = plain.ok ? sealFile({ beacon, eventId: bid.commission }, plain.plain, random) : plain;
  const read = plain.ok ? readBid(plain.plain) : plain;
  if (!sealed.ok || !read.ok) throw new Error("cannot be sealed");
  return { bid: read.bid, sealed: sealed.binary };
}

const bid: Maker = (said, below) => {
  const commission = textOf(object(said.bid).commission);
  const { beacon, signature } = beaconOf(said, commission, below);
  const facts = { part: said.part as OpenedBidFile["part"], beacon, signature };
  const opened = said.bid as unknown as OpenedBid;
  const old = Uint8Array.from(Buffer.from(textOf(said.sealed), "base64"));
  // Sealing costs most, and only what can be opened has to be sealed.
  const mustSeal = beacon !== (said.beacon as unknown) || below(3) === 0;
  return orElse(
    () => openedBidFile({ ...facts, ...(mustSeal ? sealedAnew(beacon, opened) : { bid: opened, sealed: old }) }),
    () => openedBidFile({ ...facts, bid: opened, sealed: old }),
  );
};

const opening: Maker = (said, below) => {
  const id = textOf(said.id);
  const taken = beaconOf(said, id, below);
  const { beacon, signature, partials } = taken;
  const facts = { ...said, id, beacon, signature } as unknown as OpeningFile;
  if (partials.length === 0) return canonicalize(openingFile(facts));
  const members = "committee" in beacon ? beacon.committee.keys.map((publicKey, place) => ({ index: place + 1, publicKey })) : [];
  return canonicalize(openingFile({ ...facts, members, partials: ownPartials(partials, beacon, id) }));
};

/** A tree of the attacker's own with this entry in it, signed with own keys under the names that are said. */
function treeWith(entry: Uint8Array, place: number, { size: said, origin, cosigner }: Free) {
  const size = Math.max(Number(said), 1);
  const index = Math.min(place, size - 1);
  const leaves = Array.from({ length: size }, (_, place) => (place === index ? leafHash(entry) : leafHash(Uint8Array.of(place))));
  const nodes = readerOf(leaves);
  const signed = signCheckpoint({ origin: textOf(origin), size: size, root: rootOf(nodes, size) }, OWN_LOG_SECRET);
  const text = parseNote(signed)?.text ?? "";
  const checkpoint = addSignature(signed, cosignNote(text, textOf(cosigner), OWN_WITNESS_SECRET, SEEN_EARLY));
  return { index, path: inclusionProof(nodes, index, size), checkpoint };
}

const log: Maker = (said, below) => {
  const entry = leafBytes(said.leaf as unknown as Leaf);
  const { index, path, checkpoint } = treeWith(entry, Number(said.index), said);
  // The real log's signature over another tree is no secret either.
  const shown = below(2) === 0 ? checkpoint : textOf(said.checkpoint);
  return formatLogProof({ extra: entry, index, path, checkpoint: shown });
};

const receipt: Maker = (said, below) => {
  const { size: _, origin, cosigner: __, log: shown = null, leaf = null, ...rest } = said;
  const { salt, payload } = rest as unknown as ActReceipt;
  return orElse(
    () => {
      const entry = { ...object(leaf), h: payloadHash(salt, payload) } as unknown as Leaf;
      const { index = 0, promise } = object(shown) as { readonly index?: number; readonly promise?: string };
      if (below(2) === 0) return { ...rest, leaf: entry, log: shown };
      if (promise !== undefined) {
        const signed = (text: string) => [signNote(text, textOf(origin), OWN_LOG_SECRET)];
        const due = "after-close" as const;
        return {
          ...rest,
          leaf: entry,
          log: { promise: formatPromise({ origin: textOf(origin), leafHash: leafHash(leafBytes(entry)), due }, signed) },
        };
      }
      const { path, checkpoint } = treeWith(leafBytes(entry), Number(index), said);
      return { ...rest, leaf: entry, log: { index, path: path.map(toHex), checkpoint } };
    },
    () => ({ ...rest, leaf, log: shown }),
  );
};

const MAKERS: Readonly<Record<ArtefactKind, Maker>> = { draw, selection, auction, bid, opening, log, receipt };

/** The file with one thing that it says changed, and everything made again that needs no secret of others. */
export function remade({ kind, free }: { readonly kind: ArtefactKind; readonly free: object }, below: Below): string {
  const source = canonicalize(free);
  let said = altered(JSON.parse(source), below);
  while (canonicalize(said) === source) said = altered(said, below);
  return MAKERS[kind](said as Free, below);
}
