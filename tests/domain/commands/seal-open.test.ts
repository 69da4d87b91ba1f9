import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { CommandShell } from "#server/commands/command-shell";
import { runOpen } from "#server/commands/run-open";
import { runSeal } from "#server/commands/run-seal";
import { readCostSheet } from "~/domain/selection/cost-sheet";
import { drandRoundTime } from "~/domain/verifiable/beacon";
import { verifyOpenedBid } from "~/domain/verifiable/opened-bid-file";
import { openingFile } from "~/domain/verifiable/opening-file";
import { openingNotice } from "~/domain/verifiable/opening-notice";
import { seededEntropy } from "~/lib/entropy";
import { drand, drandSignature, local, localBeacon, localSignature, NUMBER } from "../verifiable/sealed-support";

const folder = mkdtempSync(join(tmpdir(), "sealed-"));
const at = (...names: string[]): string => join(folder, ...names);
const entropy = seededEntropy("seal and open");
const progress: string[] = [];
const CANARY = "87,654,321.09";
const shell = (price?: string): CommandShell => ({
  env: price === undefined ? {} : { MINGXUAN_PRICE: price },
  entropy,
  now: () => new Date(0),
  ask: null,
  progress: (line) => progress.push(line),
});
const beacon = localBeacon;
writeFileSync(at("notice.json"), JSON.stringify(openingNotice(NUMBER, local.beacon)));
writeFileSync(at("drand.json"), JSON.stringify(openingNotice(NUMBER, drand.beacon)));
writeFileSync(
  at("opening.json"),
  JSON.stringify(openingFile({ id: NUMBER, beacon, signature: localSignature, members: [], partials: [] })),
);
writeFileSync(at("方案.pdf"), "%PDF-1.7 scheme");
afterAll(() => rmSync(folder, { recursive: true }));

const sealArgs = (bidder: string, ...more: string[]): string[] => [
  "--lang=en",
  "--notice",
  at("notice.json"),
  "--bidder",
  bidder,
  "--out",
  at(`sealed-${bidder}`),
  ...more,
];
const openArgs = (out: string, ...files: string[]): string[] => ["--lang=en", "--opening", at("opening.json"), "--out", at(out), ...files];

describe("seal and open", () => {
  it("take a bid with an attachment from one to the other, and show the amount nowhere on the way", async () => {
    const sealed = await runSeal(sealArgs("agency-1", "--attach", at("方案.pdf")), shell(CANARY));
    expect(sealed).toMatchObject({ exit: 0, err: [], out: [expect.stringMatching(/before 2026-09-14 11:00:00 Beijing time\.$/)] });
    expect(JSON.stringify(sealed)).not.toMatch(/87,?654,?321/);
    for (const name of readdirSync(at("sealed-agency-1")))
      expect(readFileSync(at("sealed-agency-1", name), "latin1")).not.toContain("8765432109");
    const opened = await runOpen(openArgs("opened", at("sealed-agency-1", "agency-1.age")), shell());
    expect(opened).toMatchObject({ exit: 0, err: [] });
    const file = JSON.parse(readFileSync(at("opened", "agency-1.json"), "utf8"));
    expect(verifyOpenedBid(file)).toMatchObject({ answer: "yes", facts: { priceFen: 8_765_432_109 } });
    const attachment = ["--attachments-of", at("opened", "agency-1.json"), at("sealed-agency-1", "1-方案.pdf.age")];
    expect(await runOpen(openArgs("files", ...attachment), shell())).toMatchObject({ exit: 0 });
    expect(readFileSync(at("files", "方案.pdf"), "utf8")).toBe("%PDF-1.7 scheme");
  });

  it("open many with progress, tell which are void, and go on where they stopped", async () => {
    const files: string[] = [];
    for (const bidder of ["b1", "b2", "b3"]) {
      expect((await runSeal(sealArgs(bidder, "--armor"), shell("100"))).exit).toBe(0);
      files.push(at(`sealed-${bidder}`, `${bidder}.age`));
    }
    writeFileSync(at("b4.age"), readFileSync(at("sealed-b1", "b1.age")));
    writeFileSync(at("b5.age"), "no sealed file");
    progress.length = 0;
    expect(await runOpen(openArgs("many", ...files.slice(0, 2)), shell())).toMatchObject({
      exit: 0,
      out: [expect.stringMatching(/^2 opened, 0 void, 0 done before/)],
    });
    const all = await runOpen(openArgs("many", ...files, at("b4.age"), at("b5.age")), shell());
    expect(all).toMatchObject({ exit: 1, out: [expect.stringMatching(/^1 opened, 2 void, 2 done before/)] });
    expect(progress).toContain("5/5 done");
    expect(JSON.parse(readFileSync(at("many", "b4.json"), "utf8"))).toMatchObject({ v: "mingxuan-void-bid/1", code: "bid.bidder" });
    expect(JSON.parse(readFileSync(at("many", "b5.json"), "utf8"))).toMatchObject({ code: "seal.format" });
    expect(await runOpen(openArgs("many", ...files, at("b4.age")), shell())).toMatchObject({
      exit: 1,
      out: [expect.stringMatching(/^0 opened, 0 void, 4 done/)],
    });
    mkdirSync(at("again"));
    writeFileSync(at("again", "b1.age"), readFileSync(files[1] ?? ""));
    expect(await runOpen(openArgs("many", at("again", "b1.age")), shell())).toMatchObject({
      exit: 2,
      err: [expect.stringMatching(/another file/)],
    });
  });

  it("work with a drand round and its signature", async () => {
    const argv = ["--lang=en", "--notice", at("drand.json"), "--bidder", "d1", "--out", at("sealed-d1")];
    expect((await runSeal(argv, shell("5"))).exit).toBe(0);
    const open = ["--notice", at("drand.json"), "--signature", drandSignature, "--out", at("drand"), at("sealed-d1", "d1.age")];
    expect((await runOpen(open, shell())).exit).toBe(0);
  });

  it("seal a cost sheet that comes to the price, as the first file beside it", async () => {
    const costs = (text: string) => writeFileSync(at("costs.csv"), text);
    const run = (bidder: string, price: string) => runSeal(sealArgs(bidder, "--costs", at("costs.csv")), shell(price));
    costs("\uFEFFlabour,10,人日,1200\r\nother,1,项,100.50\r\ntax,552\r\n");
    expect((await run("costs-1", "12652.50")).exit).toBe(0);
    expect((await runOpen(openArgs("costs-opened", at("sealed-costs-1", "costs-1.age")), shell())).exit).toBe(0);
    const attachments = ["--attachments-of", at("costs-opened", "costs-1.json"), at("sealed-costs-1", "1-cost-sheet.json.age")];
    expect((await runOpen(openArgs("costs-files", ...attachments), shell())).exit).toBe(0);
    const plain = readFileSync(at("costs-files", "cost-sheet.json"));
    const of = { commission: NUMBER, bidder: "costs-1", priceFen: "1265250" };
    expect(readCostSheet(new Uint8Array(plain), of)).toMatchObject({ ok: true, sheet: { totalFen: "1265250", lines: { length: 2 } } });
    const unequal = await run("costs-2", "12652.51");
    expect(unequal).toMatchObject({ exit: 2, err: [expect.stringContaining("does not come to the price")] });
    expect(JSON.stringify(unequal)).not.toMatch(/12,?652/);
    costs("labour,10,人日,1,200");
    expect(await run("costs-3", "12000")).toMatchObject({ exit: 2, err: [expect.stringContaining("line 1")] });
    expect(existsSync(at("sealed-costs-2")) || existsSync(at("sealed-costs-3"))).toBe(false);
  });

  it("refuse to seal from the moment of the opening on, when anybody can open it", async () => {
    const opensAt = new Date(beacon.opensAt).getTime();
    const seal = (notice: string, now: number) => {
      const argv = ["--lang=en", "--notice", at(notice), "--bidder", "late", "--out", at("sealed-late")];
      return runSeal(argv, { ...shell("5"), now: () => new Date(now) });
    };
    const past = expect.stringMatching(/is past by this machine's clock/);
    for (const now of [opensAt, opensAt + 1, Date.UTC(2100, 0)])
      expect(await seal("notice.json", now)).toEqual({ out: [], exit: 2, err: [past] });
    expect(await seal("drand.json", drandRoundTime(12_040_883).getTime())).toMatchObject({ exit: 2, err: [past] });
    expect(existsSync(at("sealed-late"))).toBe(false);
    expect((await seal("drand.json", drandRoundTime(12_040_883).getTime() - 1)).exit).toBe(0);
    rmSync(at("sealed-late"), { recursive: true });
    expect((await seal("notice.json", opensAt - 1)).exit).toBe(0);
  });

  it("say what is wrong and write nothing", async () => {
    const before = readdirSync(folder).sort();
    const seals: [string[], string | undefined, 1 | 2, RegExp][] = [
      [["--lang=en"], "1", 2, /Usage/],
      [["--lang=en", "--price", "1"], "1", 2, /Usage/],
      [sealArgs("x"), undefined, 2, /No price/],
      [sealArgs("x"), "cheap", 2, /amount in yuan/],
      [sealArgs("x", "--attach", at("none")), "1", 2, /none/],
      [sealArgs("x y"), "1", 1, /fields are not right/],
      [sealArgs("x").map((word) => (word === at("notice.json") ? at("opening.json") : word)), "1", 2, /opening\.json/],
      [sealArgs("agency-1"), "1", 2, /exists already/],
    ];
    for (const [argv, price, exit, text] of seals) {
      const reply = await runSeal(argv, shell(price));
      expect(reply, argv.join(" ")).toMatchObject({ out: [], exit });
      expect(reply.err.join()).toMatch(text);
    }
    const opens: [string[], 1 | 2, RegExp][] = [
      [openArgs("x"), 2, /Usage/],
      [openArgs("x", at("b4.age"), at("again", "..", "b4.age")), 2, /each once/],
      [["--lang=en", "--notice", at("notice.json"), "--signature", drandSignature, "--out", at("x"), at("b4.age")], 1, /signature is not/],
      [["--lang=en", "--notice", at("notice.json"), "--signature", "00", "--out", at("x"), at("b4.age")], 2, /96 hex/],
      [openArgs("x", at("sealed-b1", "b1.age"), at("none.age")), 2, /none\.age/],
      [openArgs("x", at("sealed-b1", "b1.age"), folder), 2, /cannot be opened/],
      [openArgs("x", "--attachments-of", at("opened", "agency-1.json"), at("b4.age")), 1, /too large/],
    ];
    for (const [argv, exit, text] of opens) {
      const reply = await runOpen(argv, shell());
      expect(reply, argv.join(" ")).toMatchObject({ out: [], exit });
      expect(reply.err.join()).toMatch(text);
    }
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
