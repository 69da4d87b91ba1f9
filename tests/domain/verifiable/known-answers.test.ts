import { readFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { tellVerdict } from "~/copy/selection/verdicts";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { AUCTION_REFUSALS, type AuctionEvent } from "~/domain/selection/auction/apply";
import { auctionAudit } from "~/domain/selection/auction/audit";
import { verifyAudit } from "~/domain/selection/auction/verify-audit";
import { type Raw, readBrought } from "~/domain/selection/bring";
import { readCase } from "~/domain/selection/read-case";
import { replayOf } from "~/domain/selection/replay";
import { computeSelection } from "~/domain/selection/run-selection";
import { verifyFile } from "~/domain/selection/verify-file";
import { checkActReceipt } from "~/domain/verifiable/act-receipt";
import { readContainer } from "~/domain/verifiable/age-container";
import { beaconMessage, drandRoundAfter, QUICKNET } from "~/domain/verifiable/beacon";
import { BEACON_CODES } from "~/domain/verifiable/beacon-value";
import { writeBid } from "~/domain/verifiable/bid";
import { closeHash } from "~/domain/verifiable/close-file";
import { committeeId } from "~/domain/verifiable/committee-object";
import { DRAW_METHODS, DRAW_PURPOSES, type DrawInputs, runDraw, wordsOf } from "~/domain/verifiable/draw";
import { hashOf, portableHashes } from "~/domain/verifiable/hash";
import { DEMONSTRATION_COMMITTEE, LOCKED_WHYS, locked, UNKNOWABLE_WHYS, unknowable } from "~/domain/verifiable/judge";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { leafHash } from "~/domain/verifiable/log-tree";
import { type NoteKey, parseKey } from "~/domain/verifiable/note";
import { openedBidFile, verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { verifyCommitteeOpening } from "~/domain/verifiable/opening-file";
import { openingNotice } from "~/domain/verifiable/opening-notice";
import { receiptLine } from "~/domain/verifiable/receipt";
import { openBid, SEAL_CODES } from "~/domain/verifiable/sealed";
import { partialFile } from "~/domain/verifiable/share-file";
import { EVIDENCE_CODES, NOTHING_BROUGHT, weigh } from "~/domain/verifiable/weigh";
import older from "../../fixtures/draw-vectors.json";
import cases from "../../fixtures/selection-cases.json";
import { terms, testSigner } from "../selection/auction-support";
import * as known from "./known-files";
import { alone, bid, close, committee, counting, EVENT, keyOf, logKey, opening, sealedBid, signature } from "./known-files";
import vectors from "./vectors/beacon-2-vectors.json";
import answers from "./vectors/known-answers.json";

const page = readFileSync("app/domain/verifiable/CONSTRUCTIONS.md", "utf8");
/** The page without its line breaks, for sentences that may be broken anywhere. */
const flowing = page.replace(/\s+/g, " ");
const holdsAll = (values: readonly string[]): void => {
  for (const value of values) expect(page).toContain(value);
};
const told = (sentence: string): void => expect(flowing).toContain(sentence);
const coded = (codes: readonly string[]): void => holdsAll(codes.map((code) => `\`${code}\``));

/** Calculation, unknowable, locked and exit of a file for a reader who brings this. */
function answered(file: unknown, raw: Partial<Raw> = {}): string {
  const nothing: Raw = { committee: null, close: null, receipt: null, receivedBefore: null, logKey: null, witnesses: [] };
  const read = readBrought({ ...nothing, ...raw });
  if (!read.ok) throw new Error(read.code);
  const { brought } = read;
  const { lines, exit } = tellVerdict("en", verifyFile(known.fileOf(file), { trusted: brought?.trusted ?? null }), brought);
  return `${lines.map(({ answer }) => answer).join(", ")} (${exit})`;
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
  it("hold for the committee and for local", () => {
    const { message, opensAt } = vectors.committee;
    expect([committeeId(committee), toHex(beaconMessage(opening.beacon, EVENT))]).toEqual([answers.committeeId, message]);
    const rows = committee.keys.map((key, place) => `keys ${place + 1}     ${key}\n`);
    holdsAll([`pk         ${committee.pk}\n${rows.join("")}members    ${committee.members.join(", ")}\n`]);
    holdsAll([answers.committeeId, message, signature, opensAt]);
    const { id, pk, message: ofLocal } = vectors.local;
    expect(toHex(beaconMessage({ kind: "local", pk, opensAt: vectors.local.opensAt }, id))).toBe(ofLocal);
    holdsAll([`\`${id}\``, ofLocal]);
    coded(BEACON_CODES);
  });

  it("hold for the opening", () => {
    const files = [known.openingBy([0, 1]), known.openingBy([1, 2])];
    for (const file of files) expect(verifyCommitteeOpening(file).answer).toBe("yes");
    expect(files.map(({ fileHash }) => fileHash)).toEqual([answers.opening.firstTwo, answers.opening.lastTwo]);
    holdsAll(Object.values(answers.opening));
    coded(["committee.shape", "committee.point", "committee.keys-disagree"]);
    coded(["partial.too-few", "partial.repeated", "partial.member", "partial.group", "partial.wrong"]);
  });

  it("hold for the sealed bid", () => {
    const written = writeBid(bid, counting(0x30));
    expect(written.ok && toHex(sha256(written.plain))).toBe(answers.bid.plainHash);
    const binary = sealedBid();
    const container = readContainer(binary);
    expect(container?.stanzas.map(({ type, args, body }) => ({ type, args, body: toHex(body) }))).toEqual([answers.bid.stanza]);
    expect(toHex(container?.mac ?? new Uint8Array())).toBe(answers.bid.mac);
    expect(toHex(sha256(binary))).toBe(answers.bid.fileHash);
    expect(openBid(binary, keyOf(opening), { ...bid, part: "price" }).ok).toBe(true);
    holdsAll([answers.bid.plainHash, answers.bid.mac, answers.bid.fileHash, `${binary.length.toLocaleString("en")} bytes`]);
  });

  it("hold for a bid opened, and for one that is void", () => {
    const { beacon } = opening;
    const [binary, key] = [sealedBid(), keyOf(opening)];
    const opened = openBid(binary, key, { ...bid, part: "price" });
    if (!opened.ok) throw new Error(opened.code);
    const file = openedBidFile({ part: "price", beacon, signature, sealed: binary, bid: opened.bid });
    expect(verifyOpenedBid(file).answer).toBe("yes");
    expect(file.fileHash).toBe(answers.openedBid);
    const expected = { commission: EVENT, bidder: "91330200MA2XXXXX0B", part: "price" } as const;
    const other = openBid(binary, key, expected);
    const code = other.ok ? null : other.code;
    expect(canonicalize({ v: "mingxuan-void-bid/1", ...expected, code, sealedHash: toHex(sha256(binary)) })).toBe(answers.voidBid);
    holdsAll([answers.openedBid, answers.voidBid]);
    coded(SEAL_CODES);
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
    expect(logKey).toBe(answers.log.key);
    expect(alone(leafBytes(leaf))).toBe(answers.log.checkpoint);
    holdsAll([answers.log.payloadHash, answers.log.leafHash, answers.log.key, ...answers.log.checkpoint.trim().split("\n")]);
  });

  it("hold for the close, its lock and its receipt", () => {
    const confirmed = known.lockAt(new Date("2026-11-30T02:00:05Z"));
    const { hash, payloadHash, leafHash: leaf, witness, checkpoint, receipt } = answers.close;
    const made = [closeHash(portableHashes, close), known.closeLeaf.h, toHex(leafHash(leafBytes(known.closeLeaf)))];
    expect(made).toEqual([hash, payloadHash, leaf]);
    expect([known.witnessKey, confirmed.checkpoint]).toEqual([witness, checkpoint]);
    expect(receiptLine(EVENT, "small-list", opening.beacon, [close.inputsHash ?? "", hash])).toBe(receipt);
    holdsAll([hash, payloadHash, leaf, witness, `\`\`\`\n${checkpoint}\`\`\``, `\`${receipt}\``]);
  });

  it("hold for the receipt of an act, promised and in the log", () => {
    const { entryLeaf, loggedReceipt, promisedReceipt } = known;
    const trusted = { log: parseKey(logKey) as NoteKey, witnesses: [], threshold: 0 };
    for (const receipt of [loggedReceipt, promisedReceipt]) expect(checkActReceipt(receipt, trusted)).toMatchObject({ ok: true });
    const { log } = promisedReceipt;
    const promise = "promise" in log ? log.promise : "";
    holdsAll([entryLeaf.h, entryLeaf.actor.org ?? "", toHex(leafHash(leafBytes(entryLeaf))), `\`\`\`\n${promise}\`\`\``]);
    const lock = known.lockAt(null);
    for (const receipt of [loggedReceipt, promisedReceipt]) {
      const said = verifyFile({ bytes: utf8(JSON.stringify(receipt)) }, { trusted });
      if (said.kind !== "receipt" || said.verdict.answer !== "yes") throw new Error("the receipt does not hold");
      const { claim } = said.verdict.facts;
      expect(weigh(claim, { ...NOTHING_BROUGHT, trusted })).toMatchObject({ ok: true, judged: { locked: "unshown" } });
      expect(weigh(claim, { ...NOTHING_BROUGHT, trusted, lock })).toEqual({ ok: false, code: "evidence.left-out" });
    }
  });

  it("are answered as told, and so is every reason of the second and third question", () => {
    const at = (moment: string | null) => known.lockedProof(known.lockAt(moment === null ? null : new Date(moment)));
    const keys = { committee: answers.committeeId, logKey, witnesses: [known.witnessKey] };
    const early = at("2026-11-30T02:00:05Z");
    const [alone, all] = [answered(early), answered(early, keys)];
    const late = answered(at("2026-12-01T02:00:00Z"), keys);
    expect(answered(early, { ...keys, witnesses: [] })).toBe(late);
    told(`is answered ${alone}; with the committeeId and both keys ${all}; without the witness's key, or cosigned at`);
    told(`2026-12-01T02:00:00Z, ${late}. Its receipt`);
    for (const why of UNKNOWABLE_WHYS) holdsAll([`| \`${why}\` | ${unknowable(why).unknowable} |`]);
    for (const why of LOCKED_WHYS) holdsAll([`| \`${why}\` | ${locked(why, null).locked} |`]);
    coded([...EVIDENCE_CODES, DEMONSTRATION_COMMITTEE]);
  });

  it("name the keys of every format", () => {
    const v = "mingxuan-selection/2";
    const read = readCase({ ...cases[9]?.case, v } as unknown as Json);
    if (!read.ok) throw new Error(read.field);
    const replay = replayOf(portableHashes, read.value, computeSelection(read.value, portableHashes).result);
    const { index, partial } = vectors.committee.shares[0] as { index: number; partial: string };
    const opened = { part: "price", beacon: opening.beacon, signature, sealed: new Uint8Array(), bid: { ...bid, nonce: "" } } as const;
    const made = [
      committee,
      partialFile(committee, EVENT, vectors.committee.opensAt, { index, signature: partial }),
      openingNotice(EVENT, opening.beacon),
      known.openingBy([0, 1]),
      openedBidFile(opened),
      known.closeLeaf,
      known.loggedReceipt,
      close,
      JSON.parse(answers.close.receipt) as { v: string },
      known.ticketInputs,
      replay.case,
      replay.result,
      replay,
      auctionAudit(portableHashes, terms({ A: 1, B: 2, C: 3 }), [], testSigner),
    ];
    holdsAll(made.map((file) => `| \`${file.v}\` | \`${Object.keys(file).join(", ")}\``));
  });

  it("hold for the draw", () => {
    const { committee: object } = vectors.committee.proof.inputs.beacon;
    for (const { inputs, inputsHash, signature, seed } of [vectors.tieBreak, vectors.committee.proof, vectors.drand]) {
      const drawn = runDraw(portableHashes, inputs as unknown as DrawInputs, known.bytesOf(signature));
      expect([drawn.inputsHash, drawn.seed]).toEqual([inputsHash, seed]);
      told(`inputsHash \`${inputsHash}\``);
      if (inputs.beacon.kind === "committee")
        holdsAll([`\`${canonicalize(inputs).replace(canonicalize(object), "{…}")}\`,\ninputsHash \`${inputsHash}\``]);
      const all = (key: "bound" | "value"): string => drawn.steps.map((step) => step[key]).join(", ");
      if (inputs.method === "tickets") told(`of ${all("bound")} tickets the values ${all("value")} are drawn: ${drawn.result.join(", ")}.`);
      else told(`esult ${drawn.result.join(", ")}.`);
    }
    const { seed } = vectors.tieBreak;
    told(`seed \`${seed}\`. The first word is ${wordsOf(portableHashes, known.bytesOf(seed))()}: `);
    coded([...DRAW_PURPOSES, ...DRAW_METHODS]);
  });

  it("hold for a draw of the older form", () => {
    const { inputs, signature } = older[2] as { inputs: DrawInputs; signature: string };
    const { inputsHash, seed, result } = runDraw(portableHashes, inputs, known.bytesOf(signature));
    const [hash, start] = [inputsHash, seed].map((hex) => `\`${hex.slice(0, 8)}…${hex.slice(-6)}\``);
    told(`inputsHash ${hash}, seed ${start}, result ${result.join(", ")}.`);
  });

  it("hold for the selection in both forms", () => {
    const run = (place: string, form: 1 | 2) => {
      const read = readCase({ ...cases[Number(place) - 1]?.case, v: `mingxuan-selection/${form}` } as unknown as Json);
      if (!read.ok) throw new Error(`${read.field}: ${read.expected}`);
      return { terms: read.value, result: computeSelection(read.value, portableHashes).result };
    };
    for (const [place, hashes] of Object.entries(answers.results)) {
      const [first, second] = [run(place, 1), run(place, 2)];
      expect([first, second].map(({ result }) => hashOf(portableHashes, result))).toEqual([hashes.first, hashes.second]);
      const { order, details } = second.result;
      holdsAll([`\n${place.padEnd(3)}${hashes.second}`, ...(order.length > 0 ? [`${order.join(", ")}\n`] : [])]);
      if (place === "4") told(`k is ${details.percent}, F and G dropped, reference ${details.referenceFen}: `);
      if (hashes.first !== hashes.second) holdsAll([`\n${place.padEnd(3)}${hashes.first}\n`]);
    }
    const third = hashOf(portableHashes, run("3", 2).terms);
    expect(third).toBe(answers.caseHash);
    told(`caseHash \`${third.slice(0, 8)}…${third.slice(-5)}\``);
  });

  it("hold for drand's network", () => {
    const { chain, pk, genesis, period } = QUICKNET;
    holdsAll([`chain    ${chain}\npk       ${pk}\ngenesis  ${genesis}\nperiod   ${period}\n`]);
    holdsAll([`gives round ${drandRoundAfter(new Date("2026-09-10T02:00:00Z"))}.`]);
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
