import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "#server/commands/answer";
import { runSelect } from "#server/commands/run-select";
import { runVerify } from "#server/commands/run-verify";
import { grouped } from "~/copy/verdict/frame";
import { KIND_NAMES } from "~/copy/verdict/kinds";
import type { SelectionCase, SelectionResult } from "~/domain/selection/case";
import { replayOf } from "~/domain/selection/replay";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { formatKey, noteKeyOf } from "~/domain/verifiable/note";
import vectors from "../../fixtures/draw-vectors.json";
import pairs from "../../fixtures/selection-cases.json";
import second from "../verifiable/vectors/beacon-2-vectors.json";
import quicknet from "../verifiable/vectors/quicknet.json";

const { committee, local } = second;

let folder = "";
const at = (name: string) => join(folder, name);
const put = async (name: string, value: unknown) => {
  await writeFile(at(name), typeof value === "string" ? value : JSON.stringify(value));
  return at(name);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verify-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("npm run verify", () => {
  it("answers three questions in either language, amber where the file alone cannot show more", async () => {
    const { name: _, ...drand } = vectors[0] as (typeof vectors)[number];
    const { name: __, ...older } = vectors[1] as (typeof vectors)[number];
    const first = await runVerify([await put("drand.json", drand)]);
    expect(first).toMatchObject({ exit: 3, err: [] });
    const marks = ["摇", "第", "第", "第", "✓", "✓", "✓", "✓", "✓", "○", "请", "照", "第", "第", "第"];
    expect(first.out.map((line) => line.trimStart().charAt(0))).toEqual(marks);
    expect(first.out[8]).toContain("北京时间 2023-08-23 23:59:24");
    expect(first.out[10]).toContain(grouped(drand.inputsHash));
    const second = await runVerify([await put("committee.json", committee.proof), "--lang", "en"]);
    expect(second).toMatchObject({ exit: 3, err: [] });
    expect(second.out.map((line) => line.trimStart().charAt(0))).toEqual([..."TNNN✓✓✓✓○○CCDSSS"]);
    const spoken = second.out.join("\n");
    expect(spoken).toMatch(/claims 2 of a committee of 3 at 2026-12-01 10:00:00 Beijing time/);
    expect(spoken).toContain(grouped(committee.committeeId));
    expect(spoken).toContain(grouped(committee.proof.inputsHash));
    const third = await runVerify([await put("older.json", older), "--lang", "en"]);
    expect(third).toMatchObject({
      exit: 3,
      out: expect.arrayContaining([expect.stringMatching(/older form does not bind its committee.*377d48f358eec334/)]),
    });
    const fourth = await runVerify([await put("local.json", local.proof), "--lang", "en"]);
    expect(fourth).toMatchObject({
      exit: 3,
      out: expect.arrayContaining([expect.stringMatching(/^ {2}✗ Unknowable: the operator alone signs/)]),
    });
  });

  it("names the first thing that fails and why it matters", async () => {
    const forged = quicknet.rounds.find(({ valid }) => !valid)?.signature as string;
    const proof = drawProof(portableHashes, vectors[0]?.inputs as DrawInputs, forged);
    expect(await runVerify([await put("forged.json", proof)])).toMatchObject({
      exit: 1,
      out: expect.arrayContaining([expect.stringContaining("不是有效的曲线点"), "  ✗ 信标：不一致"]),
    });
    const { name: _, ...sound } = vectors[0] as (typeof vectors)[number];
    const ownNetwork = { ...sound.inputs, beacon: { ...sound.inputs.beacon, genesis: 1 } };
    const own = drawProof(portableHashes, ownNetwork as DrawInputs, sound.signature);
    const reply = await runVerify([await put("own.json", own), "--lang", "en"]);
    expect(reply).toMatchObject({ exit: 1, out: { 0: expect.stringContaining("not the public one built into this program") } });
  });

  it("says which field breaks a rule of the draw and what was expected, in words", async () => {
    const { name: _, ...sound } = vectors[0] as (typeof vectors)[number];
    const many = { ...sound, inputs: { ...sound.inputs, draw: 13 } };
    const reversed = { ...sound, inputs: { ...sound.inputs, entrants: [...sound.inputs.entrants].reverse() } };
    expect((await runVerify([await put("many.json", many)])).out[0]).toContain("inputs.draw 应为 1 至参加者数量");
    expect((await runVerify([await put("order.json", reversed), "--lang", "en"])).out[0]).toContain(
      "inputs.entrants[1].id should stand in ascending order, each once",
    );
  });

  it("answers 2 for half a log proof, and one sentence and 2 for what nobody foresaw", async () => {
    const key = formatKey(noteKeyOf("log", "mingxuan.example/log", new Uint8Array(32).fill(3)));
    for (const text of ["c2sp.org/tlog-proofs are nice\n", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nindex 0\n\nrubbish\n"]) {
      expect((await runVerify([await put("half.tlog-proof", text), "--log-key", key])).exit).toBe(2);
    }
    const failing = () => Promise.reject(new RangeError("somebody's file"));
    expect(await answer(["--lang", "en"], failing)).toEqual({ out: [], err: [expect.stringContaining("RangeError")], exit: 2 });
  });

  it("answers 2 for what is no such file, and for no file at all", async () => {
    for (const value of ["", "null", "{}", "not json", { inputs: 1 }, pairs[0]?.case]) {
      expect((await runVerify([await put("other.json", value)])).exit).toBe(2);
    }
    expect((await runVerify([at("missing.json")])).exit).toBe(2);
    expect((await runVerify([folder])).exit).toBe(2);
    expect((await runVerify([])).exit).toBe(2);
    expect((await runVerify(["--nonsense"])).exit).toBe(2);
    const unknown = (await runVerify([await put("other.json", "{}"), "--lang", "en"])).out.join();
    for (const names of Object.values(KIND_NAMES)) {
      expect(unknown).toContain(names.en);
      expect((await runVerify([at("other.json")])).out.join()).toContain(names.zh);
    }
  });

  it("checks many files: one that fails counts most, then none such, then amber", async () => {
    const { name: _, ...sound } = vectors[0] as (typeof vectors)[number];
    const good = await put("good.json", sound);
    const bad = await put("bad.json", { ...sound, result: ["A0001"] });
    const none = await put("none.json", "{}");
    const reply = await runVerify([good, bad, none]);
    expect(reply.exit).toBe(1);
    expect(reply.out[0]).toMatch(/^good\.json：摇号证明计算正确，但/);
    expect(reply.out.join("\n")).toMatch(/\nbad\.json：核验不通过.*\nnone\.json：/s);
    expect((await runVerify([good, none])).exit).toBe(2);
    expect((await runVerify([good, good])).exit).toBe(3);
    const printed = (await runVerify([good, bad, none, "--json"])).out.map((line) => JSON.parse(line));
    expect(printed.map(({ exit }) => exit)).toEqual([3, 1, 2]);
  });
});

describe("npm run select", () => {
  it("prints the published results and exits 0", async () => {
    for (const pair of pairs) {
      const reply = await runSelect([await put("case.json", pair.case)]);
      expect(reply).toMatchObject({ exit: 0, err: [] });
      expect(JSON.parse(reply.out.join(""))).toEqual(pair.expected);
    }
  });

  it("replays to the same bytes on a machine of another zone and language", async () => {
    const files = await Promise.all(
      pairs.map(({ case: terms, expected }, i) =>
        put(`replay-${i}.json`, replayOf(portableHashes, terms as unknown as SelectionCase, expected as unknown as SelectionResult)),
      ),
    );
    const here = await runVerify([...files, "--lang", "en"]);
    expect(here).toMatchObject({ exit: 3, err: [] });
    expect(here.out.filter((line) => line.startsWith("replay-"))).toHaveLength(pairs.length);
    const env = { ...process.env, TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    const there = await promisify(execFile)("node", ["--import", "tsx", "server/commands/verify.ts", ...files, "--lang", "en"], {
      env,
    }).catch((ended: { code: number; stdout: string }) => ended);
    expect(there).toMatchObject({ code: 3 });
    expect(there.stdout.trimEnd().split("\n")).toEqual(here.out);
    const first = await put("case.json", pairs[7]?.case);
    const selected = await promisify(execFile)("node", ["--import", "tsx", "server/commands/select.ts", first], { env });
    expect([selected.stdout.trimEnd()]).toEqual((await runSelect([first])).out);
  });

  it("exits 1 for a wrong signature, also where no draw is needed, and 2 with the field for what is no case", async () => {
    const sound = pairs[0]?.case as (typeof pairs)[number]["case"];
    expect(await runSelect([await put("sig.json", { ...sound, signature: pairs[2]?.case.signature })])).toMatchObject({ exit: 1, out: [] });
    expect(await runSelect([await put("sig.json", { ...sound, signature: "" })])).toMatchObject({ exit: 1, out: [] });
    const odd = await runSelect([await put("odd.json", { ...sound, floorFen: 10_000_001 }), "--lang", "en"]);
    expect(odd).toMatchObject({ exit: 2, out: [] });
    expect(odd.err).toHaveLength(1);
    expect(odd.err[0]).toContain("field floorFen is above the ceiling");
    expect((await runSelect([at("missing.json")])).exit).toBe(2);
    expect((await runSelect([])).exit).toBe(2);
  });
});
