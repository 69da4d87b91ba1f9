import { describe, expect, test } from "vitest";
import { formatKey, noteKeyOf } from "~/domain/verifiable/note";
import { ConfigError, type Environment, parseConfig } from "~/lib/config";

const PRODUCTION: Environment = {
  MODE: "production",
  ORIGIN: "https://market.example",
  TRUST_PROXY: "1",
  SITE_DISTRICT: "某区",
  SITE_ORGANISER: "某区政务服务办公室",
  SITE_PHONE: "022-00000000",
  SITE_ADDRESS: "某路1号",
};

function sentences(environment: Environment): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
  return [];
}

describe("configuration", () => {
  test("without settings it is a demonstration on port 3000 with the local beacon", () => {
    const config = parseConfig({});
    expect(config).toMatchObject({ mode: "demonstration", port: 3000, beacon: "local", origin: null, databaseUrl: null, scheduler: true });
    expect(config.site.district).toEqual({ zh: "示范区", en: "Demonstration District" });
  });

  test("the log's folder stands beside the data, and in production never inside", () => {
    expect(parseConfig({ DATA_DIR: "/srv/market" })).toMatchObject({ dataDirectory: "/srv/market", logDirectory: "/srv/market-log" });
    expect(parseConfig({ ...PRODUCTION, DATA_DIR: "/srv/market", LOG_DIR: "/srv/log" }).logDirectory).toBe("/srv/log");
    for (const inside of ["/srv/market", "/srv/market/log", "/srv/market/../market/log"])
      expect(sentences({ ...PRODUCTION, DATA_DIR: "/srv/market", LOG_DIR: inside })).toEqual([expect.stringContaining("LOG_DIR")]);
    expect(parseConfig({ DATA_DIR: "/srv/market", LOG_DIR: "/srv/market/log" }).logDirectory).toBe("/srv/market/log");
  });

  test("witnesses are keys, with an address where they are asked, and none stands twice", () => {
    const [audit, finance] = ["audit", "finance"].map((name, n) => formatKey(noteKeyOf("witness", name, new Uint8Array(32).fill(n + 1))));
    const read = (text: string) => parseConfig({ WITNESSES: text }).witnesses.map(({ key, line, url }) => [key.name, line, url]);
    expect(read("")).toEqual([]);
    const both = [
      ["audit", audit, "http://audit.example:8080"],
      ["finance", finance, null],
    ];
    for (const between of [",", "\n", " ,\r\n "]) expect(read(`${audit} http://audit.example:8080/${between}${finance}`)).toEqual(both);
    const log = formatKey(noteKeyOf("log", "audit", new Uint8Array(32).fill(1)));
    const again = formatKey(noteKeyOf("witness", "audit", new Uint8Array(32).fill(9)));
    const renamed = formatKey(noteKeyOf("witness", "other", new Uint8Array(32).fill(1)));
    for (const wrong of [log, "x", `${audit} ftp://x`, `${audit} http://x http://y`, `${audit},${again}`, `${audit},${renamed}`])
      expect(sentences({ WITNESSES: wrong })).toEqual([expect.stringContaining("WITNESSES")]);
  });

  test("blank settings count as absent", () => {
    expect(parseConfig({ PORT: " ", MODE: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, mode: "demonstration", databaseUrl: null });
  });

  test("every wrong setting is named once, in a sentence of both languages", () => {
    const said = sentences({
      MODE: "demo",
      PORT: "70000",
      DATABASE_URL: "mysql://x",
      BEACON: "dice",
      DRAND_URLS: "ftp://x",
      ORIGIN: "market",
    });
    expect(said).toHaveLength(6);
    for (const [at, name] of ["MODE", "PORT", "ORIGIN", "DATABASE_URL", "BEACON", "DRAND_URLS"].entries()) {
      expect(said[at]).toMatch(new RegExp(`^${name} .*。 ${name} .*\\.$`));
    }
  });

  test("a real site is opened by custodians unless it says otherwise, and knows its address", () => {
    expect(parseConfig({ ...PRODUCTION, BEACON: "drand" })).toMatchObject({ beacon: "drand", beaconIsSet: true });
    expect(parseConfig(PRODUCTION)).toMatchObject({
      mode: "production",
      beacon: "committee",
      beaconIsSet: false,
      origin: "https://market.example",
    });
  });

  test("a real site says whether a proxy stands before it, and may say no; a demonstration need not say", () => {
    expect(parseConfig(PRODUCTION).trustProxy).toBe(true);
    expect(parseConfig({ ...PRODUCTION, TRUST_PROXY: "0" }).trustProxy).toBe(false);
    expect(parseConfig({}).trustProxy).toBe(false);
    expect(sentences({ ...PRODUCTION, TRUST_PROXY: "yes" })).toEqual(["TRUST_PROXY 只能是 0 或 1。 TRUST_PROXY must be 0 or 1."]);
  });

  test("a name without an English form is shown as it is, never as the demonstration's", () => {
    expect(parseConfig(PRODUCTION).site.district).toEqual({ zh: "某区", en: "某区" });
  });

  test.each([
    ["the local beacon", { BEACON: "local" }, /BEACON=local/],
    ["a setting of the demonstration", { DEMONSTRATION_SEED: "x" }, /DEMONSTRATION_SEED/],
    ["an address without TLS", { ORIGIN: "http://market.example" }, /https/],
    ["no word about a proxy", { TRUST_PROXY: " " }, /^正式环境必须设置 TRUST_PROXY：.* TRUST_PROXY must be set .*\.$/],
    ["no organiser", { SITE_ORGANISER: "" }, /SITE_ORGANISER/],
  ])("a real site refuses %s", (_name, change, sentence) => {
    const said = sentences({ ...PRODUCTION, ...change });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });

  test("refuses drand in the demonstration, whose time is not the real one", () => {
    expect(() => parseConfig({ BEACON: "drand" })).toThrow(ConfigError);
    expect(() => parseConfig({ MODE: "test", BEACON: "drand" })).not.toThrow();
  });
});

describe("an address that would be cut or bent is refused at the start", () => {
  const origin = (ORIGIN: string) => sentences({ ORIGIN });

  test.each([
    ...["https://a.example,https://b.example", "https://a.example https://b.example", "https://a.example;https://b.example"],
    ...[
      "https://market.example/path",
      "https://market.example//",
      "https://market.example/?a=b",
      "https://market.example/#a",
      "https://market.example?",
    ],
    ...[
      "https://someone:secret@market.example",
      "https://someone@market.example",
      "https://@market.example",
      "market.example",
      "//market.example",
    ],
    ...[
      "https:market.example",
      "https:/market.example",
      "https://market.example\\",
      "ftp://market.example",
      "https://",
      "https://market.example:99999",
    ],
    ...[
      "https://market.example,",
      '"https://market.example"',
      "https://market example",
      "https://market.example|b",
      "https://*.market.example",
    ],
  ])("ORIGIN %s", (text) => {
    expect(origin(text)).toHaveLength(1);
    expect(origin(text)[0]).toMatch(/^ORIGIN /);
  });

  test.each([
    ["https://market.example", "https://market.example"],
    ["https://market.example/", "https://market.example"],
    [" http://localhost:3000 ", "http://localhost:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
    ["HTTPS://Market.Example:443", "https://market.example"],
    ["https://市场.example", "https://xn--mesr1n.example"],
  ])("ORIGIN %s is %s", (text, meant) => {
    expect(parseConfig({ ORIGIN: text }).origin).toBe(meant);
  });

  test.each([
    ["PORT", ["3000.5", "1e3", "0x50", "80,81", "-1", "3000abc", "+80", "٣٠٠٠"]],
    ["HOST", ["0.0.0.0:80", "http://a", "a b", "a,b", "-a"]],
    ["DATABASE_URL", ["postgres://a b/c", "postgres://", "postgres://h:port/d"].filter((text) => text !== "postgres://")],
    ["DRAND_URLS", ["https://a.example https://b.example", "https://a.example?x", "https://u:p@a.example", "https:a.example"]],
    ["TRUST_PROXY", ["2", "true", "01"]],
    ["SCHEDULER", ["yes", "ON off"]],
    ["LOG_LEVEL", ["verbose", "info,warn"]],
  ])("%s", (name, texts) => {
    for (const text of texts) expect([text, sentences({ [name]: text }).length]).toEqual([text, 1]);
  });
});
