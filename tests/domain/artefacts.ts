import { canonicalize } from "~/domain/kernel/jcs";
import { readCase } from "~/domain/selection/read-case";
import { replayOf } from "~/domain/selection/replay";
import { runSelection } from "~/domain/selection/run-selection";
import { portableHashes } from "~/domain/verifiable/hash";
import { openedBidFile } from "~/domain/verifiable/opened-bid-file";
import { type Opening, openBid, sealBid } from "~/domain/verifiable/sealed";
import vectors from "../fixtures/draw-vectors.json" with { type: "json" };
import pairs from "../fixtures/selection-cases.json" with { type: "json" };
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
