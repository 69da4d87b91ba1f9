import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drandSource } from "~/adapters/beacon/drand-beacon";
import { localBeacon } from "~/adapters/beacon/local-beacon";
import { QUICKNET } from "~/domain/verifiable/beacon";
import { verifyBeacon } from "~/domain/verifiable/beacon-value";
import quicknet from "../fixtures/draw-vectors.json";

const ROUND_1000 = quicknet[0]?.signature ?? "";
const BEACON = { kind: "drand", ...QUICKNET, round: 1000 } as const;
const AFTER = new Date("2026-01-01T00:00:00Z");

let server: Server;
let answer: (path: string) => { status: number; body: string };
let base = "";
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const { status, body } = answer(request.url ?? "");
    response.writeHead(status, { "Content-Type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const answers = (body: unknown, status = 200) => {
  asked = [];
  answer = () => ({ status, body: typeof body === "string" ? body : JSON.stringify(body) });
};

describe("the drand driver", () => {
  it("fetches the round by chain and number, and what it brings verifies", async () => {
    answers({ round: 1000, signature: ROUND_1000 });
    const value = await drandSource([`${base}/`]).value(BEACON, "MX-2026-000101", AFTER);
    expect(asked).toEqual([`/${QUICKNET.chain}/public/1000`]);
    expect(value?.signature).toBe(ROUND_1000);
    expect(verifyBeacon(BEACON, "MX-2026-000101", value?.signature ?? "").ok).toBe(true);
  });

  it("asks nobody before the round's time", async () => {
    answers({ round: 1000, signature: ROUND_1000 });
    expect(await drandSource([base]).value(BEACON, "MX-2026-000101", new Date("2023-08-23T15:59:23Z"))).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    ["another round", { round: 999, signature: ROUND_1000 }, 200],
    ["a signature that is none", { round: 1000, signature: "zz" }, 200],
    ["no JSON", "<html>", 200],
    ["an error", {}, 503],
    ["more than a round needs", `{"round":1000,"signature":"${ROUND_1000}","x":"${"y".repeat(20_000)}"}`, 200],
    ["null", "null", 200],
  ])("takes %s for no answer", async (_name, body, status) => {
    answers(body, status);
    expect(await drandSource([base]).value(BEACON, "MX-2026-000101", AFTER)).toBeNull();
  });

  it("goes on to the next address when one cannot be reached", async () => {
    answers({ round: 1000, signature: ROUND_1000 });
    const value = await drandSource(["http://127.0.0.1:9", base]).value(BEACON, "MX-2026-000101", AFTER);
    expect(value?.signature).toBe(ROUND_1000);
  });
});

describe("the local driver", () => {
  const source = localBeacon("tests");
  const opensAt = new Date("2026-09-18T02:30:00Z");

  it("has no value before the opening, and one that verifies from it on", async () => {
    const beacon = await source.describe(opensAt);
    if (!beacon) throw new Error("nobody opens it");
    expect(await source.value(beacon, "MX-2026-000101", new Date(opensAt.getTime() - 1))).toBeNull();
    const value = await source.value(beacon, "MX-2026-000101", opensAt);
    expect(verifyBeacon(beacon, "MX-2026-000101", value?.signature ?? "").ok).toBe(true);
    expect(verifyBeacon(beacon, "MX-2026-000102", value?.signature ?? "").ok).toBe(false);
  });

  it("repeats itself by its seed and answers for no other key", async () => {
    const beacon = await source.describe(opensAt);
    if (!beacon) throw new Error("nobody opens it");
    expect(await localBeacon("tests").describe(opensAt)).toEqual(beacon);
    expect(await localBeacon("other").value(beacon, "MX-2026-000101", opensAt)).toBeNull();
  });
});
