import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "#db/queries/files";
import { agency as agencyTable } from "#db/schema/agency";
import { contractFiling } from "#db/schema/contract";
import { event, lookConcern } from "#db/schema/event";
import type { LookKind } from "~/domain/access/looks";
import type { UserActor } from "~/domain/kernel/actor";
import { blindedSubject, opaqueId } from "~/domain/verifiable/blinded";
import { LOOK_PAGES } from "~/lib/look-pages";
import { paths, withQuery } from "~/lib/paths";
import { readLookFigures } from "~/reads/looks/look-figures";
import { acceptAdmission } from "~/workflows/admission/check-admission";
import { recordLook } from "~/workflows/looks/record-look";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { returnCommission } from "~/workflows/posting/return-commission";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { readyAgency, sign } from "../support/admission";
import { withDatabase } from "../support/database";
import { takenAway } from "../support/list-files";
import { type Market, must, organisationWith, rowOf, seenOf, testMarket, testUscc } from "../support/market";
import { posted, type TestSite, testSite } from "../support/site";
import { drafted, providerOf, published, signed } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
let auditor: UserActor;
/** A published commission with nothing but its notice, one under contract, one that waits for the format check, one that was returned. */
let notice: string;
let contract: string;
let submitted: string;
let returned: string;
let unchecked: UserActor;

async function submit(): Promise<string> {
  const { shell, clerk, approver } = market;
  const id = await drafted(market);
  must(await submitForApproval(shell, clerk, id, await seenOf(shell, id)));
  must(await approveCommission(shell, approver, id, await seenOf(shell, id)));
  return id;
}

beforeAll(async () => {
  market = await testMarket(database());
  const { shell, operator } = market;
  const [found] = await organisationWith(shell, {
    ...{ kind: "office", name: "示范区纪检监察组", uscc: testUscc(41, "11") },
    people: [{ name: "冯察", roles: ["auditor"] }],
  });
  if (!found) throw new Error("no auditor");
  auditor = found;
  contract = await signed(market);
  notice = await published(market);
  returned = await submit();
  must(await returnCommission(shell, operator, returned, await seenOf(shell, returned), [{ field: "basics", text: "名称不符" }]));
  submitted = await submit();
  unchecked = await readyAgency(shell, 1);
  must(await sign(shell, unchecked));
  await later();
  site = await testSite(shell);
});

/** So much later that no reason and no act of before tells a look. */
async function later(): Promise<void> {
  const { clock } = market.shell;
  clock.set(new Date((await clock.now()).getTime() + 31 * 60_000));
}

const cookies = new Map<string, string>();
async function cookieOf({ userId }: UserActor): Promise<string> {
  const cookie = cookies.get(userId) ?? (await site.signIn(userId));
  cookies.set(userId, cookie);
  return cookie;
}

/** What somebody gets who opens an address: the status, or the kind of look that they are asked about. */
async function got(actor: UserActor, address: string): Promise<number | string> {
  const answer = await site.ask(address, { headers: { cookie: await cookieOf(actor) } });
  await answer.text();
  return /^(?:\/en)?\/office\/why\/([\w-]+)\//.exec(answer.headers.get("location") ?? "")?.[1] ?? answer.status;
}

const lookRows = () => database().db.select().from(event).where(eq(event.kind, "record.looked")).orderBy(asc(event.id));
const press = async (actor: UserActor, look: LookKind, record: string, next: string, fields: Readonly<Record<string, string>>) =>
  site.ask(withQuery(paths.office.why(look, record), { next }), posted(fields, { cookie: await cookieOf(actor) }));

async function contractFile(): Promise<string> {
  const [filing] = await database().db.select().from(contractFiling).where(eq(contractFiling.commissionId, contract));
  const [file] = await filesOf(database().db, "contract_filing", filing?.id ?? "");
  if (!file) throw new Error("the contract has no file");
  return file.id;
}

describe("a look at what the public cannot see", () => {
  test("is asked of each role and page as the table says, and one's own queue is not", async () => {
    const { operator, supervisor, clerk, agencies } = market;
    const provider = await providerOf(market, contract);
    const licence = (await filesOf(database().db, "licence", unchecked.organisationId))[0]?.id ?? "";
    const people = paths.exports.members("csv");
    const rows: readonly (readonly [
      file: string,
      address: string,
      operator: number | string,
      supervisor: number | string,
      auditor: number | string,
    ])[] = [
      ["office/office.commissions.$id._index.tsx", paths.office.work(submitted), 200, 200, "unpublished-commission"],
      ["office/office.commissions.$id._index.tsx", paths.office.work(returned), ...asked("unpublished-commission")],
      ["office/office.commissions.$id._index.tsx", paths.office.work(notice), 200, 200, 200],
      ["office/office.commissions.$id._index.tsx", paths.office.work(contract), ...asked("commission-papers")],
      ["office/office.commissions.$id.$move.tsx", `${paths.office.work(submitted)}/publish`, 200, 200, 403],
      ["office/office.commissions.$id.$move.tsx", `${paths.office.work(contract)}/set-hold`, 403, "commission-papers", 403],
      ["office/office.admissions.$id.tsx", paths.office.admission(unchecked.organisationId), 200, 200, "admission-file"],
      ["office/office.admissions.$id.tsx", paths.office.admission(agencies[0]?.organisationId ?? ""), ...asked("admission-file")],
      ["office/office.departments.$organisation.tsx", paths.office.department(clerk.organisationId), 403, "people", "people"],
      ["resource/exports.members.$format.ts", withQuery(people, { organisation: clerk.organisationId }), 404, "people", "people"],
      ["resource/exports.members.$format.ts", people, 404, 200, 200],
      ["account/account.members.$user.tsx", paths.account.member(clerk.userId), 403, "account", 403],
      ["account/account.members.$user.tsx", paths.account.member(operator.userId), 403, 200, 403],
      ["office/office.events.tsx", paths.office.events, 403, "event-log", "event-log"],
      ["resource/exports.events.$format.ts", paths.exports.events("xlsx"), 403, "event-log", "event-log"],
      ["resource/files.$id.ts", paths.file(await contractFile()), ...asked("commission-papers")],
      ["resource/files.$id.ts", paths.file(licence), 200, 200, "admission-file"],
    ];
    for (const [, address, ...expected] of rows) {
      const found = [await got(operator, address), await got(supervisor, address), await got(auditor, address)];
      expect([address, ...found]).toEqual([address, ...expected]);
    }
    const inTable = Object.entries(LOOK_PAGES).flatMap(([file, row]) => (typeof row === "string" ? [] : [file]));
    expect([...new Set(rows.map(([file]) => file))].sort()).toEqual(inTable.sort());
    // Whose own it is is asked nothing, and a question writes nothing.
    expect(await got(clerk, paths.department.work(contract))).toBe(200);
    expect(await got(provider, paths.file(await contractFile()))).not.toBe("commission-papers");
    expect(await lookRows()).toEqual([]);
  });

  test("opens by a reason of the list, holds for its record and person, and is asked again when it has run out", async () => {
    await later();
    const address = paths.office.work(contract);
    const page = withQuery(paths.office.why("commission-papers", contract), { next: address });
    const form = await (await site.ask(page, { headers: { cookie: await cookieOf(auditor) } })).text();
    expect(form).toContain("为什么查看");
    expect(form).toContain(market.clerk.organisationName);
    const { number, title } = await rowOf(market.shell, contract);
    expect([form.includes(title), form.includes(`${number}</div>`)]).toEqual([true, true]);
    expect((await press(auditor, "commission-papers", contract, address, {})).status).toBe(422);
    expect((await press(auditor, "commission-papers", contract, address, { reason: "press" })).status).toBe(422);
    expect((await press(auditor, "commission-papers", contract, address, { reason: "other", note: "查" })).status).toBe(422);
    expect(await lookRows()).toHaveLength(0);
    const told = await press(auditor, "commission-papers", contract, address, { reason: "audit-plan" });
    expect([told.status, told.headers.get("location")]).toEqual([303, address]);
    expect(await got(auditor, address)).toBe(200);
    // The files of the record with it; another record, and another person, not.
    expect(await got(auditor, paths.file(await contractFile()))).not.toBe("commission-papers");
    expect(await got(auditor, paths.office.work(returned))).toBe("unpublished-commission");
    expect(await got(market.operator, address)).toBe("commission-papers");
    await later();
    expect(await got(auditor, address)).toBe("commission-papers");
  });

  test("leads to addresses of this site alone; a file waits behind a link", async () => {
    const home = paths.office.home;
    for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", ""]) {
      await later();
      const told = await press(auditor, "event-log", "all", next, { reason: "audit-plan" });
      expect([next, told.status, told.headers.get("location")]).toEqual([next, 303, home]);
    }
    await later();
    const file = paths.exports.events("csv");
    const told = await press(auditor, "event-log", "all", `/en${file}?role=auditor`, { reason: "audit-plan" });
    const there = told.headers.get("location") ?? "";
    expect(there).toMatch(/^\/office\/why\/event-log\/all\?next=/);
    const onward = await (await site.ask(there, { headers: { cookie: await cookieOf(auditor) } })).text();
    expect(onward).toContain("原因已记录");
    expect(onward).toContain(`href="/en${file}?role=auditor"`);
  });

  test("is one event however often it is pressed, also at the same time", async () => {
    await later();
    const before = (await lookRows()).length;
    const given = { look: "people" as const, record: market.clerk.organisationId, reason: "complaint" as const, note: "" };
    await Promise.all([1, 2, 3].map(() => recordLook(market.shell, market.supervisor, given)));
    expect((await lookRows()).length).toBe(before + 1);
    // What was published since the question is told as what it is now.
    must(await recordLook(market.shell, market.supervisor, { ...given, look: "unpublished-commission", record: contract }));
    expect((await lookRows()).at(-1)?.payload.look).toBe("commission-papers");
  });

  test("is refused to whoever may not look at all, and at what is not theirs to see", async () => {
    const { operator, clerk, supervisor } = market;
    const reason = { reason: "supervision" };
    const events = (await lookRows()).length;
    expect((await press(operator, "event-log", "all", "/", reason)).status).toBe(403);
    expect((await press(auditor, "account", clerk.userId, "/", reason)).status).toBe(403);
    expect((await press(clerk, "commission-papers", contract, "/", reason)).status).toBe(403);
    expect((await press(auditor, "unpublished-commission", await drafted(market), "/", reason)).status).toBe(404);
    expect((await press(supervisor, "account", operator.userId, "/", reason)).status).toBe(404);
    expect((await press(supervisor, "people", supervisor.organisationId, "/", reason)).status).toBe(404);
    expect((await site.ask("/office/why/unheard-of/all", { headers: { cookie: await cookieOf(auditor) } })).status).toBe(404);
    expect((await lookRows()).length).toBe(events);
  });

  test("is told by the event of the work, and a press that nothing tells is written down itself", async () => {
    const { shell, operator, supervisor, clerk } = market;
    await later();
    const id = await submit();
    must(await returnCommission(shell, operator, id, await seenOf(shell, id), [{ field: "basics", text: "名称不符" }]));
    expect(await got(operator, paths.office.work(id))).toBe(200);
    expect(await got(supervisor, paths.office.work(id))).toBe("unpublished-commission");
    const agency = await readyAgency(shell, 2);
    must(await sign(shell, agency));
    const [row] = await database().db.select().from(agencyTable).where(eq(agencyTable.organisationId, agency.organisationId));
    must(await acceptAdmission(shell, operator, agency.organisationId, row?.revision ?? 0));
    expect(await got(operator, paths.office.admission(agency.organisationId))).toBe(200);
    const before = (await lookRows()).length;
    const wrong = await site.ask(paths.account.member(clerk.userId), posted({ verb: "roles" }, { cookie: await cookieOf(supervisor) }));
    expect(wrong.status).toBe(422);
    const rows = await lookRows();
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)?.payload).toEqual({ look: "account", reason: "press", note: "" });
  });
});

describe("the journal of looks", () => {
  test("names in the log's leaf neither the record nor who looked; the role stands open", async () => {
    const rows = await lookRows();
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row.public).toBe(false);
      expect(row.leafSubject).toBe(blindedSubject(row.subjectSalt ?? "", row.subject));
      const unit = row.userId === auditor.userId ? auditor.uscc : market.supervisor.uscc;
      expect(row.actorOrg).toBe(opaqueId(row.actorSalt ?? "", unit));
      expect(row.actorRole).toBe(row.userId === auditor.userId ? "auditor" : "office_supervisor");
    }
  });

  test("tells whom it concerns when, of which unit and role, what and why, and nobody else", async () => {
    const { shell, clerk, approver, supervisor, agencies } = market;
    await later();
    must(await recordLook(shell, auditor, { look: "commission-papers", record: contract, reason: "other", note: "专项清理检查" }));
    must(await recordLook(shell, supervisor, { look: "account", record: clerk.userId, reason: "person-request", note: "" }));
    const provider = await providerOf(market, contract);
    const others = agencies.filter(({ userId }) => userId !== provider.userId);
    const listed = async (actor: UserActor) => (await takenAway(site, actor, paths.exports.ownLooks)).csv.slice(1);
    const papers = expect.arrayContaining(["示范区纪检监察组", "其他法定职责", "专项清理检查"]);
    expect((await listed(provider))[0]).toEqual(papers);
    const own = await listed(clerk);
    expect(own[0]).toEqual(expect.arrayContaining(["个人账号", "应当事人请求", market.supervisor.organisationName]));
    expect(own[1]).toEqual(papers);
    // A colleague reads what concerns the organisation, and nothing of another's account.
    expect((await listed(approver))[0]).toEqual(papers);
    expect((await listed(approver)).flat()).not.toContain("个人账号");
    for (const other of [...others, market.operator, auditor]) expect(await listed(other)).toEqual([]);
    const page = await (await site.ask(paths.account.looks, { headers: { cookie: await cookieOf(provider) } })).text();
    expect(page).toContain("专项清理检查");
    expect(page).not.toContain("冯察");
    // Its parties' history of the commission does not tell it.
    const work = await (await site.ask(paths.department.work(contract), { headers: { cookie: await cookieOf(clerk) } })).text();
    expect(work).not.toContain("查看非公开内容");
  });

  test("goes on by pages, each look once", async () => {
    const { shell, clerk } = market;
    for (let n = 0; n < 31; n++) {
      await later();
      must(await recordLook(shell, auditor, { look: "people", record: clerk.organisationId, reason: "audit-plan", note: "" }));
    }
    const first = await (await site.ask(paths.account.looks, { headers: { cookie: await cookieOf(clerk) } })).text();
    const next = /href="(\/account\/looks\?before=[^"]+)"/.exec(first)?.[1] ?? "";
    const second = await (await site.ask(next, { headers: { cookie: await cookieOf(clerk) } })).text();
    const rowsOf = (html: string) => (/<tbody[\s\S]*<\/tbody>/.exec(html)?.[0].match(/<tr/g) ?? []).length;
    const all = await database().db.select().from(lookConcern).where(eq(lookConcern.organisationId, clerk.organisationId));
    expect(rowsOf(first)).toBe(30);
    expect(rowsOf(first) + rowsOf(second)).toBe(all.length);
  });

  test("is counted in public: each number is the sum of its rows, and all of them are all looks", async () => {
    const now = await market.shell.clock.now();
    const counted = await readLookFigures(database().db, new URLSearchParams("period=2026"), now);
    const rows = await lookRows();
    expect(counted.total).toBe(rows.length);
    for (const { month, n } of counted.months)
      expect(counted.rows.filter((row) => row.month === month).reduce((sum, row) => sum + row.n, 0)).toBe(n);
    expect(counted.months.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length);
    for (const { role, look, reason, n, month } of counted.rows) {
      const same = rows.filter((row) => row.actorRole === role && row.payload.look === look && row.payload.reason === reason);
      expect(same.filter(({ t }) => month === new Date(t.getTime() + 8 * 3_600_000).toISOString().slice(0, 7)).length).toBe(n);
    }
    const csv = (await takenAway(site, null, (format) => withQuery(paths.exports.looks(format), { period: 2026 }))).csv;
    expect(csv.slice(1).reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(rows.length);
    const page = await (await site.ask(withQuery(paths.log.looks, { period: 2026 }))).text();
    expect(page).toContain(`共 ${rows.length} 次`);
    expect(page).toMatch(/href="\/log\?kind=record\.looked&amp;from=2026-\d\d-01&amp;to=2026-\d\d-\d\d"/);
    expect(await (await site.ask("/en/log/looks?period=2025")).text()).toContain("No look in this period");
  });
});

function asked(look: LookKind) {
  return [look, look, look] as const;
}
