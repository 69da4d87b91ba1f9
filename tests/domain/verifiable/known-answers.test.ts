import { readFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "~/domain/kernel/bytes";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { AUCTION_REFUSALS, type AuctionEvent } from "~/domain/selection/auction/apply";
import { auctionAudit } from "~/domain/selection/auction/audit";
import { verifyAudit } from "~/domain/selection/auction/verify-audit";
import { readCase } from "~/domain/selection/read-case";
import { computeSelection } from "~/domain/selection/run-selection";
import { readContainer } from "~/domain/verifiable/age-container";
import { drandRoundAfter, QUICKNET, type SignedBeacon } from "~/domain/verifiable/beacon";
import { writeBid } from "~/domain/verifiable/bid";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { DRAW_METHODS, DRAW_PURPOSES, type DrawInputs, runDraw, wordsOf } from "~/domain/verifiable/draw";
import { hashOf, portableHashes } from "~/domain/verifiable/hash";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { leafHash } from "~/domain/verifiable/log-tree";
import { formatKey, noteKeyOf } from "~/domain/verifiable/note";
import { openedBidFile, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { openingFile, verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import { openBid, SEAL_CODES, sealBid } from "~/domain/verifiable/sealed";
import draws from "../../fixtures/draw-vectors.json";
import cases from "../../fixtures/selection-cases.json";
import { terms, testSigner } from "../selection/auction-support";
import { committeeOpening, committeeSignature, keyOf, NUMBER } from "./sealed-support";
import committee from "./vectors/committee-vector.json";
import answers from "./vectors/known-answers.json";

const page = readFileSync("app/domain/verifiable/CONSTRUCTIONS.md", "utf8");
/** `n` bytes counting up from `first`: what the examples of the page use for random ones. */
const counting = (first: number, n = 16): Uint8Array => Uint8Array.from({ length: n }, (_, i) => first + i);
const holdsAll = (values: readonly string[]): void => {
  for (const value of values) expect(page).toContain(value);
};

const bid = { commission: NUMBER, bidder: "91330200MA2XXXXX0A", priceFen: "8800000", attachments: [] };
/** The sealed bid of the examples. */
function sealedExample(): Uint8Array {
  const random = [0x30, 0x00, 0x10, 0x20].map((first) => counting(first));
  const sealed = sealBid(committeeOpening, bid, () => random.shift() ?? new Uint8Array());
  if (!sealed.ok) throw new Error(sealed.code);
  return sealed.binary;
}

/** What happens in the auction of the examples: milliseconds, what, who, fen. */
const HAPPENED: readonly AuctionEvent[] = [
  { at: 0, kind: "join", bidder: "A" },
  { at: 1_000, kind: "join", bidder: "B" },
  { at: 2_000, kind: "offer", bidder: "A", amountFen: 8_500_000 },
  { at: 300_000, kind: "offer", bidder: "A", amountFen: 9_450_001 },
  { at: 300_001, kind: "offer", bidder: "A", amountFen: 9_000_000 },
  { at: 300_002, kind: "offer", bidder: "A", amountFen: 0 },
  { at: 300_003, kind: "offer", bidder: "A", amountFen: 8_500_000 },
  { at: 300_003, kind: "offer", bidder: "B", amountFen: 8_000_000 },
  { at: 310_000, kind: "pass", bidder: "A" },
  { at: 310_001, kind: "offer", bidder: "A", amountFen: 8_000_000 },
  { at: 310_000, kind: "tick" },
  { at: 420_000, kind: "pass", bidder: "C" },
  { at: 420_001, kind: "offer", bidder: "D", amountFen: 8_000_000 },
  { at: 540_000, kind: "disconnect", bidder: "B" },
  { at: 540_001, kind: "pass", bidder: "B" },
  { at: 1_739_999, kind: "tick" },
  { at: 1_740_000, kind: "join", bidder: "C" },
];

describe("the examples of CONSTRUCTIONS.md", () => {
  it("hold for the sealed bid", () => {
    const written = writeBid(bid, counting(0x30));
    expect(written.ok && toHex(sha256(written.plain))).toBe(answers.bid.plainHash);
    const binary = sealedExample();
    const container = readContainer(binary);
    expect(container?.stanzas.map(({ type, args, body }) => ({ type, args, body: toHex(body) }))).toEqual([answers.bid.stanza]);
    expect(toHex(container?.mac ?? new Uint8Array())).toBe(answers.bid.mac);
    expect(toHex(sha256(binary))).toBe(answers.bid.fileHash);
    expect(openBid(binary, keyOf(committeeOpening, committeeSignature), { ...bid, part: "price" }).ok).toBe(true);
    holdsAll([answers.bid.plainHash, answers.bid.mac, answers.bid.fileHash]);
  });

  it("hold for a bid opened, and for one that is void", () => {
    const { beacon } = committeeOpening;
    const [binary, key] = [sealedExample(), keyOf(committeeOpening, committeeSignature)];
    const opened = openBid(binary, key, { ...bid, part: "price" });
    if (!opened.ok) throw new Error(opened.code);
    const file = openedBidFile({ part: "price", beacon, signature: committeeSignature, sealed: binary, bid: opened.bid });
    expect(verifyOpenedBid(file).answer).toBe("yes");
    expect(file.fileHash).toBe(answers.openedBid);
    const expected = { commission: NUMBER, bidder: "91330200MA2XXXXX0B", part: "price" } as const;
    const other = openBid(binary, key, expected);
    const code = other.ok ? null : other.code;
    const told = canonicalize({ v: "mingxuan-void-bid/1", ...expected, code, sealedHash: toHex(sha256(binary)) });
    expect(told).toBe(answers.voidBid);
    holdsAll([answers.openedBid, answers.voidBid, ...SEAL_CODES.map((each) => `\`${each}\``)]);
  });

  it("hold for the log", () => {
    const leaf = makeLeaf({
      t: new Date("2026-09-10T02:00:00Z"),
      kind: "commission.published",
      subject: "MX-2026-000101",
      actor: { role: "office_operator", org: null },
      salt: toHex(counting(0)),
      payload: { number: "MX-2026-000101" },
    });
    expect(leaf.h).toBe(answers.log.payloadHash);
    expect(toHex(leafHash(leafBytes(leaf)))).toBe(answers.log.leafHash);
    const secret = new Uint8Array(32).fill(1);
    expect(formatKey(noteKeyOf("log", "mingxuan.example/log", secret))).toBe(answers.log.key);
    const checkpoint = signCheckpoint(
      { origin: "mingxuan.example/log", size: 1, root: fromHex(answers.log.leafHash) ?? new Uint8Array() },
      secret,
    );
    expect(checkpoint).toBe(answers.log.checkpoint);
    holdsAll([answers.log.payloadHash, answers.log.leafHash, answers.log.key, ...answers.log.checkpoint.trim().split("\n")]);
  });

  it("hold for the committee", () => {
    holdsAll([committee.message, committee.signature]);
    const members = committee.shares.map(({ index, publicKey }) => ({ index, publicKey }));
    const partials = committee.shares.map(({ index, partial }) => ({ index, signature: partial }));
    const facts = { id: NUMBER, beacon: committeeOpening.beacon as SignedBeacon, signature: committeeSignature, members };
    const files = [partials.slice(0, 2), partials.slice(1)].map((two) => openingFile({ ...facts, partials: two }));
    for (const file of files) expect(verifyCommitteeOpening(file).answer).toBe("yes");
    expect(files.map(({ fileHash }) => fileHash)).toEqual([answers.opening.firstTwo, answers.opening.lastTwo]);
    holdsAll(Object.values(answers.opening));
  });

  it("hold for drand's network", () => {
    const { chain, pk, genesis, period } = QUICKNET;
    holdsAll([`chain    ${chain}\npk       ${pk}\ngenesis  ${genesis}\nperiod   ${period}\n`]);
    holdsAll([`gives round ${drandRoundAfter(new Date("2026-09-10T02:00:00Z"))}.`]);
  });

  it("hold for the draw", () => {
    for (const { inputs, signature } of draws.slice(1, 3) as { inputs: DrawInputs; signature: string }[]) {
      const drawn = runDraw(portableHashes, inputs, fromHex(signature) ?? new Uint8Array());
      const { beacon } = inputs;
      const cut = [beacon.pk, beacon.kind === "drand" ? beacon.chain : ""].filter((value) => value !== "");
      const told = cut.reduce((text, value) => text.replace(value, `${value.slice(0, 4)}…`), canonicalize(inputs));
      const hash = drawn.inputsHash;
      holdsAll([`\`${told}\`,\ninputsHash \`${hash.slice(0, 8)}…${hash.slice(inputs.method === "uniform" ? -6 : -8)}\``]);
      if (inputs.method === "uniform") {
        const word = wordsOf(portableHashes, fromHex(drawn.seed) ?? new Uint8Array())();
        holdsAll([`${drawn.seed.slice(0, 8)}…${drawn.seed.slice(-6)}`, `word is ${word}`, `Result ${drawn.result.join(", ")}.`]);
      } else {
        const all = (key: "bound" | "value"): string => drawn.steps.map((step) => step[key]).join(", ");
        holdsAll([`of ${all("bound")} tickets the values ${all("value")} are drawn: ${drawn.result.join(", ")}.`]);
      }
    }
    holdsAll([...DRAW_PURPOSES, ...DRAW_METHODS].map((name) => `\`${name}\``));
  });

  it("hold for the selection", () => {
    for (const [place, hash] of Object.entries(answers.results)) {
      const read = readCase(cases[Number(place) - 1]?.case as unknown as Json);
      if (!read.ok) throw new Error(`${read.field}: ${read.expected}`);
      const { order, ...result } = computeSelection(read.value, portableHashes).result;
      expect(hashOf(portableHashes, { order, ...result })).toBe(hash);
      holdsAll([`\n${place.padEnd(3)}${hash}`, ...(order.length > 0 ? [`${order.join(", ")}${place === "3" ? "." : "\n"}`] : [])]);
    }
    const third = hashOf(portableHashes, cases[2]?.case);
    holdsAll([`caseHash \`${third.slice(0, 8)}…${third.slice(-5)}\``]);
  });

  it("hold for the auction, every refusal among them", () => {
    const audit = auctionAudit(portableHashes, terms({ A: 9_500_000, B: 9_000_000, C: 9_300_000 }), HAPPENED, testSigner);
    expect(verifyAudit(audit as unknown as Json).answer).toBe("yes");
    expect([audit.key, audit.fileHash, audit.sig]).toEqual([answers.auction.key, answers.auction.fileHash, answers.auction.sig]);
    const refusals = audit.events.map(({ refusal }) => refusal);
    expect(refusals).toEqual(answers.auction.refusals);
    expect(new Set(refusals)).toEqual(new Set([null, ...AUCTION_REFUSALS]));
    const rows = audit.events.map((event) => {
      const [bidder, amount] = ["bidder" in event ? event.bidder : "", "amountFen" in event ? event.amountFen : ""];
      return `${String(event.at).padEnd(9)}${event.kind.padEnd(12)}${bidder.padEnd(8)}${String(amount).padEnd(11)}${event.refusal}`;
    });
    const { order, prices, status } = audit.result;
    holdsAll([
      `refusal\n${rows.join("\n")}\n\`\`\``,
      audit.terms.signature,
      `${audit.key.slice(0, 96)}\n${audit.key.slice(96)}`,
      audit.fileHash,
      audit.sig,
    ]);
    holdsAll([`status \`${status}\`, order ${order.join(", ")}, prices ${order.map((id) => prices[id]).join(", ")}.`]);
  });
});
