import { beforeAll, describe, expect, test } from "vitest";
import { committeeById } from "#db/queries/committees";
import { partialsOf } from "#db/queries/partials";
import type { UserActor } from "~/domain/kernel/actor";
import { instant } from "~/domain/verifiable/instant";
import { proveShare } from "~/domain/verifiable/share-proof";
import { advanceDue } from "~/workflows/engine/advance-due";
import { sequencer } from "~/workflows/log/sequence";
import { byCommittee, custodians, dealt, proven, rehearsed, signedBy, type TestCommittee } from "../support/committee";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket, testUscc } from "../support/market";
import { ORIGIN, posted, type TestSite, testSite } from "../support/site";
import { entered } from "../support/stages";

const database = withDatabase();
let local: Market;
let market: Market;
let site: TestSite;
let committee: TestCommittee;

beforeAll(async () => {
  local = await testMarket(database());
  market = byCommittee(local);
  site = await testSite(market.shell);
  committee = await dealt(market, await custodians(market));
});

const as = async (actor: UserActor) => ({ headers: { cookie: await site.signIn(actor.userId) } });
const page = async (actor: UserActor, address: string) => (await site.ask(address, await as(actor))).text();
const press = async (actor: UserActor, address: string, fields: Record<string, string>) => {
  const { headers } = await as(actor);
  const form = posted(fields);
  return site.ask(address, { ...form, headers: { ...(form.headers as Record<string, string>), ...headers } });
};
const custodian = (at: number): UserActor => committee.custodians[at]?.actor as UserActor;
const row = () => committeeById(database().db, committee.id);
const office = () => `/office/committees/${committee.id}`;

describe("the office makes a committee", () => {
  test("is told whether anything can be published without one: not here, but where another beacon opens", async () => {
    const { supervisor } = market;
    const needed = await page(supervisor, "/office/custodians");
    const other = await testSite(local.shell);
    const asked = await other.ask("/office/custodians", { headers: { cookie: await other.signIn(supervisor.userId) } });
    const free = await asked.text();
    expect([needed, free].map((html) => html.includes("没有启用的委员会，就不能发布委托。"))).toEqual([true, false]);
    expect(free).toContain("没有委员会也能发布");
  });

  test("registers a custodian, forms a committee of those that it ticks, and mends what is wrong beside its field", async () => {
    const { supervisor } = market;
    const given = {
      organisationName: "示范区行业协会",
      englishName: "",
      uscc: testUscc(590, "51"),
      phone: "022-00000991",
      address: "天津市示范区协会路1号",
    };
    const made = await press(supervisor, "/office/custodians/new", given);
    expect([made.status, made.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/office\/departments\/.+\?done=1$/)]);
    expect(await page(supervisor, made.headers.get("location") ?? "")).toContain("保管单位已登记");
    const ids = committee.custodians.map(({ actor }) => actor.organisationId);
    const refused = await press(supervisor, "/office/committees/new", { organisations: ids[0] ?? "", threshold: "2" });
    expect(refused.status).toBe(422);
    expect(await page(supervisor, "/office/custodians")).toContain("示范区行业协会");
  });

  test("takes the dealer's public file alone, and says what anything else is", async () => {
    const { supervisor } = market;
    const dealer = await page(supervisor, `${office()}/deal`);
    expect(dealer).toContain("data-dealer");
    // What a person types there has no name, so that no form carries it.
    for (const [tag] of dealer.matchAll(/<input[^>]*type="password"[^>]*>/g)) expect(tag).not.toContain(" name=");
    const wrong = await press(supervisor, `${office()}/deal`, { committee: '{"v":"mingxuan-share/2"}' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("不要上传份额文件")]);
    const again = await press(supervisor, `${office()}/deal`, { committee: JSON.stringify(committee.object) });
    expect(again.headers.get("location")).toBe(`${office()}?done=dealt`);
  });

  test("waits for every proof and a rehearsal, names who is missing, then activates", async () => {
    const { supervisor } = market;
    expect(await page(supervisor, "/office/custodians")).toContain(`还差：${committee.object.members.join("、")} 证明份额`);
    const own = await page(custodian(0), `/custodian/committees/${committee.id}`);
    expect(own).toContain("data-share-form");
    for (const [tag] of own.matchAll(/<input[^>]*(?:type="password"|data-share)[^>]*>/g)) expect(tag).not.toContain(" name=");
    const bad = await press(custodian(0), `/custodian/committees/${committee.id}`, { verb: "prove", proof: "ab".repeat(48) });
    expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining("份额证明未通过")]);
    const [first] = committee.custodians;
    const proof = first && proveShare(committee.object, first.share);
    const good = await press(custodian(0), `/custodian/committees/${committee.id}`, {
      ...{ verb: "prove", proof: proof?.ok ? proof.partial.signature : "" },
    });
    expect(good.headers.get("location")).toContain("done=proven");
    await proven(market, { ...committee, custodians: committee.custodians.slice(1) });
    await rehearsed(market, committee);
    expect(await page(supervisor, office())).toContain("rehearsal-1");
    const revision = String((await row())?.revision);
    expect((await press(supervisor, office(), { verb: "activate", revision })).headers.get("location")).toBe(`${office()}?done=activated`);
    expect((await row())?.status).toBe("activated");
  });
});

describe("custodians open a commission", () => {
  let number = "";
  let opensAt = new Date(0);

  beforeAll(async () => {
    const id = await entered(market);
    const { shell } = market;
    shell.clock.set((await rowOf(shell, id)).closesAt as Date);
    await advanceDue(shell);
    await sequencer(shell).round();
    const made = await rowOf(shell, id);
    number = made.number ?? "";
    opensAt = made.selectsAt as Date;
    shell.clock.set(opensAt);
    await advanceDue(shell);
  });

  test("their desk says what waits, with the committee's whole id, and tells nothing to the office's people there", async () => {
    expect(await page(custodian(0), "/custodian")).toContain(number);
    const sign = await page(custodian(0), "/custodian/sign");
    expect(sign).toContain(`--id ${number} --opens-at ${instant(opensAt)}`);
    expect((await site.ask("/custodian/sign", await as(market.supervisor))).status).toBe(403);
  });

  test("a bad file, another's signature and a forged one are each told in a sentence, and nothing is kept", async () => {
    const { db } = database();
    const send = async (partials: string) => {
      const answer = await press(custodian(0), "/custodian/sign", { verb: "sign", partials });
      return [answer.status, /<p class="mt-2">([^<]*)/.exec(await answer.text())?.[1]] as const;
    };
    const other = JSON.stringify(signedBy(committee, 1, number, opensAt));
    expect(await send("{}")).toEqual([422, expect.stringContaining("不是签名文件")]);
    expect(await send(other)).toEqual([422, expect.stringContaining("不是本单位在该委员会中的份额")]);
    expect(await send(other.replace('"index":2', '"index":1'))).toEqual([422, expect.stringContaining("不是签名文件")]);
    expect(await partialsOf(db, [number])).toEqual([]);
  });

  test("who has signed stands on the public page with the time, who has not too; with the second it is open", async () => {
    const [one, two] = [0, 2].map((at) => JSON.stringify([signedBy(committee, at, number, opensAt)]));
    expect((await press(custodian(0), "/custodian/sign", { verb: "sign", partials: one ?? "" })).headers.get("location")).toContain(
      "signed=1",
    );
    const watch = await (await site.ask(`/c/${number}/watch`)).text();
    expect(watch).toContain("已签 1 人，需要 2 人");
    expect(watch.match(/未签名/g)).toHaveLength(2);
    // The second comes as an uploaded file, as without any script.
    const form = new FormData();
    form.set("verb", "sign");
    form.set("partialFile", new File([two ?? ""], "partial-3.json", { type: "application/json" }));
    const sent = await site.ask("/custodian/sign", {
      method: "POST",
      body: form,
      headers: { ...(await as(custodian(2))).headers, Origin: ORIGIN },
    });
    expect(sent.status).toBe(303);
    expect(await (await site.ask(`/c/${number}/watch`)).text()).toContain('data-watch="drawn"');
    const list = await (await site.ask("/committee")).text();
    expect(list).toContain(number);
    expect(list).toContain(committee.object.members[0]);
    expect(await (await site.ask("/committees/1.json")).json()).toEqual(committee.object);
    expect((await site.ask("/committees/share-1.age")).status).toBe(404);
  });

  test("an opening that is overdue has the custodians as its turn, a light, and one urging a day", async () => {
    const id = await entered(market);
    const { shell, operator } = market;
    shell.clock.set((await rowOf(shell, id)).closesAt as Date);
    await advanceDue(shell);
    await sequencer(shell).round();
    shell.clock.set((await rowOf(shell, id)).selectsAt as Date);
    await advanceDue(shell);
    const { turnParty, turnDueAt, number: late } = await rowOf(shell, id);
    expect(turnParty).toBe("custodians");
    const urge = async () => press(operator, "/office/custodians", { opening: late ?? "" });
    expect((await urge()).status).toBe(422);
    shell.clock.set(new Date((turnDueAt as Date).getTime() + 3_600_000));
    expect(await page(operator, "/office/custodians")).toContain("逾期");
    expect((await urge()).headers.get("location")).toBe("/office/custodians?urged=1");
    expect((await urge()).status).toBe(422);
    expect(await page(custodian(1), "/account/messages")).toContain("政务办催办");
    expect(await (await site.ask("/committee")).text()).toContain("逾期");
  });
});
