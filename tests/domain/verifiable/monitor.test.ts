import { describe, expect, it } from "vitest";
import { toHex, utf8 } from "~/domain/kernel/bytes";
import type { EventKind } from "~/domain/kernel/events";
import { drandBeacon, drandRoundTime, type LocalBeacon } from "~/domain/verifiable/beacon";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { type CloseFile, closeFile, closeHash } from "~/domain/verifiable/close-file";
import { portableHashes } from "~/domain/verifiable/hash";
import { leafBytes, makeLeaf } from "~/domain/verifiable/log-leaf";
import { appendEntries, newTiles, type TileReader, tilePath } from "~/domain/verifiable/log-tiles";
import { inclusionProof, leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { closeFindings, type LookedAt, lineFindings, toldFindings } from "~/domain/verifiable/monitor";
import { lookAtTree } from "~/domain/verifiable/monitor-tree";
import { addSignature, cosignNote, noteKeyOf } from "~/domain/verifiable/note";
import { seededEntropy } from "~/lib/entropy";

const entropy = seededEntropy("monitor");
const NUMBER = "MX-2026-000101";
const CLOSED = "commission.closed-registration";
const salt = "00112233445566778899aabbccddeeff";
const at = (minute: number) => new Date(Date.UTC(2026, 8, 10, 2, minute));
const line = (index: number, kind: EventKind, minute: number, payload: unknown = {}, subject = NUMBER) => ({
  index,
  leaf: makeLeaf({ t: at(minute), kind, subject, actor: { role: "system", org: null }, salt, payload }),
});
const looked: LookedAt = { size: 5, at: at(10) };
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe("new lines", () => {
  it("are late where the look after their time did not find them, but for what waits for the close", () => {
    const late = (kind: EventKind, index: number, minute: number, last: LookedAt | null = looked) =>
      codes(lineFindings([line(index, kind, minute)], last, {}).findings);
    expect(late("award.issued", 5, 7)).toEqual(["late-leaf"]);
    expect([late("award.issued", 5, 8), late("award.issued", 5, 11)]).toEqual([[], []]);
    expect([late("award.issued", 4, 1), late("award.issued", 5, 1, null)]).toEqual([[], []]);
    expect(late("registration.entered", 5, 1)).toEqual([]);
  });

  it("close and draw a number once, counted over all looks", () => {
    const lines = [
      line(0, CLOSED, 1),
      line(1, "selection.drawn", 2),
      line(2, CLOSED, 3, {}, "MX-2026-000102"),
      line(3, "selection.drawn", 4),
    ];
    const first = lineFindings(lines.slice(0, 3), null, {});
    expect(first.findings).toEqual([]);
    expect(lineFindings(lines.slice(3), null, first.counted).findings).toMatchObject([{ code: "redraw", index: 3, subject: NUMBER }]);
    expect(codes(lineFindings([{ index: 7, leaf: null }], null, {}).findings)).toEqual(["no-leaf"]);
  });
});

describe("a close", () => {
  const [secret, own] = [entropy.bytes(32), entropy.bytes(32)];
  const log = noteKeyOf("log", "market.example/log", secret);
  const witness = noteKeyOf("witness", "audit.example/w", own);
  const trusted = { log, witnesses: [witness], threshold: 0 };
  const beacon = drandBeacon(at(30));
  const moment = drandRoundTime(beacon.round);
  const local: LocalBeacon = { kind: "local", pk: "a".repeat(192), opensAt: "2026-09-10T02:30:00Z" };
  const entrants = [{ id: "911201000000000001", w: 1 }];
  const closeOf = (of: CloseFile["beacon"]) =>
    closeFile({
      id: NUMBER,
      method: "RANDOM",
      ceilingFen: 1,
      floorFen: null,
      beacon: of,
      inputsHash: "1".repeat(64),
      entrants,
      left: [],
      withdrawn: [],
    });
  function disclosed(close = closeOf(beacon), cosignedAt: Date | null = at(20)) {
    const payload = { closeHash: closeHash(portableHashes, close), inputsHash: close.inputsHash };
    const closing = line(2, CLOSED, 15, payload);
    const nodes = readerOf([leafHash(utf8("a")), leafHash(utf8("b")), leafHash(leafBytes(closing.leaf))]);
    const note = signCheckpoint({ origin: log.name, size: 3, root: rootOf(nodes, 3) }, secret);
    const text = note.slice(0, note.indexOf("\n\n") + 1);
    const checkpoint = cosignedAt ? addSignature(note, cosignNote(text, witness.name, own, cosignedAt)) : note;
    const lock = { close, salt, payload, leaf: closing.leaf, index: 2, path: inclusionProof(nodes, 2, 3).map(toHex), checkpoint };
    const page = `${payload.closeHash} ${payload.inputsHash}`;
    return { closing, lock: JSON.parse(JSON.stringify(lock)), page, proof: null };
  }
  const judge = (given: ReturnType<typeof disclosed>, last: LookedAt | null = null) =>
    codes(closeFindings(given.closing, given, trusted, last));

  it("is right where it discloses what the line holds, in time", () => {
    expect(judge(disclosed())).toEqual([]);
    expect(judge(disclosed(closeOf(beacon), null), { size: 2, at: at(25) })).toEqual([]);
  });

  it("is late by its first witness, or by a look before that did not find it", () => {
    expect(judge(disclosed(closeOf(beacon), moment))).toEqual(["late-close"]);
    expect(judge(disclosed(closeOf(beacon), null), { size: 2, at: moment })).toEqual(["late-close"]);
    expect(judge(disclosed(closeOf(local), moment))).toEqual([]);
  });

  it("is nothing, or another, or shown otherwise", () => {
    const right = disclosed();
    expect(judge({ ...right, lock: null })).toEqual(["undisclosed"]);
    expect(judge({ ...right, lock: { ...right.lock, payload: {} } })).toEqual(["payload"]);
    expect(judge({ ...right, lock: { ...right.lock, index: 1 } })).toEqual(["payload"]);
    expect(judge({ ...right, lock: { ...right.lock, close: { ...right.lock.close, ceilingFen: 2 } } })).toEqual(["close"]);
    expect(judge({ ...right, page: right.page.slice(0, 64) })).toEqual(["page"]);
  });
});

describe("what pages tell", () => {
  const known = line(9, "award.issued", 5);
  const of = (hash: string, minute: number, subject = NUMBER) => ({
    hash,
    subject,
    at: `2026-09-10T02:${String(minute).padStart(2, "0")}:00Z`,
  });
  const find = (told: ReturnType<typeof of>, oldest: string | null = null) =>
    codes(toldFindings([told], new Map([[known.leaf.h, known]]), oldest));

  it("has its line, with the same time and number; what is older than the lines that were read is not judged", () => {
    expect(find(of(known.leaf.h, 5))).toEqual([]);
    expect([find(of(known.leaf.h, 6)), find(of(known.leaf.h, 5, "MX-2026-000102"))]).toEqual([["told-otherwise"], ["told-otherwise"]]);
    expect([find(of("0".repeat(64), 5)), find(of("0".repeat(64), 5), at(6).toISOString())]).toEqual([["untold"], []]);
  });
});

describe("the tree", () => {
  const entries = Array.from({ length: 700 }, (_, n) => utf8(`entry ${n}`));
  const tiles = new Map<string, Uint8Array>();
  const read: TileReader = (tile) => tiles.get(tilePath(tile)) ?? new Uint8Array();
  const old = appendEntries(read, 0, entries.slice(0, 300));
  for (const [path, bytes] of old.tiles) tiles.set(path, bytes);
  const head = appendEntries(read, 300, entries.slice(300));
  for (const [path, bytes] of head.tiles) tiles.set(path, bytes);

  it("is whole from any bundle on, and goes on from an earlier head", () => {
    for (const from of [0, 256, 512])
      expect([from, lookAtTree(read, head, from, entries.slice(from), from === 0 ? null : old)]).toEqual([from, "whole"]);
    expect(lookAtTree(read, head, 0, entries, { ...old, root: new Uint8Array(32) })).toBe("fork");
  });

  it("is another with another entry, and with any tile changed", () => {
    expect(lookAtTree(read, head, 0, [...entries.slice(0, -1), utf8("x")], null)).toEqual({ tree: "root" });
    for (const id of newTiles(0, 700).filter(({ level }) => level !== "entries")) {
      const damaged: TileReader = (tile) =>
        tilePath(tile) === tilePath(id) ? read(tile).map((byte, n) => (n === 5 ? byte ^ 1 : byte)) : read(tile);
      expect(lookAtTree(damaged, head, 0, entries, null)).toEqual({ tree: tilePath(id) });
    }
  });
});
