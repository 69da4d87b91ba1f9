import { and, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { countUnread } from "#db/queries/inbox";
import { membersOf } from "#db/queries/people";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { duty } from "#db/schema/duty";
import { organisation, session, user } from "#db/schema/people";
import { award } from "#db/schema/selection";
import { transaction } from "#db/transaction";
import { keepCopy, releaseOfCopy } from "#db/writes/seeded-copy";
import { prepareSeededCopy, seedDemonstration } from "#server/seed/index";
import { actorOf } from "~/auth/actor-for";
import { COMMISSION_STATUS_WORDS } from "~/copy/moves/status";
import { staffing } from "~/domain/access/members";
import type { UserActor } from "~/domain/kernel/actor";
import { COMMISSION_STATUSES } from "~/domain/kernel/statuses";
import { fromShanghai } from "~/domain/kernel/time";
import { parseUscc } from "~/domain/kernel/uscc";
import { parseConfig } from "~/lib/config";
import { DEMONSTRATION_START, demonstrationClock } from "~/lib/demonstration-clock";
import type { Shell } from "~/lib/shell";
import { readCustodianHome } from "~/reads/committee/custodian-home";
import { readPersonas } from "~/reads/demonstration/personas";
import { readAgencyHome } from "~/reads/desk/agency-home";
import { readDepartmentHome } from "~/reads/desk/department-home";
import { readOfficeHome } from "~/reads/desk/office-home";
import { coachOf, FIRST_WORDS } from "../support/coach";
import { withDatabase } from "../support/database";
import { figuresOf, plainText } from "../support/figures";
import { wholeInbox } from "../support/inbox";
import { answersWhy } from "../support/looks";
import { testMarket, testShell } from "../support/market";
import { contradictions, toldByDesk, toldByNotice, toldByRow } from "../support/same-everywhere";
import { everyRow } from "../support/seeded-rows";
import { posted, type TestSite, testSite } from "../support/site";
import { awarded } from "../support/stages";
import { hasMobileNumber } from "../support/telephones";

const database = withDatabase();
const MORNING = 3 * 60 * 60_000;
const RELEASE = "this release";
let shell: Shell;
let upgrade: Awaited<ReturnType<typeof upgraded>>;
let site: TestSite;
let asTold: Awaited<ReturnType<typeof everyRow>>;

beforeAll(async () => {
  const plain = await testShell(database(), DEMONSTRATION_START);
  const config = parseConfig({ MODE: "demonstration", LOG_LEVEL: "silent" });
  shell = { ...plain, config, clock: demonstrationClock(database()), seed: (each) => seedDemonstration(each, RELEASE) };
  upgrade = await upgraded();
  await seedDemonstration(shell, RELEASE);
  asTold = await everyRow(database());
  site = await testSite(shell);
});

/**
 * An upgrade of a site where other things stand than the stories tell. It is here that they are told, once for all tests of this file:
 * that a first start tells them too is seen by the journeys, which begin with one.
 */
async function upgraded() {
  const { db } = database();
  await awarded(await testMarket(database(), DEMONSTRATION_START));
  await transaction(database(), (tx) => keepCopy(tx, "seeded", "the release before"));
  const before = await everyRow(database());
  const said: string[] = [];
  const prepare = () => prepareSeededCopy(shell, () => said.push("told"), RELEASE);
  await prepare();
  await prepare();
  return { before, after: await everyRow(database()), said, copies: [await releaseOfCopy(db, "seeded"), await releaseOfCopy(db, "aside")] };
}

/** On whose home what is not published stands as something to do; a draft stands on its clerk's, in whichever list. */
const UNPUBLISHED_TURNS: Readonly<Record<string, readonly string[]>> = {
  draft: ["clerk"],
  awaiting_approval: ["approver"],
  submitted: ["office"],
  returned: ["clerk"],
};

/** Everybody of the demonstration, and how one of them, or nobody, reads a page. */
async function readers() {
  const personas = (await readPersonas(database(), { kind: "anonymous" }, await shell.clock.now())).flatMap((group) => group.people);
  const people: UserActor[] = [];
  for (const { userId } of personas) people.push(await actorOf(database(), userId));
  const cookies = new Map<string, string>();
  const ask = async (path: string, who: UserActor | undefined) => {
    if (who && !cookies.has(who.userId)) cookies.set(who.userId, await site.signIn(who.userId));
    return (await answersWhy(site, path, (who && cookies.get(who.userId)) ?? "")).text();
  };
  return { people, ask };
}

describe("the demonstration", () => {
  test("begins at its first morning with a story in nearly every state", async () => {
    const now = await shell.clock.now();
    expect(now.getTime() - DEMONSTRATION_START.getTime()).toBeLessThan(MORNING);
    const told = await database().db.selectDistinct({ status: commission.status }).from(commission);
    const absent = COMMISSION_STATUSES.filter((status) => !told.some((each) => each.status === status));
    expect(absent).toEqual([]);
  });

  test("uses codes that are well formed and cannot be anybody's", async () => {
    const rows = await database()
      .db.select({ uscc: organisation.uscc, name: organisation.name, phone: organisation.phone })
      .from(organisation);
    expect(rows.filter((row) => !parseUscc(row.uscc).ok || row.uscc.slice(2, 8) !== "129900")).toEqual([]);
    expect(rows.filter((row) => row.phone !== "" && !/^022-0000\d{4}$/.test(row.phone))).toEqual([]);
    expect(rows.find((row) => row.name === shell.config.site.organiser.zh)?.phone).toBe(shell.config.site.phone);
    const phones = rows.map((row) => row.phone).filter((phone) => phone !== "");
    expect(new Set(phones).size).toBe(phones.length);
    expect(rows.some((row) => [...row.name].length === 40)).toBe(true);
    expect(rows.some((row) => row.name.includes("𬭚"))).toBe(true);
  });

  test("leaves nobody without work", async () => {
    const groups = await readPersonas(database(), { kind: "anonymous" }, await shell.clock.now());
    const idle = groups.flatMap((group) => group.people).filter((each) => each.todo + each.drafts + each.entered + each.open === 0);
    const excused = idle.filter((each) => each.roles.includes("auditor") || each.roles.every((role) => role === "purchaser_admin"));
    expect(idle.filter((each) => !excused.includes(each)).map((each) => each.organisationName)).toEqual([]);
  });

  test("staffs every department as §5.4 asks", async () => {
    const { db } = database();
    const departments = await db.select({ id: organisation.id }).from(organisation).where(eq(organisation.kind, "department"));
    for (const { id } of departments) expect(staffing(await membersOf(db, id))).toEqual({ missing: 0, unfilled: [] });
    expect(departments).toHaveLength(5);
  });

  test("counts for every person what the own desk lists", async () => {
    const groups = await readPersonas(database(), { kind: "anonymous" }, await shell.clock.now());
    const now = await shell.clock.now();
    const desks = {
      department: async (actor: UserActor) => {
        const { tasks, drafts } = await readDepartmentHome(database(), actor, now);
        return { todo: tasks.length, drafts: drafts.length };
      },
      agency: async (actor: UserActor) => ({ todo: (await readAgencyHome(database(), actor, now))?.todo.length, drafts: 0 }),
      custodian: async (actor: UserActor) => {
        const { openings, places } = await readCustodianHome(database(), actor, now);
        const toProve = places.filter(({ status, dealt, provenAt }) => status === "proposed" && dealt && !provenAt);
        return { todo: openings.filter(({ waits }) => waits).length + toProve.length, drafts: 0 };
      },
      office: async (actor: UserActor) => {
        const { tasks, checks } = await readOfficeHome(database(), actor, now, now);
        return { todo: tasks.length + checks.length, drafts: 0 };
      },
    };
    for (const { userId, name, todo, drafts, organisationKind } of groups.flatMap((group) => group.people)) {
      expect([name, { todo, drafts }]).toEqual([name, await desks[organisationKind](await actorOf(database(), userId))]);
    }
  });

  test("leaves in everybody's inbox what has happened since the last evening, an agency by its name", async () => {
    const { db } = database();
    const people = (await readPersonas(database(), { kind: "anonymous" }, await shell.clock.now())).flatMap((group) => group.people);
    const unread = new Map<string, number>();
    for (const each of people) unread.set(each.name, await countUnread(db, await actorOf(database(), each.userId)));
    expect(Math.max(...unread.values())).toBeLessThan(10);
    const operator = people.find((each) => each.roles.includes("office_operator"));
    expect(unread.get(operator?.name ?? "")).toBeGreaterThan(0);
    const rows = await wholeInbox(db, await actorOf(database(), operator?.userId ?? ""));
    // A certificate is about no commission and no agency: its number names it.
    expect(rows.filter((row) => row.title === null).map(({ kind, subject }) => [kind, subject])).toEqual([
      ["outage.certified", "ZD-2026-0001"],
    ]);
    expect(rows.find((row) => row.kind === "admission.committed")?.title).toContain("天津示范");
  });

  test("shows no natural name, mobile number or identity number on any public page", async () => {
    const { db } = database();
    const people = await db.select({ name: user.name, login: user.login }).from(user);
    const heads = await db.select({ name: agency.legalRepresentative }).from(agency);
    const commissions = await db.select({ number: commission.number }).from(commission).where(isNotNull(commission.publishedAt));
    const agencies = await db.select({ uscc: organisation.uscc }).from(organisation);
    const addresses = [
      ...["/", "/commissions", "/results", "/agencies", "/tour"],
      ...commissions.flatMap(({ number }) => [`/c/${number}`, `/c/${number}/watch`]),
      ...agencies.map(({ uscc }) => `/agencies/${uscc}`),
    ];
    const secret = [...people.map((each) => each.name), ...people.map((each) => each.login), ...heads.map((each) => each.name)];
    const found: string[] = [];
    for (const address of addresses) {
      const html = await (await site.ask(address)).text();
      for (const name of secret) if (html.includes(name)) found.push(`${address}: ${name}`);
      if (hasMobileNumber(html)) found.push(`${address}: a mobile number`);
      if (/(?<!\d)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])\d{5}[\dX]/.test(html)) found.push(`${address}: an identity number`);
    }
    expect(found).toEqual([]);
  });

  test("shows no past day as the next step, and every overdue duty, whose, since when and how late, on every public page", async () => {
    const { db } = database();
    const now = await shell.clock.now();
    const commissions = await db
      .select({ id: commission.id, number: commission.number })
      .from(commission)
      .where(isNotNull(commission.publishedAt));
    const standing = await db
      .select()
      .from(duty)
      .where(and(isNull(duty.endedAt), lte(duty.dueAt, now)));
    expect(new Set(standing.map(({ verb }) => verb)).size).toBeGreaterThan(2);
    for (const { id, number } of commissions) {
      const text = plainText(await (await site.ask(`/c/${number}`)).text());
      const next = /下一步：([^ ]*年[^ ]*日)?/.exec(text);
      const [year = 0, month = 0, day = 0] = (next?.[1] ?? "").match(/\d+/g)?.map(Number) ?? [];
      // A day counts until its end.
      if (year) expect([number, fromShanghai({ year, month, day: day + 1 }) > now]).toEqual([number, true]);
      const late = standing.filter(({ commissionId }) => commissionId === id);
      const [head = ""] = /MX-2026-.*?当前责任方/.exec(text.slice(text.indexOf("MX-2026-"))) ?? [];
      expect([number, head.match(/逾期 \d+ 个工作日：[^ ]+应于\d+月\d+日前/g)?.length ?? 0]).toEqual([number, late.length]);
    }
  });

  test("says the same of a commission on its notice, in the lists and on every desk", async () => {
    const { db } = database();
    const { people, ask } = await readers();
    const office = people.find(({ roles }) => roles.includes("office_operator"));
    const lists = { public: await ask("/commissions?size=100", undefined), office: await ask("/office/commissions?size=100", office) };
    const providers = await db
      .select({ commissionId: award.commissionId, agencyId: award.agencyId })
      .from(award)
      .where(and(isNotNull(award.resultAt), isNull(award.endReason)));
    const rows = await db.select().from(commission).where(isNotNull(commission.publishedAt));
    const statuses = new Set<string>();
    const compared = { turns: 0, dues: 0, entrants: 0 };
    for (const { id, number, status, purchaserId } of rows) {
      const notice = toldByNotice(await ask(`/c/${number}`, undefined));
      const clerk = people.find((each) => each.organisationId === purchaserId && each.roles.includes("purchaser_agent"));
      const agencyId = providers.find((each) => each.commissionId === id)?.agencyId;
      const provider = people.find((each) => each.organisationId === agencyId);
      const own = toldByRow("own list", await ask(`/department/commissions?q=${number}`, clerk), `/department/commissions/${id}`);
      const others = [
        toldByRow("list", lists.public, `/c/${number}`),
        own,
        toldByRow("office list", lists.office, `/office/commissions/${id}`),
        toldByDesk("department", await ask(`/department/commissions/${id}`, clerk)),
        toldByDesk("office", await ask(`/office/commissions/${id}`, office)),
        ...(provider ? [toldByDesk("agency", await ask(`/agency/commissions/${id}`, provider))] : []),
      ];
      expect([number, notice.status, notice.price]).toEqual([number, expect.any(String), expect.any(String)]);
      expect([number, others.map((each) => each?.status ?? null)]).toEqual([number, others.map(() => expect.any(String))]);
      expect([number, others.flatMap((each) => (each ? contradictions(notice, each) : []))]).toEqual([number, []]);
      statuses.add(status);
      compared.turns += others.filter((each) => notice.turns && each?.turns).length;
      compared.dues += others.filter((each) => notice.due && each?.due).length;
      compared.entrants += others.filter((each) => notice.entrants && each?.entrants).length;
    }
    // Nothing is the same by not being found.
    expect(Object.values(compared).filter((n) => n < rows.length)).toEqual([]);
    expect(statuses.size).toBeGreaterThan(10);
  });

  test("says the same of what is not published yet, in the lists, on the records and on the homes of whoever may see it", async () => {
    const { db } = database();
    const { people, ask } = await readers();
    const office = people.find(({ roles }) => roles.includes("office_operator"));
    const officeList = await ask("/office/commissions?size=100", office);
    const officeHome = await ask("/office", office);
    const rows = await db.select().from(commission).where(isNull(commission.publishedAt));
    const statuses = new Set<string>();
    for (const { id, status, purchaserId } of rows) {
      const own = people.filter((each) => each.organisationId === purchaserId);
      const clerk = own.find(({ roles }) => roles.includes("purchaser_agent"));
      const approver = own.find(({ roles }) => roles.includes("purchaser_approver"));
      const address = `/department/commissions/${id}`;
      const record = toldByDesk("department", await ask(address, clerk));
      const others = [
        toldByRow("clerk's list", await ask("/department/commissions?size=100", clerk), address),
        toldByRow("approver's list", await ask("/department/commissions?size=100", approver), address),
        toldByDesk("approver", await ask(address, approver)),
        ...(status === "draft" || status === "awaiting_approval"
          ? []
          : [
              toldByRow("office list", officeList, `/office/commissions/${id}`),
              toldByDesk("office", await ask(`/office/commissions/${id}`, office)),
            ]),
      ];
      expect([status, record.status]).toEqual([status, COMMISSION_STATUS_WORDS[status].zh]);
      expect([id, others.map((each) => each?.status ?? null)]).toEqual([id, others.map(() => expect.any(String))]);
      expect([id, others.flatMap((each) => (each ? contradictions(record, each) : []))]).toEqual([id, []]);
      // What waits for somebody stands on that person's home, and on nobody else's.
      const homes = { clerk: await ask("/department", clerk), approver: await ask("/department", approver), office: officeHome };
      const part = status === "draft" ? /<main.*<\/main>/s : /id="todo".*?<\/section>/s;
      const holding = Object.entries(homes).flatMap(([who, html]) => (part.exec(html)?.[0].includes(id) ? [who] : []));
      expect([id, status, holding]).toEqual([id, status, UNPUBLISHED_TURNS[status]]);
      statuses.add(status);
    }
    expect([...statuses].sort()).toEqual(["awaiting_approval", "draft", "returned", "submitted"]);
  });

  test("counts on its pages what their lists hold", async () => {
    const departments = await database()
      .db.select({ uscc: organisation.uscc })
      .from(organisation)
      .where(eq(organisation.kind, "department"));
    for (const path of ["/", "/performance", ...departments.map(({ uscc }) => `/performance/${uscc}`)]) {
      for (const figure of await figuresOf(site, path)) expect([path, figure]).toEqual([path, { ...figure, lists: figure.says }]);
    }
  });

  test("is told for the copy alone after an upgrade, once, and what stands stays as it was", async () => {
    const { before, after, said, copies } = upgrade;
    expect([said, copies]).toEqual([["told"], [RELEASE, null]]);
    expect(after).toEqual(before);
    const filled = ["agency", "award", "commission", "duty", "event", "inbox_entry", "registration", "selection_run", "user_account"];
    expect(filled.filter((name) => (before[name] as unknown[]).length === 0)).toEqual([]);
    // Beginning put the copy in the place of what stood, all of it.
    const names = (await database().db.select({ name: organisation.name }).from(organisation)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("示例技术机构"))).toEqual([]);
  });

  test("begins anew by a press, row by row as it was told, and signs everybody out", async () => {
    await database().db.update(organisation).set({ phone: "" });
    const stray = await shell.files.put(Buffer.from("a visitor's own file"), 100);
    const [somebody] = await database().db.select({ id: user.id }).from(user).limit(1);
    const cookie = await site.signIn(somebody?.id ?? "");
    await shell.clock.now();
    const answer = await site.ask("/demonstration/reset", posted({}, { cookie }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/tour"]);
    expect(await everyRow(database())).toEqual(asTold);
    expect(await database().db.select().from(session)).toEqual([]);
    expect(await shell.files.read(stray.sha256)).toBeNull();
    const [next] = (await database().db.execute(sql`select nextval('event_id_seq')::int > max(id) as free from event`)).rows;
    expect(next).toEqual({ free: true });
  });
});

describe("the tour", () => {
  const press = async (step: string, cookie = "") => site.ask("/tour", posted({ step }, cookie ? { cookie } : {}));
  const place = (answer: Response) => answer.headers.get("location") ?? "";
  const cookies = (answer: Response) => Array.from(answer.headers.getSetCookie(), (each) => each.split(";")[0]).join("; ");

  test("opens the right page at each step, as the right person", async () => {
    for (const step of ["doubt", "verify", "tamper", "refuse", "enter", "watch"]) {
      const answer = await press(step);
      expect(answer.status, step).toBe(303);
      const page = await site.ask(place(answer), { headers: { cookie: cookies(answer) } });
      expect([step, page.status]).toEqual([step, 200]);
      const html = await page.text();
      if (step === "refuse") expect(html).toContain("国办发〔2018〕33号");
      expect([step, coachOf(html)]).toEqual([step, expect.stringContaining(FIRST_WORDS[step as keyof typeof FIRST_WORDS])]);
    }
  });

  test("the coach stands on the page of its step alone, leads back from any other, and goes when the tour is left", async () => {
    const refuse = await press("refuse");
    const read = async (path: string, cookie: string) => coachOf(await (await site.ask(path, { headers: { cookie } })).text());
    expect(await read(place(refuse), cookies(refuse))).toMatch(/第 4 步，共 8 步.*“不能委托”.*value="enter"/);
    expect(await read(`/en${place(refuse)}`, cookies(refuse))).toMatch(/step 4 of 8:.*“May not be commissioned”/);
    expect(await read("/commissions", cookies(refuse))).toMatch(/您打开了导览之外的页面.*value="refuse"/);
    // Somebody else stands on that page: what is said of the clerk would not be true.
    const session = cookies(await press("enter"))
      .split("; ")
      .filter((each) => !each.startsWith("mingxuan-tour="));
    expect(await read(place(refuse), [...session, "mingxuan-tour=refuse:"].join("; "))).toContain("您打开了导览之外的页面");
    expect(await read("/commissions", "")).toBe("");
    expect(await read("/tour", cookies(refuse))).toBe("");
    const end = await press("end", cookies(refuse));
    expect([place(end), await read("/commissions", cookies(end))]).toEqual(["/tour", ""]);
  });

  test("tells the agency alone that it has entered, until the roster is locked", async () => {
    const enter = await press("enter");
    const cookie = cookies(enter);
    expect((await site.ask(place(enter), posted({ verb: "enter" }, { cookie }))).status).toBe(303);
    const told = async (headers: Record<string, string>) => (await site.ask("/tour", { headers })).text();
    expect(await told({ cookie })).toContain("已完成 1 / 8 步");
    expect(await told({})).toContain("已完成 0 / 8 步");
    expect((await site.ask(place(enter), posted({ verb: "withdraw" }, { cookie }))).status).toBe(303);
  });

  test("ticks what happened: a jump draws, and the last step goes to whoever's turn it is", async () => {
    const forward = await press("forward");
    expect(place(forward)).toMatch(/^\/c\/MX-/);
    const drawn = await (await site.ask(place(forward), { headers: { cookie: cookies(forward) } })).text();
    expect(coachOf(drawn)).toMatch(/已摇号：“选取结果”.*value="watch"/);
    const html = await (await site.ask("/tour")).text();
    expect(html).toContain("已完成 1 / 8 步");
    const waits = await press("finish");
    expect(place(waits)).toBe(place(forward));
    const answer = await press("finish");
    expect(place(answer)).toMatch(/^\/agency\/commissions\//);
    const page = await site.ask(place(answer), { headers: { cookie: cookies(answer) } });
    expect(page.status).toBe(200);
    expect(coachOf(await page.text())).toContain(`href="${place(answer)}/confirm-award"`);
    const elsewhere = await site.ask(place(forward), { headers: { cookie: cookies(answer) } });
    expect(coachOf(await elsewhere.text())).toMatch(/当前责任方：中选机构.*value="finish"/);
  });

  test("the strip names the next moment and jumps to it", async () => {
    const home = await (await site.ask("/")).text();
    expect(home).toContain("/demonstration/forward");
    const answer = await site.ask("/demonstration/forward", posted({ returnTo: "/commissions" }));
    expect([answer.status, place(answer)]).toEqual([303, "/commissions"]);
  });
});
