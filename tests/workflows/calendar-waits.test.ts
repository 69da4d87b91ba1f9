import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listInbox } from "#db/queries/inbox";
import { commission } from "#db/schema/commission";
import type { CalendarYear } from "~/domain/kernel/calendar";
import { loadCalendarYear } from "~/workflows/calendar/load-calendar-year";
import { advanceDue, resumeCalendarWaits } from "~/workflows/engine/advance-due";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { shanghai } from "../domain/kernel/calendar-2026";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { delivered, drafted } from "../support/stages";

const database = withDatabase();
/** Nobody has announced the holidays of 2027 yet: an invented notice. */
const year2027: CalendarYear = {
  year: 2027,
  notice: "国办发明电〔2026〕9号",
  holidays: ["2027-01-01", "2027-01-02", "2027-01-03"],
  workdays: [],
};
let market: Market;
beforeAll(async () => {
  market = await testMarket(database(), shanghai("2026-12-01 09:00"));
});

async function publishedOn(moment: string) {
  const { shell, clerk, approver, operator } = market;
  shell.clock.set(shanghai(moment));
  const id = await drafted(market);
  must(await submitForApproval(shell, clerk, id, await seenOf(shell, id)));
  must(await approveCommission(shell, approver, id, await seenOf(shell, id)));
  return { id, done: await publishCommission(shell, operator, id, await seenOf(shell, id)) };
}

test("a publication is refused only when close, selection or award would reach the missing year", async () => {
  // Close on the 28th, objections until the 30th, award notice on the 31st: the last day that is enough.
  const last = await publishedOn("2026-12-23 09:30");
  must(last.done);
  expect((await rowOf(market.shell, last.id)).closesAt).toEqual(shanghai("2026-12-28 10:00"));
  const next = await publishedOn("2026-12-24 09:30");
  expect(next.done).toEqual({ ok: false, reason: "calendar.missing", detail: { year: 2027 } });
  expect(await rowOf(market.shell, next.id)).toMatchObject({ status: "submitted", publishedAt: null, closesAt: null, turnParty: "office" });
});

test("a later clock waits for the year by name, and goes on when it is loaded", async () => {
  market.shell.clock.set(shanghai("2026-12-14 09:30"));
  const waits = await delivered(market);
  expect((await rowOf(market.shell, waits)).waitingFor).toBe("calendar:2027");
  expect(await rowOf(market.shell, waits)).toMatchObject({ status: "delivered", nextDueAt: null, turnDueAt: null, turnParty: "purchaser" });

  market.shell.clock.set(shanghai("2026-12-31 18:00"));
  await advanceDue(market.shell);
  expect(await resumeCalendarWaits(market.shell)).toBe(0);
  expect((await rowOf(market.shell, waits)).status).toBe("delivered");

  expect(await loadCalendarYear(market.shell, year2027)).toBe(true);
  const computed = { nextDueAt: shanghai("2027-01-07 00:00"), turnDueAt: shanghai("2027-01-07 00:00"), waitingFor: null };
  expect(await rowOf(market.shell, waits)).toMatchObject(computed);
  expect(await resumeCalendarWaits(market.shell)).toBe(0);
  // A move that had read the calendar before the year was saved wrote that it waits.
  const waiting = { nextDueAt: null, turnDueAt: null, waitingFor: "calendar:2027" };
  await database().db.update(commission).set(waiting).where(eq(commission.id, waits));
  expect(await resumeCalendarWaits(market.shell)).toBe(1);
  expect(await rowOf(market.shell, waits)).toMatchObject(computed);

  market.shell.clock.set(new Date(shanghai("2027-01-07 00:00").getTime() - 1));
  await advanceDue(market.shell);
  expect((await rowOf(market.shell, waits)).status).toBe("delivered");
  market.shell.clock.set(shanghai("2027-01-07 00:00"));
  await advanceDue(market.shell);
  expect((await rowOf(market.shell, waits)).status).toBe("accepted");
  must((await publishedOn("2027-01-07 09:30")).done);
});

test("a correction moves what is open to the later date alone, tells the office, and changes nothing the second time", async () => {
  market.shell.clock.set(shanghai("2027-02-01 10:00"));
  const id = await delivered(market);
  const announced = (await rowOf(market.shell, id)).nextDueAt;
  expect(announced).toEqual(shanghai("2027-02-24 00:00"));

  market.shell.clock.set(shanghai("2027-02-10 10:00"));
  const longer = { ...year2027, notice: "国办发明电〔2027〕1号", holidays: [...year2027.holidays, "2027-02-15"] };
  expect(await loadCalendarYear(market.shell, longer)).toBe(true);
  expect(await rowOf(market.shell, id)).toMatchObject({ nextDueAt: shanghai("2027-02-25 00:00"), turnDueAt: shanghai("2027-02-25 00:00") });

  market.shell.clock.set(shanghai("2027-02-11 10:00"));
  const shorter = { ...year2027, notice: "国办发明电〔2027〕2号", workdays: ["2027-02-13", "2027-02-14", "2027-02-20"] };
  expect(await loadCalendarYear(market.shell, shorter)).toBe(true);
  expect((await rowOf(market.shell, id)).nextDueAt).toEqual(shanghai("2027-02-25 00:00"));
  expect(await loadCalendarYear(market.shell, shorter)).toBe(false);

  const told = (await listInbox(database().db, market.operator, 50, null)).filter((entry) => entry.kind === "calendar.loaded");
  expect(told.map((entry) => [entry.subject, entry.path])).toEqual(Array(3).fill(["2027", "/office/calendar"]));
});

test("a notice that reaches over corrects both years at once: an open deadline of December moves, each year is an event", async () => {
  market.shell.clock.set(shanghai("2027-12-01 10:00"));
  const id = await delivered(market);
  expect((await rowOf(market.shell, id)).nextDueAt).toEqual(shanghai("2027-12-24 00:00"));
  market.shell.clock.set(shanghai("2027-12-13 10:00"));
  const notice = "国办发明电〔2027〕9号";
  const year2028 = { year: 2028, notice, holidays: ["2028-01-01"], workdays: [] };
  const over = [{ year: 2027, holidays: ["2027-12-20"], workdays: ["2027-12-18"] }];
  expect(await loadCalendarYear(market.shell, { ...year2028, over: [{ year: 2027, holidays: ["2027-12-20"], workdays: [] }] })).toBe(true);
  expect((await rowOf(market.shell, id)).nextDueAt).toEqual(shanghai("2027-12-25 00:00"));
  expect(await loadCalendarYear(market.shell, { ...year2028, over: [{ year: 2027, holidays: ["2027-12-20"], workdays: [] }] })).toBe(false);
  market.shell.clock.set(shanghai("2027-12-14 10:00"));
  // Worked instead: what was announced stands, and only what begins later is reckoned with it.
  expect(await loadCalendarYear(market.shell, { ...year2028, over })).toBe(true);
  expect((await rowOf(market.shell, id)).nextDueAt).toEqual(shanghai("2027-12-25 00:00"));
  const rows = await database().db.query.calendarYear.findMany({ where: (year, { gte }) => gte(year.year, 2027) });
  expect(rows.map((row) => [row.year, row.notice, row.earlier.length]).sort()).toEqual([
    [2027, notice, 4],
    [2028, notice, 0],
  ]);
  const told = (await listInbox(database().db, market.operator, 50, null)).filter((entry) => entry.kind === "calendar.loaded");
  expect(
    told
      .map((entry) => entry.subject)
      .slice(0, 3)
      .sort(),
  ).toEqual(["2027", "2027", "2028"]);
  await expect(
    loadCalendarYear(market.shell, { ...year2028, over: [{ year: 2029, holidays: ["2029-01-01"], workdays: [] }] }),
  ).rejects.toThrow(/2029 is not loaded/);
});
