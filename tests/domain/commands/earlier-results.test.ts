import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { runOpen } from "#server/commands/run-open";
import type { JsonObject } from "~/domain/kernel/jcs";
import { armor } from "~/domain/verifiable/age-container";
import { hashOf, portableHashes } from "~/domain/verifiable/hash";
import { verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { openingFile } from "~/domain/verifiable/opening-file";
import { attachmentOf, sealBid } from "~/domain/verifiable/sealed";
import { committeeBeacon, committeeSignature, drand, drandSignature, local, NUMBER, random } from "../verifiable/sealed-support";
import { sealedBytes, sealedFolder } from "./sealed-folder";

const { at, folder, progress, shell, openArgs, remove } = sealedFolder("earlier results");
afterAll(remove);

const PLAIN = new TextEncoder().encode("a text");
const bid = { commission: NUMBER, priceFen: "100", attachments: [attachmentOf("a.pdf", PLAIN)] };
for (const bidder of ["B1", "B2"]) {
  const sealed = sealBid(local, { ...bid, bidder }, random);
  if (!sealed.ok) throw new Error(sealed.code);
  writeFileSync(at(`${bidder}.age`), sealed.binary);
}
writeFileSync(at("a.age"), sealedBytes(PLAIN));
const other = openingFile({ id: NUMBER, beacon: committeeBeacon, signature: committeeSignature, members: [], partials: [] });
writeFileSync(at("other-opening.json"), JSON.stringify(other));

const B1 = at("B1.age");
const open = (out: string, ...more: string[]) => runOpen(openArgs(out, B1, ...more), shell());
const read = (out: string): JsonObject => JSON.parse(readFileSync(at(out, "B1.json"), "utf8"));
function put(out: string, value: unknown): void {
  mkdirSync(at(out), { recursive: true });
  writeFileSync(at(out, "B1.json"), typeof value === "string" ? value : JSON.stringify(value));
}
function rehashed(file: JsonObject, change: JsonObject): JsonObject {
  const { fileHash: _old, ...rest } = { ...file, ...change };
  return { ...rest, fileHash: hashOf(portableHashes, rest) };
}
await open("right");
const RIGHT = readFileSync(at("right", "B1.json"), "utf8");
const right = read("right");
const sealedHash = attachmentOf("", new Uint8Array(readFileSync(B1))).sha256;

describe("an earlier result", () => {
  it("that says what the file opens to is kept as it stands, whatever its spaces", async () => {
    put("kept", JSON.stringify(right));
    expect(await open("kept")).toMatchObject({ exit: 0, out: [expect.stringMatching(/^0 opened, 0 void, 1 done before/)] });
    expect(readFileSync(at("kept", "B1.json"), "utf8")).toBe(JSON.stringify(right));
  });

  it("of a run for the other part is void by mistake: the right run opens it", async () => {
    expect(await open("part", "--technical")).toMatchObject({ exit: 1, out: [expect.stringMatching(/^0 opened, 1 void/)] });
    expect(read("part")).toMatchObject({ code: "bid.part", part: "technical" });
    progress.length = 0;
    expect(await open("part")).toMatchObject({ exit: 0, out: [expect.stringMatching(/^1 opened, 0 void, 0 done/)] });
    expect(readFileSync(at("part", "B1.json"), "utf8")).toBe(RIGHT);
    expect(progress).toEqual([expect.stringMatching(/B1\.json held an earlier result that is not .* corrected/)]);
    expect(readdirSync(at("part"))).toEqual(["B1.json"]);
  });

  it("that is void with another opening, armoured or not, is opened with the right one", async () => {
    mkdirSync(at("armoured"));
    writeFileSync(at("armoured", "B1.age"), armor(new Uint8Array(readFileSync(B1))));
    const wrong = ["--lang=en", "--opening", at("other-opening.json"), "--out", at("opening"), at("armoured", "B1.age")];
    expect((await runOpen(wrong, shell())).exit).toBe(1);
    expect(await runOpen(openArgs("opening", at("armoured", "B1.age")), shell())).toMatchObject({ exit: 0 });
    expect(readFileSync(at("opening", "B1.json"), "utf8")).toBe(RIGHT);
  });

  it("that was altered, or is void by somebody's word alone, is opened again and replaced", async () => {
    const altered = { ...(right.bid as JsonObject), priceFen: "1" };
    const told = { v: "mingxuan-void-bid/1", commission: NUMBER, bidder: "B1", part: "price", code: "seal.damaged", sealedHash };
    const { sealed, v } = right;
    for (const value of [
      { ...right, bid: altered },
      rehashed(right, { bid: altered }),
      rehashed(right, { part: "technical" }),
      told,
      { v, sealed: sealed ?? "" },
    ]) {
      put("altered", value);
      expect(await open("altered"), JSON.stringify(value)).toMatchObject({
        exit: 0,
        out: [expect.stringMatching(/^1 opened, 0 void, 0 done/)],
      });
      expect(readFileSync(at("altered", "B1.json"), "utf8")).toBe(RIGHT);
    }
  });

  it("that is truly void is kept, and told again", async () => {
    writeFileSync(at("B3.age"), "no sealed file");
    expect((await runOpen(openArgs("void", at("B3.age")), shell())).exit).toBe(1);
    progress.length = 0;
    expect(await runOpen(openArgs("void", at("B3.age")), shell())).toMatchObject({
      exit: 1,
      out: [expect.stringMatching(/^0 opened, 0 void, 1 done/)],
    });
    expect(progress).toEqual([expect.stringMatching(/B3\.age: it is no sealed file/)]);
  });

  it("that may be somebody's only copy is named and left alone, and no other file is opened", async () => {
    const { sealed } = right;
    const cases: [unknown, RegExp][] = [
      ["", /no result of this command/],
      ["my notes", /no result of this command/],
      ["[]", /no result of this command/],
      [{ sealed }, /no result of this command/],
      [{ ...right, sealed: "AA" }, /no result of this command/],
      [{ v: "mingxuan-void-bid/1" }, /no result of this command/],
      [{ ...right, sealed: "AAAA" }, /result of another file/],
      [{ v: "mingxuan-void-bid/1", sealedHash: "00" }, /result of another file/],
    ];
    for (const [value, text] of cases) {
      put("others", value);
      const before = readFileSync(at("others", "B1.json"), "utf8");
      expect(await runOpen(openArgs("others", at("B2.age"), B1), shell())).toEqual({
        out: [],
        err: [expect.stringMatching(text)],
        exit: 2,
      });
      expect(readFileSync(at("others", "B1.json"), "utf8")).toBe(before);
      expect(readdirSync(at("others"))).toEqual(["B1.json"]);
    }
    mkdirSync(at("folder", "B1.json"), { recursive: true });
    expect(await open("folder")).toMatchObject({ exit: 2, err: [expect.stringContaining(at("folder", "B1.json"))] });
  });

  it("that is right, but of another part or entrant or opening, is not lost to a run with wrong options", async () => {
    expect(await open("right", "--technical")).toMatchObject({
      exit: 2,
      out: [],
      err: [expect.stringMatching(/right result .* another part/)],
    });
    copyFileSync(B1, at("C1.age"));
    copyFileSync(at("right", "B1.json"), at("right", "C1.json"));
    expect(await runOpen(openArgs("right", at("C1.age")), shell())).toMatchObject({ exit: 2, err: [expect.stringMatching(/C1\.json/)] });
    const wrong = ["--lang=en", "--opening", at("other-opening.json"), "--out", at("right"), B1];
    expect(await runOpen(wrong, shell())).toMatchObject({ exit: 2, err: [expect.stringMatching(/opening than this run's/)] });
    expect(readFileSync(at("right", "B1.json"), "utf8")).toBe(RIGHT);
  });
});

describe("the opened bid of attachments", () => {
  const attachments = (file: string, ...more: string[]) => runOpen(openArgs("x", "--attachments-of", file, at("a.age"), ...more), shell());

  it("is verified before a name in it is believed", async () => {
    const named = { ...(right.bid as JsonObject), attachments: [{ ...bid.attachments[0], name: "forged.exe" }] as never };
    const before = readdirSync(folder).sort();
    for (const [value, exit, text] of [
      [{ ...right, bid: named }, 1, /altered|hash/],
      [rehashed(right, { bid: named }), 1, /not what its sealed file holds/],
      [{ ...right, v: "mingxuan-bid/1" }, 2, /field v/],
    ] as const) {
      put("forged", value);
      expect(await attachments(at("forged", "B1.json"))).toEqual({ out: [], exit, err: [expect.stringMatching(text)] });
    }
    expect(readdirSync(folder).sort()).toEqual([...before, "forged"].sort());
    expect((await attachments(at("right", "B1.json"))).exit).toBe(0);
  });

  it("is of the opening given", async () => {
    const sealed = sealBid(drand, { ...bid, bidder: "D1" }, random);
    writeFileSync(at("D1.age"), sealed.ok ? sealed.binary : "");
    const notice = { v: "mingxuan-opening-notice/1", id: NUMBER, beacon: drand.beacon };
    writeFileSync(at("drand.json"), JSON.stringify(notice));
    const argv = ["--notice", at("drand.json"), "--signature", drandSignature, "--out", at("drand"), at("D1.age")];
    expect((await runOpen(argv, shell())).exit).toBe(0);
    const file = JSON.parse(readFileSync(at("drand", "D1.json"), "utf8"));
    expect(verifyOpenedBid(file).answer).toBe("yes");
    const reply = await runOpen(openArgs("y", "--attachments-of", at("drand", "D1.json"), at("a.age")), shell());
    expect(reply).toEqual({ out: [], exit: 1, err: [expect.stringMatching(/not opened with the opening or notice given/)] });
    writeFileSync(at("drand.json"), JSON.stringify({ ...notice, id: "MX-2026-000999" }));
    const elsewhere = ["--lang=en", ...argv.slice(0, 5), at("y"), "--attachments-of", at("drand", "D1.json"), at("a.age")];
    expect(await runOpen(elsewhere, shell())).toMatchObject({ exit: 1, err: [expect.stringMatching(/compare the commission/)] });
  });
});
