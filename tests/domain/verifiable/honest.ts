import { toHex } from "~/domain/kernel/bytes";
import { canonicalize, type JsonObject } from "~/domain/kernel/jcs";
import { auctionAudit } from "~/domain/selection/auction/audit";
import { readCase } from "~/domain/selection/read-case";
import { replayOf } from "~/domain/selection/replay";
import { computeSelection } from "~/domain/selection/run-selection";
import type { ActReceipt } from "~/domain/verifiable/act-receipt";
import { type BeaconInputs, baseEventId } from "~/domain/verifiable/beacon";
import { committeeId } from "~/domain/verifiable/committee-object";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { type Leaf, leafBytes } from "~/domain/verifiable/log-leaf";
import { formatLogProof } from "~/domain/verifiable/log-proof";
import type { OpenedBidFile } from "~/domain/verifiable/opened-bid-file";
import { openingFile } from "~/domain/verifiable/opening-file";
import type { ArtefactKind } from "~/domain/verifiable/verdict";
import { type Brought, NOTHING_BROUGHT } from "~/domain/verifiable/weigh";
import draws from "../../fixtures/draw-vectors.json" with { type: "json" };
import cases from "../../fixtures/selection-cases.json" with { type: "json" };
import { bidFile, committeeFile } from "../artefacts";
import { sampleAudit, testSigner } from "../selection/auction-support";
import { type Closing, entryReceipt, lockEvent, lockOf, ORIGIN, TRUSTED, WITNESS } from "./lock-support";
import {
  committeeBeacon,
  committeeOpening,
  committeeSignature,
  drand,
  drandSignature,
  local,
  localBeacon,
  localSignature,
  NUMBER,
  olderCommittee,
  olderCommitteeSignature,
  olderLocal,
  olderLocalSignature,
} from "./sealed-support";
import second from "./vectors/beacon-2-vectors.json" with { type: "json" };
import first from "./vectors/committee-vector.json" with { type: "json" };

/** A right file, what it is free to say, everything that a reader can have of its event, and what that reader is told. */
export type Honest = {
  readonly kind: ArtefactKind;
  readonly name: string;
  readonly text: string;
  readonly free: JsonObject;
  readonly brought: Brought;
  readonly exit: 0 | 3;
};

const free = (value: object): JsonObject => JSON.parse(canonicalize(value));
const nameOf = (beacon: BeaconInputs): string => `${beacon.kind}${"threshold" in beacon ? ", older" : ""}`;

/** The reader's own: the committee's id where there is one, the keys of log and witness, the closing event seen in time. */
function evidence(closing: Closing): Brought {
  const { beacon } = closing;
  const id = "committee" in beacon ? committeeId(beacon.committee) : null;
  return { ...NOTHING_BROUGHT, committeeId: id, trusted: TRUSTED, lock: lockOf(closing) };
}

function draw(inputs: DrawInputs, signature: string, exit: 0 | 3, over = inputs): Honest {
  const proof = drawProof(portableHashes, inputs, signature);
  const { inputsHash } = drawProof(portableHashes, over, signature);
  const brought = evidence({ id: baseEventId(inputs.id), beacon: inputs.beacon, inputsHash });
  const name = `${inputs.v} ${inputs.purpose}, ${nameOf(inputs.beacon)}`;
  return { kind: "draw", name, text: canonicalize(proof), free: free({ inputs, signature }), brought, exit };
}

function drawsOf(): Honest[] {
  const inputsOf = (vector: { readonly inputs: object }): DrawInputs => vector.inputs as DrawInputs;
  const roster = inputsOf(second.committee.proof);
  const uniform = roster.entrants.map(({ id }) => ({ id, w: 1 }));
  const more = [
    ["", "select", 0],
    ["", "inspection", 0],
    ["-panel", "panel", 0],
    ["-k", "percent", 3],
    ["-high", "tie-break", 3],
  ] as const;
  return [
    draw(roster, committeeSignature, 0),
    draw(inputsOf(second.tieBreak), committeeSignature, 3, roster),
    draw(inputsOf(second.local.proof), second.local.signature, 3),
    draw(inputsOf(second.drand), second.drand.signature, 0),
    ...more.map(([suffix, purpose, exit]) => {
      const inputs: DrawInputs = { ...roster, id: NUMBER + suffix, purpose, method: "uniform", entrants: uniform };
      return draw(inputs, committeeSignature, exit, exit === 0 ? inputs : roster);
    }),
    ...draws.map((vector, place) => draw(inputsOf(vector), vector.signature, place === 0 ? 0 : 3)),
    draw({ ...inputsOf(draws[1] as (typeof draws)[number]), beacon: olderLocal }, olderLocalSignature, 3),
  ];
}

/** Selections and auctions are never green by themselves: only their close and every opened bid show that they were fixed. */
function selectionsOf(): Honest[] {
  const signers = [
    {},
    { v: "mingxuan-selection/2" },
    { v: "mingxuan-selection/2", id: NUMBER, beacon: committeeBeacon, signature: committeeSignature },
    { v: "mingxuan-selection/2", id: NUMBER, beacon: localBeacon, signature: localSignature },
    { id: NUMBER, beacon: olderCommittee, signature: olderCommitteeSignature },
  ];
  return cases.flatMap((pair, place) =>
    signers.slice(0, place === 0 ? signers.length : 2).map((signer): Honest => {
      const terms = free({ ...pair.case, ...signer });
      const read = readCase(terms);
      if (!read.ok) throw new Error(read.field);
      const { value } = read;
      const text = canonicalize(replayOf(portableHashes, value, computeSelection(value, portableHashes).result));
      const brought = evidence({ id: value.id, beacon: value.beacon });
      return { kind: "selection", name: `${value.v} ${value.method}, ${nameOf(value.beacon)}`, text, free: terms, brought, exit: 3 };
    }),
  );
}

function auctionsOf(): Honest[] {
  const { terms, events } = sampleAudit();
  const committee = { ...terms, id: NUMBER, beacon: committeeBeacon, signature: committeeSignature };
  return (
    [
      ["mingxuan-auction/1", terms],
      ["mingxuan-auction/2", terms],
      ["mingxuan-auction/2", committee],
    ] as const
  ).map(([v, its]): Honest => {
    const asked = events.map(({ refusal: _, ...event }) => event);
    const audit = auctionAudit(portableHashes, its, asked, testSigner, v);
    const brought = evidence({ id: its.id, beacon: its.beacon });
    const name = `${v}, ${nameOf(its.beacon)}`;
    return { kind: "auction", name, text: canonicalize(audit), free: free({ v, terms: its, events: audit.events }), brought, exit: 3 };
  });
}

function bidsOf(): Honest[] {
  const where = [
    [committeeOpening, committeeSignature, 0],
    [drand, drandSignature, 0],
    [local, localSignature, 3],
    [{ beacon: olderCommittee, eventId: NUMBER }, olderCommitteeSignature, 3],
    [{ beacon: olderLocal, eventId: NUMBER }, olderLocalSignature, 3],
  ] as const;
  return where.map(([opening, signature, exit]): Honest => {
    const { fileHash, ...rest }: OpenedBidFile = bidFile(opening, signature);
    const hash = toHex(portableHashes.sha256(Uint8Array.from(Buffer.from(rest.sealed, "base64"))));
    const brought = evidence({ id: NUMBER, beacon: opening.beacon, entrants: [{ id: rest.bid.bidder, sealed: [hash] }] });
    return {
      kind: "bid",
      name: `${rest.v}, ${nameOf(opening.beacon)}`,
      text: canonicalize({ ...rest, fileHash }),
      free: free(rest),
      brought,
      exit,
    };
  });
}

function openingsOf(): Honest[] {
  const members = first.shares.map(({ index, publicKey }) => ({ index, publicKey }));
  const partials = first.shares.slice(0, 2).map(({ index, partial }) => ({ index, signature: partial }));
  const older = { id: NUMBER, beacon: olderCommittee, signature: olderCommitteeSignature, members, partials };
  const alone = { id: NUMBER, beacon: localBeacon, signature: localSignature, members: [], partials: [] };
  return ([committeeFile, older, alone] as const).map((facts, place): Honest => {
    const file = openingFile(facts);
    const brought = { ...evidence({ id: NUMBER, beacon: facts.beacon }), lock: null };
    const name = `${file.v}, ${nameOf(facts.beacon)}`;
    return { kind: "opening", name, text: canonicalize(file), free: free(facts), brought, exit: place === 0 ? 0 : 3 };
  });
}

function logsOf(): Honest[] {
  const { leaf, index, path, checkpoint } = lockEvent(null, NUMBER);
  const extra = leafBytes(leaf as unknown as Leaf);
  const text = formatLogProof({ extra, index, path: path.map((hash) => Uint8Array.from(Buffer.from(hash, "hex"))), checkpoint });
  const said = free({ leaf, index, size: 4, origin: ORIGIN, cosigner: WITNESS, checkpoint });
  return [{ kind: "log", name: "seen by a witness", text, free: said, brought: { ...NOTHING_BROUGHT, trusted: TRUSTED }, exit: 0 }];
}

function receiptsOf(): Honest[] {
  const brought = { ...NOTHING_BROUGHT, trusted: TRUSTED };
  const logged = entryReceipt(NUMBER, "A0001");
  const promised = entryReceipt(NUMBER, "A0001", { due: { at: "2026-11-30T02:02:00Z" } });
  const made = ({ log, ...rest }: ActReceipt) => free({ ...rest, log, size: 4, origin: ORIGIN, cosigner: WITNESS });
  return [
    { kind: "receipt", name: "seen by a witness", text: canonicalize(logged), free: made(logged), brought, exit: 0 },
    { kind: "receipt", name: "promised", text: canonicalize(promised), free: made(promised), brought, exit: 3 },
  ];
}

/** Right files of every kind that the verifier knows: every kind of beacon, purpose and method, in both forms. */
export const HONEST: Readonly<Record<ArtefactKind, () => readonly Honest[]>> = {
  draw: drawsOf,
  selection: selectionsOf,
  auction: auctionsOf,
  bid: bidsOf,
  opening: openingsOf,
  log: logsOf,
  receipt: receiptsOf,
};
