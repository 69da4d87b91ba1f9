import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { organisation } from "#db/schema/people";
import type { UserActor } from "~/domain/kernel/actor";
import { readCalendarPage } from "~/reads/calendar/calendar-page";
import { readOfficeCommissions } from "~/reads/desk/office-commissions";
import { type OfficeHome, readOfficeHome } from "~/reads/desk/office-home";
import { confirmAward } from "~/workflows/award/confirm-award";
import { advanceDue } from "~/workflows/engine/advance-due";
import { requestCancellation } from "~/workflows/hold/cancel-commission";
import { setHold } from "~/workflows/hold/set-hold";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { returnCommission } from "~/workflows/posting/return-commission";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { withDatabase } from "../support/database";
import { type Market, must, organisationWith, rowOf, seenOf, testMarket, testTerms, testUscc } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { awarded, drafted, drawn, entered, providerOf, published } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
let auditor: UserActor;
const MACHINE = new Date("2026-11-23T10:00:00Z");
const REMARKS = [{ field: "price", text: "请补充计费依据" }] as const;

const homeOf = async (actor: UserActor): Promise<OfficeHome> => readOfficeHome(database(), actor, await market.shell.clock.now(), MACHINE);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const list = async (query: string) => readOfficeCommissions(database().db, new URLSearchParams(query), await market.shell.clock.now());

async function submitted(): Promise<string> {
  const { shell, clerk, approver } = market;
  const id = await drafted(market);
  must(await submitForApproval(shell, clerk, id, await seenOf(shell, id)));
  must(await approveCommission(shell, approver, id, await seenOf(shell, id)));
  return id;
}

/** One commission a kind of trouble; all of one morning. */
const ids = { waiting: "", cancel: "", held: "", overdue: "", returned: "", fresh: "", awaiting: "", open: "" };

beforeAll(async () => {
  market = await testMarket(database());
  const { shell, supervisor, approver, operator, clerk } = market;
  const [found] = await organisationWith(shell, {
    ...{ kind: "office", name: "示范区纪检监察组", uscc: testUscc(41, "11") },
    people: [{ name: "冯察", roles: ["auditor"] }],
  });
  if (!found) throw new Error("no auditor");
  auditor = found;
  ids.overdue = await submitted();
  ids.waiting = await entered(market, 4);
  ids.cancel = await entered(market, 4, testTerms({ closeMinute: "15:00" }));
  ids.held = await published(market);
  must(await setHold(shell, supervisor, ids.held, await seenOf(shell, ids.held), "核实公告中的资质要求"));
  ids.returned = await submitted();
  must(await returnCommission(shell, operator, ids.returned, await seenOf(shell, ids.returned), REMARKS));
  // The beacon is late: its time comes and goes, and nothing is drawn.
  const late = { ...shell, beacon: { ...shell.beacon, value: async () => null } };
  for (const id of [ids.waiting, ids.waiting, ids.cancel]) {
    shell.clock.set((await rowOf(shell, id)).nextDueAt ?? "");
    await advanceDue(late);
  }
  const given = { reason: "need_ended", note: "项目调整，不再需要" } as const;
  must(await requestCancellation(shell, approver, ids.cancel, await seenOf(shell, ids.cancel), given));
  ids.fresh = await submitted();
  ids.open = await published(market);
  ids.awaiting = await drafted(market);
  must(await submitForApproval(shell, clerk, ids.awaiting, await seenOf(shell, ids.awaiting)));
  site = await testSite(shell);
});

describe("the office's desk", () => {
  it("gives each person what they may decide, and the auditor everything to read", async () => {
    const kinds = (home: OfficeHome) => home.tasks.map(({ row, kind }) => `${row.id} ${kind}`).sort();
    const formats = [`${ids.overdue} format`, `${ids.fresh} format`];
    expect(kinds(await homeOf(market.operator))).toEqual([...formats].sort());
    expect(kinds(await homeOf(market.supervisor))).toEqual([...formats, `${ids.cancel} cancel`].sort());
    expect(kinds(await homeOf(auditor))).toEqual([...formats, `${ids.cancel} cancel`].sort());
    expect(await homeOf(auditor)).toMatchObject({ mayAct: false, mayDecide: false, seesUnits: true });
  });

  it("lists under 超期 what is overdue and nothing else, with whose turn it is and whom to ring up; what waits stands apart", async () => {
    const { overdue, overdueCount, held, waiting } = await homeOf(market.supervisor);
    expect(idsOf(overdue)).toEqual([ids.overdue]);
    const { rows, count } = await list("mark=overdue");
    expect([overdueCount, idsOf(overdue)]).toEqual([count, idsOf(rows)]);
    expect(overdue[0]).toMatchObject({ turn: { party: "office" }, phone: "022-00000000", deadline: { light: "red", overdue: true } });
    expect(held).toMatchObject([{ id: ids.held, hold: { reason: "核实公告中的资质要求" } }]);
    expect(idsOf(waiting)).toEqual([ids.waiting]);
  });

  it("tells the state of the machine: the day, the scheduler, the calendar, the beacon", async () => {
    const { machine } = await homeOf(market.operator);
    expect(machine).toMatchObject({ workingDay: true, heart: { scheduler: "silent" }, calendar: { until: 2026, missing: null } });
    expect(machine.beacon).toMatchObject({ count: 1, number: (await rowOf(market.shell, ids.waiting)).number });
  });

  it("lists today's draws by number of entrants, holds with their reason, and what falls due next", async () => {
    const { shell } = market;
    const open = await rowOf(shell, ids.open);
    const now = await shell.clock.now();
    shell.clock.set(new Date((open.selectsAt?.getTime() ?? 0) - 3_600_000));
    const home = await homeOf(market.operator);
    expect(home.today).toMatchObject([
      { what: "closes", became: "ahead", row: { id: ids.open, entrants: 0 } },
      { what: "draws", became: "ahead", row: { id: ids.open } },
    ]);
    expect(idsOf(home.held)).toEqual([ids.held]);
    shell.clock.set(new Date((open.closesAt?.getTime() ?? 0) - 2 * 24 * 3_600_000));
    const earlier = await homeOf(market.operator);
    expect(idsOf(earlier.soon)).toEqual([ids.open]);
    shell.clock.set(now);
  });

  it("counts by department, each number opening the list that it counts, and nothing that never reached the office", async () => {
    const { units, events } = await homeOf(market.operator);
    const unit = units.find((each) => each.id === market.clerk.organisationId);
    expect(unit).toMatchObject({ running: 7, overdue: 1, returned: 1, failed: 0 });
    const of = async (words: string) => (await list(`unit=${unit?.id}&${words}`)).count;
    expect(await of("status=running")).toBe(7);
    expect(await of("mark=overdue")).toBe(1);
    expect(await of("mark=returned")).toBe(1);
    expect(await of("status=failed")).toBe(0);
    expect(events.map((each) => each.commissionId)).not.toContain(ids.awaiting);
    expect(events.map((each) => each.kind)).not.toContain("registration.entered");
  });

  it("searches, narrows and pages the list", async () => {
    const page = await list("size=20");
    expect(idsOf(page.rows)).toEqual([ids.waiting, ids.cancel, ids.held, ids.overdue, ids.returned, ids.fresh, ids.open].sort());
    expect(idsOf((await list("mark=held")).rows)).toEqual([ids.held]);
    expect(idsOf((await list("mark=waiting")).rows)).toEqual([ids.waiting]);
    const { number } = await rowOf(market.shell, ids.fresh);
    expect(idsOf((await list(`q=${number}`)).rows)).toEqual([ids.fresh]);
    expect((await list("q=生态&status=submitted")).count).toBe(2);
    expect((await list("after=zzz&size=7&status=nothing")).filter).toMatchObject({ status: null, size: 20 });
  });

  it("stands in both languages; the auditor has no button", async () => {
    const read = async (actor: UserActor, path: string) =>
      (await site.ask(path, { headers: { cookie: await site.signIn(actor.userId) } })).text();
    const supervisor = await read(market.supervisor, "/office");
    for (const part of ["超期", "日历", "至 2026 年", "起等待信标", "按单位"]) expect(supervisor).toContain(part);
    const held = await read(market.supervisor, "/office?tab=held");
    for (const part of ["核实公告中的资质要求", "/lift-hold"]) expect(held).toContain(part);
    const audited = await read(auditor, "/en/office");
    for (const part of ["Overdue", "For the office to do", "By department"]) expect(audited).toContain(part);
    const main = /<main[\s\S]*<\/main>/.exec(audited)?.[0] ?? "";
    expect(main).not.toMatch(/lift-hold|<form|\/en\/office\/beacon/);
    expect(await read(auditor, "/office/commissions?mark=overdue")).toContain("共 1 项");
  });

  it("names a department in English by its English name, in rows, by department and in the filter", async () => {
    const { clerk } = market;
    const englishName = "Ecology and Environment Bureau";
    await database().db.update(organisation).set({ englishName }).where(eq(organisation.id, clerk.organisationId));
    const cookie = await site.signIn(market.operator.userId);
    const read = async (path: string) => {
      const main = /<main[\s\S]*<\/main>/.exec(await (await site.ask(path, { headers: { cookie } })).text())?.[0] ?? "";
      return main.replace(/<script[\s\S]*?<\/script>/g, "");
    };
    for (const path of ["/office", "/office/commissions"]) {
      const english = await read(`/en${path}`);
      expect(english).toContain(`<span>${englishName}</span>`);
      expect(english).not.toContain(clerk.organisationName);
      expect(await read(path)).toContain(clerk.organisationName);
    }
    expect(await read("/en/office?tab=units")).toContain(`aria-label="${englishName}`);
    expect(await read("/en/office/commissions")).toContain(`>${englishName}</option>`);
    await database().db.update(organisation).set({ englishName: null }).where(eq(organisation.id, clerk.organisationId));
  });
});

describe("the calendar's page", () => {
  it("shows the loaded years and what waits for the one that is missing", async () => {
    const { shell } = market;
    shell.clock.set("2026-12-07T01:00:00Z");
    const id = await awarded(market);
    must(await confirmAward(shell, await providerOf(market, id), id, await seenOf(shell, id)));
    const page = await readCalendarPage(database().db, null, await shell.clock.now());
    expect(page).toMatchObject({ watch: { until: 2026, missing: 2027 }, shown: { year: 2026 }, nextYear: 2027 });
    expect(page.waiting.map((row) => [row.id, row.awaitsCalendar])).toContainEqual([id, 2027]);
    expect((await homeOf(market.operator)).waiting.map((row) => row.id)).toContain(id);
    const cookie = await site.signIn(auditor.userId);
    const html = await (await site.ask("/office/calendar?year=2025", { headers: { cookie } })).text();
    expect(html).toContain("2025 年放假与调休");
    expect(html).toContain("npm run calendar -- add 2027.json");
  });
});

describe("today", () => {
  it("keeps today's closes and draws and ticks them once they have happened, what came to nothing too", async () => {
    const { shell } = market;
    shell.clock.set("2026-10-12T01:00:00Z");
    const drawnToday = await drawn(market);
    const row = await rowOf(shell, drawnToday);
    shell.clock.set(new Date((row.selectsAt?.getTime() ?? 0) + 60_000));
    const moments = (await homeOf(market.operator)).today.filter((each) => each.row.id === drawnToday);
    expect(moments.map(({ what, became }) => [what, became])).toEqual([
      ["closes", "happened"],
      ["draws", "happened"],
    ]);
    const page = await (await site.ask("/")).text();
    expect(page).toMatch(/已选取/);
  });
});
