import { utf8 } from "~/domain/kernel/bytes";
import { canonicalize } from "~/domain/kernel/jcs";
import { readCase } from "~/domain/selection/read-case";
import { replayOf } from "~/domain/selection/replay";
import { runSelection } from "~/domain/selection/run-selection";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { portableHashes } from "~/domain/verifiable/hash";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { formatLogProof } from "~/domain/verifiable/log-proof";
import { inclusionProof, leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { formatKey, noteKeyOf } from "~/domain/verifiable/note";
import { openedBidFile } from "~/domain/verifiable/opened-bid-file";
import { openingFile } from "~/domain/verifiable/opening-file";
import { type Opening, openBid, sealBid } from "~/domain/verifiable/sealed";
import type { ArtefactKind } from "~/domain/verifiable/verdict";
import vectors from "../fixtures/draw-vectors.json" with { type: "json" };
import pairs from "../fixtures/selection-cases.json" with { type: "json" };
import { sampleAudit } from "./selection/auction-support";
import {
  committeeBeacon,
  committeeMembers,
  committeePartials,
  committeeSignature,
  keyOf,
  local,
  localSignature,
  NUMBER,
  random,
} from "./verifiable/sealed-support";

/** A draw's proof: one of the vectors. */
export function drawFile(index: number) {
  const { name: _, ...proof } = vectors[index] as (typeof vectors)[number];
  return proof;
}

/** A selection with its result: one of the ten cases. */
export function selectionFile(index: number) {
  const read = readCase(JSON.parse(canonicalize(pairs[index]?.case)));
  const run = read.ok ? runSelection(read.value) : null;
  if (!read.ok || !run?.ok) throw new Error("the fixture is no case");
  return replayOf(portableHashes, read.value, run.result);
}

const bid = { commission: NUMBER, bidder: "91330200MA2XXXXX0A", priceFen: "8800000", attachments: [] };

/** A bid of 88,000 yuan, sealed to `where` and opened with its value. */
export function bidFile(where: Opening = local, signature = localSignature) {
  const sealed = sealBid(where, bid, random);
  if (!sealed.ok) throw new Error(sealed.code);
  const read = openBid(sealed.binary, keyOf(where, signature), { ...bid, part: "price" });
  if (!read.ok) throw new Error(read.code);
  return openedBidFile({ part: "price", beacon: where.beacon, signature, sealed: sealed.binary, bid: read.bid });
}

/** The opening of the committee of the vector, by its first two members. */
export const committeeFile = {
  id: NUMBER,
  beacon: committeeBeacon,
  signature: committeeSignature,
  members: committeeMembers,
  partials: committeePartials.slice(0, 2),
};

const ORIGIN = "mingxuan.example/log";
const logSecret = new Uint8Array(32).fill(9);
/** The key of the log that `logFile` is out of, in one line. */
export const LOG_KEY = formatKey(noteKeyOf("log", ORIGIN, logSecret));

/** The proof of the second of three events. */
export function logFile(): string {
  const leaf = makeLeaf({
    t: new Date("2026-09-10T02:00:00Z"),
    kind: "commission.published",
    subject: NUMBER,
    actor: { role: "office_operator", org: "11330200MB0000000X" },
    salt: "00112233445566778899aabbccddeeff",
    payload: { number: NUMBER },
  });
  const entry = leafBytes(leaf);
  const nodes = readerOf([leafHash(utf8("before")), leafHash(entry), leafHash(utf8("after"))]);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size: 3, root: rootOf(nodes, 3) }, logSecret);
  return formatLogProof({ extra: entry, index: 1, path: inclusionProof(nodes, 1, 3), checkpoint });
}

/** One file of each kind that holds, as text. */
export function oneOfEach(): Readonly<Record<ArtefactKind, string>> {
  return {
    draw: JSON.stringify(drawFile(1)),
    selection: JSON.stringify(selectionFile(7)),
    auction: JSON.stringify(sampleAudit()),
    bid: JSON.stringify(bidFile()),
    opening: JSON.stringify(openingFile(committeeFile)),
    log: logFile(),
  };
}
