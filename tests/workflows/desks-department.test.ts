import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { Performing } from "~/components/desk/department-lists";
import type { UserActor } from "~/domain/kernel/actor";
import { readDepartmentCommissions } from "~/reads/desk/department-commissions";
import { type DepartmentHome, readDepartmentHome } from "~/reads/desk/department-home";
import { setHold } from "~/workflows/hold/set-hold";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { returnCommission } from "~/workflows/posting/return-commission";
import { sendBack } from "~/workflows/posting/send-back";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { withDatabase } from "../support/database";
import { type Market, must, organisationWith, seenOf, testMarket, testUscc } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { accepted, advanceUntil, delivered, drafted, entered, inPerformance, signed } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
/** A department of its own whose one clerk may also approve, and an administrator alone. */
let both: UserActor;
let admin: UserActor;
const ids: Record<"failed" | "accepted" | "delivered" | "signed" | "open" | "draft" | "back" | "approval" | "returned" | "own", string> = {
  ...{ failed: "", accepted: "", delivered: "", signed: "", open: "", draft: "", back: "", approval: "", returned: "", own: "" },
};
const REMARKS = [{ field: "price", text: "请补充计费依据" }] as const;

const homeOf = async (actor: UserActor): Promise<DepartmentHome> =>
  readDepartmentHome(market.shell.database, actor, await market.shell.clock.now());
const tasks = (home: DepartmentHome) => home.tasks.map(({ id, verb }) => `${id} ${verb}`).sort();
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

async function submitted(actor: Market = market): Promise<string> {
  const id = await drafted(actor);
  must(await submitForApproval(market.shell, actor.clerk, id, await seenOf(market.shell, id)));
  return id;
}

beforeAll(async () => {
  market = await testMarket(database());
  const { shell, approver, operator } = market;
  const seen = (id: string) => seenOf(shell, id);
  ids.failed = await entered(market, 2);
  await advanceUntil(market, ids.failed, (status) => status === "failed");
  ids.accepted = await accepted(market);
  ids.delivered = await delivered(market);
  ids.signed = await signed(market);
  ids.open = await entered(market, 2);
  ids.draft = await drafted(market);
  ids.back = await submitted();
  must(await sendBack(shell, approver, ids.back, await seen(ids.back), REMARKS));
  ids.approval = await submitted();
  ids.returned = await submitted();
  must(await approveCommission(shell, approver, ids.returned, await seen(ids.returned)));
  must(await returnCommission(shell, operator, ids.returned, await seen(ids.returned), REMARKS));
  const department = { kind: "department", name: "示范区水务局" } as const;
  const [found, alone] = await organisationWith(shell, {
    ...{ ...department, uscc: testUscc(31, "11") },
    people: [
      { name: "郑双", roles: ["purchaser_agent", "purchaser_approver"] },
      { name: "王管", roles: ["purchaser_admin"] },
    ],
  });
  if (!found || !alone) throw new Error("the second department lacks people");
  [both, admin] = [found, alone];
  ids.own = await submitted({ ...market, clerk: both });
  site = await testSite(shell);
});

describe("the department's desk", () => {
  it("gives the clerk what came back, the filing, the acceptance, the payment and the rating, the dated first", async () => {
    const home = await homeOf(market.clerk);
    expect(tasks(home)).toEqual(
      [
        `${ids.back} submit`,
        `${ids.returned} submit`,
        `${ids.signed} confirm-filing`,
        `${ids.delivered} accept`,
        `${ids.accepted} record-payment`,
        `${ids.accepted} rate`,
      ].sort(),
    );
    const dated = home.tasks.map((task) => task.deadline?.at.getTime() ?? Number.POSITIVE_INFINITY);
    expect(dated).toEqual([...dated].sort((a, b) => a - b));
    expect(home.tasks.find((task) => task.verb === "accept")?.verbs).toEqual(["accept", "reject-delivery"]);
  });

  it("gives the approver what waits for approval, with who drafted it, and nothing of the clerk's", async () => {
    const home = await homeOf(market.approver);
    expect(tasks(home)).toEqual([`${ids.approval} approve`]);
    expect(home.tasks[0]).toMatchObject({ drafter: "孙经", deadline: null, waitedDays: 0 });
    expect(home.drafts).toEqual([]);
  });

  it("never offers anybody their own draft to approve (SD1)", async () => {
    const home = await homeOf(both);
    expect(home.tasks).toEqual([]);
    expect(home.waiting).toMatchObject([{ id: ids.own, turn: { party: "approver", verb: "approve" } }]);
  });

  it("lists drafts, what others do, what is open, performed and over", async () => {
    const home = await homeOf(market.clerk);
    expect(home.drafts).toMatchObject([{ id: ids.draft, done: 8, of: 8 }]);
    expect(idsOf(home.waiting)).toEqual([ids.approval]);
    expect(home.open).toMatchObject([{ id: ids.open, entrants: 2, minimum: 3 }]);
    expect(idsOf(home.performing)).toEqual([ids.accepted, ids.delivered].sort());
    expect(home.performing.find(({ id }) => id === ids.accepted)).toMatchObject({
      pay: { deadline: { overdue: false, light: "green" } },
      ...{ paid: false, deliver: null },
    });
    expect(home.ended).toMatchObject([{ id: ids.failed, failureReason: "F01", againId: null }]);
    expect(home.numbers).toMatchObject({ year: 2026, published: 5, failed: 1, accepted: 1, acceptedInTime: 1, paid: 0 });
  });

  it("opens from each number the list that it counts", async () => {
    const list = async (query: string) =>
      (await readDepartmentCommissions(database().db, market.clerk, new URLSearchParams(query), await market.shell.clock.now())).total;
    expect(await list("year=2026")).toBe(5);
    expect(await list("status=failed&year=2026")).toBe(1);
    const { numbers } = await readDepartmentHome(database(), market.clerk, await market.shell.clock.now());
    expect(await list("mark=accepted-in-time&year=2026")).toBe(numbers.acceptedInTime);
    expect(await list("mark=paid-in-time&year=2026")).toBe(numbers.paidInTime);
    expect(await list("mark=paid-late&year=2026")).toBe(numbers.paidLate);
    expect(await list("year=2025")).toBe(0);
  });

  it("tells the administrator that people are missing, and gives no work of others", async () => {
    const home = await homeOf(admin);
    expect(home).toMatchObject({ missingPeople: 1, tasks: [], isClerk: false });
  });

  it("stands in both languages with each task's button", async () => {
    const cookie = await site.signIn(market.clerk.userId);
    const chinese = await (await site.ask("/department", { headers: { cookie } })).text();
    for (const part of ["待我办理", "不足 3 家将流标", "完成 8/8", "重新发布", `/department/commissions/${ids.delivered}/accept`])
      expect(chinese).toContain(part);
    const english = await (await site.ask("/en/department", { headers: { cookie } })).text();
    for (const part of ["For me to do", "fails with fewer than 3", `/en/department/commissions/${ids.accepted}/record-payment`])
      expect(english).toContain(part);
  });

  it("marks an overdue delivery with its light, and shows no light while a hold stops it", async () => {
    const { shell, clerk, supervisor } = market;
    const id = await inPerformance(market);
    const rowAt = async (now: Date) => (await readDepartmentHome(database(), clerk, now)).performing.find((row) => row.id === id);
    const due = (await rowAt(await shell.clock.now()))?.deliver?.deadline;
    if (!due) throw new Error("no date of delivery");
    expect(due).toMatchObject({ light: "green", overdue: false });
    const late = new Date(due.at.getTime() + 86_400_000);
    expect((await rowAt(late))?.deliver?.deadline).toMatchObject({ overdue: true, light: "red" });
    const home = await readDepartmentHome(database(), clerk, late);
    const html = renderToStaticMarkup(
      createElement(Performing, { lang: "zh", home: { ...home, performing: home.performing.filter((row) => row.id === id) } }),
    );
    expect(html).toMatch(/light-red.*逾期 \d+ 个工作日/s);
    must(await setHold(shell, supervisor, id, await seenOf(shell, id), "核查"));
    expect((await rowAt(late))?.deliver).toMatchObject({ deadline: null, due: { stopped: true } });
  });
});
