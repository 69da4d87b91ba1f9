import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agencyFile } from "#db/queries/agency-file";
import { openJoinRequests, openLinksOf } from "#db/queries/people";
import { press } from "#db/schema/press";
import type { UserActor } from "~/domain/kernel/actor";
import { acceptAdmission } from "~/workflows/admission/check-admission";
import { correctAdmission } from "~/workflows/admission/correct-admission";
import { returnAdmission } from "~/workflows/admission/return-admission";
import { forgetOldPresses } from "~/workflows/engine/press";
import { inviteMember } from "~/workflows/people/invite-member";
import { registerAgencyAccount } from "~/workflows/people/register-agency-account";
import { account } from "../support/account";
import { readyAgency, sign } from "../support/admission";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, awarded, drafted, providerOf, published } from "../support/stages";
import { type Fields, hiddenIn, visitor } from "../support/visitor";

const database = withDatabase();
const MORNING = "2026-09-14T01:00:00Z";
let market: Market;
let site: TestSite;
let clerk: Awaited<ReturnType<typeof visitor>>;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
  clerk = await visitor(site, market.clerk);
});
beforeEach(() => market.shell.clock.set(MORNING));

const department = (id: string, page: string) => `/department/commissions/${id}/${page}`;
const agencyAt = (n: number): UserActor => {
  const found = market.agencies[n];
  if (!found) throw new Error("too few agencies");
  return found;
};

describe("the second press of a bare button leads where the first did", () => {
  it("from the draft to the public notice", async () => {
    const id = await drafted(market);
    expect((await clerk.fillTwice(department(id, "check"), { declared: "yes" })).to).toBe(department(id, "submitted"));
    expect((await clerk.fillTwice(department(id, "recall"))).status).toBe(303);
    expect((await clerk.fill(department(id, "check"), { declared: "yes" })).status).toBe(303);
    const approver = await visitor(site, market.approver);
    expect((await approver.fillTwice(department(id, "approve"))).status).toBe(303);
    const operator = await visitor(site, market.operator);
    expect((await operator.fillTwice(`/office/commissions/${id}/publish`)).to).toBe(`/office/commissions/${id}?done=publish`);
    const discarded = await drafted(market);
    expect((await clerk.fillTwice(department(discarded, "discard"))).to).toBe("/department/commissions");
  });

  it("of an agency that enters, withdraws, or confirms its award", async () => {
    const id = await published(market);
    const path = `/agency/commissions/${id}`;
    const entrant = await visitor(site, agencyAt(0));
    expect((await entrant.fillTwice(path, { verb: "enter" })).to).toBe(`${path}?done=entered`);
    expect((await entrant.fillTwice(path, { verb: "withdraw" })).to).toBe(`${path}?done=withdrawn`);
    // Who never entered has withdrawn nothing.
    expect((await (await visitor(site, agencyAt(1))).fill(path, { verb: "withdraw" })).status).toBe(422);
    const won = await awarded(market);
    const provider = await visitor(site, await providerOf(market, won));
    expect((await provider.fillTwice(`/agency/commissions/${won}/confirm-award`)).status).toBe(303);
  });

  it("of a department that posts again what failed: to the one draft", async () => {
    const id = await published(market);
    await advanceUntil(market, id, (status) => status === "failed");
    const path = department(id, "relist");
    const colleague = hiddenIn((await clerk.open(path)).html);
    const { to } = await clerk.fillTwice(path);
    expect(to).toMatch(/\/edit$/);
    // A colleague's own press leads to what the draft has become.
    expect((await clerk.send(path, colleague)).to).toBe(to.replace(/\/edit$/, ""));
  });

  it("on an admission, as long as nothing has happened since", async () => {
    const { shell, operator } = market;
    const actor = await readyAgency(shell, 71);
    must(await sign(shell, actor));
    const seen = async () => (await agencyFile(database().db, actor.organisationId))?.row.revision ?? 0;
    const office = await visitor(site, operator);
    const path = `/office/admissions/${actor.organisationId}`;
    must(await returnAdmission(shell, operator, actor.organisationId, await seen(), [{ field: "address", text: "缺门牌号" }]));
    must(await correctAdmission(shell, actor));
    expect(await correctAdmission(shell, actor)).toMatchObject({ ok: false, again: true });
    expect((await office.fillTwice(path, { verb: "accept" })).to).toBe(`${path}?done=accepted`);
    expect(await correctAdmission(shell, actor)).not.toHaveProperty("again");
    expect(await acceptAdmission(shell, operator, actor.organisationId, 1)).not.toHaveProperty("again");
  });
});

describe("the second press of who manages people", () => {
  const uscc = () => agencyAt(2).uscc;
  const asks = async (login: string) => {
    const given = { uscc: uscc(), organisationName: "示例技术机构3", name: "郑来", login, passwordHash: "hash" };
    must(await registerAgencyAccount(market.shell, given));
    const waiting = await openJoinRequests(database().db, agencyAt(2).organisationId);
    return waiting.find((each) => each.login === login)?.id ?? "";
  };
  const open = async () => (await openLinksOf(database().db, agencyAt(2).organisationId)).map(({ id }) => id);

  it("says no to the same request, or yes: the one link that stays open is the one shown last", async () => {
    const admin = await visitor(site, agencyAt(2));
    const declined = await asks("13900000081");
    for (let press = 0; press < 2; press++) {
      const answer = await admin.send("/agency/members", { verb: "decline", request: declined });
      expect([answer.status, answer.html.includes("这项加入申请已经答复")]).toEqual([200, false]);
    }
    expect((await admin.send("/agency/members", { verb: "accept", request: declined })).status).toBe(422);
    const before = await open();
    const wanted = await asks("13900000082");
    const shown: string[] = [];
    for (let press = 0; press < 3; press++) {
      const { html, status } = await admin.send("/agency/members", { verb: "accept", request: wanted });
      expect(status).toBe(200);
      shown.push(/\/account\/accept\/([\w-]+)/.exec(html)?.[1] ?? "");
    }
    expect(new Set(shown).size).toBe(3);
    expect((await open()).filter((id) => !before.includes(id))).toHaveLength(1);
    const pages = shown.map(async (token) => (await site.ask(`/account/accept/${token}`)).text());
    expect((await Promise.all(pages)).map((page) => page.includes('name="password"'))).toEqual([false, false, true]);
  });

  it("withdraws a link, changes roles, and ends and renews somebody's work", async () => {
    const { shell } = market;
    const actor = agencyAt(3);
    const admin = await visitor(site, actor);
    must(await inviteMember(shell, actor, { organisationId: actor.organisationId, recipient: "王新", roles: ["agency_agent"] }));
    const [link] = await openLinksOf(database().db, actor.organisationId);
    for (let press = 0; press < 2; press++)
      expect((await admin.send("/agency/members", { verb: "withdraw", link: link?.id ?? "" })).status).toBe(200);
    const userId = await account(shell, actor.organisationId, "second-press@people.example");
    const path = `/account/members/${userId}`;
    const wishes: Fields[] = [{ verb: "roles", roles: ["agency_admin"] }, { verb: "deactivate" }, { verb: "reactivate" }];
    for (const fields of wishes) {
      const { revision = "" } = hiddenIn((await admin.open(path)).html);
      const sent = await Promise.all([0, 1].map(() => admin.send(path, { revision, ...fields })));
      expect(sent.map(({ status, to }) => [status, to])).toEqual(sent.map(() => [303, `${path}?done=1`]));
      // Another wish on an older page is told so.
      expect((await admin.send(path, { revision, verb: "roles", roles: ["agency_agent", "agency_admin"] })).status).toBeGreaterThan(400);
    }
  });
});

describe("kept presses", () => {
  it("are forgotten after a month, by the market's clock, and younger ones are not", async () => {
    const { shell } = market;
    await database().db.delete(press);
    await published(market);
    const kept = async () => (await database().db.select().from(press)).length;
    const made = await kept();
    expect(made).toBeGreaterThan(0);
    const days = (passed: number) => shell.clock.set(new Date(new Date(MORNING).getTime() + passed * 86_400_000));
    days(30);
    await forgetOldPresses(shell);
    expect(await kept()).toBe(made);
    const id = await drafted(market);
    const young = (await kept()) - made;
    days(32);
    await forgetOldPresses(shell);
    expect(await kept()).toBe(young);
    expect((await rowOf(shell, id)).status).toBe("draft");
  });
});
