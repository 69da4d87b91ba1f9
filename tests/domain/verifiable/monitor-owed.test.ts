import { describe, expect, it } from "vitest";
import type { EventKind } from "~/domain/kernel/events";
import { actReceipt } from "~/domain/verifiable/act-receipt";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { leafHash } from "~/domain/verifiable/log-tree";
import { closingOf, draftsDue, type Held, hiddenFindings, receiptFindings, standingBy } from "~/domain/verifiable/monitor-owed";
import { noteKeyOf, signNote } from "~/domain/verifiable/note";
import { formatPromise, type PromiseDue } from "~/domain/verifiable/promise";

const [secret, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const key = noteKeyOf("log", "market.example/log", secret);
const salt = "00112233445566778899aabbccddeeff";
const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 8, 10, 2, minute, second));
const leafOf = (kind: EventKind, subject: string, payload: unknown = {}) =>
  makeLeaf({ t: at(0), kind, subject, actor: { role: "system", org: null }, salt, payload });
const linesOf = (...told: readonly (readonly [EventKind, string])[]) =>
  told.map(([kind, subject], index) => ({ index, leaf: leafOf(kind, subject) }));
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);
const NUMBER = "MX-2026-000101";

describe("a receipt", () => {
  const leaf = leafOf("registration.entered", NUMBER, { entrant: "h-1" });
  const hash = leafHash(leafBytes(leaf));
  const promised = (due: PromiseDue, by = secret) => {
    const promise = formatPromise({ origin: key.name, leafHash: hash, due }, (text) => [signNote(text, key.name, by)]);
    return actReceipt({ salt, payload: { entrant: "h-1" }, leaf, actor: null, log: { promise } });
  };
  const logged = () => {
    const checkpoint = signCheckpoint({ origin: key.name, size: 1, root: hash }, secret);
    return actReceipt({ salt, payload: { entrant: "h-1" }, leaf, actor: null, log: { index: 0, path: [], checkpoint } });
  };
  const held = (receipt: ReturnType<typeof promised>): Held => {
    const standing = standingBy(receipt, [noteKeyOf("log", key.name, other), key]);
    if (!standing) throw new Error("not this log's");
    return { name: "r.json", receipt, standing };
  };
  const own = [{ index: 0, leaf }];
  const without = linesOf(["commission.published", NUMBER], ["commission.closed-registration", NUMBER]);

  it("convicts once its time has passed and the log does not have its leaf, not before", () => {
    const given = held(promised({ at: "2026-09-10T02:02:00Z" }));
    expect(codes(receiptFindings(given, without, null, at(2)))).toEqual([]);
    expect(receiptFindings(given, without, null, at(2, 1))).toEqual([
      { code: "promise-broken", subject: NUMBER, index: null, detail: "r.json" },
    ]);
    expect(codes(receiptFindings(given, own, null, at(30)))).toEqual([]);
    const changed = [{ index: 0, leaf: { ...leaf, subject: "MX-2026-000102" } }];
    expect(codes(receiptFindings(given, changed, null, at(30)))).toEqual(["promise-broken"]);
  });

  it("that waits for a close convicts 120 seconds after a cosigned checkpoint covers that close", () => {
    const given = held(promised("after-close"));
    expect([closingOf(given.receipt, without), closingOf(given.receipt, without.slice(0, 1)), closingOf(given.receipt, [])]).toEqual([
      1,
      null,
      null,
    ]);
    const found = (closedSince: Date | null, now: Date) => codes(receiptFindings(given, without, closedSince, now));
    expect([found(null, at(59)), found(at(10), at(12)), found(at(10), at(12, 1))]).toEqual([[], [], ["promise-broken"]]);
    expect(codes(receiptFindings(given, [...without, { index: 2, leaf }], at(10), at(30)))).toEqual([]);
  });

  it("with a proof convicts where its place holds another line, or none", () => {
    expect(codes(receiptFindings(held(logged()), own, null, at(1)))).toEqual([]);
    expect(receiptFindings(held(logged()), without, null, at(1))).toMatchObject([{ code: "receipt-gone", index: 0 }]);
    expect(codes(receiptFindings(held(logged()), [], null, at(1)))).toEqual(["receipt-gone"]);
  });

  it("that another key signed, or of another payload, says nothing of this log", () => {
    expect(standingBy(promised({ at: "2026-09-10T02:02:00Z" }, other), [key])).toBeNull();
    expect(standingBy({ ...logged(), payload: {} }, [key])).toBeNull();
  });
});

describe("what stands under an alias", () => {
  const [one, two, three] = ["MX-2026-000001", "MX-2026-000002", "MX-2026-000003"];
  const lines = linesOf(
    ["commission.drafted", "s-0"],
    ["commission.published", one],
    ["commission.drafted", "s-1"],
    ["commission.published", two],
    ["commission.drafted", "s-2"],
    ["member.joined", "s-3"],
    ["commission.closed", one],
    ["commission.drafted", "s-4"],
    ["commission.published", three],
    ["commission.failed", two],
  );
  const subjects = (found: ReturnType<typeof draftsDue>) => found.map(({ leaf }) => leaf?.subject);

  it("is due once every commission that was open beside it has ended, and one was", () => {
    expect(subjects(draftsDue(lines.slice(0, 6)))).toEqual([]);
    expect(subjects(draftsDue(lines.slice(0, 7)))).toEqual(["s-1"]);
    expect(subjects(draftsDue(lines))).toEqual(["s-1", "s-2", "s-4"]);
  });

  it("is told where no page discloses it, but for as many as were dropped before their publication", () => {
    const [, , first, , second] = lines;
    if (!first || !second) throw new Error("too few lines");
    expect(hiddenFindings([], lines)).toEqual([]);
    expect(hiddenFindings([first, second], lines)).toEqual([{ code: "hidden", subject: "s-1", index: 2, detail: "2" }]);
    const dropped = linesOf(["commission.discarded", "s-9"], ["commission.cancelled", one], ["commission.cancelled", "s-8"]);
    expect(hiddenFindings([first, second], [...lines, ...dropped.slice(0, 2)])).toMatchObject([{ detail: "1" }]);
    expect(hiddenFindings([first, second], [...lines, ...dropped])).toEqual([]);
  });
});
