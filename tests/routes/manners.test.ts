import { beforeAll, describe, expect, test } from "vitest";
import type { Logger } from "~/lib/log";
import { withDatabase } from "../support/database";
import { type Market, testMarket } from "../support/market";
import { ORIGIN, posted, type TestSite, testSite } from "../support/site";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

describe("headers", () => {
  test("every answer carries the strict policy and its number", async () => {
    for (const address of ["/items", "/nowhere", "/healthz", "/en/items"]) {
      const { headers } = await site.ask(address);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("x-request-id")).toMatch(/^[2-9A-Z]{5}-[0-9A-Z]+$/);
    }
  });

  test("only a real site promises TLS", async () => {
    expect((await site.ask("/items")).headers.get("strict-transport-security")).toBeNull();
  });

  test("a page carries no script but files of this site", async () => {
    const html = await (await site.ask("/items")).text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\sstyle=|__remix|javascript:/);
  });
});

test.each([
  ["gzip", "gzip"],
  ["gzip;q=0", null],
  ["identity, *;q=0", null],
])("a page for a browser that takes %s is packed as %s", async (accept, packed) => {
  const answer = await site.ask("/items", { headers: { "accept-encoding": accept } });
  expect(answer.headers.get("content-encoding")).toBe(packed);
  expect(answer.headers.get("vary")).toContain("Accept-Encoding");
});

describe("what a browser may keep", () => {
  test("public pages are the same bytes for everybody and asked again; private ones are kept by nobody", async () => {
    const caching = async (address: string, headers: Record<string, string> = {}) =>
      (await site.ask(address, { headers })).headers.get("cache-control");
    for (const address of ["/items", "/", "/en/commissions", "/nowhere"]) expect(await caching(address), address).toBe("private, no-cache");
    const cookie = await site.signIn(market.clerk.userId);
    for (const address of ["/department", "/account", "/items"]) expect(await caching(address, { cookie }), address).toBe("no-store");
    for (const address of ["/sign-in", "/en/account/accept/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])
      expect(await caching(address), address).toBe("no-store");
    const [one, other] = [await site.ask("/items"), await site.ask("/items", { headers: { "user-agent": "another", cookie: "lang=zh" } })];
    expect(await one.text()).toBe(await other.text());
  });
});

describe("posts from elsewhere", () => {
  test.each([
    ["another origin", { origin: "https://evil.example" }],
    ["a page without an address", { origin: "null" }],
    ["another site, by the browser's word", { "sec-fetch-site": "cross-site" }],
    ["a sister host", { "sec-fetch-site": "same-site" }],
  ])("from %s are refused in words", async (_name, headers) => {
    const answer = await site.ask("/sign-in", posted({ login: "a", password: "b" }, headers));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("提交来自别的网站");
  });

  test("are told in the log with both addresses, because it may be the setting that is wrong", async () => {
    const told: unknown[] = [];
    const log = { ...market.shell.log, warn: (facts: unknown) => void told.push(facts), child: () => log } as unknown as Logger;
    const config = { ...market.shell.config, origin: "https://market.example" };
    const other = await testSite({ ...market.shell, config, log });
    expect((await other.ask("/sign-in", posted({}))).status).toBe(403);
    expect(told).toMatchObject([{ origin: ORIGIN, host: "market.example", ORIGIN: "https://market.example" }]);
  });

  test("without any sign of a browser are refused", async () => {
    const { headers, ...rest } = posted({ login: "a" });
    const { origin, ...others } = headers as Record<string, string>;
    expect(origin).toBe(ORIGIN);
    expect((await site.ask("/sign-in", { ...rest, headers: others })).status).toBe(403);
  });

  test("of this site arrive", async () => {
    expect((await site.ask("/sign-in", posted({ login: "", password: "" }))).status).toBe(422);
  });
});

describe("limits", () => {
  test("other methods, long addresses, other kinds and large forms get their own answers", async () => {
    expect((await site.ask("/items", { method: "DELETE", headers: { origin: ORIGIN } })).status).toBe(405);
    expect((await site.ask(`/items?q=${"x".repeat(9000)}`)).status).toBe(414);
    expect((await site.ask("/sign-in", posted({ a: "b" }, { "content-type": "application/json" }))).status).toBe(415);
    expect((await site.ask("/sign-in", posted({ a: "b" }, { "content-length": "2000000" }))).status).toBe(413);
  });

  test("large forms of files reach the desks alone; a sign-in takes words", async () => {
    const large = (type: string) => posted({ a: "b" }, { "content-type": type, "content-length": "20000000" });
    const files = "multipart/form-data; boundary=x";
    for (const address of ["/sign-in", "/account/join", "/en/account/accept/x", "/account/messages", "/nowhere"])
      expect((await site.ask(address, large(files))).status, address).toBe(413);
    expect((await site.ask("/agency/profile/facts", large("application/x-www-form-urlencoded"))).status).toBe(413);
    expect((await site.ask("/en/agency/profile/facts", { ...large(files), body: "--x--" })).status).toBeLessThan(413);
    expect((await site.ask("/agency/profile/facts", posted({}, { "content-type": files, "content-length": "120000000" }))).status).toBe(
      413,
    );
  });

  test("the framework's own addresses do not exist", async () => {
    for (const address of ["/items.data", "/__manifest?p=/", "/items?_data=root"]) expect((await site.ask(address)).status).toBe(404);
  });
});

describe("addresses that are none", () => {
  const NONE = [
    ...[
      "/%5C",
      "/%5c/x",
      "/en/%5C",
      "/%09",
      "/%09/evil.example",
      "/%0A",
      "/c/%7F",
      "/c/%C2%85",
      "/%2F",
      "/%2F%2Fevil.example",
      "/items/%2f",
    ],
    ...[
      "/%",
      "/%zz",
      "/%E0%A4%A",
      "/items/%FF",
      "/%C0%AF",
      "/%ED%A0%80",
      "/%00",
      "/items?q=%00",
      "/%EF%BF%BF",
      "/%5C.data",
      "/items/%5C.data",
    ],
    ...["/..%2f..%2fetc", "/department/%E2%80%A8/x", "/en/%5Cevil.example"],
  ];

  test.each(NONE)("%s is answered 404 in words, however it is asked", async (address) => {
    for (const init of [{}, posted({ a: "b" })]) {
      const answer = await site.ask(address, init);
      expect([answer.status, answer.headers.get("location")]).toEqual([404, null]);
      expect(await answer.text()).toMatch(/没有这一页|Page not found/);
    }
    expect((await site.ask(address, { method: "HEAD" })).status).toBe(404);
  });

  test("another case of the fixed words leads to the one spelling, for a post too, codes as they are", async () => {
    for (const init of [{}, { method: "HEAD" }, posted({ login: "a" })]) {
      const answer = await site.ask("/EN/Sign-In?next=%2FItems", init);
      expect([answer.status, answer.headers.get("location")]).toEqual([308, "/en/sign-in?next=%2FItems"]);
    }
    expect((await site.ask("/Items/tj-zj-002")).headers.get("location")).toBe("/items/tj-zj-002");
  });
});

describe("the title", () => {
  const titleOf = async (answer: Response) => /<title>([^<]*)/.exec(await answer.text())?.[1];

  test("says first that something is wrong, in both languages, and only then", async () => {
    expect(await titleOf(await site.ask("/sign-in", posted({})))).toMatch(/^有误：登录 · /);
    expect(await titleOf(await site.ask("/en/sign-in", posted({})))).toMatch(/^Error: Sign in · /);
    expect(await titleOf(await site.ask("/sign-in"))).toMatch(/^登录 · /);
    expect(await titleOf(await site.ask("/nowhere"))).toMatch(/^没有这一页 · /);
  });
});

describe("words", () => {
  test("an address without a page says so in the reader's language, with the number of the request", async () => {
    const chinese = await site.ask("/nowhere");
    const english = await site.ask("/en/nowhere");
    expect(chinese.status).toBe(404);
    const page = await chinese.text();
    expect(page).toContain("没有这一页");
    expect(page).toContain(chinese.headers.get("x-request-id") ?? "no number");
    expect(page).toContain('lang="zh-CN"');
    expect(await english.text()).toContain("Page not found");
  });

  test("only the start page follows the reader's preference", async () => {
    const english = { headers: { "accept-language": "en-GB,en;q=0.9,zh;q=0.5" } };
    expect((await site.ask("/", english)).headers.get("location")).toBe("/en");
    expect((await site.ask("/items", english)).status).toBe(200);
    const chosen = { headers: { "accept-language": "en", cookie: "lang=zh" } };
    expect((await site.ask("/", chosen)).headers.get("location")).toBeNull();
  });

  test("who follows a link into the other language has chosen it", async () => {
    const answer = await site.ask("/en/items", { headers: { referer: `${ORIGIN}/items` } });
    expect(answer.headers.get("set-cookie")).toMatch(/^lang=en; /);
    const back = await site.ask("/", { headers: { referer: `${ORIGIN}/en`, "accept-language": "en", cookie: "lang=en" } });
    expect(back.headers.get("location")).toBeNull();
    expect(back.headers.get("set-cookie")).toMatch(/^lang=zh; /);
  });
});
