import { describe, expect, it } from "vitest";
import { tellVerdict } from "~/copy/selection/verdicts";
import { canonicalize, type Json } from "~/domain/kernel/jcs";
import { drandRoundAfter, QUICKNET } from "~/domain/verifiable/beacon";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { judge } from "~/domain/verifiable/judge";
import { checkLock } from "~/domain/verifiable/lock";
import { noteKeyOf } from "~/domain/verifiable/note";
import { type Lock, readLock } from "~/domain/verifiable/read-lock";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { type Brought, NOTHING_BROUGHT, weigh } from "~/domain/verifiable/weigh";
import { jsonChanges } from "./changes";
import { closeOf, LOG_ALONE, LOG_SECRET, lockEvent, lockOf, TRUSTED, WITNESS_SECRET } from "./lock-support";
import { NUMBER, olderCommittee } from "./sealed-support";
import vectors from "./vectors/beacon-2-vectors.json";

const { committee, drand, local, tieBreak } = vectors;
const SECRET = new Uint8Array(32).fill(8);
/** When the value can exist: the committee's opening, and the drand vector's round. */
const OPENS = new Date(committee.opensAt);
const BEFORE = new Date(OPENS.getTime() - 1_000);

type Vector = { readonly inputs: object; readonly inputsHash: string; readonly signature: string };
const closing = ({ inputs, inputsHash }: Vector) => {
  const { id, beacon } = inputs as DrawInputs;
  return { id, beacon, inputsHash, entrants: (inputs as DrawInputs).entrants };
};
function claimOf(vector: Vector, log?: Lock) {
  const proof = drawProof(portableHashes, vector.inputs as DrawInputs, vector.signature, log);
  const verdict = verifyDrawProof(JSON.parse(canonicalize(proof)));
  if (verdict.answer !== "yes") throw new Error(JSON.stringify(verdict));
  return verdict.facts.claim;
}
const KNOWN: Brought = { ...NOTHING_BROUGHT, committeeId: committee.committeeId, trusted: TRUSTED };
/** Why the third question is answered as it is; or the refusal. */
function why(vector: Vector, log?: Lock, brought: Partial<Brought> = {}): string {
  const reply = weigh(claimOf(vector, log), { ...KNOWN, ...brought, ...(vector === committee.proof ? {} : { committeeId: null }) });
  if (!reply.ok) return reply.code;
  return `${reply.judged.locked}: ${reply.judged.lockedWhy}`;
}
const sealedAt = (seen: Date | null) => lockOf(closing(committee.proof), { seen });

describe("the log's event that a draw carries", () => {
  it("shows the lock when a known witness had it before the value could exist, and only then", () => {
    expect(why(committee.proof, sealedAt(BEFORE))).toBe("yes: witnessed");
    expect(why(committee.proof, sealedAt(OPENS))).toBe("unshown: witnessed-late");
    expect(why(committee.proof, sealedAt(new Date(OPENS.getTime() + 1_000)))).toBe("unshown: witnessed-late");
    expect(why(drand, lockOf(closing(drand), { seen: new Date("2023-08-23T15:59:23Z") }))).toBe("yes: witnessed");
    expect(why(drand, lockOf(closing(drand), { seen: new Date("2023-08-23T15:59:24Z") }))).toBe("unshown: witnessed-late");
    const at = weigh(claimOf(committee.proof, sealedAt(BEFORE)), KNOWN);
    expect(at).toMatchObject({ ok: true, judged: { unknowable: "yes", lockedAt: BEFORE }, notes: [] });
  });

  it("shows no time by the log's own key, whatever time its leaf states", () => {
    expect(why(committee.proof, sealedAt(null))).toBe("unshown: log-alone");
    expect(why(committee.proof, sealedAt(BEFORE), { trusted: LOG_ALONE })).toBe("unshown: log-alone");
    expect(why(committee.proof, sealedAt(BEFORE), { trusted: null })).toBe("unshown: log-unchecked");
    const foreign: TrustedKeys = { ...TRUSTED, witnesses: [noteKeyOf("witness", "other.example/witness", SECRET)] };
    expect(why(committee.proof, sealedAt(BEFORE), { trusted: foreign })).toBe("unshown: log-alone");
  });

  it("is refused with another log's key or a signature that is wrong", () => {
    const made = (change: object): Lock => lockOf(closing(committee.proof), { seen: BEFORE, ...change });
    expect(why(committee.proof, made({ logSecret: SECRET }))).toBe("lock.signature");
    const named = sealedAt(BEFORE);
    const flip = (key: Uint8Array): Lock => ({ ...named, checkpoint: tampered(named.checkpoint, key) });
    expect(why(committee.proof, flip(LOG_SECRET))).toBe("lock.signature");
    expect(why(committee.proof, flip(WITNESS_SECRET))).toBe("lock.signature");
    // A witness of that name with another key is nobody whom the reader knows.
    expect(why(committee.proof, made({ witnessSecret: SECRET }))).toBe("unshown: log-alone");
  });

  it("is refused when it is not in the tree, or of something else", () => {
    const lock = sealedAt(BEFORE);
    const code = (change: object) => why(committee.proof, { ...lock, ...change });
    for (const change of [
      { index: 1 },
      { path: lock.path.slice(1) },
      { salt: "00".repeat(16) },
      { payload: {} },
      { leaf: { ...(lock.leaf as object), t: "2026-01-01T00:00:00Z" } },
      { checkpoint: "no note" },
      { close: { ...closeOf(closing(committee.proof)), ceilingFen: 1 } },
      { close: { ...closeOf(closing(committee.proof)), id: "MX-2026-000999" } },
      { close: null },
    ])
      expect(code(change), JSON.stringify(change)).toBe("lock.entry");
    const other = { ...closing(committee.proof), id: "MX-2026-000999" };
    expect(why(committee.proof, lockOf(other, { seen: BEFORE }))).toBe("lock.entry");
    expect(why(committee.proof, lockOf(closing(committee.proof), { subject: "MX-2026-000999" }))).toBe("lock.entry");
    // Any other event of the commission could be made to name the hash.
    expect(why(committee.proof, lockOf(closing(committee.proof), { kind: "commission.published" }))).toBe("lock.entry");
  });

  it("that locks something else says no where a witness saw it, and contradicts in any case", () => {
    const other = { ...closing(committee.proof), inputsHash: "00".repeat(32) };
    expect(why(committee.proof, lockOf(other, { seen: BEFORE }))).toBe("evidence.locked-other");
    expect(why(committee.proof, lockOf(other, { seen: null }))).toBe("evidence.close");
    expect(why(committee.proof, undefined, { lock: lockOf(other, { seen: BEFORE }) })).toBe("evidence.locked-other");
    const moved = { ...closing(committee.proof), beacon: { ...closing(committee.proof).beacon, opensAt: "2026-12-01T02:10:00Z" } as never };
    expect(why(committee.proof, lockOf(moved, { seen: BEFORE }))).toBe("evidence.locked-other");
    // The file's own event does not save it from the one that the reader has.
    expect(why(committee.proof, sealedAt(BEFORE), { lock: lockOf(other, { seen: BEFORE }) })).toBe("evidence.locked-other");
    const brought = { ...KNOWN, lock: lockOf(other, { seen: BEFORE }) };
    const proof = drawProof(portableHashes, committee.proof.inputs as DrawInputs, committee.proof.signature);
    const told = tellVerdict("en", { kind: "draw", verdict: verifyDrawProof(JSON.parse(canonicalize(proof))) }, brought);
    expect([told.exit, ...told.lines.map(({ answer }) => answer)]).toEqual([1, "yes", "unshown", "no"]);
  });

  it("of a draw without a close holds id and hash", () => {
    const { inputsHash } = committee.proof;
    const event = (payload: Json) => lockEvent(null, NUMBER, { payload, seen: BEFORE });
    expect(why(committee.proof, event({ id: NUMBER, inputsHash }))).toBe("yes: witnessed");
    expect(why(committee.proof, event({ id: NUMBER, inputsHash: "00".repeat(32) }))).toBe("evidence.locked-other");
    for (const payload of [{ inputsHash }, { id: NUMBER }, { id: "MX-2026-000999", inputsHash }, null, "x"])
      expect(why(committee.proof, event(payload as Json))).toBe("lock.entry");
  });

  it("shows nothing by times for a demonstration, nor for a tie-break alone", () => {
    expect(why(local.proof, lockOf(closing(local.proof), { seen: BEFORE }))).toBe("unshown: demonstration");
    expect(why(local.proof, lockOf(closing(local.proof), { seen: null }), { trusted: LOG_ALONE })).toBe("unshown: demonstration");
    expect(why(tieBreak, sealedAt(BEFORE))).toBe("unshown: tie-break-alone");
  });

  it("in the older form of a list is read, and counts as unshown", () => {
    const proof = drawProof(portableHashes, committee.proof.inputs as DrawInputs, committee.proof.signature);
    const log = [{ proof: "c2sp.org/tlog-proof@v1\n", salt: "00", payload: { inputsHash: committee.proof.inputsHash } }];
    const verdict = verifyDrawProof({ ...JSON.parse(canonicalize(proof)), log });
    if (verdict.answer !== "yes") throw new Error(verdict.answer);
    const reply = weigh(verdict.facts.claim, KNOWN);
    expect(reply).toMatchObject({ ok: true, judged: { unknowable: "yes", locked: "unshown", lockedWhy: "older-log" } });
    // In a proof of the second form too it is said, and makes no difference to the exit.
    expect(proof.inputs.v).toBe("mingxuan-draw/2");
    const said = (["zh", "en"] as const).map((lang) => tellVerdict(lang, { kind: "draw", verdict }, KNOWN));
    expect(said.map(({ exit, lines }) => [exit, lines[2]])).toEqual([
      [3, { answer: "unshown", text: "事先锁定：所附日志条目是旧格式，不作为见证" }],
      [3, { answer: "unshown", text: "Locked: its log entries are of the older form and are no witness" }],
    ]);
  });
});

describe("the first form", () => {
  it("of drand is believed up to the rounds of March 2027, of a committee never, whoever gives its keys", () => {
    const claim = { ...claimOf(drand), older: true };
    const last = drandRoundAfter(new Date("2027-02-28T23:58:57Z"));
    const of = (round: number, older = true) => judge({ ...claim, older, beacon: { kind: "drand", ...QUICKNET, round } }).unknowableWhy;
    expect([of(last), of(last + 1), of(last + 1, false)]).toEqual(["drand", "drand-older-form", "drand"]);
    const event = lockOf({ id: NUMBER, beacon: olderCommittee, inputsHash: committee.proof.inputsHash }, { seen: BEFORE });
    const older = { ...claimOf(committee.proof), older: true, beacon: olderCommittee };
    expect(weigh(older, { ...KNOWN, lock: event })).toMatchObject({
      ok: true,
      judged: { unknowable: "unshown", unknowableWhy: "committee-older-form", locked: "yes" },
    });
  });
});

describe("a receipt signed by the log", () => {
  const receipt = sealedAt(null);
  const with_ = (brought: Partial<Brought>) => why(committee.proof, undefined, brought);

  it("shows the lock to a reader who had it before, and who says so", () => {
    expect(with_({ signedReceipt: receipt, receivedBefore: OPENS })).toBe("yes: receipt-signed");
    expect(with_({ signedReceipt: receipt, receivedBefore: new Date(OPENS.getTime() + 1_000) })).toBe("unshown: log-alone");
    expect(with_({ signedReceipt: receipt })).toBe("unshown: log-alone");
    expect(with_({ signedReceipt: receipt, receivedBefore: BEFORE, trusted: null })).toBe("unshown: log-unchecked");
    expect(with_({ signedReceipt: receipt, receivedBefore: BEFORE, trusted: { ...TRUSTED, log: noteKeyOf("log", "x", SECRET) } })).toBe(
      "lock.signature",
    );
    expect(why(local.proof, undefined, { signedReceipt: lockOf(closing(local.proof)), receivedBefore: BEFORE })).toBe(
      "unshown: demonstration",
    );
  });

  it("alone has a time by the reader's word: no event that came with the file or the close", () => {
    expect(why(committee.proof, receipt, { receivedBefore: BEFORE })).toBe("unshown: log-alone");
    expect(with_({ lock: receipt, receivedBefore: BEFORE })).toBe("unshown: log-alone");
    const unsigned = { of: null, hashes: [committee.proof.inputsHash] };
    expect(with_({ lock: receipt, receipt: unsigned, receivedBefore: BEFORE })).toBe("unshown: log-alone");
  });

  it("of another event is not compared", () => {
    const other = lockOf({ ...closing(committee.proof), id: "MX-2026-000999" });
    const event = lockEvent(null, "MX-2026-000999", { payload: { id: "MX-2026-000999", inputsHash: "00".repeat(32) } });
    for (const lock of [other, event]) {
      expect(weigh(claimOf(committee.proof), { ...KNOWN, signedReceipt: lock })).toMatchObject({ ok: true, notes: ["receipt-other"] });
      expect(weigh(claimOf(committee.proof), { ...KNOWN, lock })).toMatchObject({ ok: true, notes: ["close-other"] });
    }
  });
});

describe("what a close fixes", () => {
  const hash = "ab".repeat(32);
  const bid = (beacon: object) => ({
    ...claimOf(committee.proof),
    draw: null,
    beacon: beacon as DrawInputs["beacon"],
    locks: { entrant: "E1", sealed: hash },
    commitment: hash,
  });
  const { beacon } = closing(committee.proof);
  const later = { ...beacon, opensAt: "2026-12-01T06:00:00Z" };
  const close = lockOf({ id: NUMBER, beacon, entrants: [{ id: "E1", sealed: [hash] }] }, { seen: BEFORE });
  const opening = { ...claimOf(committee.proof), draw: null, locks: null, without: "nothing-to-lock" } as const;

  it("fixes a sealed file by its hash, also of a part that opens later than the selection", () => {
    const locked = { ok: true, judged: { locked: "yes", lockedWhy: "witnessed" } };
    expect(weigh(bid(beacon), { ...KNOWN, lock: close })).toMatchObject(locked);
    expect(weigh(bid(later), { ...KNOWN, lock: close })).toMatchObject(locked);
    expect(weigh(bid(local.proof.inputs.beacon), { ...NOTHING_BROUGHT, trusted: TRUSTED, lock: close })).toMatchObject({ ok: false });
    for (const entrants of [[], [{ id: "E2", sealed: [hash] }], [{ id: "E1", sealed: ["00".repeat(32)] }], [{ id: "E1", w: 1 }]]) {
      const lock = lockOf({ id: NUMBER, beacon, entrants }, { seen: BEFORE });
      expect(weigh(bid(beacon), { ...KNOWN, lock })).toEqual({ ok: false, code: "evidence.locked-other" });
    }
  });

  it("accuses no second opening of the same committee, no opening of a draw without a close, and no log's proof", () => {
    expect(weigh({ ...opening, beacon: later as never }, { ...KNOWN, lock: close })).toMatchObject({ ok: true, judged: { locked: "yes" } });
    const payload = { id: NUMBER, inputsHash: committee.proof.inputsHash };
    expect(weigh(opening, { ...KNOWN, lock: lockEvent(null, NUMBER, { payload, seen: BEFORE }) })).toMatchObject({ ok: true });
    const entry = { ...opening, beacon: null, without: "log-alone", commitment: null } as const;
    expect(weigh(entry, { ...KNOWN, lock: close, close: closeOf({ id: NUMBER, beacon }), signedReceipt: close })).toMatchObject({
      ok: true,
      judged: { lockedWhy: "log-alone" },
    });
  });
});

describe("a lock's file", () => {
  it("has exactly its fields", () => {
    const lock = JSON.parse(canonicalize(sealedAt(BEFORE)));
    expect(readLock(lock)).toEqual({ ok: true, value: lock });
    for (const key of Object.keys(lock)) {
      const { [key]: _gone, ...rest } = lock;
      expect(readLock(rest)).toEqual({ ok: false, field: key, expected: "present" });
    }
    expect(readLock({ ...lock, more: 1 })).toMatchObject({ ok: false, field: "more" });
  });

  it("shows nothing after any of 1,000 changes", () => {
    const lock = sealedAt(BEFORE);
    const shows = (json: Json): boolean => {
      const read = readLock(json);
      const checked = read.ok ? checkLock(read.value, NUMBER, TRUSTED) : null;
      return checked?.ok === true && checked.shown.witnessedAt !== null && checked.shown.inputsHash === committee.proof.inputsHash;
    };
    expect(shows(JSON.parse(canonicalize(lock)))).toBe(true);
    let made = 0;
    for (const changed of jsonChanges(lock, 1_000, "lock")) {
      if (shows(changed)) expect.fail(canonicalize(changed));
      made++;
    }
    expect(made).toBe(1_000);
  });
});

/** A signed note in which one character of that key's signature is another. */
function tampered(note: string, secret: Uint8Array): string {
  const name = secret === LOG_SECRET ? "mingxuan.example/log" : "audit.example/witness";
  return note.replace(new RegExp(`(— ${name} \\S{40})(\\S)`), (_, start: string, at: string) => start + (at === "A" ? "B" : "A"));
}
