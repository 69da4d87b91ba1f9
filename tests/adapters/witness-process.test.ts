import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { newestElsewhere } from "~/adapters/log/newest-elsewhere";
import { utf8 } from "~/domain/kernel/bytes";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { consistencyProof, leafHash, readerOf, rootOf } from "~/domain/verifiable/log-tree";
import { formatKey, noteKeyOf, parseNote, signedBy } from "~/domain/verifiable/note";
import { formatAddCheckpoint, originHash } from "~/domain/verifiable/witness";
import { seededEntropy } from "~/lib/entropy";
import { testFolder } from "../support/folder";
import { endWitnesses, startWitness } from "../support/witnesses";

const entropy = seededEntropy("witness processes");
const [ORIGIN, OTHER] = ["market.example/log", "other.example/log"];
const secret = entropy.bytes(32);
const KEY = formatKey(noteKeyOf("log", ORIGIN, secret));
const nodes = readerOf(Array.from({ length: 20 }, (_, n) => leafHash(utf8(`leaf ${n}`))));
const fork = readerOf(Array.from({ length: 20 }, (_, n) => leafHash(utf8(`other ${n}`))));
const signed = (size: number, read = nodes, origin = ORIGIN) => signCheckpoint({ origin, size, root: rootOf(read, size) }, secret);
const body = (old: number, size: number, read = nodes, origin = ORIGIN) =>
  formatAddCheckpoint({ old, proof: consistencyProof(read, old, size), checkpoint: signed(size, read, origin) });

async function add(url: string, text: string) {
  const answer = await fetch(`${url}/add-checkpoint`, { method: "POST", body: text });
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}
const argvOf = (dir: string, ...more: string[]) => ["--dir", dir, "--name", "audit.example/witness", "--log", KEY, "--port", "0", ...more];

afterEach(endWitnesses);

describe("a witness as a process", () => {
  test("cosigns what goes on, and answers all else as the specification says", async () => {
    const folder = testFolder("witness");
    const { url, key } = await startWitness("witness", argvOf(folder, "--log", formatKey(noteKeyOf("log", OTHER, secret))));
    const answer = await add(url, body(0, 7));
    expect(answer).toMatchObject({ status: 200, text: expect.stringMatching(/^— audit\.example\/witness \S+\n$/) });
    const note = parseNote(`${signed(7)}${answer.text}`);
    const cosigned = note && signedBy(note, key);
    expect(cosigned).toMatchObject({ state: "signed" });
    expect(Math.abs(Date.now() - Number(cosigned?.state === "signed" && cosigned.at))).toBeLessThan(60_000);
    expect(await add(url, body(0, 9))).toEqual({ status: 409, type: "text/x.tlog.size", text: "7\n" });
    expect((await add(url, body(7, 20, fork))).status).toBe(422);
    expect((await add(url, body(7, 20))).status).toBe(200);
    expect((await add(url, body(20, 20, fork))).status).toBe(422);
    expect((await add(url, body(0, 3, nodes, OTHER))).status).toBe(200);
    expect((await add(url, body(0, 3, nodes, "unknown.example/log"))).status).toBe(404);
    expect((await add(url, body(20, 20).replace(/— (\S+) (.{20})/, "— $1 $2".replace("$2", "AAAAAAAAAAAAAAAAAAAA")))).status).toBe(403);
    for (const text of ["", "old x\n\n", "x".repeat(100_000)]) expect((await add(url, text)).status).toBe(400);
    const shown = async (origin: string) => fetch(`${url}/${originHash(origin)}/checkpoint`);
    const kept = parseNote(await (await shown(ORIGIN)).text());
    expect([kept?.text.split("\n")[1], kept && signedBy(kept, key).state, kept?.signatures.length]).toEqual(["20", "signed", 2]);
    expect((await shown("unknown.example/log")).status).toBe(404);
    const witnesses = [url, "http://127.0.0.1:9", null].map((at) => ({ key, line: formatKey(key), url: at }));
    const elsewhere = (site: string | null) => newestElsewhere({ origin: site, witnesses }, { number: 2, origin: ORIGIN });
    expect(await elsewhere(null)).toEqual([expect.stringContaining(`${ORIGIN}\n20\n`)]);
    const asked: string[] = [];
    const site = createServer((request, response) => response.end(`${asked.push(request.url ?? "")}`)).listen(0, "127.0.0.1");
    await once(site, "listening");
    expect(await elsewhere(`http://127.0.0.1:${(site.address() as AddressInfo).port}`)).toEqual(["1", expect.any(String)]);
    expect(asked).toEqual(["/log/2/checkpoint/latest"]);
    site.close();
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405);
    expect(statSync(join(folder, "key.json")).mode & 0o77).toBe(0);
  });

  test("killed between remembering and answering, it never signs another tree", async () => {
    const folder = testFolder("witness");
    const dying = await startWitness("witness", argvOf(folder), { DIES: "1" });
    await expect(add(dying.url, body(0, 7))).rejects.toThrow();
    await dying.ended;
    expect(dying.child.signalCode).toBe("SIGKILL");
    const { url, key } = await startWitness("witness", argvOf(folder));
    expect(key).toEqual(dying.key);
    expect(await add(url, body(0, 9, fork))).toMatchObject({ status: 409, text: "7\n" });
    expect((await add(url, body(7, 9, fork))).status).toBe(422);
    expect((await add(url, body(7, 7))).status).toBe(200);
  });

  test("of many at once it signs one after the other, never back", async () => {
    const { url } = await startWitness("witness", argvOf(testFolder("witness")));
    const answers = await Promise.all([9, 7, 12, 20, 8].map((size) => add(url, body(0, size))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
  });

  test("is one process, and does not start without what it needs", async () => {
    const folder = testFolder("witness");
    const why = (argv: readonly string[]) =>
      startWitness("witness", argv)
        .then(() => "started")
        .catch(({ message }: Error) => message);
    expect(await why(["--dir", folder, "--log", KEY, "--port", "0"])).toContain("还没有密钥");
    const { url, child, ended } = await startWitness("witness", argvOf(folder));
    expect(await why(argvOf(folder))).toContain("另一个进程正在使用");
    await add(url, body(0, 7));
    child.kill("SIGTERM");
    await ended;
    expect(await why([...argvOf(folder), "--name", "x.example"])).toContain("不同");
    const state = join(folder, `${originHash(ORIGIN)}.note`);
    const note = readFileSync(state, "utf8");
    writeFileSync(state, signed(3));
    expect(await why(argvOf(folder))).toContain("所以不启动");
    writeFileSync(state, note);
    expect(await why(["--dir", folder, "--log", "nonsense", "--port", "0"])).toContain("既不是日志公钥");
    expect(await why(["--dir", folder, "--log", KEY])).toContain("用法");
    expect(await why(argvOf(folder))).toBe("started");
  });
});
