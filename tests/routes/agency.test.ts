import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { agencyFile } from "#db/queries/agency-file";
import { organisation } from "#db/schema/people";
import { commitmentHash, currentCommitment } from "~/copy/admission/agency-commitment";
import type { UserActor } from "~/domain/kernel/actor";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { LIGHTNING, newAgency, pdf, readyAgency, sign } from "../support/admission";
import { withDatabase } from "../support/database";
import { type Market, must, testMarket } from "../support/market";
import { ORIGIN, posted, type TestSite, testSite } from "../support/site";
import { awarded, providerOf, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
const cookies = new Map<string, string>();

beforeAll(async () => {
  market = await testMarket(database(), "2026-09-14T10:00:00+08:00", 4);
  site = await testSite(market.shell);
});

async function ask(actor: UserActor | null, address: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (actor) {
    const cookie = cookies.get(actor.userId) ?? (await site.signIn(actor.userId));
    cookies.set(actor.userId, cookie);
    headers.set("cookie", cookie);
  }
  return site.ask(address, { ...init, headers });
}

const page = async (actor: UserActor | null, address: string) => (await ask(actor, address)).text();

async function multipart(fields: Record<string, string | File>): Promise<RequestInit> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const packed = new Response(form);
  const body = await packed.arrayBuffer();
  const type = packed.headers.get("content-type") ?? "";
  return { method: "POST", body, headers: { origin: ORIGIN, "content-type": type, "content-length": String(body.byteLength) } };
}

const FACTS = {
  ...{
    revision: "1",
    legalRepresentative: "王明远",
    registeredCapitalFen: "5,000,000.00",
    foundedOn: "2015年3月2日",
    businessScope: "防雷检测",
  },
  ...{ phone: "022-00000100", address: "天津市示范区创新路 3 号" },
};

describe("admission by its screens", () => {
  it("goes from the empty file to a signed letter, the office's return, its correction and acceptance", async () => {
    const { shell, operator } = market;
    const actor = await newAgency(shell, 1);
    const id = actor.organisationId;
    expect(await page(actor, "/agency")).toContain("还差 4 步即可报名");
    const bad = await ask(
      actor,
      "/agency/profile/facts",
      await multipart({ ...FACTS, phone: "13800000000", licence: pdf("营业执照.exe") }),
    );
    expect(bad.status).toBe(422);
    const said = await bad.text();
    expect(said).toContain("这个号码会公开");
    expect(said).toContain("王明远");
    const facts = await ask(actor, "/agency/profile/facts", await multipart({ ...FACTS, licence: pdf("营业执照.pdf") }));
    expect([facts.status, facts.headers.get("location")]).toEqual([303, "/agency/profile?done=saved"]);
    const stale = await ask(
      actor,
      "/agency/profile/facts",
      await multipart({ ...FACTS, registeredCapitalFen: "6000000", address: "别处 9 号" }),
    );
    expect(stale.status).toBe(409);
    const compared = await stale.text();
    for (const part of [
      "别处 9 号",
      "您打开此页之后，同一部分已有人修改",
      "现已保存",
      "天津市示范区创新路 3 号",
      'name="revision" value="2"',
    ]) {
      expect(compared).toContain(part);
    }
    const table = /<table[\s\S]*<\/table>/.exec(compared)?.[0] ?? "";
    for (const part of ["注册资本", "¥5,000,000.00", "¥6,000,000.00"]) expect(table).toContain(part);
    expect(table).not.toContain("法定代表人");
    expect(await page(actor, "/agency/profile/items?q=雷电")).toContain("缺少资质：雷电防护装置检测资质");
    expect((await ask(actor, "/agency/profile/items", posted({ verb: "add", item: "TJ-ZJ-026" }))).status).toBe(303);
    const { type, level, certNo, issuer, validFrom, validTo } = LIGHTNING;
    const cert = { type, level: level ?? "", certNo, issuer, scope: "", validFrom, validTo: validTo ?? "" };
    const low = await ask(actor, "/agency/profile/qualifications/new", await multipart({ ...cert, level: "", document: pdf() }));
    expect(await low.text()).toContain("这类资质分等级");
    expect((await ask(actor, "/agency/profile/qualifications/new", await multipart({ ...cert, document: pdf() }))).status).toBe(303);
    expect(await page(actor, "/agency/profile/qualifications")).toMatch(/<th[^>]*>有效期<\/th>/);
    const letter = currentCommitment();
    expect((await ask(actor, "/agency/profile/commitment", posted({}))).status).toBe(422);
    const read = await ask(actor, "/agency/profile/commitment", posted({ agree: "yes" }));
    expect(read.headers.get("location")).toBe("/agency/profile/commitment/sign");
    expect(await page(actor, "/agency/profile/commitment/sign")).toContain(commitmentHash(letter));
    const signature = posted({ version: letter.version, hash: commitmentHash(letter) });
    expect((await ask(actor, "/agency/profile/commitment/sign", signature)).headers.get("location")).toBe("/agency/profile?done=signed");
    expect(await page(actor, "/agency")).toContain("已入驻（公示至 2026年9月20日）");

    expect(await page(operator, "/office/admissions")).toContain(actor.organisationName);
    const address = `/office/admissions/${id}`;
    const revision = async () => String((await agencyFile(database().db, id))?.row.revision);
    const bare = await ask(operator, address, posted({ verb: "return", revision: await revision() }));
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain('<a href="#f-facts">');
    const back = { verb: "return", revision: await revision(), licence: "副本不清晰，请重新拍摄", facts: "注册资本与执照不一致" };
    expect((await ask(operator, address, posted(back))).headers.get("location")).toBe(`${address}?done=returned`);
    // The same form once more is led where it led; other remarks from the older page are not.
    expect((await ask(operator, address, posted(back))).headers.get("location")).toBe(`${address}?done=returned`);
    expect((await ask(operator, address, posted({ ...back, facts: "另有出入" }))).status).toBe(409);
    expect(await page(actor, "/agency/profile")).toContain("副本不清晰，请重新拍摄");
    expect((await ask(actor, "/agency/profile", posted({ verb: "correct" }))).headers.get("location")).toBe(
      "/agency/profile?done=corrected",
    );
    const pass = await ask(operator, address, posted({ verb: "accept", revision: await revision() }));
    expect(pass.headers.get("location")).toBe(`${address}?done=accepted`);
  });

  it("a renewal keeps the type of the certificate that it renews; one that was renewed or withdrawn meanwhile loses nothing typed", async () => {
    const actor = await readyAgency(market.shell, 6);
    const [old] = (await agencyFile(database().db, actor.organisationId))?.qualifications ?? [];
    const path = "/agency/profile/qualifications/new";
    const renewal = `${path}?renews=${old?.id}`;
    const form = await page(actor, renewal);
    for (const part of ["<title>续期登记 · ", "雷电防护装置检测资质", "新证书生效后，示-雷检-0001"]) expect(form).toContain(part);
    expect(form).not.toContain('name="type"');
    expect(form).not.toContain("综合资质");
    const typed = {
      level: "A",
      certNo: "示-雷检-0009",
      issuer: "示例市气象局",
      scope: "甲级",
      validFrom: "2026-09-01",
      validTo: "2029-08-31",
    };
    const twice = { ...typed, type: "surveying", scope: "另写的范围" };
    expect((await ask(actor, renewal, await multipart({ ...twice, document: pdf() }))).headers.get("location")).toContain("done=1");
    const now = (await agencyFile(database().db, actor.organisationId))?.qualifications ?? [];
    expect(now.map(({ type, certNo }) => [type, certNo])).toEqual([[LIGHTNING.type, "示-雷检-0009"]]);
    expect((await ask(actor, renewal, await multipart({ ...twice, document: pdf() }))).status).toBe(303);
    const again = await ask(actor, renewal, await multipart({ ...twice, certNo: "示-雷检-0010", document: pdf() }));
    expect(again.status).toBe(422);
    const kept = await again.text();
    for (const part of ["已经续期或注销", "另写的范围", `action="${path}"`, `<option value="${LIGHTNING.type}" selected=""`]) {
      expect(kept).toContain(part);
    }
    expect(await page(actor, renewal)).toContain("已经续期或注销");
    const stranger = market.agencies[0] ?? null;
    expect((await ask(stranger, renewal, await multipart({ ...typed, document: pdf() }))).status).toBe(404);
    expect((await ask(actor, `${path}?renews=%07`)).status).toBe(200);
  });

  it("a certificate that is ended twice is ended", async () => {
    const actor = await readyAgency(market.shell, 5);
    const [one] = (await agencyFile(database().db, actor.organisationId))?.qualifications ?? [];
    for (const _press of [1, 2]) {
      const answer = await ask(actor, `/agency/profile/qualifications/${one?.id}/end`, posted({}));
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/agency/profile/qualifications?done=ended"]);
    }
    expect(await page(actor, "/agency/profile/qualifications?done=ended")).toContain("证书已注销。");
    expect(await page(actor, "/agency/profile/qualifications?done=1")).toContain("已保存。");
    const stranger = await ask(market.agencies[0] ?? null, `/agency/profile/qualifications/${one?.id}/end`, posted({}));
    expect(stranger.status).toBe(404);
  });

  it("shows the public what is public, and nothing else", async () => {
    const actor = await readyAgency(market.shell, 2);
    expect((await ask(null, `/agencies/${actor.uscc}`)).status).toBe(404);
    must(await sign(market.shell, actor));
    const shown = await page(null, `/agencies/${actor.uscc}`);
    for (const part of ["公示至 2026年9月20日", "雷电防护装置检测资质", "甲级", "王*", "办公电话", "022-00000100"])
      expect(shown).toContain(part);
    for (const part of ["王明", "/files/", "吴2", LIGHTNING.certNo]) expect(shown).not.toContain(part);
    expect(await page(null, `/agencies?q=${encodeURIComponent("检测机构2")}`)).toContain(actor.uscc);
    expect(await page(null, `/agencies?q=${actor.uscc.slice(0, 12)}&item=TJ-ZJ-026`)).toContain(actor.organisationName);
    expect(await page(null, "/agencies?item=TJ-ZJ-044")).not.toContain(actor.uscc);
    expect((await ask(null, "/agencies?after=%07&q=%07&status=x&item=%27")).status).toBe(200);
    expect((await ask(null, "/agencies/%27--")).status).toBe(404);
    expect(await page(null, `/en/agencies/${actor.uscc}`)).toContain("in publicity until 20 Sep 2026");
  });
});

describe("entering by the desk", () => {
  it("leads from the desk to entered in two presses, and back", async () => {
    const [actor, second] = market.agencies;
    if (!actor || !second) throw new Error("no agencies");
    const id = await published(market);
    const work = `/agency/commissions/${id}`;
    const desk = await page(actor, "/agency");
    expect(desk).toContain(`href="${work}"`);
    expect(desk).toContain("可报名（1）");
    const before = await page(actor, work);
    for (const part of ["可撤回至", "逾期不确认视为放弃", "2 个工作日内确认", "确认报名"]) expect(before).toContain(part);
    expect((await ask(actor, work, posted({ verb: "enter" }))).headers.get("location")).toBe(`${work}?done=entered`);
    expect(await page(actor, `${work}?done=entered`)).toContain("您已报名");
    // The second press leads where the first did, and enters nobody twice.
    expect((await ask(actor, work, posted({ verb: "enter" }))).headers.get("location")).toBe(`${work}?done=entered`);
    expect(await page(actor, "/agency")).toContain("撤回报名");
    const other = await page(second, work);
    expect(other).toContain("已报名 1 家");
    expect(other).not.toContain(actor.organisationName);
    expect(await page(market.operator, `/office/commissions/${id}`)).not.toContain(actor.organisationName);
    expect((await ask(actor, work, posted({ verb: "withdraw" }))).headers.get("location")).toBe(`${work}?done=withdrawn`);
    expect(await page(actor, `/en${work}`)).toContain("Confirm entry");
    must(await enterCommission(market.shell, actor, id));
  });

  it("says what lacks and where to mend it", async () => {
    const actor = await readyAgency(market.shell, 3);
    must(await sign(market.shell, actor));
    const find = await page(actor, "/agency/find?scope=all");
    expect(find).toContain("差一项：尚未选择此承接事项");
    expect(find).toContain("/agency/profile/items?item=TJ-ZJ-002");
    expect(await page(actor, "/agency")).toContain("差一项就能报");
    const englishName = "Ecology Bureau of the Test District";
    await database().db.update(organisation).set({ englishName }).where(eq(organisation.id, market.clerk.organisationId));
    const english = await page(actor, "/en/agency/find?scope=all");
    for (const part of ["One thing is missing: ", englishName]) expect(english).toContain(part);
    expect(english).not.toContain(market.clerk.organisationName);
    const fresh = await newAgency(market.shell, 4);
    expect(await page(fresh, "/agency/find")).toContain("暂不能报名");
    expect((await ask(actor, "/agency/find?q=%07&item=%27&after=zz.zz&scope=mine")).status).toBe(200);
  });

  it("puts what must be done first, with its deadline and verbs", async () => {
    const id = await awarded(market);
    const provider = await providerOf(market, id);
    const desk = await page(provider, "/agency");
    for (const part of ["待我办理", "确认中选", "放弃中选", `/agency/commissions/${id}/confirm-award`, "最近结果", "中选"])
      expect(desk).toContain(part);
    expect(await page(null, `/agencies/${provider.uscc}`)).toContain("选取结果");
    expect((await ask(provider, "/en/agency")).status).toBe(200);
    for (const path of ["", "/facts", "/items", "/qualifications", "/qualifications/new", "/commitment"]) {
      for (const lang of ["", "/en"]) expect((await ask(provider, `${lang}/agency/profile${path}`)).status, path).toBe(200);
    }
  });
});
