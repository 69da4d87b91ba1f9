import { beforeAll, describe, expect, it } from "vitest";
import { agencyFile } from "#db/queries/agency-file";
import type { UserActor } from "~/domain/kernel/actor";
import { RATING_ITEM_KEYS } from "~/domain/rating/purchaser-rating";
import { type AgencyHome, readAgencyHome } from "~/reads/desk/agency-home";
import { readOfficeHome } from "~/reads/desk/office-home";
import { readTodo } from "~/reads/desk/todo";
import { returnAdmission } from "~/workflows/admission/return-admission";
import { declineAward } from "~/workflows/award/decline-award";
import { rateProvider } from "~/workflows/contract/rate-provider";
import { advanceDue } from "~/workflows/engine/advance-due";
import { setHold } from "~/workflows/hold/set-hold";
import { newAgency, readyAgency, sign } from "../support/admission";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { accepted, awarded, drawn, entered, inPerformance, providerOf, signed } from "../support/stages";

const START = "2026-09-14T10:00:00+08:00";
const RATED = RATING_ITEM_KEYS.map((key) => ({ key, score: 85, evidence: "" }));
const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database(), START);
  site = await testSite(market.shell);
});

async function homeOf(actor: UserActor): Promise<AgencyHome> {
  const home = await readAgencyHome(database(), actor, await market.shell.clock.now());
  if (!home) throw new Error("no agency");
  return home;
}
const pageOf = async (actor: UserActor, path = "/agency") =>
  (await site.ask(path, { headers: { cookie: await site.signIn(actor.userId) } })).text();
const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
const kindsOf = (home: AgencyHome) => home.todo.map((task) => task.kind);

/** What the list of persons counts for this one. */
const counted = async (actor: UserActor) => (await readTodo(database().db, await market.shell.clock.now()))(actor).todo;

describe("the work on an agency's own file", () => {
  it("stands in 待我办理: the admission to finish, its correction by its day, a suspended item since its day", async () => {
    const { shell, operator } = market;
    const fresh = await newAgency(shell, 41);
    expect(kindsOf(await homeOf(fresh))).toEqual(["apply"]);
    expect(await counted(fresh)).toBe(1);

    const actor = await readyAgency(shell, 42);
    must(await sign(shell, actor));
    expect([kindsOf(await homeOf(actor)), await counted(actor)]).toEqual([[], 0]);
    const { revision } = (await agencyFile(database().db, actor.organisationId))?.row ?? { revision: 0 };
    must(await returnAdmission(shell, operator, actor.organisationId, revision, [{ field: "licence", text: "副本模糊" }]));
    const [correction] = (await homeOf(actor)).todo;
    expect(correction).toMatchObject({ kind: "correct", path: "/agency/profile", deadline: { overdue: false, left: 3 } });
    const html = await pageOf(actor);
    for (const part of ["补正入驻材料", "剩 3 个工作日", "补正材料"]) expect(html).toContain(part);
    expect(html).not.toContain("暂无待办");

    // Its certificate ends on the 25th: the correction is overdue since the 17th, the item suspended since the 26th.
    shell.clock.set("2026-09-26T09:00:00+08:00");
    await advanceDue(shell);
    const home = await homeOf(actor);
    expect(home.todo).toMatchObject([
      { kind: "correct", deadline: { overdue: true } },
      { kind: "renew", itemCode: "TJ-ZJ-026", lacks: { reason: "qualification.expired" } },
    ]);
    expect(home.todo[1]).toHaveProperty("path", expect.stringMatching(/\/new\?renews=/));
    expect(await counted(actor)).toBe(2);
    expect(await pageOf(actor)).toMatch(/已暂停承接.*自 2026年9月26日 起暂停/s);
    expect(await pageOf(actor, "/en/agency")).toMatch(/is suspended.*suspended since 26 Sep 2026/s);
    shell.clock.set(START);
  });
});

describe("commissions in hand", () => {
  it("are performed from the signed contract on; a result and an award that nobody waits for from here stand with what was entered", async () => {
    const { shell, supervisor } = market;
    const id = await drawn(market);
    const winner = await providerOf(market, id);
    const result = await homeOf(winner);
    expect([idsOf(result.drawn), idsOf(result.performing), kindsOf(result)]).toEqual([[id], [], []]);

    const other = await awarded(market);
    const first = await providerOf(market, other);
    expect((await homeOf(first)).todo).toContainEqual(expect.objectContaining({ id: other, kind: "commission" }));
    must(await declineAward(shell, first, other, await seenOf(shell, other), "人员已另有安排"));
    const alternate = await homeOf(await providerOf(market, other));
    expect(idsOf(alternate.drawn)).toContain(other);
    expect(idsOf(alternate.performing)).not.toContain(other);

    const held = await awarded(market);
    const waiting = await providerOf(market, held);
    const before = await counted(waiting);
    must(await setHold(shell, supervisor, held, await seenOf(shell, held), "核查"));
    expect(idsOf((await homeOf(waiting)).drawn)).toContain(held);
    expect(await counted(waiting)).toBe(before - 1);

    const filed = await signed(market);
    expect(idsOf((await homeOf(await providerOf(market, filed))).performing)).toContain(filed);
    const running = await inPerformance(market);
    const provider = await providerOf(market, running);
    expect(idsOf((await homeOf(provider)).performing)).not.toContain(running);
    must(await setHold(shell, supervisor, running, await seenOf(shell, running), "核查"));
    const stopped = await homeOf(provider);
    expect(idsOf(stopped.performing)).toContain(running);
    expect(stopped.todo).toHaveLength(await counted(provider));
  });
});

describe("a reply to the rating", () => {
  it("is offered until its last day, never as overdue, and is gone after it", async () => {
    const { shell, clerk } = market;
    shell.clock.set(START);
    const id = await accepted(market);
    const provider = await providerOf(market, id);
    must(await rateProvider(shell, clerk, id, await seenOf(shell, id), { items: RATED, text: "按期" }));
    const work = `/agency/commissions/${id}`;
    expect((await homeOf(provider)).todo.find((task) => "id" in task && task.id === id)).toMatchObject({ deadline: null });
    expect(await pageOf(provider)).toMatch(/可答复评价至 2026年\d+月\d+日/);
    expect(await pageOf(provider, "/en/agency")).toMatch(/you may reply to the rating by \d+ \w+ 2026/);
    expect(await pageOf(provider, work)).toContain(`${work}/reply-rating"`);
    expect(await pageOf(provider, `${work}/reply-rating`)).toContain("可答复至");
    const before = await counted(provider);
    shell.clock.set(new Date((await shell.clock.now()).getTime() + 14 * 86_400_000));
    expect((await homeOf(provider)).todo.map((task) => "id" in task && task.id)).not.toContain(id);
    expect(await counted(provider)).toBe(before - 1);
    expect(await pageOf(provider, work)).not.toContain(`${work}/reply-rating"`);
    const late = await pageOf(provider, `${work}/reply-rating`);
    expect(late).toContain("答复期限已过");
    expect(late).not.toContain('name="reply"');
    shell.clock.set(START);
  });
});

describe("a hold before the draw", () => {
  it("shows no date that does not run, on any desk", async () => {
    const { shell, supervisor, operator, clerk, agencies } = market;
    const [entrant, , , , other] = agencies;
    if (!entrant || !other) throw new Error("five agencies");
    shell.clock.set(START);
    const id = await entered(market, 3);
    const { selectsAt } = await rowOf(shell, id);
    if (!selectsAt) throw new Error("no draw");
    shell.clock.set(new Date(selectsAt.getTime() - 2 * 3_600_000));
    const draws = async () =>
      (await readOfficeHome(database(), operator, await shell.clock.now(), new Date())).today
        .filter(({ what, became }) => what === "draws" && became === "ahead")
        .map(({ row }) => row);
    expect([idsOf((await homeOf(entrant)).today), idsOf(await draws())]).toEqual([[id], [id]]);
    const foreign = await readyAgency(shell, 43);
    must(await sign(shell, foreign));
    const nearly = async () => idsOf((await homeOf(foreign)).nearly);
    expect(await nearly()).toContain(id);
    must(await setHold(shell, supervisor, id, await seenOf(shell, id), "核查"));
    expect(await nearly()).not.toContain(id);
    expect([idsOf((await homeOf(entrant)).today), idsOf(await draws())]).toEqual([[], []]);
    const rowIn = (html: string, link: string) => html.split(/<(?:li|tr)[ >]/).filter((part) => part.includes(link));
    for (const [actor, path, link] of [
      [entrant, "/agency", `/agency/commissions/${id}"`],
      [other, "/agency/find", `/agency/commissions/${id}"`],
      [clerk, "/department", `/department/commissions/${id}"`],
    ] as const) {
      const rows = rowIn(await pageOf(actor, path), link);
      expect([path, rows.length]).toEqual([path, 1]);
      for (const row of rows) {
        expect(row).toContain("暂停中，期限停止计算");
        expect(row).not.toMatch(/\d{2}:\d{2}/);
      }
    }
    const work = await pageOf(entrant, `/agency/commissions/${id}`);
    expect(work).toContain("暂停中，期限停止计算");
    expect(work).not.toContain("可撤回至");
    shell.clock.set(START);
  });
});
