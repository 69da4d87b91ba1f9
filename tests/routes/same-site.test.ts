import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { runs } from "../support/cases";
import { withDatabase } from "../support/database";
import { type Market, testMarket } from "../support/market";
import { ORIGIN, posted, type TestSite, testSite } from "../support/site";

const database = withDatabase();
const HOST = "evil.example";
let market: Market;
let site: TestSite;
let demonstration: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  const { shell } = market;
  site = await testSite(shell);
  demonstration = await testSite({ ...shell, config: { ...shell.config, mode: "demonstration" } });
});

/** Every address that an answer sends or offers to a browser. */
async function waysOf(answer: Response): Promise<string[]> {
  const hrefs = [...(await answer.text()).matchAll(/\s(?:href|action|src)="([^"]*)"/g)].map(([, way]) => way ?? "");
  return [...hrefs, answer.headers.get("location") ?? ""].map((way) => way.replaceAll("&amp;", "&"));
}

async function staysHere(address: string, answer: Response): Promise<void> {
  for (const way of await waysOf(answer)) {
    expect(way.startsWith("//"), `${address} leads to ${way}`).toBe(false);
    expect(new URL(way, ORIGIN).host, `${address} leads to ${way}`).not.toContain(HOST);
  }
}

const piece = fc.constantFrom(
  "/",
  "//",
  "///",
  "\\",
  "/\\",
  "/.",
  "/..",
  "%2f",
  "%5c",
  "\t",
  "en",
  "EN",
  "@",
  "department",
  HOST,
  `https://${HOST}`,
);
const oddPath = fc.oneof(
  fc
    .tuple(fc.constantFrom("/en/", "/en//", "/en/\\", "//", "/en/en//", "/en/x/..//", "/"), fc.constantFrom(HOST, `${HOST}/x`))
    .map((both) => both.join("")),
  fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("")),
);

describe("no address of another site is ever offered", () => {
  test("by a page, however its path is written", async () => {
    await fc.assert(
      fc.asyncProperty(oddPath, async (path) => {
        const address = `${ORIGIN}/${path.replace(/^\//, "")}`;
        await staysHere(address, await site.ask(address));
      }),
      { ...runs(60), examples: [["/en//evil.example/x"], ["//evil.example/x"]] },
    );
  });

  test("by what a sign-in or a step of time leads back to", async () => {
    const [person, other] = [market.clerk.userId, market.approver.userId];
    const cookie = await demonstration.signIn(other);
    await fc.assert(
      fc.asyncProperty(oddPath, async (path) => {
        const next = new URLSearchParams({ next: path });
        const ways: readonly (readonly [string, RequestInit])[] = [
          [`/account/demonstration?${next}`, posted({ user: person })],
          [`/en/account/demonstration?${next}`, posted({ user: person })],
          ["/demonstration/forward", posted({ returnTo: path })],
          [`/sign-in?${next}`, { headers: { cookie } }],
          [`/en/sign-in?${next}`, {}],
        ];
        for (const [address, init] of ways) await staysHere(`${address} (${path})`, await demonstration.ask(address, init));
      }),
      { ...runs(40), examples: [["/en//evil.example"], ["/en/\\evil.example"]] },
    );
  });

  it("a path with doubled slashes leads to the same path with single ones", async () => {
    for (const [asked, meant] of [
      ["/en//items?q=1", "/en/items?q=1"],
      ["//items", "/items"],
      ["/items//", "/items/"],
    ]) {
      const answer = await site.ask(`${ORIGIN}${asked}`);
      expect([answer.status, answer.headers.get("location")]).toEqual([308, meant]);
    }
  });
});
