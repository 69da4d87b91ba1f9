import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "~/domain/kernel/actor";
import { runs } from "../support/cases";
import { withDatabase } from "../support/database";
import { rowOf, testMarket } from "../support/market";
import { ORIGIN, type TestSite, testSite } from "../support/site";
import { drafted, entered } from "../support/stages";

const database = withDatabase();
/** Requests that a route gets in the full run, from each kind of visitor's pocket of nonsense. */
const RUNS = 20;

let site: TestSite;
let cookies: readonly string[] = [];
let known: Readonly<Record<string, readonly string[]>> = {};
const faults: string[] = [];

beforeAll(async () => {
  const market = await testMarket(database());
  const draftId = await drafted(market);
  const enteredId = await entered(market, 3);
  const { number } = await rowOf(market.shell, enteredId);
  const people: readonly (UserActor | undefined)[] = [
    market.clerk,
    market.approver,
    market.operator,
    market.supervisor,
    market.agencies[0],
  ];
  const error = (facts: { err?: Error }) => void faults.push(facts.err?.stack?.slice(0, 1500) ?? "answered with a fault");
  const log = { ...market.shell.log, error, child: () => log } as unknown as typeof market.shell.log;
  site = await testSite({ ...market.shell, log });
  cookies = ["", ...(await Promise.all(people.flatMap((person) => (person ? [site.signIn(person.userId)] : []))))];
  known = {
    ids: [draftId, enteredId, number ?? "", "TJ-ZJ-002", market.agencies[0]?.uscc ?? "", ...people.map((person) => person?.userId ?? "")],
  };
});

const nonsense = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "-1",
    "NaN",
    "1e400",
    "99999999999999999999",
    "\u0000",
    "a\u0000b",
    "../..",
    "__proto__",
    "constructor",
    "2026-02-30",
    "﷽",
    "\ud800",
    "'; --",
    "%",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);
const header = fc.string({ unit: "grapheme-ascii", maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, ""));
const segment = fc.oneof(
  fc.nat(20).map((at) => known.ids?.[at % (known.ids.length || 1)] ?? ""),
  nonsense.map((text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ""))),
  fc.constantFrom("%", "%00", "%ff", "%E0%A4%A", "..%2f..", "%2e%2e"),
);

type Parts = {
  readonly segments: readonly string[];
  readonly values: readonly string[];
  readonly cookie: number;
  readonly headers: readonly string[];
};
const parts: fc.Arbitrary<Parts> = fc.record({
  segments: fc.array(segment, { minLength: 4, maxLength: 4 }),
  values: fc.array(nonsense, { minLength: 12, maxLength: 12 }),
  cookie: fc.nat(20),
  headers: fc.array(header, { minLength: 4, maxLength: 4 }),
});

function addressOf(path: string, { segments, values }: Parts, english: boolean): string {
  let at = 0;
  const filled = path.replace(/\/en\?/, english ? "/en" : "").replace(/:\w+|\*/g, () => segments[at++ % segments.length] || "x");
  const query = new URLSearchParams({ q: values[0] ?? "", page: values[1] ?? "", next: values[2] ?? "", status: values[3] ?? "" });
  return `${filled || "/"}?${query}`;
}

/** Names of the fields a page asks for, so that nonsense arrives where something is done with it. */
function fieldsOf(html: string): string[] {
  return [...new Set([...html.matchAll(/\sname="([^"]{1,60})"/g)].map(([, name]) => name ?? ""))];
}

function bodyOf(names: readonly string[], { values }: Parts): string {
  return new URLSearchParams(names.map((name, at) => [name, values[at % values.length] ?? ""])).toString();
}

function multipart(names: readonly string[], { values }: Parts): FormData {
  const form = new FormData();
  for (const [at, name] of names.entries()) {
    const value = values[at % values.length] ?? "";
    if (at % 3 === 0) form.append(name, new File([value], value.slice(0, 50) || "x"));
    else form.append(name, value);
  }
  return form;
}

async function survives(address: string, init: RequestInit): Promise<string> {
  faults.length = 0;
  const answer = await site.ask(address, init);
  const text = await answer.text();
  expect(answer.status, `${init.method ?? "GET"} ${address}\n${faults.join("\n")}`).toBeLessThan(500);
  expect(faults, `${init.method ?? "GET"} ${address}`).toEqual([]);
  return text;
}

async function tryRoute(path: string, given: Parts): Promise<void> {
  const address = addressOf(path, given, given.cookie % 2 === 1);
  const [accept = "", agent = "", ranges = "", junk = ""] = given.headers;
  const headers = {
    origin: ORIGIN,
    cookie: `${cookies[given.cookie % cookies.length]}; x=${junk.replace(/[;,]/g, "")}`,
    "accept-language": accept,
    "user-agent": agent,
    "if-none-match": ranges,
    "if-modified-since": ranges,
  };
  const names = [...fieldsOf(await survives(address, { headers })), "revision", "intent", "unknown", "entry"];
  const body = bodyOf(names, given);
  const form = { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
  await survives(address, { method: "POST", body, headers: { ...headers, ...form } });
  await survives(address, { method: "POST", body: multipart(names, given), headers });
  await survives(address, {
    method: "POST",
    body: "\u0000--x",
    headers: { ...headers, "content-type": "multipart/form-data; boundary=x" },
  });
}

const addressWith = (path: string): string => path.replace(/\/en\?/, "").replace(/:\w+|\*/g, known.ids?.[1] ?? "x") || "/";

/** Nothing but text that no database takes, under every name; without `verb` too, because a page may look at that first. */
async function tryNul(address: string, cookie: string, every: readonly string[]): Promise<void> {
  for (const names of [every, every.filter((name) => name !== "verb")]) {
    const body = new URLSearchParams(names.map((name) => [name, name === "revision" ? "1" : "a\u0000b"])).toString();
    const form = { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
    await survives(address, { method: "POST", body, headers: { origin: ORIGIN, cookie, ...form } });
  }
}

/** Signing out would end the visitors' sessions; readiness answers 503 by design and has its own test. */
const APART = /sign-out|readyz/;

describe("whatever is sent, nobody causes a fault", () => {
  test("on every route, as every kind of visitor", async () => {
    const broken: string[] = [];
    for (const { path } of site.routes.filter((route) => !APART.test(route.path))) {
      const property = fc.asyncProperty(parts, (given) => tryRoute(path, given));
      const { failed, errorInstance } = await fc.check(property, runs(RUNS));
      if (failed) broken.push(`${path}: ${errorInstance instanceof Error ? errorInstance.message : errorInstance}`);
    }
    expect(broken.join("\n\n")).toBe("");
  });

  test("nor does a NUL character under any field's name", async () => {
    const asked = site.routes
      .filter((route) => !APART.test(route.path))
      .flatMap(({ path }) => cookies.map((cookie) => ({ address: addressWith(path), cookie })));
    // Every field that some page asks for is sent where no page asks for it too.
    const names = new Set(["revision", "intent", "entry"]);
    for (const { address, cookie } of asked) for (const name of fieldsOf(await survives(address, { headers: { cookie } }))) names.add(name);
    expect(names.size).toBeGreaterThan(30);
    for (const { address, cookie } of asked) await tryNul(address, cookie, [...names]);
  });
});
