import { rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { expect, test } from "@playwright/test";
import { seededFolder, serve } from "./support/serve";

let folder = "";

test.beforeEach(() => {
  folder = seededFolder("process");
});

test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const endOf = (child: { once(event: "exit", listener: (code: number | null) => void): unknown }) =>
  new Promise<number | null>((resolve) => child.once("exit", resolve));

/** A form of which half has arrived; `finish` sends the rest and answers with the status. */
async function halfSent(address: string): Promise<() => Promise<number>> {
  const body = "login=nobody&password=wrong";
  const form = { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
  const headers = { origin: address, expect: "100-continue", ...form };
  const request = httpRequest(`${address}/sign-in`, { method: "POST", headers });
  const answered = new Promise<number>((resolve, reject) => {
    request.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once("error", reject);
  });
  // The server says so when it has begun with the form.
  request.flushHeaders();
  await new Promise<void>((resolve) => request.once("continue", resolve));
  await new Promise((resolve) => request.write(body.slice(0, 10), resolve));
  return () => {
    request.end(body.slice(10));
    return answered;
  };
}

/** Until nobody is let in any more. */
async function refuses(address: string): Promise<void> {
  const answers = () =>
    fetch(`${address}/healthz`, { headers: { connection: "close" } }).then(
      () => true,
      () => false,
    );
  while (await answers()) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("asked to stop, the server finishes what it began and keeps its data", async () => {
  const first = serve(folder);
  const finish = await halfSent(await first.ready);
  const ended = endOf(first.child);
  first.child.kill("SIGTERM");
  await refuses(await first.ready);
  expect(await finish()).toBe(422);
  expect(await ended).toBe(0);

  const second = serve(folder);
  const answer = await fetch(`${await second.ready}/healthz`);
  expect(answer.status).toBe(200);
  const over = endOf(second.child);
  second.child.kill("SIGTERM");
  await over;
});

test("a second process on the same data says so and leaves it alone", async () => {
  const first = serve(folder);
  const address = await first.ready;
  const second = serve(folder);
  await expect(second.ready).rejects.toThrow(/Another process uses this data directory/);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const over = endOf(first.child);
  first.child.kill("SIGTERM");
  await over;
});

test("a real site says in one sentence each what is missing, before it touches anything", async () => {
  const site = serve(folder, { MODE: "production", BEACON: "local" });
  await expect(site.ready).rejects.toThrow(
    /BEACON=local is refused[\s\S]*ORIGIN must be set[\s\S]*SITE_PHONE must be set[\s\S]*TRUST_PROXY must be set/,
  );
});
