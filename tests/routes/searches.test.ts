import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "~/domain/kernel/actor";
import { projectPath } from "~/lib/project-path";
import { withDatabase } from "../support/database";
import { type Market, testMarket, testTerms } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  await published(market, testTerms({ title: "⻓江⻔户⼤桥防洪评估" }));
  await published(market, testTerms({ title: "黄河用户调查" }));
});

/** Every list that is searched by words in its address, and who may read it. */
const LISTS: readonly (readonly [address: string, who: (market: Market) => UserActor | undefined])[] = [
  ["/commissions?", () => undefined],
  ["/results?", () => undefined],
  ["/agencies?", () => undefined],
  ["/items?", () => undefined],
  ["/rules?", () => undefined],
  ["/department/commissions?", (all) => all.clerk],
  ["/department/commissions/new?", (all) => all.clerk],
  ["/agency/find?scope=all&", (all) => all.agencies[0]],
  ["/agency/profile/items?", (all) => all.agencies[0]],
  ["/office/commissions?", (all) => all.operator],
];

async function asked(address: string, who: UserActor | undefined): Promise<{ status: number; text: string }> {
  const answer = await site.ask(address, who ? { headers: { cookie: await site.signIn(who.userId) } } : {});
  return { status: answer.status, text: await answer.text() };
}

describe("a question to a list", () => {
  test.each(LISTS)("%s shows no torn character", async (address, who) => {
    for (const question of [`${"a".repeat(99)}\u{20bb7}`, `${"\u{20bb7}".repeat(51)}`, "\u{1f469}\u200d\u{1f52c}".repeat(40)]) {
      const { status, text } = await asked(`${address}q=${encodeURIComponent(question)}`, who(market));
      expect(status).toBe(200);
      expect(text).not.toContain("\ufffd");
      expect(text).not.toContain("%EF%BF%BD");
    }
    for (const bytes of ["%01", "%ED%A0%80", "%FF", "%EF%BF%BE", "%E2%80%A8"]) {
      const { status, text } = await asked(`${address}q=a${bytes}b`, who(market));
      expect([bytes, status, text.includes("\ufffd")]).toEqual([bytes, 200, false]);
    }
  });

  test("an upgrade folds what an earlier release indexed, and leaves the rest alone", async () => {
    const { pool } = database();
    const id = await published(market, testTerms({ title: "旧项目" }));
    const indexed = async () => (await pool.query("select search from commission where id = $1", [id])).rows[0].search as string[];
    const before = await indexed();
    await pool.query("update commission set search = $1 where id = $2", [["⻓江", "长江", "用戶", "cma"], id]);
    const others = await pool.query("select id, search from commission where id <> $1 order by id", [id]);
    await pool.query(readFileSync(projectPath("drizzle/0004_refold_search.sql"), "utf8"));
    expect([...(await indexed())].sort()).toEqual(["cma", "用户", "长江"]);
    expect((await pool.query("select id, search from commission where id <> $1 order by id", [id])).rows).toEqual(others.rows);
    await pool.query("update commission set search = $1 where id = $2", [before, id]);
  });

  test("finds what was copied out of a PDF, in either direction", async () => {
    for (const [address, who] of LISTS.filter(([path]) => /commissions\?|find/.test(path))) {
      for (const question of ["长江门户", "⻓江⻔⼾"]) {
        const { text } = await asked(`${address}q=${encodeURIComponent(question)}`, who(market));
        expect(text, address).toContain("⻓江⻔户⼤桥防洪评估");
        expect(text, address).not.toContain("黄河用户调查");
      }
      expect((await asked(`${address}q=${encodeURIComponent("⿈河⽤⼾")}`, who(market))).text).toContain("黄河用户调查");
    }
  });
});
