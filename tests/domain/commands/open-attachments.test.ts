import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { runOpen } from "#server/commands/run-open";
import { runSeal } from "#server/commands/run-seal";
import { utf8 } from "~/domain/kernel/bytes";
import { attachmentOf } from "~/domain/verifiable/sealed";
import { NUMBER } from "../verifiable/sealed-support";
import { foreignBid, sealedBytes, sealedFolder } from "./sealed-folder";

const { at, folder, shell, openArgs, remove } = sealedFolder("attachments");
afterAll(remove);

const HAN = "方".repeat(200);
const read = (...names: string[]): string => readFileSync(at(...names), "utf8");

/** A bid of these attachments, opened as `<bidder>.json`; the paths of its sealed files. */
async function openedBid(bidder: string, files: readonly (readonly [string, string])[]): Promise<string[]> {
  const attachments = files.map(([name, text]) => attachmentOf(name, utf8(text)));
  writeFileSync(at(`${bidder}.age`), foreignBid({ commission: NUMBER, bidder, priceFen: "1", attachments }));
  expect(await runOpen(openArgs("opened", at(`${bidder}.age`)), shell())).toMatchObject({ exit: 0 });
  return files.map(([, text], place) => {
    const path = at(`${bidder}-${place + 1}.age`);
    writeFileSync(path, sealedBytes(utf8(text)));
    return path;
  });
}
const open = (bidder: string, out: string, ...files: string[]) =>
  runOpen(openArgs(out, "--attachments-of", at("opened", `${bidder}.json`), ...files), shell());

describe("attachments", () => {
  it("of one content under two names are both written", async () => {
    const paths = await openedBid("same", [
      ["授权书.pdf", "one text"],
      ["承诺书.pdf", "one text"],
    ]);
    expect(await open("same", "same", ...paths)).toMatchObject({ exit: 0, err: [], out: [expect.stringMatching(/^2 attachments/)] });
    expect(readdirSync(at("same")).sort()).toEqual(["承诺书.pdf", "授权书.pdf"]);
  });

  it("of one name, or of a name too long for a disk, are written under names of their own, which are told", async () => {
    const paths = await openedBid("names", [
      ["a.pdf", "first"],
      ["a.pdf", "second"],
      [HAN, "long"],
      ["b.pdf", "plain"],
    ]);
    const reply = await open("names", "names", ...[...paths].reverse());
    expect(reply).toMatchObject({ exit: 0, err: [] });
    expect(reply.out).toHaveLength(4);
    expect(reply.out[1]).toMatch(/“a\.pdf” is repeated, .*written as 1-a\.pdf/);
    const long = `3-${"方".repeat(66)}`;
    expect(readdirSync(at("names")).sort()).toEqual(["1-a.pdf", "2-a.pdf", long, "b.pdf"].sort());
    expect([read("names", "1-a.pdf"), read("names", "2-a.pdf"), read("names", long)]).toEqual(["first", "second", "long"]);
  });

  it("that the files given lack are named; those given are written", async () => {
    const paths = await openedBid("lacks", [
      ["a.pdf", "a"],
      ["b.pdf", "b"],
      ["c.pdf", "c"],
    ]);
    expect(await open("lacks", "lacks", ...paths.slice(1, 2))).toEqual({
      out: [`1 attachments opened in ${at("lacks")}.`],
      err: ["Not among the files given, though the bid names them: a.pdf, c.pdf."],
      exit: 1,
    });
    expect(readdirSync(at("lacks"))).toEqual(["b.pdf"]);
    expect(await open("lacks", "none")).toMatchObject({ exit: 1, out: [], err: [expect.stringMatching(/a\.pdf, b\.pdf, c\.pdf/)] });
    expect(existsSync(at("none"))).toBe(false);
  });

  it("are nothing where the bid names none", async () => {
    await openedBid("bare", []);
    expect(await open("bare", "bare")).toMatchObject({ exit: 0, out: [expect.stringMatching(/names no attachment/)] });
    expect(existsSync(at("bare"))).toBe(false);
  });

  it("given once too often, or of another bid, end the command and leave nothing", async () => {
    const [path = ""] = await openedBid("once", [["a.pdf", "a"]]);
    const before = readdirSync(folder).sort();
    expect(await open("once", "x", path, path)).toMatchObject({ exit: 2, out: [], err: [expect.stringMatching(/give each file once/)] });
    expect(await open("once", "x", path, at("lacks-2.age"))).toMatchObject({ exit: 1, err: [expect.stringMatching(/not the attachment/)] });
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});

describe("seal", () => {
  it("refuses beside the file a name that it would not write again, before it asks for a price or writes", async () => {
    const long = at(`${"方".repeat(67)}.pdf`);
    const before = readdirSync(folder).sort();
    const seal = (...paths: string[]) => {
      const attach = paths.flatMap((path) => ["--attach", path]);
      return runSeal(["--lang=en", "--notice", at("notice.json"), "--bidder", "x", "--out", at("x"), ...attach], shell());
    };
    const twice = await seal(at("one", "a.pdf"), at("two", "A.pdf"));
    expect(twice).toEqual({ out: [], exit: 2, err: [expect.stringContaining(`${at("two", "A.pdf")}: an earlier attachment`)] });
    expect(await seal(long)).toMatchObject({ exit: 2, err: [expect.stringMatching(/too long \(at most 200 Latin letters or 66 Chinese/)] });
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
