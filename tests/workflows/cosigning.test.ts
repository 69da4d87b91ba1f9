import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { drawByNumber } from "#db/queries/draws";
import { logByNumber } from "#db/queries/log";
import { keptCosigned, witnessRows } from "#db/queries/log-witness";
import { logWitness } from "#db/schema/log";
import { drandBeacon } from "~/domain/verifiable/beacon";
import { cosignersOf } from "~/domain/verifiable/cosignature";
import { readDrawProof } from "~/domain/verifiable/draw-proof";
import { checkLock } from "~/domain/verifiable/lock";
import { formatOutside, treeOfNote } from "~/domain/verifiable/log-files";
import { cosignNote, formatKey, formatNote, noteKeyOf, parseKey, parseNote } from "~/domain/verifiable/note";
import type { ConfiguredWitness } from "~/lib/config-witnesses";
import { paths } from "~/lib/paths";
import type { Shell } from "~/lib/shell";
import { closeWitnessed } from "~/reads/log/closing-lock";
import { cosigner } from "~/workflows/log/cosign";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { testFolder } from "../support/folder";
import { takenAway } from "../support/list-files";
import { listening } from "../support/listening";
import { happen, logOf } from "../support/log";
import { type Market, rowOf, testMarket } from "../support/market";
import { posted, type TestSite, testSite } from "../support/site";
import { advanceUntil, entered } from "../support/stages";
import { endWitnesses, startWitness, type WitnessProcess } from "../support/witnesses";

const database = withDatabase();
let market: Market;
let shell: Shell;
let site: TestSite;
let honest: WitnessProcess[];
let liar: WitnessProcess;
/** A witness behind a wall. */
const walled = noteKeyOf("witness", "walled.example/witness", new Uint8Array(32).fill(9));
let first = "";
let later = 0;
/** The machine's time, a minute later at each look, so that each round is due. */
const clock = () => new Date(Date.now() + later);
const round = (at: Shell = shell) => cosigner(at, clock).round();

const configured = ({ key, line, url }: WitnessProcess): ConfiguredWitness => ({ key, line, url });
const noteAt = async (path: string) => {
  const answer = await site.ask(path);
  return { status: answer.status, text: await answer.text() };
};
const signersOf = (note: string) =>
  cosignersOf(
    note,
    [...honest, liar].map(({ key }) => key),
  ).map(({ name }) => name);

beforeAll(async () => {
  market = await testMarket(database());
  await happen(market.shell, 3);
  await sequencer(market.shell).round();
  const log = (await logOf(market.shell)).keys[0]?.key ?? "";
  const start = (name: string) =>
    startWitness("witness", ["--dir", testFolder(name), "--name", `${name}.example/w`, "--log", log, "--port", "0"]);
  honest = [await start("audit"), await start("finance")];
  liar = await startWitness("lying-witness", []);
  const witnesses = [...honest.map(configured), configured(liar), { key: walled, line: formatKey(walled), url: null }];
  shell = { ...market.shell, config: { ...market.shell.config, witnesses } };
  site = await testSite(shell);
});
afterAll(endWitnesses);

describe("witnesses of the site's log, three processes of which one lies", () => {
  test("before the first signature nothing is announced, and the newest can be had", async () => {
    expect(await noteAt("/log/checkpoint")).toEqual({ status: 404, text: expect.stringContaining("no witness has signed") });
    expect((await noteAt("/log/checkpoint/latest")).status).toBe(200);
    const unwitnessed = await testSite(market.shell);
    expect((await unwitnessed.ask("/log/checkpoint")).status).toBe(200);
  });

  test("a round keeps what the honest signed, and nothing of what lies", async () => {
    expect(await round()).toBe(2);
    const { text } = await noteAt("/log/checkpoint");
    expect(treeOfNote(text)?.size).toBe(3);
    expect(signersOf(text)).toEqual(expect.arrayContaining(["audit.example/w", "finance.example/w"]));
    expect(parseNote(text)?.signatures).toHaveLength(3);
    first = text;
    const rows = await witnessRows(shell.database.db, 1);
    expect(rows.find(({ key }) => key === liar.line)).toMatchObject({ size: 0, signedAt: null, fault: "wrong" });
    expect(rows.find(({ key }) => key === honest[0]?.line)).toMatchObject({ size: 3, fault: null });
  });

  test("the next is asked for ten seconds later, with the proof; what was announced stays until then", async () => {
    await happen(market.shell, 4);
    await sequencer(market.shell).round();
    expect(await round()).toBe(0);
    expect(treeOfNote((await noteAt("/log/checkpoint")).text)?.size).toBe(3);
    expect(treeOfNote((await noteAt("/log/checkpoint/latest")).text)?.size).toBe(7);
    later += 10_000;
    expect(await round()).toBe(2);
    expect(treeOfNote((await noteAt("/log/checkpoint")).text)?.size).toBe(7);
    later += 10_000;
    expect(await round()).toBe(0);
  });

  test("at once after a close, whose first cosigned checkpoint is kept for good and stands in its proof", async () => {
    const commission = await entered(market);
    await advanceUntil(market, commission, (status) => status !== "published");
    await sequencer(market.shell).round();
    expect(await round()).toBe(2);
    const [kept, ...others] = await keptCosigned(shell.database.db, 1, Number.MAX_SAFE_INTEGER, 10);
    expect(others).toEqual([]);
    const { number } = await rowOf(market.shell, commission);
    await happen(market.shell, 2);
    await sequencer(market.shell).round();
    later += 10_000;
    expect(await round()).toBe(2);
    expect(treeOfNote((await noteAt("/log/checkpoint")).text)?.size).toBe((kept?.size ?? 0) + 2);
    expect(await keptCosigned(shell.database.db, 1, Number.MAX_SAFE_INTEGER, 10)).toEqual([kept]);
    const watch = await noteAt(`/c/${number}/watch`);
    expect(watch.text).toContain("audit.example/w");
    expect(watch.text).not.toContain("liar.example");
    expect(watch.text).toContain("演示时间不是真实时间");
    const close = (await drawByNumber(shell.database.db, number ?? ""))?.close;
    if (!close || !kept) throw new Error("nothing was locked");
    const told = (opensAt: Date, keys = shell.config.witnesses, now = new Date()) =>
      closeWitnessed(
        { ...shell, config: { ...shell.config, witnesses: keys } },
        { id: number ?? "", close: { ...close, beacon: drandBeacon(opensAt) } },
        now,
      );
    const [past, ahead] = [-3_600_000, 3_600_000].map((shift) => new Date(kept.at.getTime() + shift)) as [Date, Date];
    expect(await told(ahead)).toMatchObject({ state: "signed", timely: true, names: expect.arrayContaining(["audit.example/w"]) });
    expect(await told(past)).toMatchObject({ state: "signed", timely: false });
    const { csv } = await takenAway(site, null, paths.exports.cosigned);
    expect(csv.slice(1).map(([size]) => Number(size))).toContain(kept.size);
    expect(csv.flat().join()).toContain("audit.example/w");
    const unsigned = [configured(liar)];
    expect([await told(ahead, unsigned), await told(past, unsigned), await told(past, [])]).toEqual([
      { state: "not-yet" },
      { state: "none-in-time" },
      { state: "none-configured" },
    ]);
    await advanceUntil(market, commission, (status) => status === "result_published");
    const proof = readDrawProof(JSON.parse((await noteAt(`/proofs/${number}.json`)).text));
    const lock = proof.ok && proof.value.log && "checkpoint" in proof.value.log ? proof.value.log : null;
    const log = parseKey((await logOf(shell)).keys[0]?.key ?? "");
    if (!log) throw new Error("the log has no key");
    const trusted = { log, witnesses: honest.map(({ key }) => key), threshold: 0 };
    expect(lock?.checkpoint).toBe(kept?.note);
    expect(lock && checkLock(lock, number ?? "", trusted)).toMatchObject({
      ok: true,
      shown: { signed: true, witnessedAt: kept?.at },
    });
  });

  test("a witness behind a wall posts its signature; strange, foreign and old ones are not taken", async () => {
    const note = (await noteAt("/log/checkpoint/latest")).text;
    const text = parseNote(note)?.text ?? "";
    const post = async (body: string) => (await site.ask("/log/cosignature", posted({ note: body }))).status;
    const cosigned = (at: Date, secret = 9, of = text) =>
      `${note.replace(text, of)}${cosignNote(of, walled.name, new Uint8Array(32).fill(secret), at)}`;
    expect(await post("x")).toBe(400);
    expect(await post(note)).toBe(403);
    expect(await post(cosigned(new Date(), 8))).toBe(403);
    expect(await post(cosigned(new Date(Date.now() - 3_600_000)))).toBe(403);
    expect(await post(cosigned(new Date(), 9, text.replace(/\n\d+\n/, "\n5\n")))).toBe(403);
    expect(
      await post(
        formatNote("other.example/log\n", [cosignNote("other.example/log\n", walled.name, new Uint8Array(32).fill(9), new Date())]),
      ),
    ).toBe(404);
    expect(await post(cosigned(new Date()))).toBe(200);
    expect(cosignersOf((await noteAt("/log/checkpoint")).text, [walled])).toHaveLength(1);
    expect((await site.ask("/log/cosignature")).status).toBe(405);
    const { headers, ...form } = posted({ note });
    expect((await site.ask("/log/cosignature", { ...form, headers: { ...headers, origin: "http://elsewhere.example" } })).status).toBe(403);
  });

  test("a witness that follows the site fetches, proves from the tiles and posts by itself", async () => {
    const folder = testFolder("follower");
    const key = noteKeyOf("witness", "follower.example/w", new Uint8Array(32).fill(5));
    const file = { v: "mingxuan-witness-key/1", name: key.name, secret: "05".repeat(32) };
    writeFileSync(join(folder, "key.json"), JSON.stringify(file));
    const witnesses = [{ key, line: formatKey(key), url: null }];
    const followed = await testSite({ ...market.shell, config: { ...market.shell.config, witnesses } });
    const { url, server } = await listening(() => followed.answer);
    const log = (await logOf(market.shell)).keys[0]?.key ?? "";
    const kept = async () => (await witnessRows(shell.database.db, 1)).find((row) => row.key === formatKey(key))?.size ?? 0;
    for (const _look of ["first", "goes on from its state"]) {
      await happen(market.shell, 2);
      await sequencer(market.shell).round();
      const { size } = await logOf(market.shell);
      const witness = await startWitness("witness", ["--dir", folder, "--log", log, "--follow", url]);
      await vi.waitFor(async () => expect(await kept()).toBe(size), { timeout: 30_000 });
      expect(witness.said.join("\n")).toContain(`已见证 ${(await logOf(market.shell)).origin}，${size} 行`);
      witness.child.kill("SIGKILL");
      await witness.ended;
    }
    const announced = await (await followed.ask("/log/checkpoint")).text();
    expect(cosignersOf(announced, [key]).map(({ name }) => name)).toEqual([key.name]);
    server.close();
  });

  test("a witness that knows a larger log shows that this one was put back", async () => {
    const [one] = honest;
    if (!one) throw new Error("no witness");
    const state = await logByNumber(shell.database.db, 1);
    const older = formatOutside({ note: first, entries: [] });
    expect(state?.size).toBeGreaterThan(3);
    later += 10_000;
    const witnesses = [{ ...configured(one), line: "forgotten" }];
    await cosigner(
      { ...shell, config: { ...shell.config, witnesses }, logStore: { ...shell.logStore, readOutside: async () => older } },
      clock,
    ).round();
    expect(await witnessRows(shell.database.db, 1)).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: "forgotten", fault: "knows-more" })]),
    );
    await shell.database.db.delete(logWitness).where(eq(logWitness.key, "forgotten"));
  });

  test("the page says who signed what, who is silent or wrong, and that nobody is configured", async () => {
    const { text } = await noteAt("/log/witnesses");
    for (const words of ["audit.example/w", "liar.example/witness", "不是它对这个检查点的有效签名"]) expect(text).toContain(words);
    const unwitnessed = await testSite(market.shell);
    const none = await (await unwitnessed.ask("/log/witnesses")).text();
    expect(none).toContain("没有配置见证人");
    for (const words of ["已签到最新", "liar.example"]) expect(none).not.toContain(words);
  });
});
