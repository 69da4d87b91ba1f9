import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serviceSpan } from "#db/schema/outage";
import { ownAddress, recordingService } from "#server/service";
import type { Shell } from "~/lib/shell";
import { withDatabase } from "../support/database";
import { testShell } from "../support/market";

const database = withDatabase();
let server: Server;
let status = 200;
let asked: string[] = [];
beforeEach(async () => {
  [status, asked] = [200, []];
  await database().db.delete(serviceSpan);
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(status).end("ok\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** One round of a process that listens at this address. Out: what it recorded. */
async function recorded(address: string, shell: Shell) {
  const stop = await recordingService(shell, address);
  await stop();
  return database().db.select().from(serviceSpan);
}
const here = () => ownAddress("127.0.0.1", (server.address() as AddressInfo).port);

test("a process records that it serves by the database's own clock, whatever its own says", async () => {
  const shell = await testShell(database(), "2026-09-14T01:00:00Z");
  const [span] = await recorded(here(), shell);
  expect(asked).toEqual(["/healthz"]);
  expect(Math.abs((span?.until.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
});

test("a demonstration records by the site's time", async () => {
  const shell = await testShell(database(), "2026-09-14T01:00:00Z");
  const now = shell.clock.now;
  const clock = { ...shell.clock, advanceTo: now, tick: now, restart: now };
  expect(await recorded(here(), { ...shell, clock })).toMatchObject([{ until: new Date("2026-09-14T01:00:00Z") }]);
});

test("nothing is recorded while its own HTTP side does not answer, or nothing can be written", async () => {
  const shell = await testShell(database(), "2026-09-14T01:00:00Z");
  status = 503;
  expect(await recorded(here(), shell)).toEqual([]);
  status = 200;
  const full = { ...shell.files, tryWriting: () => Promise.reject(new Error("no room")) };
  expect(await recorded(here(), { ...shell, database: { ...shell.database }, files: full })).toEqual([]);
  expect(await recorded("http://127.0.0.1:1", shell)).toEqual([]);
});

test("an address that stands for all of a machine's is asked on the machine itself", () => {
  expect(["0.0.0.0", "::", "10.0.0.7", "fe80::1", "localhost"].map((host) => ownAddress(host, 80))).toEqual([
    "http://127.0.0.1:80",
    "http://[::1]:80",
    "http://10.0.0.7:80",
    "http://[fe80::1]:80",
    "http://localhost:80",
  ]);
});
