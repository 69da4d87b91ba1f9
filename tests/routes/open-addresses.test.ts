import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyDrawProof } from "~/domain/verifiable/verify-draw";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket, testTerms } from "../support/market";
import { ORIGIN, type TestSite, testSite } from "../support/site";
import { drawn, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

/** An XML document by a strict parser, which throws on anything that XML 1.0 forbids; what an Atom feed says of itself. */
async function atom(answer: Response) {
  const found = { ids: [] as string[], updated: 0, self: "", author: "", lang: "", text: "" };
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    open.push(name);
    if (name === "feed") found.lang = attributes["xml:lang"] ?? "";
    if (name === "link" && attributes.rel === "self") found.self = attributes.href ?? "";
    if (name === "updated") found.updated += 1;
  });
  parser.on("closetag", () => void open.pop());
  const text = (said: string) => {
    found.text += said;
    if (open.at(-1) === "id") found.ids.push(said);
    if (open.join("/") === "feed/author/name") found.author += said;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(await answer.text()).close();
  return found;
}

describe("addresses that outsiders keep", () => {
  test("the feed tells public events as Atom, typed text escaped, drafts never", async () => {
    const id = await published(market, testTerms({ title: "示范<b>项目</b>&技术评估" }));
    const { number } = await rowOf(market.shell, id);
    const answer = await site.ask("/feed.xml");
    const body = await answer.text();
    expect(answer.headers.get("content-type")).toContain("application/atom+xml");
    expect(body).toContain(`/c/${number}`);
    expect(body).not.toContain("<b>项目");
    expect(body).not.toContain("起草委托");
  });

  test("the feeds are well-formed, have an author, and are two with ids of their own", async () => {
    const typed = `示范\ufffe项目\uffff]]>${"\u{20bb7}"}`;
    const id = await published(market, testTerms({ title: typed }));
    // As a row of an earlier release, which nothing had cleaned.
    await database().pool.query("update commission set title = $1 where id = $2", [`${typed}\u0001\u000b`, id]);
    const [chinese, english] = [await atom(await site.ask("/feed.xml")), await atom(await site.ask("/en/feed.xml"))];
    for (const { feed, lang, self } of [
      { feed: chinese, lang: "zh-CN", self: `${ORIGIN}/feed.xml` },
      { feed: english, lang: "en", self: `${ORIGIN}/en/feed.xml` },
    ]) {
      expect(feed.ids[0]).toBe(self);
      expect(feed.self).toBe(self);
      expect(feed.lang).toBe(lang);
      expect(feed.author).not.toBe("");
      expect(feed.updated).toBe(feed.ids.length);
      expect(new Set(feed.ids).size).toBe(feed.ids.length);
      expect(feed.text).toContain("示范项目]]&gt;\u{20bb7}");
    }
    // The event's hash: a running number would tell how many entries came between two notices (SD4).
    expect(chinese.ids[1]).toMatch(/^https?:\/\/[^/]+\/c\/MX-\d{4}-\d{6}#event-[0-9a-f]{64}$/);
    expect(chinese.ids.filter((one) => english.ids.includes(one))).toEqual([]);
  });

  test("the site map is well-formed", async () => {
    expect((await atom(await site.ask("/sitemap.xml"))).text).toContain("/commissions");
  });

  test("a proof stands at its permanent address, open to other sites, and verifies", async () => {
    const id = await drawn(market);
    const { number } = await rowOf(market.shell, id);
    const answer = await site.ask(`/proofs/${number}.json`);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(verifyDrawProof(await answer.json())).toMatchObject({ answer: "yes" });
    expect((await site.ask("/proofs/MX-2026-999999.json")).status).toBe(404);
  });
});
