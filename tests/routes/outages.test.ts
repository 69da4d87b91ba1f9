import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/lib/paths";
import { advanceDue } from "~/workflows/engine/advance-due";
import { sequencer } from "~/workflows/log/sequence";
import { recordService } from "~/workflows/outage/record-service";
import { shanghai } from "../domain/kernel/calendar-2026";
import { withDatabase } from "../support/database";
import { plainText } from "../support/figures";
import { csvRows, takenAway, textWithMark } from "../support/list-files";
import { type Market, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { entered } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
let number: string;
let untouched: string;

const served = (moment: string, span: string | null = null) =>
  recordService(market.shell, { process: "east", at: shanghai(moment), span, standsStill: span !== null });
const textOf = async (path: string, cookie = ""): Promise<string> =>
  plainText(await (await site.ask(path, { headers: { cookie } })).text());

/** Nothing is measured before the Monday; a short outage, a long one at noon, and one over the close on the Thursday. */
beforeAll(async () => {
  market = await testMarket(database(), shanghai("2026-09-14 09:00"));
  site = await testSite(market.shell);
  expect(await textOf("/outages")).toContain("2026 年没有计量");
  const id = await entered(market);
  number = (await rowOf(market.shell, id)).number ?? "";
  let span = await served("2026-09-14 09:00");
  await served("2026-09-14 12:00", span);
  span = await served("2026-09-14 12:10");
  await served("2026-09-15 12:00", span);
  span = await served("2026-09-15 12:20");
  await served("2026-09-17 09:30", span);
  span = await served("2026-09-17 10:00");
  market.shell.clock.set(shanghai("2026-09-17 10:05"));
  await advanceDue(market.shell);
  market.shell.clock.set(shanghai("2026-09-18 09:00"));
  await served("2026-09-18 09:00", span);
  untouched = (await rowOf(market.shell, await entered(market))).number ?? "";
  await sequencer(market.shell).round();
});

describe("服务可用率与中断证明", () => {
  test("tells the share of what was measured, rounded down, and every outage that it is counted from", async () => {
    const page = await textOf("/outages");
    // Four days of 96 hours, of which 10, 20 and 30 minutes were away: 98.958 %.
    expect(page).toContain("2026 年可用率 98.95%");
    expect(page).toContain("自 2026年9月14日 09:00:00 至 2026年9月18日 09:00:00，已计量 4 天");
    expect(page).toContain("中断 3 次，共 1 小时");
    expect(page).toContain("不超过 15 分钟");
    const english = await textOf("/en/outages");
    expect(english).toContain("Availability in 2026: 98.95%");
    expect(english).toContain("3 outages, 1 h in all");
    expect(await textOf("/outages?year=2025")).toContain("2025 年没有计量");
    expect((await site.ask("/outages?year=nonsense&after=nowhere")).status).toBe(200);
  });

  test("the seconds of its file are those of the share", async () => {
    const { csv, xlsx } = await takenAway(site, null, paths.exports.outages);
    expect(csv[0]).toEqual(["证明", "起", "止", "时长（秒）", "顺延的委托"]);
    expect(csv.slice(1).map(([certificate, , , seconds, moved]) => [certificate, seconds, moved])).toEqual([
      ["ZD-2026-0002", "1800", "1"],
      ["ZD-2026-0001", "1200", "0"],
      ["", "600", "0"],
    ]);
    expect(xlsx).toHaveLength(4);
  });
});

describe("服务中断证明", () => {
  test("tells from when to when, by whose records, what it moved, and its line of the log", async () => {
    const page = await textOf("/outages/ZD-2026-0002");
    expect(page).toContain("2026年9月17日 09:30:00 至 2026年9月17日 10:00:00，网站不能提供服务，历时 30 分。");
    expect(page).toContain("2026年9月17日 09:30:00，进程 east");
    expect(page).toMatch(new RegExp(`${number}.*2026年9月17日 10:00.*2026年9月18日 10:00`));
    expect(page).toMatch(/公开日志 第 \d+ 行/);
    expect(await textOf("/en/outages/ZD-2026-0002")).toContain("Commissions that it moved");
  });

  test("of an outage that moved nothing says so; a number that was never given has no page", async () => {
    expect(await textOf("/outages/ZD-2026-0001")).toContain("本次中断没有使任何委托的报名截止顺延");
    for (const path of ["/outages/ZD-2026-0003", "/outages/x", "/exports/close-moves/csv?certificate=ZD-2026-0003"])
      expect([path, (await site.ask(path)).status]).toEqual([path, 404]);
  });

  test("its commissions leave as a file, and no entrant with them", async () => {
    const file = await textWithMark(await site.ask("/exports/close-moves/csv?certificate=ZD-2026-0002"));
    expect(csvRows(file)[1]?.slice(0, 1)).toEqual([number]);
    const told = [file, await textOf("/outages/ZD-2026-0002"), await textOf(`/c/${number}`)].join();
    for (const agency of market.agencies)
      expect([told.includes(agency.organisationName), told.includes(agency.uscc)]).toEqual([false, false]);
  });
});

test("the notice tells the old close beside the new one, and its course how it moved; another's tells nothing of it", async () => {
  const page = await textOf(`/c/${number}`);
  expect(page).toContain("报名截止 2026年9月18日 10:00 原定 2026年9月17日 10:00，因服务中断顺延 ZD-2026-0002");
  expect(page).toContain("2026年9月17日 10:00 顺延至 2026年9月18日 10:00， ZD-2026-0002");
  expect(await textOf(`/c/${untouched}`)).not.toContain("顺延 ZD");
  expect(await textOf(`/en/c/${number}`)).toContain("Announced for 17 Sep 2026, 10:00; moved after an outage");
  expect(await (await site.ask("/feed.xml")).text()).toContain("报名截止因服务中断顺延");
});

test("the office's home tells the year's availability with what was measured, and leads to the list", async () => {
  const cookie = await site.signIn(market.operator.userId);
  const html = await (await site.ask("/office", { headers: { cookie } })).text();
  expect(plainText(html)).toContain("2026 年 98.95%（计量 4 天，中断 1 小时）");
  expect(html).toContain('href="/outages"');
});

test("whoever entered reads it in the inbox, with the way to the notice", async () => {
  const entrant = market.agencies[0];
  const page = await textOf("/account/messages", await site.signIn(entrant?.userId ?? ""));
  expect(page).toContain("服务曾中断，报名截止顺延");
  expect(await textOf("/account/messages", await site.signIn(market.operator.userId))).toContain("出具服务中断证明");
});

test("the paper desk knows a certificate by its number, and the log leads to it", async () => {
  expect(await textOf("/check?q=zd-2026-0002")).toContain("本站出具的证明：2026年9月17日 09:30 至 2026年9月17日 10:00 服务中断");
  expect(await textOf("/check?q=ZD-2026-0009")).toContain("本站没有出具过这个编号的证明");
  expect(await (await site.ask("/log?kind=outage.certified")).text()).toContain('href="/outages/ZD-2026-0002"');
});
