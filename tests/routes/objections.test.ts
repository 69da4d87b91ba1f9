import { beforeAll, describe, expect, test } from "vitest";
import { objectionsOf } from "#db/queries/objections";
import { actorOf, createUser } from "~/auth/actor-for";
import type { UserActor } from "~/domain/kernel/actor";
import { dateKey } from "~/domain/kernel/time";
import { recordObjection } from "~/workflows/objection/record-objection";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { drawn } from "../support/stages";
import { hiddenIn, visitor } from "../support/visitor";

const database = withDatabase();
let market: Market;
let site: TestSite;
let day = 0;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

const own = (id: string) => `/agency/commissions/${id}/objection`;
const answerOf = (id: string) => `/department/commissions/${id}/answer-objection`;
const office = (id: string, slug: string) => `/office/commissions/${id}/${slug}`;
const OBJECTION = { digest: "中选机构不具备相应资质", statement: "资质证书已于上月失效" };
const person = (actor: UserActor) => visitor(site, actor);
const statusesOf = async (id: string) => (await objectionsOf(market.shell.database.db, id)).map(({ status }) => status);
const objectionIn = (html: string) => /name="objection" value="([^"]+)"/.exec(html)?.[1] ?? "";

/** A result of a day of its own, and the entrants that were not drawn. */
async function result(): Promise<{ id: string; others: UserActor[] }> {
  market.shell.clock.set(new Date(Date.UTC(2026, 8, 14, 1, 0, day++)));
  const id = await drawn(market);
  const { providerId } = await rowOf(market.shell, id);
  return { id, others: market.agencies.slice(0, 4).filter(({ organisationId }) => organisationId !== providerId) };
}

async function recorded(id: string): Promise<void> {
  const given = { objector: "某环境技术公司", receivedOn: dateKey(await market.shell.clock.now()), digest: OBJECTION.digest };
  must(await recordObjection(market.shell, market.operator, id, await seenOf(market.shell, id), given));
}

describe("the page of an agency's own objections", () => {
  test("files one, shows what became of it and takes it back; nothing typed is lost, nothing unnamed is done", async () => {
    const { id, others } = await result();
    const [first, second] = others;
    if (!first || !second) throw new Error("too few entrants");
    const entrant = await person(first);
    const form = await entrant.open(own(id));
    for (const words of ["提出异议", "本机构没有提出过异议", "异议期至"]) expect(form.html).toContain(words);
    // It has no contract here: the list above is the one in which it found the work.
    expect(/class="breadcrumbs".*?<\/nav>/s.exec(form.html)?.[0]).toContain('href="/agency/find"');
    const typed = { ...hiddenIn(form.html), ...OBJECTION };
    const filed = await entrant.send(own(id), typed);
    expect([filed.status, filed.to]).toEqual([303, `${own(id)}?done=file-objection`]);
    const told = await entrant.open(filed.to);
    for (const words of ["异议已提交", "本机构的异议", OBJECTION.statement, "撤回这项异议？"]) expect(told.html).toContain(words);
    expect(told.html).not.toContain("当前状态不能办理");
    // A second one has to wait, and is still to be read.
    const again = await entrant.send(own(id), { ...typed, ...hiddenIn(told.html), verb: "file-objection", statement: "另一项事实" });
    expect(again.status).toBe(422);
    for (const words of ["当前状态不能办理", "另一项事实"]) expect(again.html).toContain(words);
    // What names no move takes nothing back.
    const { verb: _verb, ...unnamed } = hiddenIn((await entrant.open(own(id))).html);
    expect((await entrant.send(own(id), unnamed)).status).toBe(422);
    expect(await statusesOf(id)).toEqual(["filed"]);
    // Another entrant neither reads it nor takes it back.
    const stranger = await person(second);
    expect((await stranger.open(`${own(id)}?objection=${unnamed.objection}`)).html).not.toContain(OBJECTION.statement);
    expect((await stranger.send(own(id), { ...unnamed, verb: "withdraw-objection" })).status).toBe(403);
    const withdrawn = await entrant.fill(own(id));
    expect(withdrawn.to).toBe(`${own(id)}?done=withdraw-objection`);
    expect((await entrant.open(withdrawn.to)).html).toContain("异议已撤回");
    expect(await statusesOf(id)).toEqual(["withdrawn"]);
    // The result still stands: it may object once more.
    expect((await entrant.open(own(id))).html).toContain("事实与证据");
  });

  test("is of entrants alone, and of nobody before there is a result to object to", async () => {
    const { id, others } = await result();
    const outside = market.agencies[4];
    if (!outside || !others[0]) throw new Error("too few agencies");
    expect((await (await person(outside)).open(own(id))).status).toBe(404);
    expect((await (await person(others[0])).open(own(id))).status).toBe(200);
    expect((await (await person(market.clerk)).open(own(id))).status).toBe(403);
  });
});

describe("the department's answer", () => {
  test("is drafted by an agent and signed by an approver, each on the form of what is next", async () => {
    const { id } = await result();
    await recorded(id);
    const clerk = await person(market.clerk);
    const approver = await person(market.approver);
    const early = await approver.open(answerOf(id));
    for (const words of ["签发异议答复", "当前状态不能办理"]) expect(early.html).toContain(words);
    const path = `/department/commissions/${id}?done=draft-answer`;
    expect((await clerk.fillTwice(answerOf(id), { answer: "经查证书有效" })).to).toBe(path);
    expect((await clerk.open(answerOf(id))).html).toContain("当前状态不能办理");
    // Who may draft does not sign, whatever is posted.
    const sign = { ...hiddenIn((await approver.open(answerOf(id))).html), verb: "answer-objection" };
    expect((await clerk.send(answerOf(id), sign)).status).toBe(403);
    const back = await approver.send(answerOf(id), { ...sign, verb: "return-answer" });
    expect(back.to).toBe(`/department/commissions/${id}?done=return-answer`);
    // The draft was given back meanwhile: nothing is signed.
    expect((await approver.send(answerOf(id), sign)).html).toContain("当前状态不能办理");
    expect(await statusesOf(id)).toEqual(["filed"]);
    const redraft = await clerk.open(answerOf(id));
    expect(redraft.html).toContain("经查证书有效");
    await clerk.fill(answerOf(id), { answer: "经查证书有效，附核验记录" });
    const signed = await approver.fill(answerOf(id), { verb: "answer-objection" });
    expect(signed.to).toBe(`/department/commissions/${id}?done=answer-objection`);
    expect(await statusesOf(id)).toEqual(["answered"]);
  });

  test("that one drafted oneself is not signed, but may be given back", async () => {
    const { id } = await result();
    await recorded(id);
    const now = await market.shell.clock.now();
    const { organisationId } = market.clerk;
    const roles = ["purchaser_agent", "purchaser_approver"] as const;
    const login = "both-roles@market.example";
    const both = await person(
      await actorOf(market.shell.database, await createUser(market.shell, { organisationId, name: "某", login, roles, now })),
    );
    expect((await both.fill(answerOf(id), { answer: "经查证书有效" })).status).toBe(303);
    const page = await both.open(answerOf(id));
    for (const words of ["退回答复稿", "起草人不能签发自己起草的答复", "退回修改"]) expect(page.html).toContain(words);
    expect(page.html).not.toContain("签发这份答复？");
    const signed = await both.send(answerOf(id), { ...hiddenIn(page.html), verb: "answer-objection" });
    expect([signed.status, await statusesOf(id)]).toEqual([422, ["filed"]]);
    expect((await both.fill(answerOf(id))).to).toBe(`/department/commissions/${id}?done=return-answer`);
    expect((await both.open(answerOf(id))).html).toContain("提交审核人签发");
  });
});

describe("the office's decision", () => {
  test("is about the objection that the address names, else about the first that can be decided", async () => {
    const { id, others } = await result();
    await recorded(id);
    const [other] = others;
    if (!other) throw new Error("too few entrants");
    await (await person(other)).fill(own(id), { verb: "file-objection", ...OBJECTION });
    const [letter, online] = await objectionsOf(market.shell.database.db, id);
    const supervisor = await person(market.supervisor);
    expect(objectionIn((await supervisor.open(office(id, "reject-objection"))).html)).toBe(letter?.id);
    const named = `${office(id, "reject-objection")}?objection=${online?.id}`;
    const page = await supervisor.open(named);
    expect(objectionIn(page.html)).toBe(online?.id);
    // Without a reason: the form again, about the same.
    const mended = await supervisor.send(office(id, "reject-objection"), { ...hiddenIn(page.html), decision: "" });
    expect([mended.status, objectionIn(mended.html)]).toEqual([422, online?.id]);
    const done = await supervisor.fillTwice(named, { decision: "不属于对本次结果的异议" });
    expect(done.to).toBe(`/office/commissions/${id}?done=reject-objection`);
    expect(await statusesOf(id)).toEqual(["filed", "inadmissible"]);
    // Of one that is decided nothing more can be done.
    expect((await supervisor.open(named)).html).toContain("当前状态不能办理");
  });

  test("of an objection that has no such id is none", async () => {
    const { id } = await result();
    await recorded(id);
    const supervisor = await person(market.supervisor);
    const none = await supervisor.open(`${office(id, "dismiss-objection")}?objection=${id}`);
    expect([none.status, none.html.includes("当前状态不能办理"), none.html.includes(OBJECTION.digest)]).toEqual([200, true, false]);
    expect((await (await person(market.operator)).open(office(id, "dismiss-objection"))).status).toBe(403);
  });

  test("of another commission's objection is none", async () => {
    const [here, there] = [await result(), await result()];
    await recorded(here.id);
    await recorded(there.id);
    const supervisor = await person(market.supervisor);
    const { objection } = hiddenIn((await supervisor.open(office(there.id, "reject-objection"))).html);
    const form = hiddenIn((await supervisor.open(office(here.id, "reject-objection"))).html);
    const strange = await supervisor.send(office(here.id, "reject-objection"), {
      ...form,
      objection: objection ?? "",
      decision: "不属于异议事项",
    });
    expect(strange.status).toBe(404);
    expect([await statusesOf(here.id), await statusesOf(there.id)]).toEqual([["filed"], ["filed"]]);
  });
});
